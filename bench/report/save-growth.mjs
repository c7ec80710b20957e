import { mkdir, writeFile } from 'node:fs/promises';
import { lineChart } from './chart.mjs';

const FOLDER = new URL('../results/', import.meta.url);

/** Saves the charts of a study as SVG, and its numbers as JSON. */
export async function saveGrowth(name, { charts, numbers }) {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL(`growth-${name}.json`, FOLDER), `${JSON.stringify(numbers, null, 2)}\n`);
  for (const [file, chart] of Object.entries(charts))
    await writeFile(new URL(`${file}.svg`, FOLDER), lineChart(chart));
}
