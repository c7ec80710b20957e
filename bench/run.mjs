import { build } from '../scripts/build.mjs';
import { readOptions } from './options.mjs';

try {
  const options = readOptions();
  await build();
  // What follows imports what was built.
  if (options.growth) await (await import('./growth.mjs')).growth(options);
  else await (await import('./compare.mjs')).compare(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
