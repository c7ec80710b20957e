import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as send, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { until } from '../changes/ways.ts';
import { createDatabase } from '../support/database.ts';
import { isRefused, lockTable, untilBlocked } from './watched-app.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const CLIENTS = 8;
const TOPICS = JSON.stringify({ query: '{ topics(first: 5) { nodes { name } } }' });

describe('the process of a server', () => {
  let database: pg.Client;
  let child: ChildProcess;
  let port: number;
  let complaints: string;
  beforeEach(async () => {
    const url = await createDatabase();
    database = new pg.Client({ connectionString: url });
    await database.connect();
    child = spawn(process.execPath, [MAIN], {
      env: { DATABASE_URL: url, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    complaints = '';
    child.stderr?.on('data', (text: Buffer) => (complaints += String(text)));
    for await (const line of createInterface({
      input: child.stdout as NonNullable<typeof child.stdout>,
    })) {
      port = Number(/API +http:.*:(\d+)\/graphql/.exec(line)?.[1] ?? NaN);
      if (port > 0) break;
    }
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await database.end();
  });

  /** Asks again and again over one connection, until an answer says that it is the last on it. */
  const askUntilClosed = async (onAnswer: () => void): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let isClosing = false; !isClosing;) {
      const { status, connection } = await ask(port, agent);
      expect(status).toBe(200);
      onAnswer();
      isClosing = connection === 'close';
    }
  };

  it('answers all that is asked over connections that are open when it is told to end', async () => {
    const answers = Array.from({ length: CLIENTS }, () => 0);
    const asking = answers.map((_, client) =>
      askUntilClosed(() => {
        answers[client] = (answers[client] ?? 0) + 1;
      }),
    );
    await until(() => answers.every((count) => count >= 10));
    const ended = once(child, 'exit');

    child.kill('SIGTERM');

    await Promise.all(asking);
    expect(await ended).toEqual([0, null]);
    expect(complaints).toBe('');
  });

  it('ends at once when it is told to a second time', async () => {
    const unlock = await lockTable(database, 'topic');
    const answer = ask(port, new Agent()).catch(
      (error: unknown) => (error as { code: string }).code,
    );
    await untilBlocked(database, 1);
    const ended = once(child, 'exit');

    child.kill('SIGTERM');
    await until(() => isRefused(`http://127.0.0.1:${port}`));
    child.kill('SIGTERM');

    expect(await ended).toEqual([143, null]);
    expect(complaints).toMatch(/^Ended at once by a second signal\./);
    expect(await answer).toBe('ECONNRESET');
    await unlock();
  });
});

/** Asks once, and reads the answer to its end. */
async function ask(
  port: number,
  agent: Agent,
): Promise<{ status: number | undefined; connection: string | undefined }> {
  const headers = { 'content-type': 'application/json', 'content-length': TOPICS.length };
  const sent = send({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers });
  sent.end(TOPICS);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  await response.resume().toArray();
  return { status: response.statusCode, connection: response.headers.connection };
}
