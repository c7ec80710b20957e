import type { DataSource, QueryRunner } from 'typeorm';
import type { Queryable } from './queryable.ts';
import { unlessLate } from './unless-late.ts';

/** A connection of a data source, until it is released. @throws UnavailableError when none is to be had in time */
export function connectionOf(
  dataSource: DataSource,
  longestWaitMs: number | undefined,
): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner();
  return unlessLate(
    runner.connect().then(() => runner),
    () => runner.release(),
    longestWaitMs,
  );
}

/**
 * Single statements of a data source, for what is neither read nor written by requests. TypeORM's own
 * `query` waits for as long as it may take to make a connection.
 */
export function singleStatements(
  dataSource: DataSource,
  longestWaitMs: number | undefined,
): Queryable {
  return {
    query: async <T>(text: string, values?: unknown[]) => {
      const connection = await connectionOf(dataSource, longestWaitMs);
      try {
        return (await connection.query(text, values)) as T;
      } finally {
        await connection.release();
      }
    },
  };
}
