import { realpathSync } from 'node:fs';
import { buildWhenStale } from './stale.mjs';
import { targets } from './targets.mjs';

/**
 * Builds what is stale and prints a line for each thing built; nothing when all is fresh.
 * @param {readonly string[]} [names] `server`, `playground`; none means all
 */
export async function build(names = []) {
  const known = targets.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`Expected one of ${known.join(', ')} to build, but got "${unknown}".`);
  }
  for (const target of targets) {
    if (names.length > 0 && !names.includes(target.name)) continue;
    const seconds = await buildWhenStale(target);
    if (seconds !== null) console.log(`Built the ${target.name} in ${seconds.toFixed(1)} s`);
  }
}

if (import.meta.filename === realpathSync(process.argv[1])) {
  await build(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
