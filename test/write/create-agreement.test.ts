import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { faultsOf, traces, written, type Input } from './writing.ts';

describe('createAgreement', () => {
  let app: TestApp;
  let world: { org: Made; country: Made; person: Made; topic: Made; source: Made; earlier: Made };
  let whole: Input;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    world = {
      org: await make.organization(),
      country: await make.country('KZ'),
      person: await make.person(),
      topic: await make.topic(),
      source: await make.source(),
      earlier: await make.agreement(),
    };
    whole = {
      title: 'Treaty of Lyon',
      kind: 'TREATY',
      parties: [
        { party: world.org.slug, role: 'PARTY' },
        { party: 'KZ', role: 'PARTY' },
      ],
      actions: [
        { kind: 'SIGNATURE', on: '2014-05', party: world.org.id, signatory: world.person.slug },
        { kind: 'SIGNATURE', on: '2014-06', party: 'cty_KZ', signatory: world.person.id },
        { kind: 'ENTRY_INTO_FORCE', on: '2015', citations: [{ source: world.source.slug }] },
      ],
      provisions: [
        { kind: 'OTHER', text: 'First.', grantor: world.org.slug, topics: [world.topic.slug] },
        { kind: 'OTHER', text: 'Second.' },
      ],
      topics: [world.topic.slug],
      relations: [{ kind: 'REPLACES', agreement: world.earlier.slug }],
      citations: [{ source: world.source.slug, field: 'title', locator: 'page 1' }],
    };
  });
  afterAll(() => app.stop());

  it('enters all that belongs to it at once, and derives when it was signed and how far it has come', async () => {
    const id = await written(app, 'createAgreement', whole);

    const { agreement } = await app.run(
      `query ($id: ID!) { agreement(id: $id) {
        slug signedOn { edtf } status(on: "2020-01-01") { state certainty }
        parties { role party { ... on Organization { slug } ... on Country { alpha2 } } }
        actions { kind on { edtf } signatory { slug } party { party { ... on Organization { slug } ... on Country { alpha2 } } } citations { source { slug } } }
        provisions { text topics { slug } }
        topics { slug } relations { kind agreement { slug } } citations { field locator source { slug } }
      } }`,
      { id },
    );
    const { org, person, topic, source, earlier } = world;
    expect(agreement).toEqual({
      slug: 'treaty-of-lyon',
      signedOn: { edtf: '2014-06' },
      status: { state: 'IN_FORCE', certainty: 'DEFINITE' },
      parties: [
        { role: 'PARTY', party: { slug: org.slug } },
        { role: 'PARTY', party: { alpha2: 'KZ' } },
      ],
      actions: [
        {
          kind: 'SIGNATURE',
          on: { edtf: '2014-05' },
          signatory: { slug: person.slug },
          party: { party: { slug: org.slug } },
          citations: [],
        },
        {
          kind: 'SIGNATURE',
          on: { edtf: '2014-06' },
          signatory: { slug: person.slug },
          party: { party: { alpha2: 'KZ' } },
          citations: [],
        },
        {
          kind: 'ENTRY_INTO_FORCE',
          on: { edtf: '2015' },
          signatory: null,
          party: null,
          citations: [{ source: { slug: source.slug } }],
        },
      ],
      provisions: [
        { text: 'First.', topics: [{ slug: topic.slug }] },
        { text: 'Second.', topics: [] },
      ],
      topics: [{ slug: topic.slug }],
      relations: [{ kind: 'REPLACES', agreement: { slug: earlier.slug } }],
      citations: [{ field: 'title', locator: 'page 1', source: { slug: source.slug } }],
    });
  });

  it('is one transaction: its changes, of the agreement and of each record in it, stand together', async () => {
    const [before] = await app.make.sql<{ id: string }>('SELECT max(id) AS id FROM change');
    await written(app, 'createAgreement', whole);

    expect(
      await app.make.sql(
        `SELECT type, operation, version, count(*)::int, count(DISTINCT transaction)::int AS transactions
         FROM change WHERE id > $1 GROUP BY type, operation, version ORDER BY type`,
        [before?.id],
      ),
    ).toEqual([
      { type: 'Agreement', operation: 'CREATED', version: 1, count: 1, transactions: 1 },
      { type: 'AgreementAction', operation: 'CREATED', version: 1, count: 3, transactions: 1 },
      { type: 'Provision', operation: 'CREATED', version: 1, count: 2, transactions: 1 },
    ]);
  });

  it.each<[string, Input, Record<string, string>]>([
    [
      'party',
      { parties: [{ party: 'nobody', role: 'PARTY' }], actions: [] },
      { 'parties.0.party': 'UNKNOWN' },
    ],
    [
      'signatory',
      { actions: [{ kind: 'SIGNATURE', party: 'KZ', signatory: 'nobody' }] },
      { 'actions.0.signatory': 'UNKNOWN' },
    ],
    [
      'citation of an action',
      { actions: [{ kind: 'AMENDMENT', citations: [{ source: 'none' }] }] },
      { 'actions.0.citations.0.source': 'UNKNOWN' },
    ],
    [
      'topic of a provision',
      { provisions: [{ kind: 'OTHER', text: 'x', topics: ['none'] }] },
      { 'provisions.0.topics.0': 'UNKNOWN' },
    ],
    ['topic', { topics: ['none'] }, { 'topics.0': 'UNKNOWN' }],
    [
      'earlier agreement',
      { relations: [{ kind: 'AMENDS', agreement: 'none' }] },
      { 'relations.0.agreement': 'UNKNOWN' },
    ],
    ['source', { citations: [{ source: 'none' }] }, { 'citations.0.source': 'UNKNOWN' }],
  ])('writes nothing at all for one %s that is not known', async (_name, wrong, faults) => {
    const before = await traces(app);

    expect(
      await faultsOf(app, 'createAgreement', { ...whole, ...wrong, idempotencyKey: 'k' }),
    ).toEqual(faults);
    expect(await traces(app)).toEqual(before);
  });

  it('names all faults of an input at once, each at its place', async () => {
    const before = await traces(app);

    expect(
      await faultsOf(app, 'createAgreement', {
        title: ' ',
        kind: 'TREATY',
        slug: 'Not a slug',
        scopeNote: 'x'.repeat(10_001),
        parties: [
          { party: 'KZ', role: 'PARTY' },
          { party: 'cty_KZ', role: 'PARTY' },
          { party: 'nobody', role: 'PARTY' },
        ],
        actions: [
          { kind: 'SIGNATURE', signatory: world.person.slug },
          { kind: 'SIGNATURE', party: world.org.slug },
          { kind: 'WITHDRAWAL', party: 'KZ', on: '2014' },
          { kind: 'APPROVAL', city: 'a\u0000b', country: 'XX' },
        ],
        relations: null,
        citations: [{ source: world.source.slug, field: 'colour' }],
      }),
    ).toEqual({
      title: 'REQUIRED',
      slug: 'INVALID',
      scopeNote: 'TOO_LONG',
      'parties.1': 'DUPLICATE',
      'parties.2.party': 'UNKNOWN',
      'actions.0.party': 'REQUIRED',
      'actions.1.party': 'NOT_A_PARTY',
      'actions.2.on': 'OUT_OF_ORDER',
      'actions.3.city': 'INVALID',
      'actions.3.country': 'UNKNOWN',
      relations: 'REQUIRED',
      'citations.0.field': 'INVALID',
    });
    expect(await traces(app)).toEqual(before);
  });

  it.each(['parties', 'actions', 'provisions', 'topics', 'citations'])(
    'refuses null in place of %s, and takes an empty list',
    async (list) => {
      const input = { title: 'Lists', kind: 'TREATY' };

      expect(await faultsOf(app, 'createAgreement', { ...input, [list]: null })).toEqual({
        [list]: 'REQUIRED',
      });
      await written(app, 'createAgreement', { ...input, [list]: [] });
    },
  );
});
