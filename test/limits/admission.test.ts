import { setImmediate as nextTurn } from 'node:timers/promises';
import { Admission } from '../../src/server/limits/admission/admission.ts';

const PATIENCE = { mostWaiting: 2, longestWaitMs: 100 };

describe('admission', () => {
  let now: number;
  let alarms: { at: number; ring: () => void }[];
  let admission: Admission;
  let done: string[];
  beforeEach(() => {
    now = 0;
    done = [];
    alarms = [];
    const after = (ms: number, ring: () => void) => {
      const alarm = { at: now + ms, ring };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    };
    admission = new Admission(PATIENCE, { now: () => now, after });
  });

  /** Takes the processor for so long once a caller is let in, and leaves; others take it after that. */
  const work = async (name: string, { caller = 'a', ms = 0, othersMs = 0 } = {}): Promise<void> => {
    const leave = await admission.enter(caller);
    now += ms;
    leave?.();
    now += othersMs;
    done.push(leave ? name : `not ${name}`);
  };
  // In the first turn somebody is let in, in the second what that took is known.
  const settled = async (): Promise<void> => {
    await nextTurn();
    await nextTurn();
  };
  /** Lets time pass until the next alarm, and answers how much. */
  const nextAlarm = async (): Promise<number> => {
    const alarm = alarms.reduce((first, other) => (other.at < first.at ? other : first));
    const passed = alarm.at - now;
    now = alarm.at;
    alarms = alarms.filter((other) => other !== alarm);
    alarm.ring();
    await settled();
    return passed;
  };

  it('lets in one at a time, in the order they come, and leaves a pause as long as each took', async () => {
    const all = [work('first', { ms: 7 }), work('second', { ms: 3 }), work('third', { ms: 5 })];
    await settled();

    expect(done).toEqual(['first']);
    expect(await nextAlarm()).toBe(7);
    expect(done).toEqual(['first', 'second']);
    expect(await nextAlarm()).toBe(3);
    expect(done).toEqual(['first', 'second', 'third']);
    await Promise.all(all);
  });

  it('leaves no longer a pause for what others do meanwhile', async () => {
    const all = [work('first', { ms: 7, othersMs: 50 }), work('second')];
    await settled();

    expect(now).toBe(57);
    expect(await nextAlarm()).toBe(7);
    await Promise.all(all);
    expect(done).toEqual(['first', 'second']);
  });

  it('lets in at once whoever comes after the last pause', async () => {
    await work('first', { ms: 1 });
    await settled();
    await nextAlarm();
    await work('second', { ms: 1 });

    expect(done).toEqual(['first', 'second']);
  });

  it('lets callers take turns, however many of one wait', async () => {
    const all = ['first', 'second', 'third'].map((name) => work(name));
    all.push(work('other', { caller: 'b' }));
    await settled();
    for (let turn = 1; turn <= 3; turn += 1) await nextAlarm();
    await Promise.all(all);

    expect(done).toEqual(['first', 'second', 'other', 'third']);
  });

  it('turns away of a caller alone of whom too many wait', async () => {
    const all = ['first', 'second', 'third', 'fourth'].map((name) => work(name));
    all.push(work('other', { caller: 'b' }));
    await settled();
    expect([...done].sort()).toEqual(['first', 'not fourth']);

    for (let turn = 1; turn <= 3; turn += 1) await nextAlarm();
    await Promise.all(all);
    expect(done.slice(2)).toEqual(['second', 'other', 'third']);
  });

  it('turns away who has waited for too long, and goes on with the others', async () => {
    await work('first', { ms: 150 });
    await settled();
    const second = work('second');
    expect(await nextAlarm()).toBe(100);
    const third = work('third');
    expect(await nextAlarm()).toBe(50);
    await Promise.all([second, third]);

    expect(done).toEqual(['first', 'not second', 'third']);
  });
});
