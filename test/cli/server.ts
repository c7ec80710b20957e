import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { headersOf } from '../support/app.ts';
import { adminKeyIn } from '../support/key-in.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

const CREATE = `mutation ($title: String!) {
  createAgreement(input: { title: $title, kind: OTHER }) { errors { message } }
}`;

/** A server as it is built, in a process of its own, that can be stopped and started at the same address. */
export class Server {
  readonly #databaseUrl: string;
  #child: ChildProcess | undefined;
  #port = 0;
  #key: string | undefined;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** Starts it, with the reference dataset the first time, and waits until it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: { DATABASE_URL: this.#databaseUrl, PORT: String(this.#port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /API +http:.*:(\d+)\/graphql/.exec(line)?.[1];
      if (port === undefined) continue;
      this.#port = Number(port);
      return;
    }
    throw new Error('Expected the server to say where it is, but it ended.');
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Enters agreements, one after the other, and answers how many changes there are then. */
  async enter(titles: readonly string[]): Promise<number> {
    this.#key ??= await adminKeyIn(this.#databaseUrl);
    for (const title of titles) {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: headersOf(this.#key),
        body: JSON.stringify({ query: CREATE, variables: { title } }),
      });
      expect(await response.json()).toMatchObject({ data: { createAgreement: { errors: [] } } });
    }
    const client = new pg.Client({ connectionString: this.#databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM change',
    );
    await client.end();
    return rows[0]?.count ?? 0;
  }
}
