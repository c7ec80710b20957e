#!/usr/bin/env node
import type { Command } from './command.ts';
import { exitCodeOf } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: concord COMMAND

  concord follow        prints every change of a registry as a line of JSON
  concord keys          makes, lists and revokes keys
  concord load DIR      loads a dataset, or brings what is there up to date
  concord backup FILE   backs up a registry into a file, while servers go on
  concord restore FILE  restores a backup, whole or not at all

concord COMMAND --help tells more.`;

/** Each is read only when it is called: to follow takes no database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  follow: async () => (await import('./follow.ts')).followCommand,
  keys: async () => (await import('./keys.ts')).keysCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
};

/** Runs the command that the arguments name. */
async function main([name, ...rest]: readonly string[]): Promise<void> {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return;
  }
  const load = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name ?? ''] : undefined;
  if (!load) throw new UsageError(`a command, one of ${Object.keys(COMMANDS).join(', ')}`, name);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) console.log(command.usage);
  else await command.run(rest);
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof UsageError) console.error('concord --help tells what there is.');
    process.exit(exitCodeOf(error));
  },
);
