import type { AccessEvent } from './access-events.ts';

type Level = 'info' | 'warn';

/** How each is told. */
const TOLD: Readonly<Record<AccessEvent['kind'], readonly [level: Level, message: string]>> = {
  'sign-in-failed': ['warn', 'somebody was not let in'],
  'key-created': ['info', 'a key was made'],
  'key-revoked': ['info', 'a key was revoked'],
  'write-denied': ['warn', 'somebody may not write'],
};

/** A log of structured lines. */
type Log = Readonly<Record<Level, (fields: object, message: string) => void>>;

/** Writes what happens at the doors into a log: a line each, to be found by its `event`. */
export const accessLog =
  (log: Log) =>
  ({ kind, ...details }: AccessEvent): void => {
    const [level, message] = TOLD[kind];
    log[level]({ event: kind, ...details }, message);
  };
