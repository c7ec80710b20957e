import 'reflect-metadata';
import { readConfig } from '../config.ts';
import { loadDataset } from '../dataset/dataset.service.ts';
import { openRegistry } from '../registry.ts';
import { openDatabase } from '../shared/database/open-database.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

export const loadCommand: Command = {
  usage: `Usage: concord load DIR

Loads the dataset of the folder DIR, or brings what is there up to date, whole or not at all.
The environment says which database, as for the server: DATABASE_URL, else CONCORD_DATA.`,
  run: async ([folder, surplus]) => {
    if (folder === undefined || folder.startsWith('-'))
      throw new UsageError('the folder of a dataset, as in `concord load data`', folder);
    if (surplus !== undefined) throw new UsageError('one folder', surplus);
    await load(folder);
  },
};

async function load(folder: string): Promise<void> {
  const database = await openDatabase(readConfig(), console.log);
  try {
    const registry = await openRegistry({ url: database.url, onError: console.error });
    try {
      console.log(`Loaded ${await loadDataset(registry.dataSource, folder)} rows from ${folder}.`);
    } finally {
      await registry.close();
    }
  } finally {
    await database.close();
  }
}
