import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

/** Four agreements: one with two topics, two roles of one party and two provisions of a kind; one with nothing. */
async function populate({ make }: TestApp): Promise<void> {
  const [one, two] = [
    await make.organization({ slug: 'one' }),
    await make.organization({ slug: 'two' }),
  ];
  const [kz, fr] = [await make.country('KZ'), await make.country('FR')];
  const [drugs, terror] = [
    await make.topic({ slug: 'drugs' }),
    await make.topic({ slug: 'terror' }),
  ];
  const joins = (agreement: Made, columns: object): Promise<void> =>
    make.link('agreement_party', { agreement_id: agreement.uuid, role: 'PARTY', ...columns });
  const concerns = (agreement: Made, topic: Made): Promise<void> =>
    make.link('record_topic', { id: undefined, record_id: agreement.uuid, topic_id: topic.uuid });
  const signed = (agreement: Made, edtf: string): Promise<Made> =>
    make.action(agreement, { kind: 'SIGNATURE', ...make.date('on', edtf) });

  const rich = await make.agreement({ slug: 'rich', kind: 'TREATY', parties: [one, two] });
  await joins(rich, { organization_id: one.uuid, role: 'DEPOSITARY' });
  await joins(rich, { country_id: kz.uuid });
  await joins(rich, { country_id: fr.uuid });
  await concerns(rich, drugs);
  await concerns(rich, terror);
  for (const kind of ['DATABASE_ACCESS', 'DATABASE_ACCESS', 'OTHER'])
    await make.provision(rich, { kind });
  await signed(rich, '2016-11');

  const late = await make.agreement({ slug: 'late', kind: 'TREATY', parties: [one] });
  await concerns(late, drugs);
  await make.provision(late, { kind: 'DATABASE_ACCESS' });
  await signed(late, '2016/2017');

  const early = await make.agreement({ slug: 'early', kind: 'PROTOCOL', parties: [one] });
  await signed(early, '2014~');
  await make.agreement({ slug: 'bare', kind: 'PROTOCOL' });
}

describe('groups of agreements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await populate(app);
  });
  afterAll(() => app.stop());

  const groups = async (by: string, keys: string): Promise<unknown[]> => {
    const { agreementGroups } = await app.run(
      `{ agreementGroups(by: [${by}]) { keys { ${keys} } count } }`,
    );
    return agreementGroups.map(({ keys: { ...key }, count }: { keys: object; count: number }) => [
      key,
      count,
    ]);
  };

  it('by the year of signing: null where it is not known to be one', async () => {
    expect(await groups('YEAR_SIGNED', 'year')).toEqual([
      [{ year: null }, 2],
      [{ year: 2014 }, 1],
      [{ year: 2016 }, 1],
    ]);
  });

  it('by kind', async () => {
    expect(await groups('KIND', 'kind')).toEqual([
      [{ kind: 'PROTOCOL' }, 2],
      [{ kind: 'TREATY' }, 2],
    ]);
  });

  it('by status', async () => {
    expect(await groups('STATUS', 'status')).toEqual([
      [{ status: 'SIGNED' }, 3],
      [{ status: 'UNKNOWN' }, 1],
    ]);
  });

  it('by party, where one with two roles counts once', async () => {
    const PARTY = 'party { ... on Organization { slug } ... on Country { alpha2 } }';

    const [largest, ...rest] = await groups('PARTY', PARTY);
    expect(largest).toEqual([{ party: { slug: 'one' } }, 3]);
    expect(rest).toHaveLength(4);
    expect(rest).toEqual(
      expect.arrayContaining([
        [{ party: { slug: 'two' } }, 1],
        [{ party: { alpha2: 'KZ' } }, 1],
        [{ party: { alpha2: 'FR' } }, 1],
        [{ party: null }, 1],
      ]),
    );
  });

  it('by country: null where only organizations take part', async () => {
    expect(await groups('COUNTRY', 'country { alpha2 }')).toEqual([
      [{ country: null }, 3],
      [{ country: { alpha2: 'FR' } }, 1],
      [{ country: { alpha2: 'KZ' } }, 1],
    ]);
  });

  it('by topic: one with two is in a group for each', async () => {
    expect(await groups('TOPIC', 'topic { slug }')).toEqual([
      [{ topic: { slug: 'drugs' } }, 2],
      [{ topic: null }, 2],
      [{ topic: { slug: 'terror' } }, 1],
    ]);
  });

  it('by kind of provision, where two provisions of a kind count once', async () => {
    expect(await groups('PROVISION_KIND', 'provisionKind')).toEqual([
      [{ provisionKind: 'DATABASE_ACCESS' }, 2],
      [{ provisionKind: null }, 2],
      [{ provisionKind: 'OTHER' }, 1],
    ]);
  });

  it('by two keys: one group for each combination that occurs', async () => {
    expect(await groups('YEAR_SIGNED, KIND', 'year kind')).toEqual([
      [{ year: 2014, kind: 'PROTOCOL' }, 1],
      [{ year: 2016, kind: 'TREATY' }, 1],
      [{ year: null, kind: 'PROTOCOL' }, 1],
      [{ year: null, kind: 'TREATY' }, 1],
    ]);
  });

  it('by two keys of several values each: the values do not multiply the count', async () => {
    expect(await groups('TOPIC, PROVISION_KIND', 'topic { slug } provisionKind')).toEqual([
      [{ topic: { slug: 'drugs' }, provisionKind: 'DATABASE_ACCESS' }, 2],
      [{ topic: null, provisionKind: null }, 2],
      [{ topic: { slug: 'drugs' }, provisionKind: 'OTHER' }, 1],
      [{ topic: { slug: 'terror' }, provisionKind: 'DATABASE_ACCESS' }, 1],
      [{ topic: { slug: 'terror' }, provisionKind: 'OTHER' }, 1],
    ]);
  });

  it('show no key that they were not asked to be made by', async () => {
    expect(await groups('KIND', 'kind year status topic { slug }')).toContainEqual([
      { kind: 'TREATY', year: null, status: null, topic: null },
      2,
    ]);
  });

  it('are read by one statement, and one for each type of record among the keys', async () => {
    app.sql.clear();
    await groups('TOPIC, COUNTRY', 'topic { name } country { name }');

    // The types of the keys, then topics and countries.
    expect(app.sql.statements()).toHaveLength(4);
  });
});
