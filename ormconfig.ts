import 'reflect-metadata';
import { domains } from './src/domains.ts';
import { migrations } from './src/migrations/index.ts';
import { readConfig } from './src/config.ts';
import { createDataSource } from './src/shared/database/data-source.ts';

/** The data source for TypeORM's own command line, on the database that DATABASE_URL names. */
export default createDataSource({
  url: readConfig().databaseUrl ?? '',
  entities: domains.flatMap((domain) => domain.entities),
  migrations,
});
