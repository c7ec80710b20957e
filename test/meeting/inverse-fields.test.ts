import { startApp, type TestApp } from '../support/app.ts';

const SLUGS = 'totalCount nodes { slug }';

describe('meetings are found from', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const un = await make.organization({ slug: 'un' });
    const office = await make.organization({ slug: 'office', parent_id: un.uuid });
    const unit = await make.organization({ slug: 'unit', parent_id: office.uuid });
    const kz = await make.country('KZ');
    const crime = await make.topic({ slug: 'crime' });
    const drugs = await make.topic({ slug: 'drugs', broader_id: crime.uuid });
    const person = await make.person({ slug: 'speaker' });
    const project = await make.project({ slug: 'kalkan' });
    const pact = await make.agreement({ slug: 'pact' });
    const old = await make.meeting({ slug: 'old', ...make.date('held', '2004') });
    const recent = await make.meeting({
      slug: 'recent',
      project_id: project.uuid,
      ...make.date('held', '2016'),
    });
    const undated = await make.meeting({ slug: 'undated', country_id: kz.uuid });

    const attends = (meeting: { uuid: string }, columns: object): Promise<void> =>
      make.link('meeting_participant', {
        meeting_id: meeting.uuid,
        role: 'PARTICIPANT',
        ...columns,
      });
    await attends(old, { organization_id: un.uuid });
    await attends(old, { organization_id: un.uuid, role: 'CHAIR' });
    await attends(recent, { person_id: person.uuid, on_behalf_of_id: un.uuid });
    await attends(undated, { person_id: person.uuid, on_behalf_of_id: unit.uuid, role: 'SPEAKER' });
    await attends(recent, { country_id: kz.uuid });
    for (const [meeting, role] of [
      [undated, 'ANNOUNCED'],
      [recent, 'SIGNED'],
      [old, 'DISCUSSED'],
    ] as const)
      await make.link('meeting_agreement', {
        meeting_id: meeting.uuid,
        agreement_id: pact.uuid,
        role,
      });
    for (const [meeting, topic] of [
      [old, crime],
      [recent, drugs],
    ] as const)
      await make.link('record_topic', {
        id: undefined,
        record_id: meeting.uuid,
        topic_id: topic.uuid,
      });
  });
  afterAll(() => app.stop());

  const list = (...slugs: string[]): object => ({
    totalCount: slugs.length,
    nodes: slugs.map((slug) => ({ slug })),
  });

  it.each([
    ['organization(slug: "un")', 'meetings', ['recent', 'old']],
    ['organization(slug: "un")', 'meetings(includeBodies: true)', ['recent', 'old', 'undated']],
    ['organization(slug: "office")', 'meetings', []],
    ['country(alpha2: "KZ")', 'meetings', ['recent']],
    ['country(alpha2: "KZ")', 'meetingsHeld', ['undated']],
    ['person(slug: "speaker")', 'meetings', ['recent', 'undated']],
    ['project(slug: "kalkan")', 'meetings', ['recent']],
    ['topic(slug: "crime")', 'meetings', ['old']],
    ['topic(slug: "crime")', 'meetings(includeNarrower: true)', ['recent', 'old']],
    [
      'topic(slug: "crime")',
      'meetings(includeNarrower: true, first: 5, where: { slug: { eq: "recent" } })',
      ['recent'],
    ],
  ])('%s by %s, the latest first', async (root, field, slugs) => {
    const { owner } = await app.run(`{ owner: ${root} { list: ${field} { ${SLUGS} } } }`);

    expect(owner.list).toEqual(list(...slugs));
  });

  it('an agreement, the earliest first, in the roles asked for', async () => {
    const { agreement } = await app.run(`{ agreement(slug: "pact") {
      meetings { role meeting { slug } agreement { slug } } signed: meetings(roles: [SIGNED, ANNOUNCED]) { meeting { slug } }
    } }`);

    expect(agreement.meetings).toEqual(
      [
        ['DISCUSSED', 'old'],
        ['SIGNED', 'recent'],
        ['ANNOUNCED', 'undated'],
      ].map(([role, slug]) => ({ role, meeting: { slug }, agreement: { slug: 'pact' } })),
    );
    expect(agreement.signed).toEqual([
      { meeting: { slug: 'recent' } },
      { meeting: { slug: 'undated' } },
    ]);
  });

  it.each([
    ['organizations', 'meetings: { some: { slug: { eq: "undated" } } }', ['unit']],
    ['organizations', 'meetings: { some: { slug: { eq: "recent" } } }', ['un']],
    ['persons', 'meetings: { some: { slug: { eq: "recent" } } }', ['speaker']],
    ['projects', 'meetings: { some: { slug: { eq: "recent" } } }', ['kalkan']],
    ['topics', 'meetings: { some: { slug: { eq: "recent" } } }', ['drugs']],
    [
      'agreements',
      'meetings: { some: { role: { eq: SIGNED }, meeting: { slug: { eq: "recent" } } } }',
      ['pact'],
    ],
    [
      'agreements',
      'meetings: { some: { role: { eq: SIGNED }, meeting: { slug: { eq: "old" } } } }',
      [],
    ],
  ])('%s that match %s', async (root, where, slugs) => {
    const data = await app.run(`{ ${root}(where: { ${where} }) { ${SLUGS} } }`);

    expect(data[root]).toEqual(list(...slugs));
  });

  it('countries that match, whether it was held there or they took part', async () => {
    const { held, attended, neither } = await app.run(`{
      held: countries(where: { meetingsHeld: { some: { slug: { eq: "undated" } } } }) { totalCount }
      attended: countries(where: { meetings: { some: { slug: { eq: "recent" } } } }) { totalCount }
      neither: countries(where: { meetings: { some: { slug: { eq: "undated" } } } }) { totalCount }
    }`);

    expect([held, attended, neither].map(({ totalCount }) => totalCount as number)).toEqual([
      1, 1, 0,
    ]);
  });
});
