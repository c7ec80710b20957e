import { loadDataset } from '../dataset/dataset.service.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';
import { withRegistry } from './with-registry.ts';

export const loadCommand: Command = {
  usage: `Usage: concord load DIR

Loads the dataset of the folder DIR, or brings what is there up to date, whole or not at all.
The environment says which database, as for the server: DATABASE_URL, else CONCORD_DATA.`,
  run: async ([folder, surplus]) => {
    if (folder === undefined || folder.startsWith('-'))
      throw new UsageError('the folder of a dataset, as in `concord load data`', folder);
    if (surplus !== undefined) throw new UsageError('one folder', surplus);
    await withRegistry(async ({ dataSource }) => {
      console.log(`Loaded ${await loadDataset(dataSource, folder)} rows from ${folder}.`);
    });
  },
};
