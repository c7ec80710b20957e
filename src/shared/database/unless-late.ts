import { UnavailableError } from '../errors.ts';
import { LONGEST_WAIT_MS } from './timeouts.ts';

/**
 * A connection that is on its way, unless it comes too late for whoever waits for it. It is made all the
 * same, and given back then: to those who wait by that time.
 * @throws UnavailableError when it does not come in time
 */
export function unlessLate<Connection>(
  coming: Promise<Connection>,
  giveBack: (late: Connection) => unknown,
  longestWaitMs = LONGEST_WAIT_MS,
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new UnavailableError());
    }, longestWaitMs);
    coming
      .then((connection) => {
        if (isLate) return giveBack(connection);
        resolve(connection);
        return undefined;
      }, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
