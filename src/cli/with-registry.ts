import 'reflect-metadata';
import { readConfig } from '../config.ts';
import { openRegistry, type Registry } from '../registry.ts';
import { openDatabase } from '../shared/database/open-database.ts';

/** Does work with the registry that the environment names, as for the server; that may run meanwhile. */
export async function withRegistry(work: (registry: Registry) => Promise<void>): Promise<void> {
  const database = await openDatabase(readConfig(), console.error);
  try {
    const registry = await openRegistry({ url: database.url, onError: console.error });
    try {
      await work(registry);
    } finally {
      await registry.close();
    }
  } finally {
    await database.close();
  }
}
