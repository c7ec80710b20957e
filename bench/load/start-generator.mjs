import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts the load generator. */
export function startGenerator() {
  const child = fork(new URL('generator.mjs', import.meta.url));
  return {
    /** @returns {Promise<import('./load.mjs').Round>} */
    async load(options) {
      const answer = once(child, 'message');
      child.send(options);
      const [{ round, error }] = await answer;
      if (error) throw new Error(error);
      return round;
    },
    stop: () => child.disconnect(),
  };
}
