import { startApp, type TestApp } from '../support/app.ts';

const UNUSED = 'org_01h455vb4pex5vsknk084sn02q';

describe('an id or a slug', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization({ slug: 'interpol' });
    await app.make.country('KZ');
  });
  afterAll(() => app.stop());

  const refusal = async (query: string): Promise<string[]> => {
    app.sql.clear();
    const { errors = [] } = await app.ask(query);
    expect([errors.length, app.sql.statements().length]).toEqual([1, 0]);
    return [errors[0]?.extensions.code ?? '', errors[0]?.message ?? ''];
  };

  it('that nothing has is answered by null, not by an error', async () => {
    const query = `{
      bySlug: organization(slug: "unknown") { id }
      byId: organization(id: "${UNUSED}") { id }
      byCase: organization(slug: "INTERPOL") { id }
      bySpace: organization(slug: "interpol ") { id }
      byNothing: organization(slug: "") { id }
      country(alpha2: "ZZ") { id }
      byLowerCase: country(alpha2: "kz") { id }
      node(id: "${UNUSED}") { id }
      nodes(ids: ["cty_KZ", "cty_ZZ", "${UNUSED}"]) { id }
    }`;

    expect(await app.run(query)).toEqual({
      bySlug: null,
      byId: null,
      byCase: null,
      bySpace: null,
      byNothing: null,
      country: null,
      byLowerCase: null,
      node: null,
      nodes: [{ id: 'cty_KZ' }, null, null],
    });
  });

  it.each([
    'source',
    'topic',
    'organization',
    'person',
    'informationSystem',
    'agreement',
    'project',
    'meeting',
  ])('that no %s has is answered by null', async (field) => {
    expect(await app.run(`{ ${field}(slug: "unknown") { id } }`)).toEqual({ [field]: null });
  });

  it('must be given, and only one of the two', async () => {
    expect(await refusal('{ organization { id } }')).toEqual([
      'BAD_USER_INPUT',
      'Expected either id or slug, but got {}.',
    ]);
    expect(await refusal('{ organization(id: null, slug: null) { id } }')).toEqual([
      'BAD_USER_INPUT',
      'Expected either id or slug, but got {"id":null,"slug":null}.',
    ]);
    expect(await refusal(`{ organization(id: "${UNUSED}", slug: "x") { id } }`)).toEqual([
      'BAD_USER_INPUT',
      `Expected either id or slug, but got {"id":"${UNUSED}","slug":"x"}.`,
    ]);
    expect(await refusal('{ country { id } }')).toEqual([
      'BAD_USER_INPUT',
      'Expected either id or alpha2, but got {}.',
    ]);
  });

  it.each([
    'cty_KZ',
    'agr_01h455vb4pex5vsknk084sn02q',
    'organization',
    '',
    'org_',
    'org_01h455vb4pex5vsknk084sn02',
    'org_01h455vb4pex5vsknk084sn02qq',
    'org_81h455vb4pex5vsknk084sn02q',
    'org_01h455vb4pex5vsknk084sn0il',
    'ORG_01h455vb4pex5vsknk084sn02q',
    'org_01H455VB4PEX5VSKNK084SN02Q',
    ' org_01h455vb4pex5vsknk084sn02q',
    '01890a5d-ac96-774b-bcce-b302099a8057',
  ])('that is none of an organization is refused wherever one is expected: "%s"', async (id) => {
    const more = id.startsWith('org_')
      ? ' and goes on with 26 characters as they are given out'
      : '';
    const error = [
      'BAD_USER_INPUT',
      `Expected an id that begins with "org_"${more}, but got "${id}".`,
    ];

    expect(await refusal(`{ organization(id: "${id}") { id } }`)).toEqual(error);
    for (const operator of [
      `eq: "${id}"`,
      `ne: "${id}"`,
      `in: ["${UNUSED}", "${id}"]`,
      `notIn: ["${id}"]`,
    ])
      expect(
        await refusal(`{ organizations(where: { id: { ${operator} } }) { totalCount } }`),
      ).toEqual(error);
  });

  it('of no type at all is refused by node and nodes', async () => {
    const known =
      'cit_, cty_, src_, top_, org_, per_, sys_, agr_, act_, prv_, prj_, mtg_, stm_, whk_, dlv_';

    expect(await refusal('{ node(id: "interpol") { id } }')).toEqual([
      'BAD_USER_INPUT',
      'Expected a record id, but got "interpol".',
    ]);
    expect(await refusal('{ node(id: "cty_kz") { id } }')).toEqual([
      'BAD_USER_INPUT',
      'Expected a record id, but got "cty_kz".',
    ]);
    expect(await refusal('{ nodes(ids: ["usr_01h455vb4pex5vsknk084sn02q"]) { id } }')).toEqual([
      'BAD_USER_INPUT',
      `Expected an id that begins with one of ${known}, but got "usr_01h455vb4pex5vsknk084sn02q".`,
    ]);
  });

  it('is shown short in the message, however long it was', async () => {
    const [code, message = ''] = await refusal(`{ node(id: "${'x'.repeat(10_000)}") { id } }`);

    expect(code).toBe('BAD_USER_INPUT');
    expect(message.length).toBeLessThan(200);
  });
});
