import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../support/database.ts';
import { concord, positions, upTo } from './concord.ts';
import { Program } from './program.ts';
import { Server } from './server.ts';

describe('concord follow, while processes come and go', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-follow-'));
    server = new Server(await createDatabase());
    await server.start();
  });
  afterEach(() => {
    Program.endAll();
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const followFromStart = (file: string) =>
    concord(
      [
        'follow',
        '--url',
        server.url,
        '--from',
        'start',
        '--cursor-file',
        join(folder, file),
      ].concat('--verify'),
    );

  it('prints every change once, in order, though the server is stopped and killed meanwhile', async () => {
    const follow = followFromStart('restarts');
    await follow.printed(1);
    // Most of the log is still to come.
    await server.stop('SIGKILL');
    await follow.said('cannot be followed now');
    await server.start();
    await server.enter(['After the kill']);
    await server.stop();
    await server.start();
    const count = await server.enter(['After the stop']);
    await follow.printed(count);

    const { code, lines, errors } = await follow.end('SIGTERM');

    expect(positions(lines)).toEqual(upTo(count));
    expect(code).toBe(0);
    expect(errors).toMatch(/ is followed again\.\n$/);
  });

  it('leaves out nothing and prints at most one line again when it is killed itself', async () => {
    const count = await server.enter(['Before the kills']);
    const printed: number[] = [];
    let kills = 0;
    while (printed.at(-1) !== count) {
      const follow = followFromStart('kills');
      // In the middle: what else is printed until the signal arrives belongs to this run, too.
      await follow.printed(Math.min(60, count - (printed.at(-1) ?? 0)));
      const { lines } = await follow.end('SIGKILL');
      const [first = 0, ...others] = positions(lines);
      if (first !== printed.at(-1)) printed.push(first);
      printed.push(...others);
      kills += 1;
    }

    expect(printed).toEqual(upTo(count));
    expect(kills).toBeGreaterThan(1);
  });

  it('goes on where it ended when it is started again', async () => {
    const first = followFromStart('ends');
    await first.printed(1);
    const before = await first.end('SIGINT');
    const count = await server.enter(['Between the runs']);
    const second = followFromStart('ends');
    await second.printed(count - before.lines.length);
    const after = await second.end('SIGTERM');

    expect(positions([...before.lines, ...after.lines])).toEqual(upTo(count));
    expect([before.code, after.code]).toEqual([0, 0]);
  });
});
