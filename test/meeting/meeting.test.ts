import { startApp, type TestApp } from '../support/app.ts';

describe('a meeting', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const at = await make.country('AT');
    const project = await make.project({ slug: 'kalkan' });
    const session = await make.meeting({
      slug: 'session',
      title: 'Session',
      kind: 'SESSION',
      ordinal: 62,
      city: 'Vienna',
      country_id: at.uuid,
      venue: 'International Centre',
      summary: 'What happened.',
      ...make.date('held', '2019-03-14/2019-03-22'),
    });
    await make.meeting({
      slug: 'side',
      title: 'Äside',
      kind: 'SIDE_EVENT',
      parent_id: session.uuid,
      project_id: project.uuid,
      ...make.date('held', '2019-03-18'),
    });
    for (const [slug, title, role] of [
      ['zeta', 'Zeta', 'SIGNED'],
      ['alpha', 'alpha', 'DISCUSSED'],
      ['alpha-2', 'Älpha 2', 'SIGNED'],
    ] as const)
      await make.link('meeting_agreement', {
        meeting_id: session.uuid,
        agreement_id: (await make.agreement({ slug, title })).uuid,
        role,
      });
    await make.link('record_topic', {
      id: undefined,
      record_id: session.uuid,
      topic_id: (await make.topic({ slug: 'drugs' })).uuid,
    });
    const source = await make.source({ title: 'Report' });
    await make.link('citation', { record_id: session.uuid, source_id: source.uuid, field: 'held' });
  });
  afterAll(() => app.stop());

  const meeting = async (fields: string, slug = 'session') =>
    (await app.run(`{ meeting(slug: "${slug}") { ${fields} } }`)).meeting;
  const OWN = 'kind ordinal city venue summary country { alpha2 } held { edtf earliest latest }';

  it('has what is recorded of itself', async () => {
    expect(await meeting(`title ${OWN}`)).toEqual({
      title: 'Session',
      kind: 'SESSION',
      ordinal: 62,
      city: 'Vienna',
      venue: 'International Centre',
      summary: 'What happened.',
      country: { alpha2: 'AT' },
      held: { edtf: '2019-03-14/2019-03-22', earliest: '2019-03-14', latest: '2019-03-22' },
    });
  });

  it('has null for what is not known', async () => {
    expect(await meeting(`${OWN} parent { slug } project { slug }`, 'side')).toEqual({
      kind: 'SIDE_EVENT',
      ordinal: null,
      city: null,
      venue: null,
      summary: null,
      country: null,
      held: { edtf: '2019-03-18', earliest: '2019-03-18', latest: '2019-03-18' },
      parent: { slug: 'session' },
      project: { slug: 'kalkan' },
    });
    expect(await meeting('parent { slug } project { slug }')).toEqual({
      parent: null,
      project: null,
    });
  });

  it('has parts', async () => {
    expect(await meeting('parts { totalCount nodes { slug } }')).toEqual({
      parts: { totalCount: 1, nodes: [{ slug: 'side' }] },
    });
  });

  it('has agreements by title, in the roles asked for', async () => {
    const entry = (role: string, slug: string) => ({ role, agreement: { slug } });

    expect(
      await meeting(
        'agreements { role agreement { slug } } signed: agreements(roles: [SIGNED]) { role agreement { slug } meeting { slug } }',
      ),
    ).toEqual({
      agreements: [
        entry('DISCUSSED', 'alpha'),
        entry('SIGNED', 'alpha-2'),
        entry('SIGNED', 'zeta'),
      ],
      signed: [
        { ...entry('SIGNED', 'alpha-2'), meeting: { slug: 'session' } },
        { ...entry('SIGNED', 'zeta'), meeting: { slug: 'session' } },
      ],
    });
  });

  it('has topics and citations', async () => {
    expect(await meeting('topics { slug } citations { field source { title } }')).toEqual({
      topics: [{ slug: 'drugs' }],
      citations: [{ field: 'held', source: { title: 'Report' } }],
    });
  });

  it.each([
    'ordinal: { eq: 62 }',
    'kind: { eq: SESSION }',
    'title: { startsWith: "ses" }',
    'city: { eq: "Vienna" }',
    'venue: { contains: "centre" }',
    'country: { alpha2: { eq: "AT" } }',
    'held: { certainly: { after: "2019-03-10" }, possibly: { before: "2019-03-18" } }',
    'parts: { some: { slug: { eq: "side" } } }',
    'agreements: { some: { role: { eq: SIGNED }, agreement: { slug: { eq: "zeta" } } } }',
    'topics: { some: { slug: { eq: "drugs" } } }',
    'citations: { some: { field: { eq: "held" } } }',
  ])('is found by %s', async (where) => {
    const { meetings } = await app.run(`{ meetings(where: { ${where} }) { nodes { slug } } }`);

    expect(meetings.nodes).toEqual([{ slug: 'session' }]);
  });

  it.each(['parent: { slug: { eq: "session" } }', 'project: { slug: { eq: "kalkan" } }'])(
    'within another, or under a project, is found by %s',
    async (where) => {
      const { meetings } = await app.run(`{ meetings(where: { ${where} }) { nodes { slug } } }`);

      expect(meetings.nodes).toEqual([{ slug: 'side' }]);
    },
  );

  it.each([
    ['HELD', ['session', 'side']],
    ['TITLE', ['side', 'session']],
    ['ORDINAL', ['session', 'side']],
    ['KIND', ['session', 'side']],
    ['CREATED_AT', ['session', 'side']],
    // What belongs to it was entered last.
    ['UPDATED_AT', ['side', 'session']],
  ])('is ordered by %s', async (field, slugs) => {
    const { meetings } = await app.run(
      `{ meetings(orderBy: [{ field: ${field} }]) { nodes { slug } } }`,
    );

    expect(meetings.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
  });
});
