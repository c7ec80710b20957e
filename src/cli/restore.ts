import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { restore } from '../backup/restore.service.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../shared/database/open-database.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

export const restoreCommand: Command = {
  usage: `Usage: concord restore FILE [--replace]

Restores the backup FILE, whole or not at all: into a new database, or with --replace in the place of the
records of one that is as old as the backup. Servers on the database have to be stopped before. A backup of
an older Concord is migrated.
The environment says which database, as for the server: DATABASE_URL, else CONCORD_DATA.`,
  run: async (args) => {
    const { file, replaces } = restoreOptions(args);
    const database = await openDatabase(readConfig(), console.log);
    try {
      const { at } = await restore(database.url, file, { replaces });
      console.log(`Restored the registry as it was at ${at}.`);
    } finally {
      await database.close();
    }
  },
};

function restoreOptions(args: readonly string[]): { file: string; replaces: boolean } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { replace: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  const wrong = tokens.find((token) => token.kind === 'option' && token.name !== 'replace');
  if (wrong?.kind === 'option') throw new UsageError('--replace, or nothing', wrong.rawName);
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [file, surplus] = files;
  if (file === undefined) throw new UsageError('a backup, as in `concord restore FILE`', undefined);
  if (surplus !== undefined) throw new UsageError('one file', surplus);
  return { file, replaces: tokens.some(({ kind }) => kind === 'option') };
}
