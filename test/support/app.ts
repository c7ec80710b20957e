import type { FastifyInstance } from 'fastify';
import { playgroundFolder } from '../../scripts/targets.mjs';
import { openRegistry, type Registry } from '../../src/registry.ts';
import { createHttpServer } from '../../src/server/http.ts';
import type { WebhookOptions } from '../../src/webhook/webhook-context.ts';
import { createDatabase } from './database.ts';
import { World } from './make.ts';
import { SqlLog } from './sql-log.ts';

/** What a GraphQL request answers. Tests look into `data` as they asked for it. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is that of the query beside the assertion
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown; extensions: { code: string } }[];
}

export interface TestApp {
  readonly registry: Registry;
  readonly server: FastifyInstance;
  readonly address: string;
  /** The database that it is on. */
  readonly url: string;
  readonly sql: SqlLog;
  /** Makes records directly in the database. */
  readonly make: World;
  /** Sends a request over HTTP and answers whatever comes. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** Sends a request that must succeed, and answers its data. */
  run(query: string, variables?: object): Promise<Answer['data']>;
  stop(): Promise<void>;
}

interface AppOptions {
  /** Told of errors that no request is answered with; unless it is given, there may be none. */
  readonly onError?: (error: Error) => void;
  /** How old a change may be to be followed from. */
  readonly retentionDays?: number;
  /** How long a subscriber may leave a result unread. */
  readonly stallTimeoutMs?: number;
  readonly webhooks?: WebhookOptions;
  /** A database that there is already; one of its own unless it is given. */
  readonly url?: string;
}

/** Starts the whole application on a free port and a database of its own. */
export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const sql = new SqlLog();
  const url = options.url ?? (await createDatabase());
  const registry = await openRegistry({
    url,
    onStatement: sql.record,
    onError:
      options.onError ??
      ((error) => {
        throw error;
      }),
    retentionDays: options.retentionDays,
    webhooks: options.webhooks,
  });
  const { stallTimeoutMs } = options;
  const server = await createHttpServer({
    registry,
    logLevel: 'silent',
    playgroundFolder,
    stallTimeoutMs,
  });

  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const ask: TestApp['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    registry,
    server,
    address,
    url,
    sql,
    make: new World(registry.dataSource),
    ask,
    run: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data as unknown;
    },
    stop: async () => {
      await server.close();
      await registry.close();
    },
  };
}
