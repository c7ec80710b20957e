import { until } from '../changes/ways.ts';
import type { TestApp } from '../support/app.ts';
import { TestClock } from './clock.ts';
import { startIssuerApp, type IssuerApp } from './issuer-app.ts';
import type { TestIssuer } from './issuer.ts';

const VIEWER = '{ viewer { name } }';

describe('the keys of an issuer that says itself where they are', () => {
  const clock = new TestClock();
  let issuer: TestIssuer;
  let app: TestApp;
  let errors: IssuerApp['errors'];
  let isLetIn: IssuerApp['isLetIn'];
  let stop: IssuerApp['stop'];
  beforeEach(async () => {
    ({ issuer, app, errors, isLetIn, stop } = await startIssuerApp(clock, { isDiscovered: true }));
  });
  afterEach(() => stop());

  const tokens = (count: number, kid?: string): Promise<string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, number) => issuer.token({ sub: `user ${number}` }, kid)),
    );

  it('are looked for when a token comes, once for all who come at once', async () => {
    expect([issuer.discoveries, issuer.fetches]).toEqual([0, 0]);
    const answers = await Promise.all((await tokens(20)).map(isLetIn));

    expect(answers).not.toContain(false);
    expect([issuer.discoveries, issuer.fetches]).toEqual([1, 1]);
  });

  it('are looked for at most once a minute while the issuer is down, and the known ones go on', async () => {
    await issuer.addKey('unpublished', { isPublished: false });
    expect(await isLetIn(await issuer.token())).toBe(true);
    issuer.isDown = true;
    clock.advance(3_600);

    for (const token of await tokens(5)) expect(await isLetIn(token)).toBe(true);
    for (const token of await tokens(5, 'unpublished')) expect(await isLetIn(token)).toBe(false);
    expect([issuer.discoveries, issuer.fetches]).toEqual([2, 1]);
    expect(errors).toHaveLength(1);
  });

  it('are found where they have moved to', async () => {
    expect(await isLetIn(await issuer.token())).toBe(true);
    clock.advance(61);
    issuer.path = '/elsewhere';
    await issuer.addKey('second');

    expect(await isLetIn(await issuer.token({}, 'second'))).toBe(true);
  });

  it('are given up when what it tells of itself has no end', async () => {
    issuer.isEndless = true;
    const { errors: answered } = await app.ask(VIEWER, {}, { as: await issuer.token() });
    await until(() => issuer.cutOff === 1);

    expect(answered?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Expected at most 1048576 bytes from /),
    ]);
    expect(issuer.fetches).toBe(0);
  });

  it.each([
    [{ issuer: 'https://elsewhere.example' }, 'but got "https://elsewhere.example".'],
    [{ issuer: undefined }, 'but got nothing.'],
    [{ jwks_uri: 'http://elsewhere.example/jwks' }, 'but got "http://elsewhere.example/jwks".'],
    [{ jwks_uri: 5 }, 'but got 5.'],
  ])('are not fetched when it tells %j of itself', async (told, what) => {
    issuer.told = told;
    const { errors: answered } = await app.ask(VIEWER, {}, { as: await issuer.token() });

    expect(answered?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(what)]);
    expect(issuer.fetches).toBe(0);
  });
});

describe('the keys of an issuer whose address is configured', () => {
  it('are fetched from there, and the issuer is not asked', async () => {
    const clock = new TestClock();
    const { issuer, app, stop } = await startIssuerApp(clock);
    const { errors } = await app.ask(VIEWER, {}, { as: await issuer.token() });

    expect(errors).toBeUndefined();
    expect([issuer.discoveries, issuer.fetches]).toEqual([0, 1]);
    await stop();
  });
});
