import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * All files at or below a path, sorted; a path that does not exist has none.
 * `except` names paths that are left out with everything below them.
 * @param {string} path
 * @param {readonly string[]} [except]
 * @returns {string[]}
 */
export function filesBelow(path, except = []) {
  if (except.includes(path)) return [];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), except));
}

/**
 * A hash of the names (relative to `root`) and contents of files, in the order given.
 * Contents, not times: a checkout or a copy touches every file and changes none.
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {string}
 */
export function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    // The length keeps two neighbours apart: "ab" + "c" must differ from "a" + "bc".
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
