import type { FastifyInstance } from 'fastify';
import { playgroundFolder } from '../../scripts/targets.mjs';
import { openAccess, type Access } from '../../src/access/access.ts';
import type { KeySettings } from '../../src/access/api-key.service.ts';
import type { Clock } from '../../src/access/clock.ts';
import type { Issuer } from '../../src/access/tokens.ts';
import { createKey } from '../../src/access/create-key.ts';
import { Role } from '../../src/shared/viewer.ts';
import { openRegistry, type Registry } from '../../src/registry.ts';
import { createHttpServer } from '../../src/server/http.ts';
import { UNCOUNTED, type Limits } from '../../src/server/limits/limits.ts';
import { createLog } from '../../src/server/operating/log.ts';
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
  readonly access: Access;
  readonly server: FastifyInstance;
  readonly address: string;
  /** The database that it is on. */
  readonly url: string;
  readonly sql: SqlLog;
  /** Makes records directly in the database. */
  readonly make: World;
  /** The secret of an administrator's key, which requests are sent with unless they say otherwise. */
  readonly key: string;
  /** Makes a key, and answers its secret. */
  makeKey(role: Role, settings?: Partial<KeySettings>): Promise<string>;
  /** Sends a request over HTTP and answers whatever comes. */
  ask(query: string, variables?: object, sender?: Sender): Promise<Answer>;
  /** Sends a request that must succeed, and answers its data. */
  run(query: string, variables?: object, sender?: Sender): Promise<Answer['data']>;
  stop(): Promise<void>;
}

/** Who sends a request: the secret of a key; null for anonymous ones. */
export interface Sender {
  readonly as?: string | null;
}

/** The headers that a request is sent with by whoever holds a key. */
export const headersOf = (key: string | null = null): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key === null ? {} : { authorization: `Bearer ${key}` }),
});

interface AppOptions {
  /** Told of errors that no request is answered with; unless it is given, there may be none. */
  readonly onError?: (error: Error) => void;
  /** How old a change may be to be followed from. */
  readonly retentionDays?: number;
  /** How long a client may read nothing of what it is sent. */
  readonly stallTimeoutMs?: number;
  readonly webhooks?: WebhookOptions;
  /** Tells the doors the time. */
  readonly now?: Clock;
  /** Whose tokens count. */
  readonly issuer?: Issuer;
  /** Whose pages may use the API beside its own. */
  readonly allowedOrigins?: readonly string[];
  /** Limits that differ from those of a server that counts nothing by caller. */
  readonly limits?: Partial<Limits>;
  /** How long whoever reads or writes waits for a connection. */
  readonly longestWaitMs?: number;
  /** A database that there is already; one of its own unless it is given. */
  readonly url?: string;
}

/** How long is waited for a connection, and for an answer. */
const PATIENCE_MS = 60_000;

/** Starts the whole application on a free port and a database of its own. */
export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const sql = new SqlLog();
  const url = options.url ?? (await createDatabase());
  const onError =
    options.onError ??
    ((error: Error) => {
      throw error;
    });
  const registry = await openRegistry({
    url,
    onStatement: sql.record,
    onError,
    retentionDays: options.retentionDays,
    longestWaitMs: options.longestWaitMs ?? PATIENCE_MS,
    webhooks: options.webhooks,
  });
  const { stallTimeoutMs, allowedOrigins } = options;
  const access = openAccess({
    issuer: options.issuer ?? null,
    database: registry.database,
    onError,
    now: options.now,
  });
  const makeKey: TestApp['makeKey'] = async (role, settings) => {
    const defaults = { name: null, organizations: [], expiresAt: null };
    const { secret } = await createKey(registry.dataSource, { ...defaults, role, ...settings });
    return secret;
  };
  // On a database that is there already, another key may have the name.
  const key = await makeKey(Role.ADMIN, { name: options.url === undefined ? 'test' : null });
  const server = await createHttpServer({
    registry,
    access,
    log: createLog('silent'),
    playgroundFolder,
    stallTimeoutMs,
    allowedOrigins,
    // However busy the machine that tests run on is, they are told what they ask for.
    limits: { ...UNCOUNTED, deadlineMs: PATIENCE_MS, ...options.limits },
  });

  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const ask: TestApp['ask'] = async (query, variables = {}, { as = key } = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: headersOf(as),
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    registry,
    access,
    server,
    address,
    key,
    makeKey,
    url,
    sql,
    make: new World(registry.dataSource),
    ask,
    run: async (query, variables, sender) => {
      const { data, errors } = await ask(query, variables, sender);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data as unknown;
    },
    stop: async () => {
      await server.close();
      await access.close();
      await registry.close();
    },
  };
}
