import { createHash, createHmac } from 'node:crypto';
import { UnsecuredJWT, type JWTPayload } from 'jose';
import { until } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { TestClock } from './clock.ts';
import { startIssuerApp, type IssuerApp } from './issuer-app.ts';
import { TestIssuer } from './issuer.ts';

const VIEWER = '{ viewer { name role organizations { slug } } }';

describe('a token of an issuer', () => {
  const clock = new TestClock();
  let issuer: TestIssuer;
  let app: TestApp;
  beforeAll(async () => {
    issuer = await new TestIssuer(clock.now).open();
    app = await startApp({ now: clock.now, issuer: issuer.configuration });
  });
  // Failures are counted by the minute, and what is known is forgotten within it.
  beforeEach(() => {
    clock.advance(61);
  });
  afterAll(async () => {
    await app.stop();
    await issuer.close();
  });

  const seconds = () => Math.floor(clock.now() / 1000);
  const viewerOf = async (claims: JWTPayload = {}) =>
    (await app.run(VIEWER, {}, { as: await issuer.token(claims) })).viewer;
  const refusalOf = async (token: string): Promise<string | undefined> => {
    const { data, errors } = await app.ask(VIEWER, {}, { as: token });
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'UNAUTHENTICATED']);
    return errors?.[0]?.message;
  };

  it('says who asks, their role, and whom they represent', async () => {
    const made = await app.make.organization();

    expect(
      await viewerOf({ concord_role: 'editor', concord_organizations: [made.slug, 'unknown'] }),
    ).toEqual({ name: 'oidc:alice', role: 'EDITOR', organizations: [{ slug: made.slug }] });
  });

  it.each([
    [undefined, 'READER'],
    ['EDITOR', 'EDITOR'],
    [['something', 'admin', 'reader'], 'ADMIN'],
    ['owner', 'READER'],
    [{ admin: true }, 'READER'],
    [5, 'READER'],
  ])('with the role %j makes its holder a %s', async (concord_role, role) => {
    expect((await viewerOf({ concord_role })).role).toBe(role);
  });

  it('may be off by half a minute, and not by more', async () => {
    const late = await issuer.token({ exp: seconds() - 29 });
    const early = await issuer.token({ nbf: seconds() + 29 });
    expect((await app.ask(VIEWER, {}, { as: late })).errors).toBeUndefined();
    expect((await app.ask(VIEWER, {}, { as: early })).errors).toBeUndefined();

    expect(await refusalOf(await issuer.token({ exp: seconds() - 31 }))).toMatch(
      /^Expected a token that is in force, but this one expired at /,
    );
    await refusalOf(await issuer.token({ nbf: seconds() + 60 }));
  });

  it.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another audience', { aud: 'elsewhere' }],
    ['that never expires', { exp: undefined }],
    ['of nobody', { sub: undefined }],
    ['of somebody whose name cannot be stored', { sub: 'a\0b' }],
  ])('%s is refused', async (_, claims) => {
    expect(await refusalOf(await issuer.token(claims))).toContain('but got something else.');
  });

  it('that anybody could have made is refused', async () => {
    const claims = { iss: 'https://issuer.example', aud: 'concord', sub: 'alice' };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('1h').encode();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'HS256', kid: 'first' })}.${part({ ...claims, exp: seconds() + 60 })}`;
    const known = createHash('sha256').update('first').digest();
    const signature = createHmac('sha256', known).update(text).digest('base64url');
    const [head, , sealed] = (await issuer.token()).split('.');

    await refusalOf(unsigned);
    await refusalOf(`${text}.${signature}`);
    await refusalOf(`${head}.${part({ ...claims, exp: seconds() + 60, sub: 'bob' })}.${sealed}`);
    await refusalOf('a.b.c');
  });

  it('that expired before there were dates is refused as one that has expired', async () => {
    expect(await refusalOf(await issuer.token({ exp: -1e20 }))).toBe(
      'Expected a token that is in force, but this one has expired.',
    );
  });

  it.each([
    ['is too short', 'RS256', { kty: 'RSA', n: 'w'.repeat(171), e: 'AQAB' }],
    ['is no point of its curve', 'ES256', { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' }],
    ['lacks a part', 'ES256', { kty: 'EC', crv: 'P-256' }],
  ])('is refused where the key that its issuer has for it %s', async (kid, alg, key) => {
    issuer.publish({ ...key, kid, alg, use: 'sig' });
    const failures: string[] = [];
    app.access.events.listen((event) => {
      if (event.kind === 'sign-in-failed') failures.push(event.reason);
    });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'https://issuer.example', aud: 'concord', sub: 'alice' };
    const forged = `${part({ alg, kid })}.${part({ ...claims, exp: seconds() + 60 })}.AAAA`;

    expect(await refusalOf(forged)).toContain('but got something else.');
    expect(failures).toEqual(['unusable-issuer-key']);
  });
});

describe('the keys of an issuer', () => {
  const clock = new TestClock();
  let issuer: TestIssuer;
  let app: TestApp;
  let errors: IssuerApp['errors'];
  let isLetIn: IssuerApp['isLetIn'];
  let stop: IssuerApp['stop'];
  beforeEach(async () => {
    ({ issuer, app, errors, isLetIn, stop } = await startIssuerApp(clock));
  });
  afterEach(() => stop());

  it('are fetched once for all who come at once', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, number) => issuer.token({ sub: `user ${number}` })),
    );

    expect(await Promise.all(tokens.map(isLetIn))).not.toContain(false);
    expect(issuer.fetches).toBe(1);
  });

  it('are fetched at most once a minute, however many tokens name unknown ones', async () => {
    await issuer.addKey('unpublished', { isPublished: false });
    expect(await isLetIn(await issuer.token())).toBe(true);
    clock.advance(61);
    const forged = await Promise.all(
      Array.from({ length: 15 }, (_, number) =>
        issuer.token({ sub: `user ${number}` }, 'unpublished'),
      ),
    );
    expect(await Promise.all(forged.map(isLetIn))).not.toContain(true);

    expect(issuer.fetches).toBe(2);
    expect(await isLetIn(await issuer.token())).toBe(true);
  });

  it('are fetched at most once a minute while the issuer is down, and the known ones go on', async () => {
    await issuer.addKey('unpublished', { isPublished: false });
    expect(await isLetIn(await issuer.token())).toBe(true);
    issuer.isDown = true;
    // Longer than keys are taken to be fresh.
    clock.advance(3_600);

    for (let number = 0; number < 10; number += 1) {
      expect(await isLetIn(await issuer.token({ sub: `user ${number}` }))).toBe(true);
      expect(await isLetIn(await issuer.token({ sub: `user ${number}` }, 'unpublished'))).toBe(
        false,
      );
    }

    expect(issuer.fetches).toBe(2);
    expect(errors).toHaveLength(1);
  });

  it('are answered with 503 while none could be fetched yet, and asked for again a minute later', async () => {
    issuer.isDown = true;
    const send = async () =>
      fetch(`${app.address}/graphql?query={__typename}`, {
        headers: {
          authorization: `Bearer ${await issuer.token()}`,
          'apollo-require-preflight': 'yes',
        },
      });
    for (let number = 0; number < 30; number += 1) {
      const response = await send();
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    }
    expect(issuer.fetches).toBe(1);

    issuer.isDown = false;
    clock.advance(60);

    expect((await send()).status).toBe(200);
  });

  it('are given up when they have no end', async () => {
    issuer.isEndless = true;
    const { errors: answered } = await app.ask(VIEWER, {}, { as: await issuer.token() });
    await until(() => issuer.cutOff === 1);

    expect(answered?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Expected at most 1048576 bytes from .*\/jwks, but got more\.$/),
    ]);
  });

  it('are not taken from what is no set of keys', async () => {
    issuer.publish('no key');
    const { errors: answered } = await app.ask(VIEWER, {}, { as: await issuer.token() });

    expect(answered?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(errors).toHaveLength(1);
  });

  it('that are new are found when a token names them', async () => {
    expect(await isLetIn(await issuer.token())).toBe(true);
    clock.advance(61);
    await issuer.addKey('second');

    expect(await isLetIn(await issuer.token({}, 'second'))).toBe(true);
    expect(issuer.fetches).toBe(2);
  });
});
