import { backUp } from '../backup/backup.service.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../shared/database/open-database.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

export const backupCommand: Command = {
  usage: `Usage: concord backup FILE

Backs up the registry into FILE, as it is at one moment; servers may go on meanwhile. The log of changes is
in it, so cursors stay valid, and so are secrets: only you may read it. A FILE that is there is replaced
when all of the new one is on the disk; a link, a device or a folder is not.
The environment says which database, as for the server: DATABASE_URL, else CONCORD_DATA.`,
  run: async ([file, surplus]) => {
    if (file === undefined || file.startsWith('-'))
      throw new UsageError('a file to write, as in `concord backup registry.backup`', file);
    if (surplus !== undefined) throw new UsageError('one file', surplus);
    const database = await openDatabase(readConfig(), console.log);
    try {
      const { rows } = await backUp(database.url, file);
      const counts = Object.values(rows);
      const sum = counts.reduce((total, count) => total + count, 0);
      console.log(`Backed up ${sum} rows of ${counts.length} tables into ${file}.`);
    } finally {
      await database.close();
    }
  },
};
