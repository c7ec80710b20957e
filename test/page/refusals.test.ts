import { startApp, type TestApp } from '../support/app.ts';

describe('a list refuses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const slug of ['a', 'b', 'c']) await app.make.organization({ slug, name: slug });
    await app.make.country('KZ');
  });
  afterAll(() => app.stop());

  const refusal = async (query: string, variables?: object): Promise<string> => {
    const { data, errors } = await app.ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    return errors?.[0]?.message ?? '';
  };

  it.each([0, -1, 101])('first: %d', async (first) => {
    expect(await refusal(`{ organizations(first: ${first}) { totalCount } }`)).toBe(
      `Expected first to be from 1 to 100, but got ${first}.`,
    );
  });

  it.each([0, -1, 101])('last: %d', async (last) => {
    expect(await refusal(`{ organizations(last: ${last}) { totalCount } }`)).toBe(
      `Expected last to be from 1 to 100, but got ${last}.`,
    );
  });

  it('first together with last', async () => {
    expect(await refusal('{ organizations(first: 1, last: 1) { totalCount } }')).toBe(
      'Expected either first or last, but got {"first":1,"last":1}.',
    );
  });

  it('a text that is no cursor', async () => {
    expect(await refusal('{ organizations(after: "xyz") { nodes { id } } }')).toBe(
      'Expected a cursor that this registry has issued, but got "xyz".',
    );
  });

  it('a cursor that was altered', async () => {
    const { organizations } = (await app.run(
      '{ organizations(first: 1) { pageInfo { endCursor } } }',
    )) as {
      organizations: { pageInfo: { endCursor: string } };
    };
    const bytes = Buffer.from(organizations.pageInfo.endCursor, 'base64url');
    bytes.write('c', bytes.indexOf('"a"') + 1);

    const message = await refusal(
      'query ($after: String) { organizations(after: $after) { nodes { id } } }',
      {
        after: bytes.toString('base64url'),
      },
    );
    expect(message).toMatch(/^Expected a cursor that this registry has issued/);
  });

  it('a cursor of another order, and of another type', async () => {
    const { countries, organizations } = (await app.run(`{
      countries(first: 1) { pageInfo { endCursor } }
      organizations(first: 1, orderBy: [{ field: ACRONYM }]) { pageInfo { endCursor } }
    }`)) as Record<string, { pageInfo: { endCursor: string } }>;
    const query = 'query ($after: String) { organizations(after: $after) { nodes { id } } }';

    expect(await refusal(query, { after: organizations?.pageInfo.endCursor })).toBe(
      'Expected a cursor of the list "Organization, NAME ASC NULLS LAST", but got "a cursor of the list \\"Organization, ACRONYM ASC NULLS LAST\\"".',
    );
    expect(await refusal(query, { after: countries?.pageInfo.endCursor })).toContain(
      '"Organization, NAME ASC',
    );
  });
});
