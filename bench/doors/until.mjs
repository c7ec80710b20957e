import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 5;

/** Waits until something holds. */
export async function until(holds) {
  while (!(await holds())) await delay(POLL_MS);
}

/** Waits until a process is no more. */
export function untilGone(pid) {
  return until(() => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  });
}
