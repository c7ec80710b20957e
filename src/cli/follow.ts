import { follow } from '../follow/follow.ts';
import type { Command } from './command.ts';
import { FOLLOW_USAGE, followOptions } from './follow-options.ts';

export const followCommand: Command = {
  usage: FOLLOW_USAGE,
  run: async (args) => {
    const options = followOptions(args);
    const ending = new AbortController();
    // Once: who cannot wait for the line in hand ends it by a second signal.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        ending.abort();
      });
    // Whoever writes is told of errors; without a listener, they would end the process with a trace.
    process.stdout.on('error', () => undefined);
    await follow(options, {
      output: process.stdout,
      note: console.error,
      signal: ending.signal,
    });
  },
};
