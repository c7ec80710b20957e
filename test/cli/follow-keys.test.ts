import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../../src/shared/viewer.ts';
import { TestClock } from '../access/clock.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { concord } from './concord.ts';
import { Program } from './program.ts';

describe('concord follow with a key', () => {
  const clock = new TestClock();
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await startApp({ now: clock.now });
    folder = await mkdtemp(join(tmpdir(), 'concord-follow-keys-'));
    await app.run('mutation { createTopic(input: { name: "Topic" }) { errors { code } } }');
  });
  afterEach(() => {
    Program.endAll();
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const follow = (args: string[], env: Record<string, string> = {}) =>
    concord(['follow', '--url', `${app.address}/graphql`, '--from', 'start', ...args], env);

  it.each(['--key-file', 'CONCORD_KEY'])(
    'from %s asks in its name, and ends with 2 when the key is revoked',
    async (from) => {
      const key = await app.makeKey(Role.READER, { name: from });
      const file = join(folder, 'follow.key');
      await writeFile(file, `${key}\n`);
      const run = from === 'CONCORD_KEY' ? follow([], { CONCORD_KEY: key }) : follow([from, file]);
      await run.printed(1);
      expect(app.access.sessions.count).toBe(1);
      await app.make.sql('UPDATE api_key SET revoked_at = now() WHERE name = $1', [from]);
      // Longer than a key is taken to be as it was.
      clock.advance(11);
      await app.access.sessions.recheck();

      const { code, errors } = await run.ending();

      expect(code).toBe(2);
      expect(errors).toContain('Expected a key that is in force, but this one was revoked');
      expect(errors).not.toContain(key);
    },
  );

  it('that is not known ends with 2', async () => {
    const { code, errors } = await follow([], { CONCORD_KEY: 'unknown' }).ending();

    expect([code, errors]).toEqual([
      2,
      expect.stringMatching(/^UNAUTHENTICATED: Expected `Bearer` and a key/),
    ]);
  });

  it('whose file is not there, or empty, ends with 64', async () => {
    const empty = join(folder, 'empty.key');
    await writeFile(empty, '\n');
    const missing = await follow(['--key-file', join(folder, 'missing.key')]).ending();
    const blank = await follow(['--key-file', empty]).ending();

    expect([missing.code, missing.errors]).toEqual([64, expect.stringContaining('ENOENT')]);
    expect([blank.code, blank.errors]).toEqual([
      64,
      expect.stringContaining('Expected --key-file with a key in it'),
    ]);
  });
});
