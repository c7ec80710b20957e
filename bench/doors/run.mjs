import { parseArgs } from 'node:util';
import { startProgress } from '../progress.mjs';
import { save } from './save.mjs';

/**
 * Carries out one study of how the registry withstands what comes to its doors: `restart`, `sigterm`, `soak`…
 * Each is a module of this folder. Ends with 1 when something is not as promised.
 */
async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' } },
  });
  const [name] = positionals;
  if (!/^[a-z]+$/.test(name ?? ''))
    throw new Error(`Expected the name of a study, but got ${name}.`);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`Expected --minutes above 0, but got ${values.minutes}.`);
  const { title, study } = await import(`./${name}.mjs`);
  const { figures, isKept } = await study({ minutes }, startProgress());
  const lines = Object.entries(figures).map(([what, figure]) => `${what} ${figure}`);
  console.log(`\n${name}${isKept ? '' : ' (NOT AS PROMISED)'}: ${lines.join(', ')}`);
  await save(name, { title, figures, isKept });
  if (!isKept) process.exitCode = 1;
}

await run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
