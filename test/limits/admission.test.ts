import { setImmediate as nextTurn } from 'node:timers/promises';
import { Admission } from '../../src/server/limits/admission/admission.ts';

describe('admission', () => {
  let now: number;
  let pauses: { ms: number; end: () => void }[];
  let admission: Admission;
  let done: string[];
  beforeEach(() => {
    now = 0;
    done = [];
    const left: typeof pauses = (pauses = []);
    const after = (ms: number, end: () => void): unknown => left.push({ ms, end });
    admission = new Admission(2, { now: () => now, after });
  });

  /** Takes the processor for so long once it is let in. */
  const work = async (name: string, ms: number): Promise<void> => {
    await admission.enter();
    now += ms;
    done.push(name);
  };
  // In the first turn somebody is let in, in the second what that took is known.
  const settled = async (): Promise<void> => {
    await nextTurn();
    await nextTurn();
  };
  const endPause = async (): Promise<number | undefined> => {
    const pause = pauses.shift();
    pause?.end();
    await settled();
    return pause?.ms;
  };

  it('lets in one at a time, in the order they come, and leaves a pause as long as each took', async () => {
    const all = [work('first', 7), work('second', 3), work('third', 5)];
    await settled();

    expect(done).toEqual(['first']);
    expect(await endPause()).toBe(7);
    expect(done).toEqual(['first', 'second']);
    expect(await endPause()).toBe(3);
    expect(done).toEqual(['first', 'second', 'third']);
    await Promise.all(all);
  });

  it('lets in at once whoever comes after the last pause', async () => {
    await work('first', 1);
    await settled();
    await endPause();
    await work('second', 1);

    expect(done).toEqual(['first', 'second']);
  });

  it('says when no more should wait', async () => {
    const all = [work('first', 1), work('second', 1)];
    expect(admission.isFull).toBe(false);
    all.push(work('third', 1));
    expect(admission.isFull).toBe(true);

    await settled();
    await endPause();
    expect(admission.isFull).toBe(false);
    await endPause();
    await Promise.all(all);
  });
});
