import { startApp, type TestApp } from '../support/app.ts';
import { randomUUID } from 'node:crypto';

describe('an agreement', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const one = await make.organization({ slug: 'one', name: 'One' });
    const two = await make.organization({ slug: 'two', name: 'Two' });
    const kz = await make.country('KZ');
    const person = await make.person({ slug: 'signer', full_name: 'A. Signer' });
    const system = await make.system({ slug: 'net', operator_id: two.uuid });

    const base = await make.agreement({ slug: 'base', kind: 'TREATY', title: 'Base' });
    const pact = await make.agreement({
      slug: 'pact',
      title: 'Pact',
      kind: 'SUPPLEMENTARY_AGREEMENT',
      summary: 'What it is.',
      scope_note: 'Not all.',
    });
    const signer = randomUUID();
    const party = (columns: object): Promise<void> =>
      make.link('agreement_party', { agreement_id: pact.uuid, ...columns });
    await party({ position: 2, country_id: kz.uuid, role: 'DEPOSITARY' });
    await party({ position: 1, organization_id: two.uuid, role: 'PARTY', id: signer });
    await party({ position: 3, organization_id: one.uuid, role: 'OBSERVER' });
    await party({ position: 0, organization_id: one.uuid, role: 'PARTY' });

    await make.action(pact, { kind: 'AMENDMENT' });
    await make.action(pact, { kind: 'ENTRY_INTO_FORCE', ...make.date('on', '2014-05') });
    await make.action(pact, {
      kind: 'SIGNATURE',
      ...make.date('on', '2014-05-01'),
      city: 'Almaty',
      country_id: kz.uuid,
      party_id: signer,
      signatory_id: person.uuid,
      summary: 'Signed in public.',
    });
    await make.action(pact, { kind: 'APPROVAL', ...make.date('on', '2013') });

    await make.provision(pact, { kind: 'OTHER', text: 'Second.', position: 1 });
    await make.provision(pact, {
      kind: 'DATABASE_ACCESS',
      text: 'First.',
      position: 0,
      system_id: system.uuid,
      grantor_id: two.uuid,
      grantee_id: one.uuid,
    });
    for (const [kind, agreement] of [
      ['SUPPLEMENTS', base],
      ['AMENDS', base],
    ] as const)
      await make.link('agreement_relation', {
        source_agreement_id: pact.uuid,
        agreement_id: agreement.uuid,
        kind,
      });
  });
  afterAll(() => app.stop());

  const agreement = async (fields: string, slug = 'pact') =>
    (await app.run(`{ agreement(slug: "${slug}") { ${fields} } }`)).agreement;

  it('has a title, a kind, a summary and what it does not cover', async () => {
    expect(await agreement('title kind summary scopeNote')).toEqual({
      title: 'Pact',
      kind: 'SUPPLEMENTARY_AGREEMENT',
      summary: 'What it is.',
      scopeNote: 'Not all.',
    });
    expect(await agreement('summary scopeNote', 'base')).toEqual({
      summary: null,
      scopeNote: null,
    });
  });

  it('has parties in the order recorded, organizations and countries', async () => {
    const PARTY =
      'role party { __typename ... on Organization { slug } ... on Country { alpha2 } }';

    expect((await agreement(`parties { ${PARTY} }`)).parties).toEqual([
      { role: 'PARTY', party: { __typename: 'Organization', slug: 'one' } },
      { role: 'PARTY', party: { __typename: 'Organization', slug: 'two' } },
      { role: 'DEPOSITARY', party: { __typename: 'Country', alpha2: 'KZ' } },
      { role: 'OBSERVER', party: { __typename: 'Organization', slug: 'one' } },
    ]);
  });

  it('has the parties in the roles asked for', async () => {
    expect(
      await agreement(
        'some: parties(roles: [OBSERVER, DEPOSITARY]) { role } none: parties(roles: []) { role } all: parties(roles: null) { role }',
      ),
    ).toEqual({
      some: [{ role: 'DEPOSITARY' }, { role: 'OBSERVER' }],
      none: [],
      all: [{ role: 'PARTY' }, { role: 'PARTY' }, { role: 'DEPOSITARY' }, { role: 'OBSERVER' }],
    });
  });

  it('leads from a party back to itself', async () => {
    expect(await agreement('parties(roles: [DEPOSITARY]) { agreement { slug } }')).toEqual({
      parties: [{ agreement: { slug: 'pact' } }],
    });
  });

  it('has actions by the first day on which they can have happened, the undated last', async () => {
    const { actions } = await agreement('actions { kind on { edtf } }');

    expect(actions).toEqual([
      { kind: 'APPROVAL', on: { edtf: '2013' } },
      { kind: 'SIGNATURE', on: { edtf: '2014-05-01' } },
      { kind: 'ENTRY_INTO_FORCE', on: { edtf: '2014-05' } },
      { kind: 'AMENDMENT', on: null },
    ]);
  });

  it('has the actions of the kinds asked for, with all that is known of them', async () => {
    const { actions } = await agreement(`actions(kinds: [SIGNATURE, WITHDRAWAL]) {
      kind city summary version country { alpha2 } signatory { fullName } agreement { slug }
      party { role party { ... on Organization { slug } } }
    }`);

    expect(actions).toEqual([
      {
        kind: 'SIGNATURE',
        city: 'Almaty',
        summary: 'Signed in public.',
        version: 1,
        country: { alpha2: 'KZ' },
        signatory: { fullName: 'A. Signer' },
        agreement: { slug: 'pact' },
        party: { role: 'PARTY', party: { slug: 'two' } },
      },
    ]);
    expect(
      (
        await agreement(
          'actions(kinds: [AMENDMENT]) { city country { alpha2 } signatory { slug } party { role } }',
        )
      ).actions,
    ).toEqual([{ city: null, country: null, signatory: null, party: null }]);
  });

  it('has provisions in the order recorded, of the kinds asked for', async () => {
    expect(
      await agreement(`provisions { kind text }
        access: provisions(kinds: [DATABASE_ACCESS]) { system { slug } grantor { slug } grantee { slug } agreement { slug } }
        other: provisions(kinds: [OTHER]) { system { slug } grantor { slug } grantee { slug } }
        none: provisions(kinds: []) { kind }`),
    ).toEqual({
      provisions: [
        { kind: 'DATABASE_ACCESS', text: 'First.' },
        { kind: 'OTHER', text: 'Second.' },
      ],
      access: [
        {
          system: { slug: 'net' },
          grantor: { slug: 'two' },
          grantee: { slug: 'one' },
          agreement: { slug: 'pact' },
        },
      ],
      other: [{ system: null, grantor: null, grantee: null }],
      none: [],
    });
  });

  it('has relations to earlier agreements, and these have them inversely, by kind', async () => {
    const kinds = (slug: string) => [
      { kind: 'AMENDS', agreement: { slug } },
      { kind: 'SUPPLEMENTS', agreement: { slug } },
    ];
    const RELATIONS =
      'relations { kind agreement { slug } } inverseRelations { kind agreement { slug } }';

    expect(await agreement(RELATIONS)).toEqual({ relations: kinds('base'), inverseRelations: [] });
    expect(await agreement(RELATIONS, 'base')).toEqual({
      relations: [],
      inverseRelations: kinds('pact'),
    });
  });

  it.each([
    'relations: { some: { kind: { eq: SUPPLEMENTS }, agreement: { slug: { eq: "base" } } } }',
    'parties: { some: { role: { eq: DEPOSITARY }, country: { alpha2: { eq: "KZ" } } } }',
    'parties: { some: { role: { eq: OBSERVER }, organization: { slug: { eq: "one" } } } }',
    'actions: { some: { kind: { eq: SIGNATURE }, city: { eq: "Almaty" }, signatory: { slug: { eq: "signer" } }, party: { organization: { slug: { eq: "two" } } } } }',
    'provisions: { some: { system: { slug: { eq: "net" } }, grantor: { slug: { eq: "two" } }, grantee: { slug: { eq: "one" } } } }',
    'scopeNote: { contains: "NOT" }',
    'kind: { eq: SUPPLEMENTARY_AGREEMENT }',
    'inverseRelations: { none: { kind: { eq: AMENDS } } }',
  ])('is found by %s', async (where) => {
    const { agreements } = await app.run(`{ agreements(where: { ${where} }) { nodes { slug } } }`);

    expect(agreements.nodes).toEqual([{ slug: 'pact' }]);
  });

  it('is found from its other end by what a later one does to it', async () => {
    const { agreements } = await app.run(
      '{ agreements(where: { inverseRelations: { some: { kind: { eq: AMENDS }, agreement: { slug: { eq: "pact" } } } } }) { nodes { slug } } }',
    );

    expect(agreements.nodes).toEqual([{ slug: 'base' }]);
  });

  it.each([
    ['TITLE', ['base', 'pact']],
    ['KIND', ['pact', 'base']],
    ['CREATED_AT', ['base', 'pact']],
    ['UPDATED_AT', ['base', 'pact']],
    ['SIGNED_ON', ['pact', 'base']],
  ])('is ordered by %s', async (field, order) => {
    const { agreements } = await app.run(
      `{ agreements(orderBy: [{ field: ${field} }]) { nodes { slug } } }`,
    );

    expect(agreements.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(order);
  });
});
