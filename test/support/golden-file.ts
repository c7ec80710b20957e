import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

const REFRESH = 'REFRESH_GOLDEN=1 npm run test:jest -- test/golden';

/**
 * Expects a text to be what a file has recorded. Under REFRESH_GOLDEN the file is written instead,
 * for its author to review; never in CI, where nobody would.
 */
export async function expectGolden(
  file: string,
  received: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (environment['REFRESH_GOLDEN']) {
    if (environment['CI'])
      throw new Error('Expected golden files to be compared in CI, but REFRESH_GOLDEN is set.');
    await writeFile(file, received);
  } else if (existsSync(file)) {
    expect(received).toBe(await readFile(file, 'utf8'));
  } else {
    throw new Error(
      `Expected a golden file ${basename(file)}, but there is none: run \`${REFRESH}\` and review it.`,
    );
  }
}
