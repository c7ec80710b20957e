import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.ts';

const SLUGS = 'totalCount nodes { slug }';

describe('agreements and what belongs to them are found from', () => {
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
    const person = await make.person({ slug: 'signer' });
    const system = await make.system({ slug: 'net' });

    const old = await make.agreement({ slug: 'old', parties: [un, unit] });
    await make.link('agreement_party', {
      agreement_id: old.uuid,
      organization_id: un.uuid,
      role: 'DEPOSITARY',
    });
    const recent = await make.agreement({ slug: 'recent', parties: [unit] });
    const party = randomUUID();
    await make.link('agreement_party', {
      id: party,
      agreement_id: recent.uuid,
      country_id: kz.uuid,
      role: 'PARTY',
    });
    await make.agreement({ slug: 'undated', parties: [un] });
    await make.action(old, {
      kind: 'SIGNATURE',
      ...make.date('on', '2004'),
      signatory_id: person.uuid,
    });
    await make.action(recent, {
      kind: 'SIGNATURE',
      ...make.date('on', '2016'),
      signatory_id: person.uuid,
      party_id: party,
      city: 'Lyon',
    });
    await make.provision(old, { kind: 'OTHER', text: 'b', grantor_id: un.uuid });
    await make.provision(old, {
      kind: 'DATABASE_ACCESS',
      text: 'a',
      grantor_id: un.uuid,
      grantee_id: unit.uuid,
      system_id: system.uuid,
    });
    for (const [agreement, topic] of [
      [old, crime],
      [recent, drugs],
    ] as const)
      await make.link('record_topic', {
        id: undefined,
        record_id: agreement.uuid,
        topic_id: topic.uuid,
      });
  });
  afterAll(() => app.stop());

  const list = (...slugs: string[]): object => ({
    totalCount: slugs.length,
    nodes: slugs.map((slug) => ({ slug })),
  });

  it('an organization, the latest first, each once whatever its roles', async () => {
    const { organization } = await app.run(
      `{ organization(slug: "un") { agreements { ${SLUGS} } } }`,
    );

    expect(organization.agreements).toEqual(list('old', 'undated'));
  });

  it('an organization with all bodies below it, each once', async () => {
    const { un, unit } = await app.run(`{
      un: organization(slug: "un") { agreements(includeBodies: true) { ${SLUGS} } }
      unit: organization(slug: "unit") { agreements(includeBodies: true) { ${SLUGS} } }
    }`);

    expect(un.agreements).toEqual(list('recent', 'old', 'undated'));
    expect(unit.agreements).toEqual(list('recent', 'old'));
  });

  it('an organization, in pages, filtered and ordered', async () => {
    const { organization } = await app.run(`{ organization(slug: "un") {
      agreements(includeBodies: true, first: 1, where: { slug: { ne: "recent" } }, orderBy: [{ field: SIGNED_ON, direction: DESC }]) {
        ${SLUGS} pageInfo { hasNextPage }
      }
    } }`);

    expect(organization.agreements).toEqual({
      totalCount: 2,
      nodes: [{ slug: 'old' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('an organization: what it grants, and what is granted to it, by kind', async () => {
    const { un, unit } = await app.run(`{
      un: organization(slug: "un") { provisionsGranted { nodes { kind } } provisionsReceived { totalCount } }
      unit: organization(slug: "unit") { provisionsGranted { totalCount } provisionsReceived { nodes { text } } }
    }`);

    expect(un).toEqual({
      provisionsGranted: { nodes: [{ kind: 'DATABASE_ACCESS' }, { kind: 'OTHER' }] },
      provisionsReceived: { totalCount: 0 },
    });
    expect(unit).toEqual({
      provisionsGranted: { totalCount: 0 },
      provisionsReceived: { nodes: [{ text: 'a' }] },
    });
  });

  it('a country', async () => {
    const { country } = await app.run(`{ country(alpha2: "KZ") { agreements { ${SLUGS} } } }`);

    expect(country.agreements).toEqual(list('recent'));
  });

  it('a person: what it signed and for whom, the latest first', async () => {
    const { person } = await app.run(`{ person(slug: "signer") { actionsSigned {
      totalCount nodes { on { edtf } agreement { slug } party { party { ... on Country { alpha2 } } } }
    } } }`);

    expect(person.actionsSigned).toEqual({
      totalCount: 2,
      nodes: [
        { on: { edtf: '2016' }, agreement: { slug: 'recent' }, party: { party: { alpha2: 'KZ' } } },
        { on: { edtf: '2004' }, agreement: { slug: 'old' }, party: null },
      ],
    });
  });

  it('an information system', async () => {
    const { informationSystem } = await app.run(
      '{ informationSystem(slug: "net") { provisions { totalCount nodes { text agreement { slug } } } } }',
    );

    expect(informationSystem.provisions).toEqual({
      totalCount: 1,
      nodes: [{ text: 'a', agreement: { slug: 'old' } }],
    });
  });

  it('a topic, with its parts if wanted', async () => {
    const { topic } = await app.run(
      `{ topic(slug: "crime") { agreements { ${SLUGS} } all: agreements(includeNarrower: true) { ${SLUGS} } } }`,
    );

    expect(topic).toEqual({ agreements: list('old'), all: list('recent', 'old') });
  });

  it.each([
    ['organizations', 'agreements: { some: { slug: { eq: "recent" } } }', ['unit']],
    ['organizations', 'provisionsGranted: { some: { kind: { eq: OTHER } } }', ['un']],
    [
      'organizations',
      'provisionsReceived: { some: { system: { slug: { eq: "net" } } } }',
      ['unit'],
    ],
    ['persons', 'actionsSigned: { some: { city: { eq: "Lyon" } } }', ['signer']],
    ['informationSystems', 'provisions: { some: { grantor: { slug: { eq: "un" } } } }', ['net']],
    ['topics', 'agreements: { some: { slug: { eq: "recent" } } }', ['drugs']],
  ])('%s that match %s', async (root, where, slugs) => {
    const data = await app.run(`{ ${root}(where: { ${where} }) { ${SLUGS} } }`);

    expect(data[root]).toEqual(list(...slugs));
  });

  it('countries that take part in one', async () => {
    const { countries } = await app.run(
      '{ countries(where: { agreements: { some: { slug: { eq: "recent" } } } }) { nodes { alpha2 } } }',
    );

    expect(countries.nodes).toEqual([{ alpha2: 'KZ' }]);
  });

  it('the lists of all actions and all provisions', async () => {
    const { agreementActions, dated, provisions, granted } = await app.run(`{
      agreementActions { nodes { on { edtf } } }
      dated: agreementActions(where: { on: { certainly: { before: "2010" } }, agreement: { slug: { eq: "old" } } }) { totalCount }
      provisions(orderBy: [{ field: KIND, direction: DESC }]) { nodes { text } }
      granted: provisions(where: { text: { startsWith: "A" }, agreement: { slug: { eq: "old" } } }) { totalCount }
    }`);

    expect(agreementActions.nodes).toEqual([{ on: { edtf: '2016' } }, { on: { edtf: '2004' } }]);
    expect(provisions.nodes).toEqual([{ text: 'b' }, { text: 'a' }]);
    expect([dated, granted]).toEqual([{ totalCount: 1 }, { totalCount: 1 }]);
  });
});
