import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Freshness } from './changes/freshness.ts';
import { RecordStates } from './changes/record-state.ts';
import { Sequencer } from './changes/sequencer.ts';
import { Numbering } from './changes/sequencer.service.ts';
import type { Scanned } from './changes/scan.ts';
import { Tail } from './changes/tail.ts';
import { domains } from './domains.ts';
import { migrations } from './migrations/index.ts';
import { buildRegistrySchema } from './schema.ts';
import { singleStatements } from './shared/database/connection.ts';
import { createDataSource } from './shared/database/data-source.ts';
import { migrate } from './shared/database/migrate.ts';
import type { Queryable } from './shared/database/queryable.ts';
import { openReadPool } from './shared/database/read-pool.ts';
import { readCursorKey } from './shared/page/cursor-key.ts';
import { Cursors } from './shared/page/cursors.ts';
import { Batches, type OnStatement } from './shared/read/batches.ts';
import { Tables } from './shared/read/table.ts';
import { UnderWay } from './shared/under-way.ts';
import { ANONYMOUS, SYSTEM, type Viewer } from './shared/viewer.ts';
import { Writes } from './shared/write/writes.ts';
import { Dispatcher } from './webhook/dispatcher.ts';
import {
  webhooksWith,
  type WebhookContext,
  type WebhookOptions,
} from './webhook/webhook-context.ts';

/** The registry on a database: everything but the ways in. */
export interface Registry {
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  /** For single statements that are none of a request's, such as those that look up who asks. */
  readonly database: Queryable;
  /** The connections to the database, to be watched. */
  readonly pools: { readonly read: pg.Pool; readonly write: pg.Pool };
  /** A fresh context for one request of a viewer; of an anonymous one unless it is given. */
  createContext(viewer?: Viewer): WebhookContext;
  readonly freshness: Freshness;
  /** Gives their positions to changes that are committed, as happens on its own within a second. */
  numberChanges(): Promise<void>;
  close(): Promise<void>;
}

interface RegistryOptions {
  readonly url: string;
  /** Told of errors that no request is answered with, such as a lost connection. */
  readonly onError: (error: Error) => void;
  readonly onStatement?: OnStatement;
  /** How old a change may be to be followed from, in days. */
  readonly retentionDays?: number;
  /** How long whoever reads or writes waits for a connection; 2 s unless it is given. */
  readonly longestWaitMs?: number;
  /** How webhooks are told of changes; by whoever only reads and writes, they are not. */
  readonly webhooks?: WebhookOptions;
}

const RETENTION_DAYS = 30;

/** Opens the registry on a PostgreSQL database, migrating it first. */
export async function openRegistry({
  url,
  onError,
  onStatement,
  retentionDays = RETENTION_DAYS,
  longestWaitMs,
  webhooks,
}: RegistryOptions): Promise<Registry> {
  const entities = domains.flatMap((domain) => domain.entities);
  const dataSource = await createDataSource({ url, entities, migrations }).initialize();
  const pool = openReadPool(url, onError);
  const numbering = new Numbering(url, onError);
  const sequencer = new Sequencer(() => numbering.run(), onError);
  let dispatcher: Dispatcher | undefined;
  const onGrowth = (): void => dispatcher?.wake();
  const tail = new Tail({ url, onError, onGrowth });
  const numberChanges = async (): Promise<void> => {
    await sequencer.number();
    tail.doubt();
  };
  const close = async (): Promise<void> => {
    await dispatcher?.close();
    await tail.close();
    await sequencer.close();
    await numbering.close();
    await pool.end();
    await dataSource.destroy();
  };
  try {
    await migrate(dataSource);
    await tail.open();
    sequencer.open();
    const tables = new Tables(dataSource);
    const shared = {
      tables,
      batches: new Batches(pool, onStatement, longestWaitMs),
      cursors: new Cursors(await readCursorKey(pool)),
      writes: new Writes({ dataSource, tables, onCommit: numberChanges, longestWaitMs }),
      feed: {
        tail,
        scans: new UnderWay<Scanned>(),
        states: new RecordStates(domains.flatMap(({ writables = [] }) => writables)),
        retentionDays,
      },
      webhooks: webhooksWith(webhooks ?? {}, new Writes({ dataSource, tables })),
    };
    const createContext = (viewer: Viewer = ANONYMOUS): WebhookContext => ({
      ...shared,
      viewer,
      memo: new Map(),
    });
    if (webhooks) {
      dispatcher = new Dispatcher(createContext(SYSTEM), onError);
      dispatcher.open();
    }
    return {
      schema: buildRegistrySchema(domains),
      dataSource,
      database: singleStatements(dataSource, longestWaitMs),
      pools: { read: pool, write: writePoolOf(dataSource) },
      createContext,
      freshness: new Freshness({
        tail,
        sequencer,
        unlogged: domains.flatMap(({ unlogged = [] }) => unlogged),
      }),
      numberChanges,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** TypeORM tells of its pool as one of the driver of PostgreSQL, which its type of a data source leaves open. */
function writePoolOf({ driver }: DataSource): pg.Pool {
  return (driver as unknown as { readonly master: pg.Pool }).master;
}
