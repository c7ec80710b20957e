import type { AccessEvent } from '../../src/access/access-events.ts';
import { accessLog } from '../../src/access/access-log.ts';
import { Role } from '../../src/shared/viewer.ts';
import { headersOf, startApp, type TestApp } from '../support/app.ts';
import { TestClock } from './clock.ts';

const unknownKey = (number: number): string => `concord_${String(number).padStart(43, 'A')}`;

describe('what happens at the doors', () => {
  const clock = new TestClock();
  const events: AccessEvent[] = [];
  let app: TestApp;
  let statements: string[];
  beforeAll(async () => {
    app = await startApp({ now: clock.now });
    app.access.events.listen((event) => void events.push(event));
    const { database } = app.registry;
    const query = database.query.bind(database);
    // What is asked to look up keys is written down, and answered.
    database.query = <T>(text: string, values?: unknown[]) => {
      statements.push(text);
      return query<T>(text, values);
    };
  });
  beforeEach(() => {
    clock.advance(61);
    events.length = 0;
    statements = [];
  });
  afterAll(() => app.stop());

  const send = (key: string, query = '{ __typename }'): Promise<Response> =>
    fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: headersOf(key),
      body: JSON.stringify({ query }),
    });
  const statuses = async (keys: readonly string[]): Promise<number[]> => {
    const found: number[] = [];
    for (const key of keys) found.push((await send(key)).status);
    return found;
  };

  it('is told: who was not let in, and from where, without what they handed in', async () => {
    await send(unknownKey(1));
    await send('something');

    expect(events).toEqual([
      { kind: 'sign-in-failed', reason: 'unknown', address: '127.0.0.1' },
      { kind: 'sign-in-failed', reason: 'unknown', address: '127.0.0.1' },
    ]);
  });

  it('is told: who may not write', async () => {
    const reader = await app.makeKey(Role.READER, { name: 'reader' });
    const CREATE = 'mutation { createTopic(input: { name: "Topic" }) { errors { code } } }';
    await send(reader, CREATE);
    await app.ask(CREATE, {}, { as: null });

    expect(events).toEqual([
      { kind: 'write-denied', viewer: 'key:reader' },
      { kind: 'write-denied', viewer: null },
    ]);
  });

  it('is a line of the log each, to be found by its event', () => {
    const lines: unknown[] = [];
    const log = accessLog({
      info: (...line) => void lines.push(['info', ...line]),
      warn: (...line) => void lines.push(['warn', ...line]),
    });
    log({ kind: 'key-revoked', key: 'key_1' });
    log({ kind: 'sign-in-failed', reason: 'expired', address: '127.0.0.1' });

    expect(lines).toEqual([
      ['info', { event: 'key-revoked', key: 'key_1' }, 'a key was revoked'],
      [
        'warn',
        { event: 'sign-in-failed', reason: 'expired', address: '127.0.0.1' },
        'somebody was not let in',
      ],
    ]);
  });

  it('takes one statement for a flood of requests with one key, known or not', async () => {
    const known = await app.makeKey(Role.READER);
    for (const key of [known, unknownKey(1)]) {
      statements = [];
      await Promise.all(Array.from({ length: 15 }, () => send(key)));

      expect(statements.filter((text) => text.includes('FROM api_key'))).toHaveLength(1);
    }
  });

  it('is answered with 429 when it fails for the 21st time within a minute from one address', async () => {
    const keys = Array.from({ length: 25 }, (_, number) => unknownKey(number));

    expect(await statuses(keys)).toEqual([
      ...Array.from({ length: 20 }, () => 401),
      ...Array.from({ length: 5 }, () => 429),
    ]);
    expect(events).toHaveLength(20);
    const refused = await send(unknownKey(30));
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toEqual({
      errors: [
        {
          message:
            'Expected at most 20 unknown keys or tokens a minute from one address, but got more.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });

    clock.advance(60);
    expect(await statuses([unknownKey(40)])).toEqual([401]);
  });

  it('never keeps those out who have a key in force, whatever others do at their address', async () => {
    const friend = await app.makeKey(Role.READER);
    const keys = Array.from({ length: 21 }, (_, number) => unknownKey(100 + number));

    expect((await statuses(keys)).at(-1)).toBe(429);
    expect(await statuses([friend])).toEqual([200]);
    expect((await app.ask('{ __typename }', {}, { as: null })).errors).toBeUndefined();
    expect(await statuses(keys.slice(0, 1))).toEqual([429]);
  });
});
