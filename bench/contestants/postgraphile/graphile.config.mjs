import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pgSmartTagsFromFile } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { orders } from './orders.mjs';

/** The preset: what its documentation starts from, filters, and settings for production. */
export default {
  extends: [
    PostGraphileAmberPreset,
    // Recommended to all: `agreements` instead of `allAgreements`.
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
  ],
  plugins: [pgSmartTagsFromFile(new URL('tags.json5', import.meta.url).pathname), ...orders],
  pgServices: [
    // Its pool is node-postgres' own, of 10 connections; statements are prepared, and JIT is off.
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public', 'postgraphile'],
    }),
  ],
  schema: {
    // Filters that look through relations.
    connectionFilterRelations: true,
    // As the indexes have it.
    pgOrderByNullsLast: true,
  },
  grafast: { explain: false },
  grafserv: { watch: false, graphiql: false, websockets: false },
};
