import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { domains } from './domains.ts';
import { migrations } from './migrations/index.ts';
import { buildRegistrySchema } from './schema.ts';
import { createDataSource } from './shared/database/data-source.ts';
import { migrate } from './shared/database/migrate.ts';
import { openReadPool } from './shared/database/read-pool.ts';
import { readCursorKey } from './shared/page/cursor-key.ts';
import { Cursors } from './shared/page/cursors.ts';
import { Batches, type OnStatement } from './shared/read/batches.ts';
import type { ReadContext } from './shared/read/reader.ts';
import { Tables } from './shared/read/table.ts';

/** The registry on a database: everything but the ways in. */
export interface Registry {
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  /** A fresh context for one request. */
  createContext(): ReadContext;
  close(): Promise<void>;
}

interface RegistryOptions {
  readonly url: string;
  /** Told of errors that no request is answered with, such as a lost connection. */
  readonly onError: (error: Error) => void;
  readonly onStatement?: OnStatement;
}

/** Opens the registry on a PostgreSQL database, migrating it first. */
export async function openRegistry({
  url,
  onError,
  onStatement,
}: RegistryOptions): Promise<Registry> {
  const entities = domains.flatMap((domain) => domain.entities);
  const dataSource = await createDataSource({ url, entities, migrations }).initialize();
  const pool = openReadPool(url, onError);
  const close = async (): Promise<void> => {
    await pool.end();
    await dataSource.destroy();
  };
  try {
    await migrate(dataSource);
    const shared = {
      tables: new Tables(dataSource),
      batches: new Batches(pool, onStatement),
      cursors: new Cursors(await readCursorKey(pool)),
    };
    return {
      schema: buildRegistrySchema(domains),
      dataSource,
      createContext: () => ({ ...shared, memo: new Map() }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
