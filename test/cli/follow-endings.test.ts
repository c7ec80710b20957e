import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.ts';
import { concord, positions } from './concord.ts';
import { Program } from './program.ts';

describe('concord follow', () => {
  let app: TestApp;
  let folder: string;
  beforeEach(async () => {
    app = await startApp();
    folder = await mkdtemp(join(tmpdir(), 'concord-follow-'));
  });
  afterEach(async () => {
    Program.endAll();
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const file = () => join(folder, 'cursor');
  const follow = (...args: string[]) =>
    concord(['follow', '--url', `${app.address}/graphql`, ...args]);
  const enter = async (...names: string[]) => {
    const CREATE =
      'mutation ($name: String!) { createTopic(input: { name: $name }) { topic { id } } }';
    for (const name of names) await app.run(CREATE, { name });
  };
  /** Follows one change to its end, and remembers the place. */
  const followOne = async (...args: string[]) => {
    const run = follow('--from', 'start', '--cursor-file', file(), ...args);
    await run.printed(1);
    return run.end('SIGTERM');
  };

  it('prints what became of a record', async () => {
    await enter('Borders');
    const { lines } = await followOne();
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      position: 1,
      cursor: expect.any(String),
      survivorId: null,
      operation: 'CREATED',
      match: 'STARTS',
      type: 'TOPIC',
      recordId: expect.stringMatching(/^top_/),
      version: 1,
      changedFields: ['name', 'slug'],
      at: expect.stringMatching(/^\d{4}-/),
      actor: 'key:test',
      before: null,
      after: expect.objectContaining({ name: 'Borders' }),
    });
  });

  it('prints only what a filter lets through', async () => {
    await enter('Unwanted', 'Wanted', 'Wanted too');
    await app.run(
      'mutation { updateTopic(input: { id: "wanted", name: "Wanted still" }) { topic { id } } }',
    );
    const where = '{"topic": {"name": {"startsWith": "Wanted"}}}';
    const run = follow(
      '--from',
      'start',
      '--types',
      'TOPIC',
      '--operations',
      'CREATED',
      '--where',
      where,
    );
    await run.printed(2);
    const { lines } = await run.end('SIGTERM');
    expect(positions(lines)).toEqual([2, 3]);
  });

  it('ends with 2 and says why when its cursor is older than what is kept', async () => {
    await enter('First', 'Second');
    await followOne();
    await enter('Third', 'Fourth');
    await app.registry.dataSource.query(`UPDATE change SET at = at - interval '31 days'`);
    const { code, errors } = await follow('--cursor-file', file()).ending();
    expect([code, errors]).toEqual([
      2,
      expect.stringMatching(/^CURSOR_EXPIRED: Expected a cursor/),
    ]);
  });

  it('ends with 2 and says why when its cursor is not one of the server', async () => {
    await writeFile(file(), '{"cursor": "of another server"}');
    const { code, errors } = await follow('--cursor-file', file()).ending();
    expect([code, errors]).toEqual([2, expect.stringMatching(/^BAD_USER_INPUT: /)]);
  });

  it('ends with 1 when its file is not one of its own', async () => {
    await writeFile(file(), 'a letter to Santa Claus');
    const { code, errors } = await follow('--cursor-file', file()).ending();
    expect(code).toBe(1);
    expect(errors).toContain(
      'to hold {"cursor": "…"}, but it begins with "a letter to Santa Claus"',
    );
  });

  it('ends without a word when nobody reads any more', async () => {
    await enter('First');
    const run = follow('--from', 'start');
    await run.printed(1);
    run.hangUp();
    await enter('Second');
    expect(await run.ending()).toMatchObject({ code: 0, errors: '' });
  });

  it('waits for a server that is not there, says so once, and can be ended', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const run = concord(['follow', '--url', `http://127.0.0.1:${port}/graphql`]);
    await run.said('ECONNREFUSED');
    const { code, errors } = await run.end('SIGTERM');
    expect(code).toBe(0);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  describe('with --verify', () => {
    const alter = () => app.registry.dataSource.query(`UPDATE change SET hash = sha256('altered')`);

    it('ends with 3 when the log was altered while it was followed', async () => {
      await enter('First');
      const run = follow('--from', 'start', '--verify');
      await run.printed(1);
      await alter();
      const { code, errors } = await run.end('SIGTERM');
      expect([code, errors]).toEqual([
        3,
        expect.stringContaining('something was missed or altered'),
      ]);
    });

    it('ends with 3 when the log was altered since it was followed', async () => {
      await enter('First');
      expect((await followOne('--verify')).code).toBe(0);
      await alter();
      const { code } = await follow('--cursor-file', file(), '--verify').ending();
      expect(code).toBe(3);
    });
  });
});
