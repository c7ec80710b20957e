import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/dataset.service.ts';
import { startApp, type TestApp } from './app.ts';

const REFERENCE_DATASET = fileURLToPath(new URL('../../data', import.meta.url));

/** Starts the whole application on a database of its own that holds the reference dataset and nothing else. */
export async function startReferenceApp(): Promise<TestApp> {
  const app = await startApp();
  try {
    await loadDataset(app.registry.dataSource, REFERENCE_DATASET);
    return app;
  } catch (error) {
    await app.stop();
    throw error;
  }
}
