import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program that is running: the root of its files. */
const ROOT = join(import.meta.dirname, '../..');

/** What the page does is none of the server's answers. */
const PAGE = join('playground', 'client');

/** A hash of the program: another one may answer the same question otherwise. */
export const BUILD = ((): string => {
  const hash = createHash('sha256');
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file) && !file.startsWith(PAGE))
    .sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  return hash.digest('base64url');
})();
