import type { DataSource, QueryRunner } from 'typeorm';
import { LONGEST_WAIT_MS } from '../database/timeouts.ts';
import { UnavailableError } from '../errors.ts';

/** A connection to write on, until it is released. @throws UnavailableError when none is free in time */
export function connectionOf(
  dataSource: DataSource,
  longestWaitMs = LONGEST_WAIT_MS,
): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner();
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new UnavailableError());
    }, longestWaitMs);
    runner
      .connect()
      // One that comes too late is of no use any more.
      .then(() => {
        if (isLate) return runner.release();
        resolve(runner);
        return undefined;
      }, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
