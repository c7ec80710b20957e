import { startApp, type TestApp } from '../support/app.ts';

describe('the arguments of groups', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const { uuid } = await make.topic({ slug: 'drugs' });
    const agreement = async (kind: string, signedOn?: string): Promise<void> => {
      const made = await make.agreement({ kind });
      if (kind === 'TREATY' || kind === 'OTHER')
        await make.link('record_topic', { id: undefined, record_id: made.uuid, topic_id: uuid });
      if (signedOn) await make.action(made, { kind: 'SIGNATURE', ...make.date('on', signedOn) });
    };
    for (const signedOn of ['2014', '2019', '2016']) await agreement('TREATY', signedOn);
    for (const kind of ['PROTOCOL', 'PROTOCOL', 'DECLARATION', 'DECLARATION', 'OTHER'])
      await agreement(kind);
  });
  afterAll(() => app.stop());

  const groups = async (args: string, keys = 'kind'): Promise<unknown[]> => {
    const { agreementGroups } = await app.run(
      `{ agreementGroups(${args}) { keys { ${keys} } count } }`,
    );
    return agreementGroups.map(({ keys: key, count }: { keys: object; count: number }) => [
      ...Object.values(key),
      count,
    ]);
  };

  it('order them by size, those of one size by their keys, unless told otherwise', async () => {
    const largestFirst = [
      ['TREATY', 3],
      ['DECLARATION', 2],
      ['PROTOCOL', 2],
      ['OTHER', 1],
    ];

    expect(await groups('by: [KIND]')).toEqual(largestFirst);
    expect(await groups('by: [KIND], orderBy: { field: COUNT, direction: DESC }')).toEqual(
      largestFirst,
    );
    expect(await groups('by: [KIND], orderBy: { field: COUNT }')).toEqual([
      ['OTHER', 1],
      ['DECLARATION', 2],
      ['PROTOCOL', 2],
      ['TREATY', 3],
    ]);
  });

  it('order them by their keys, in the order of by, the unknown last both ways', async () => {
    const byYear = (direction: string): Promise<unknown[]> =>
      groups(
        `by: [YEAR_SIGNED, KIND], where: { kind: { in: [TREATY, OTHER] } }, orderBy: { field: KEYS, direction: ${direction} }`,
        'year kind',
      );

    expect(await byYear('ASC')).toEqual([
      [2014, 'TREATY', 1],
      [2016, 'TREATY', 1],
      [2019, 'TREATY', 1],
      [null, 'OTHER', 1],
    ]);
    expect(await byYear('DESC')).toEqual([
      [2019, 'TREATY', 1],
      [2016, 'TREATY', 1],
      [2014, 'TREATY', 1],
      [null, 'OTHER', 1],
    ]);
  });

  it('keep only groups of the size that having asks for', async () => {
    expect(await groups('by: [KIND], having: { count: { gte: 2, lt: 3 } }')).toEqual([
      ['DECLARATION', 2],
      ['PROTOCOL', 2],
    ]);
    expect(await groups('by: [KIND], having: { count: { gt: 9 } }')).toEqual([]);
  });

  it('keep only as many as first says, of those that having leaves', async () => {
    expect(await groups('by: [KIND], first: 1')).toEqual([['TREATY', 3]]);
    expect(await groups('by: [KIND], having: { count: { lte: 2 } }, first: 1')).toEqual([
      ['DECLARATION', 2],
    ]);
  });

  it('count only the records that where matches', async () => {
    expect(
      await groups('by: [KIND], where: { topics: { some: { slug: { eq: "drugs" } } } }'),
    ).toEqual([
      ['TREATY', 3],
      ['OTHER', 1],
    ]);
    expect(await groups('by: [KIND], where: { slug: { eq: "nothing" } }')).toEqual([]);
  });

  it.each([
    ['by: []', 'Expected one to 4 different keys to group by, but got [].'],
    ['by: [KIND, KIND]', 'Expected one to 4 different keys to group by, but got ["KIND","KIND"].'],
    [
      'by: [KIND, STATUS, TOPIC, PARTY, COUNTRY]',
      'Expected one to 4 different keys to group by, but got ["KIND","STATUS","TOPIC","PARTY","COUNTRY"].',
    ],
    ['by: [KIND], first: 0', 'Expected first to be from 1 to 1000, but got 0.'],
    ['by: [KIND], first: 1001', 'Expected first to be from 1 to 1000, but got 1001.'],
    ['by: [KIND], where: {}', 'Expected at least one field in AgreementWhere, but got {}.'],
    ['by: [KIND], having: {}', 'Expected at least one field in GroupHaving, but got {}.'],
    ['by: [KIND], having: { count: {} }', 'Expected at least one field in IntFilter, but got {}.'],
    [
      'by: [KIND], having: { count: null }',
      'Expected a value for GroupHaving.count (use isNull to ask for what is absent), but got null.',
    ],
  ])('are refused: %s', async (args, message) => {
    const { errors } = await app.ask(`{ agreementGroups(${args}) { count } }`);

    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each(['where: null', 'having: null', 'orderBy: null'])(
    'may be null, as if left out: %s',
    async (arg) => {
      expect(await groups(`by: [KIND], ${arg}`)).toHaveLength(4);
    },
  );
});
