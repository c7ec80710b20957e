import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

const TEXTS = 'totalCount nodes { text }';

describe('a statement', () => {
  let app: TestApp;
  let said: Made;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const un = await make.organization({ slug: 'un' });
    const office = await make.organization({ slug: 'office', parent_id: un.uuid });
    const speaker = await make.person({ slug: 'speaker', full_name: 'A. Speaker' });
    const meeting = await make.meeting({ slug: 'talks' });
    const crime = await make.topic({ slug: 'crime' });
    const drugs = await make.topic({ slug: 'drugs', broader_id: crime.uuid });
    said = await make.statement({
      text: 'recent',
      summary: 'In short.',
      speaker_id: speaker.uuid,
      on_behalf_of_id: office.uuid,
      meeting_id: meeting.uuid,
      ...make.date('on', '2019-03-18'),
    });
    const old = await make.statement({
      text: 'old',
      on_behalf_of_id: un.uuid,
      ...make.date('on', '2004'),
    });
    await make.statement({ text: 'bare' });
    await make.link('record_topic', { id: undefined, record_id: said.uuid, topic_id: drugs.uuid });
    await make.link('record_topic', { id: undefined, record_id: old.uuid, topic_id: crime.uuid });
    const source = await make.source({ title: 'Report' });
    await make.link('citation', {
      record_id: said.uuid,
      source_id: source.uuid,
      locator: 'line 3',
    });
  });
  afterAll(() => app.stop());

  const list = (...texts: string[]): object => ({
    totalCount: texts.length,
    nodes: texts.map((text) => ({ text })),
  });
  const FIELDS =
    'text summary on { edtf } speaker { fullName } onBehalfOf { slug } meeting { slug } topics { slug } citations { locator source { title } }';

  it('has what was said, when, by whom, for whom, where, and which source says so', async () => {
    const { node } = await app.run(`{ node(id: "${said.id}") { ... on Statement { ${FIELDS} } } }`);

    expect(node).toEqual({
      text: 'recent',
      summary: 'In short.',
      on: { edtf: '2019-03-18' },
      speaker: { fullName: 'A. Speaker' },
      onBehalfOf: { slug: 'office' },
      meeting: { slug: 'talks' },
      topics: [{ slug: 'drugs' }],
      citations: [{ locator: 'line 3', source: { title: 'Report' } }],
    });
  });

  it('has null for what is not known', async () => {
    const { statements } = await app.run(
      `{ statements(where: { text: { eq: "bare" } }) { nodes { ${FIELDS} } } }`,
    );

    expect(statements.nodes).toEqual([
      {
        text: 'bare',
        summary: null,
        on: null,
        speaker: null,
        onBehalfOf: null,
        meeting: null,
        topics: [],
        citations: [],
      },
    ]);
  });

  it.each([
    ['', ['recent', 'old', 'bare']],
    ['(orderBy: [{ field: ON }])', ['old', 'recent', 'bare']],
    ['(orderBy: [{ field: CREATED_AT }])', ['recent', 'old', 'bare']],
    // What belongs to it was entered last.
    ['(orderBy: [{ field: UPDATED_AT, direction: DESC }])', ['recent', 'old', 'bare']],
    ['(where: { text: { contains: "EC" } })', ['recent']],
    ['(where: { on: { certainly: { before: "2010" } } })', ['old']],
    ['(where: { speaker: { slug: { eq: "speaker" } } })', ['recent']],
    ['(where: { onBehalfOf: { parent: { slug: { eq: "un" } } } })', ['recent']],
    ['(where: { meeting: { slug: { eq: "talks" } } })', ['recent']],
    ['(where: { topics: { none: { slug: { eq: "drugs" } } } })', ['old', 'bare']],
    ['(where: { citations: { some: { locator: { eq: "line 3" } } } })', ['recent']],
  ])('is listed by statements%s', async (args, texts) => {
    const { statements } = await app.run(`{ statements${args} { ${TEXTS} } }`);

    expect(statements).toEqual(list(...texts));
  });

  it.each([
    ['person(slug: "speaker")', 'statements', ['recent']],
    ['organization(slug: "un")', 'statements', ['old']],
    ['organization(slug: "un")', 'statements(includeBodies: true)', ['recent', 'old']],
    ['meeting(slug: "talks")', 'statements', ['recent']],
    ['topic(slug: "crime")', 'statements', ['old']],
    ['topic(slug: "crime")', 'statements(includeNarrower: true)', ['recent', 'old']],
  ])('is found from %s by %s, the latest first', async (root, field, texts) => {
    const { owner } = await app.run(`{ owner: ${root} { list: ${field} { ${TEXTS} } } }`);

    expect(owner.list).toEqual(list(...texts));
  });

  it.each([
    ['persons', ['speaker']],
    ['organizations', ['office']],
    ['meetings', ['talks']],
    ['topics', ['drugs']],
  ])('is what %s are found by', async (root, slugs) => {
    const data = await app.run(
      `{ ${root}(where: { statements: { some: { text: { eq: "recent" } } } }) { nodes { slug } } }`,
    );

    expect(data[root].nodes).toEqual(slugs.map((slug) => ({ slug })));
  });
});
