import { parseArgs } from 'node:util';
import { startProgress } from '../progress.mjs';
import { save } from './save.mjs';

const STUDIES = ['overlap', 'kill', 'latency', 'subscribers', 'recording', 'listen', 'sequencer'];

/**
 * Measures the feed of changes: all studies, or those that are named. Ends with 1 when something is
 * not as promised.
 * @typedef {{ agreements: number, kills: number, subscribers: number }} Options
 */
async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      agreements: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '50' },
      subscribers: { type: 'string', default: '1000' },
    },
  });
  const unknown = positionals.find((name) => !STUDIES.includes(name));
  if (unknown) throw new Error(`Expected one of ${STUDIES.join(', ')}, but got ${unknown}.`);
  const options = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, wholeNumber(name, text)]),
  );
  const progress = startProgress();
  const results = {};
  for (const name of positionals.length > 0 ? positionals : STUDIES) {
    progress(name);
    const { title, study } = await import(`./${name}.mjs`);
    const { figures, isKept } = await study(options, progress);
    results[name] = { title, isKept, figures };
    console.log(`\n${name}${isKept ? '' : ' (NOT AS PROMISED)'}: ${lineOf(figures)}`);
    if (!isKept) process.exitCode = 1;
  }
  // Some alone say nothing about the rest.
  if (positionals.length === 0) await save(results);
}

function wholeNumber(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`Expected --${name} to be a whole number from 1 on, but got ${text}.`);
  return number;
}

const lineOf = (figures) =>
  Object.entries(figures)
    .map(([what, figure]) => `${what} ${figure}`)
    .join(', ');

await run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
