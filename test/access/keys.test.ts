import { keysByHashes, noteUse } from '../../src/access/api-key.service.ts';
import { hashOf } from '../../src/access/secret.ts';
import { Role } from '../../src/shared/viewer.ts';
import { headersOf, startApp, type TestApp } from '../support/app.ts';
import { logOf } from '../changes/log.ts';
import { until } from '../changes/ways.ts';
import { traces } from '../write/writing.ts';
import { TestClock } from './clock.ts';

const VIEWER = '{ checkpoint { count } }';
const CREATE = 'mutation { createTopic(input: { name: "Topic" }) { errors { code } } }';

describe('a key', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ now: clock.now });
  });
  afterAll(() => app.stop());
  // Failures are counted by the minute.
  afterEach(() => {
    clock.advance(61);
  });

  const post = (authorization: string | null, query = VIEWER): Promise<Response> =>
    fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { ...headersOf(), ...(authorization !== null && { authorization }) },
      body: JSON.stringify({ query }),
    });
  const refusalOf = async (response: Response) => {
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return {
      status: response.status,
      asks: response.headers.get('www-authenticate'),
      errors: errors.map(({ message, extensions }) => [extensions.code, message]),
    };
  };
  const revoke = (name: string) =>
    app.make.sql('UPDATE api_key SET revoked_at = $2 WHERE name = $1', [
      name,
      new Date(clock.now()),
    ]);

  it('is stored by its hash alone', async () => {
    const secret = await app.makeKey(Role.READER, { name: 'stored' });
    const [row] = await app.make.sql<{ text: string }>(
      `SELECT k::text AS text FROM api_key k WHERE name = 'stored'`,
    );

    expect(secret).toMatch(/^concord_[\w-]{43}$/);
    expect(row?.text).toContain('stored');
    expect(row?.text).not.toContain(secret.slice('concord_'.length));
  });

  it('of an editor or an administrator writes, and the log of changes has its name', async () => {
    for (const [role, name] of [
      [Role.EDITOR, 'editor'],
      [Role.ADMIN, 'administrator'],
    ] as const) {
      const as = await app.makeKey(role, { name });
      const { createTopic } = await app.run(CREATE, {}, { as });

      expect(createTopic.errors).toEqual([]);
      expect((await logOf(app)).at(-1)?.actor).toBe(`key:${name}`);
    }
  });

  it('is asked for, by 401, of whoever writes without one, and nothing is written', async () => {
    const before = await traces(app);

    expect(await refusalOf(await post(null, CREATE))).toEqual({
      status: 401,
      asks: 'Bearer',
      errors: [
        [
          'UNAUTHENTICATED',
          'Expected the key of an editor in the header `Authorization: Bearer …`, but got none.',
        ],
      ],
    });
    expect(await traces(app)).toEqual(before);
  });

  it('of a reader does not write: 403, and nothing is written', async () => {
    const secret = await app.makeKey(Role.READER, { name: 'reader' });
    const before = await traces(app);

    expect(await refusalOf(await post(`Bearer ${secret}`, CREATE))).toEqual({
      status: 403,
      asks: null,
      errors: [['FORBIDDEN', 'Expected the key of an editor, but key:reader is a reader.']],
    });
    expect(await traces(app)).toEqual(before);
  });

  it.each([
    ['no key at all', 'Bearer'],
    ['another scheme', 'Basic Y29uY29yZDpzZWNyZXQ='],
    ['something else', 'Bearer something-else'],
    ['a key that was never given out', `Bearer concord_${'A'.repeat(43)}`],
    ['two keys', `Bearer concord_${'A'.repeat(43)} concord_${'B'.repeat(43)}`],
  ])('that is %s is refused with 401, and not repeated', async (_, authorization) => {
    const refusal = await refusalOf(await post(authorization));

    expect(refusal).toEqual({
      status: 401,
      asks: 'Bearer',
      errors: [
        [
          'UNAUTHENTICATED',
          'Expected `Bearer` and a key of this registry, or a token of its issuer, as Authorization, but got something else.',
        ],
      ],
    });
  });

  it('that has expired, or was revoked, is refused, and its holder told so', async () => {
    const expiresAt = new Date(clock.now() + 3_600_000);
    const expiring = await app.makeKey(Role.READER, { name: 'expiring', expiresAt });
    const revoked = await app.makeKey(Role.READER, { name: 'revoked' });
    expect((await post(`Bearer ${expiring}`)).status).toBe(200);
    expect((await post(`Bearer ${revoked}`)).status).toBe(200);

    await revoke('revoked');
    clock.advance(3_600);

    expect((await refusalOf(await post(`Bearer ${expiring}`))).errors).toEqual([
      [
        'UNAUTHENTICATED',
        `Expected a key that is in force, but this one expired at ${expiresAt.toISOString()}.`,
      ],
    ]);
    expect((await refusalOf(await post(`Bearer ${revoked}`))).errors).toEqual([
      [
        'UNAUTHENTICATED',
        expect.stringContaining('Expected a key that is in force, but this one was revoked at'),
      ],
    ]);
  });

  it('that was revoked is refused within ten seconds', async () => {
    const secret = await app.makeKey(Role.READER, { name: 'known' });
    expect((await post(`Bearer ${secret}`)).status).toBe(200);
    await revoke('known');

    clock.advance(10.001);

    expect((await post(`Bearer ${secret}`)).status).toBe(401);
  });

  it('that expires while it is known is refused at once', async () => {
    const expiresAt = new Date(clock.now() + 5_000);
    const secret = await app.makeKey(Role.READER, { expiresAt });
    expect((await post(`Bearer ${secret}`)).status).toBe(200);

    clock.advance(5);

    expect((await post(`Bearer ${secret}`)).status).toBe(401);
  });

  it('has the minute of its last use', async () => {
    const secret = await app.makeKey(Role.READER, { name: 'used' });
    const { dataSource } = app.registry;
    const stored = async () => (await keysByHashes(dataSource, [hashOf(secret)]))[0];
    const key = await stored();
    const lastUse = async () => (await stored())?.lastUsedAt?.getTime();
    const first = clock.now();
    await post(`Bearer ${secret}`);
    await until(async () => (await lastUse()) === first);

    await noteUse(dataSource, [key?.id ?? ''], new Date(first + 59_000));
    expect(await lastUse()).toBe(first);
    await noteUse(dataSource, [key?.id ?? ''], new Date(first + 60_000));
    expect(await lastUse()).toBe(first + 60_000);
  });
});
