import { startApp, type TestApp } from '../support/app.ts';

describe('groups of meetings', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const at = await make.country('AT');
    const [unodc, person] = [
      await make.organization({ slug: 'unodc' }),
      await make.person({ slug: 'x' }),
    ];
    const topic = await make.topic({ slug: 'drugs' });
    const vienna = { city: 'Vienna', country_id: at.uuid };
    const session = await make.meeting({
      kind: 'SESSION',
      ...vienna,
      ...make.date('held', '2019-03-14/2019-03-22'),
    });
    await make.meeting({ kind: 'SIDE_EVENT', ...vienna, ...make.date('held', '2019-03') });
    await make.meeting({ kind: 'SIDE_EVENT', ...make.date('held', '2018-12-31/2019-01-01') });
    for (const role of ['CHAIR', 'HOST'])
      await make.link('meeting_participant', {
        meeting_id: session.uuid,
        organization_id: unodc.uuid,
        role,
      });
    await make.link('meeting_participant', {
      meeting_id: session.uuid,
      country_id: at.uuid,
      role: 'HOST',
    });
    await make.link('meeting_participant', {
      meeting_id: session.uuid,
      person_id: person.uuid,
      role: 'SPEAKER',
    });
    await make.link('record_topic', {
      id: undefined,
      record_id: session.uuid,
      topic_id: topic.uuid,
    });
  });
  afterAll(() => app.stop());

  const groups = async (by: string, keys: string): Promise<unknown[]> => {
    const { meetingGroups } = await app.run(
      `{ meetingGroups(by: [${by}]) { keys { ${keys} } count } }`,
    );
    return meetingGroups.map(({ keys: key, count }: { keys: object; count: number }) => [
      ...Object.values(key),
      count,
    ]);
  };

  it('by the year in which they were held: null where it is not one', async () => {
    expect(await groups('YEAR_HELD', 'year')).toEqual([
      [2019, 2],
      [null, 1],
    ]);
  });

  it('by kind', async () => {
    expect(await groups('KIND', 'kind')).toEqual([
      ['SIDE_EVENT', 2],
      ['SESSION', 1],
    ]);
  });

  it('by city and country together', async () => {
    expect(await groups('CITY, COUNTRY', 'city country { alpha2 }')).toEqual([
      ['Vienna', { alpha2: 'AT' }, 2],
      [null, null, 1],
    ]);
  });

  it('by participant: an organization, a country or a person, once whatever the roles', async () => {
    const all = await groups(
      'PARTICIPANT',
      'participant { ... on NamedRecord { slug } ... on Country { alpha2 } }',
    );

    expect(all[0]).toEqual([null, 2]);
    expect(new Set(all.slice(1))).toEqual(
      new Set([
        [{ slug: 'unodc' }, 1],
        [{ slug: 'x' }, 1],
        [{ alpha2: 'AT' }, 1],
      ]),
    );
  });

  it('by topic', async () => {
    expect(await groups('TOPIC', 'topic { slug }')).toEqual([
      [null, 2],
      [{ slug: 'drugs' }, 1],
    ]);
  });

  it('have no budgets', async () => {
    const { __type } = await app.run('{ __type(name: "MeetingGroup") { fields { name } } }');

    expect(__type.fields).toEqual([{ name: 'keys' }, { name: 'count' }]);
  });
});
