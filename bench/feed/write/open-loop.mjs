import { setTimeout as delay } from 'node:timers/promises';

/**
 * Begins something so many times a second, whether or not what was begun before has ended: as many
 * clients do that know nothing of each other.
 * @returns {Promise<T[]>} what came of it, in the order of the beginnings
 * @template T
 */
export async function openLoop({ perSecond, seconds }, begin) {
  const begun = [];
  const start = performance.now();
  for (let due = 0; due < perSecond * seconds;) {
    while (due < perSecond * seconds && performance.now() >= start + (due * 1000) / perSecond) {
      const one = begin(due++);
      // What fails is told in the end.
      one.catch(() => undefined);
      begun.push(one);
    }
    await delay(1);
  }
  return Promise.all(begun);
}
