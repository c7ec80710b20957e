import 'reflect-metadata';
import { readConfig } from '../config.ts';
import { loadDataset } from '../dataset/dataset.service.ts';
import { openRegistry } from '../registry.ts';
import { openDatabase } from '../shared/database/open-database.ts';

/** Loads the dataset of the folder that is named, or brings what is there up to date. */
async function load(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined)
    throw new Error('Expected the folder of a dataset: npm run load -- data');
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

load().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
