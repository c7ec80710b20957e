import { Writable } from 'node:stream';
import pg from 'pg';
import { startApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { until } from '../changes/ways.ts';
import { headersOf } from '../support/app.ts';
import { createDatabase } from '../support/database.ts';
import { adminKeyIn } from '../support/key-in.ts';

/** The application as it is started for good, with all that it is watched by, on a database of its own. */
export interface WatchedApp extends App {
  readonly metricsAddress: string;
  /** The secret of an administrator's key, which requests are sent with. */
  readonly key: string;
  /** A connection to its database, past it. */
  readonly database: pg.Client;
  /** What it has logged so far. */
  readonly log: () => string;
  post(query: string, variables?: object, headers?: Record<string, string>): Promise<Response>;
  /** The value of a metric, by its name and labels as they are written; NaN when it is not there. */
  metric(series: string): Promise<number>;
  end(): Promise<void>;
}

export async function startWatched(environment: Record<string, string> = {}): Promise<WatchedApp> {
  const url = await createDatabase();
  const config = readConfig({ DATABASE_URL: url, PORT: '0', METRICS_PORT: '0', ...environment });
  let log = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  const app = await startApp(config, () => undefined, output);
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const key = await adminKeyIn(url);
  const metricsAddress = app.metricsAddress ?? '';
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= app.stop());
  return {
    ...app,
    metricsAddress,
    key,
    database,
    log: () => log,
    post: (query, variables = {}, headers = {}) =>
      fetch(`${app.address}/graphql`, {
        method: 'POST',
        headers: { ...headersOf(key), ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    metric: async (series) => {
      const text = await (await fetch(`${metricsAddress}/metrics`)).text();
      const line = text.split('\n').find((each) => each.startsWith(`${series} `));
      return Number(line?.slice(series.length) ?? NaN);
    },
    stop,
    end: async () => {
      await stop();
      await database.end();
    },
  };
}

/** Locks a table until the returned function is called; whoever reads it waits. */
export async function lockTable(database: pg.Client, table: string): Promise<() => Promise<void>> {
  await database.query('BEGIN');
  await database.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return async () => {
    await database.query('COMMIT');
  };
}

/** Waits until so many statements of readers wait for a lock. */
export async function untilBlocked(database: pg.Client, count: number): Promise<void> {
  await until(async () => {
    const { rows } = await database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
       AND application_name = 'concord read' AND wait_event_type = 'Lock'`,
    );
    return rows.length >= count;
  });
}

/** Whether nothing listens at an address. */
export async function isRefused(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/livez`);
    return false;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === 'ECONNREFUSED';
  }
}
