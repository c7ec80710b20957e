import { DataSource, type MixedList } from 'typeorm';
import type { EntityClass } from '../read/entity-class.ts';
import { SnakeNaming } from './naming.ts';
import { CONNECT_TIMEOUT_MS } from './timeouts.ts';

interface DataSourceOptions {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: MixedList<new () => object>;
}

/** The TypeORM data source: metadata, migrations and writes. Reads go through the read pool. */
export function createDataSource({ url, entities, migrations }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: migrations as never,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    applicationName: 'concord',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
  });
}
