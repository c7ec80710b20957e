import { growthOfConnections } from './growth/connections.mjs';
import { growthOfData } from './growth/data.mjs';
import { growthOfNesting } from './growth/nesting.mjs';
import { startProgress } from './progress.mjs';
import { saveGrowth } from './report/save-growth.mjs';

const STUDIES = { data: growthOfData, connections: growthOfConnections, nesting: growthOfNesting };

/**
 * Measures what grows with the data, with the connections and with the nesting; `--only data,nesting`
 * chooses. Plots it, and saves the numbers.
 * @param {import('./options.mjs').Options} options
 */
export async function growth(options) {
  const progress = startProgress();
  const unknown = options.only?.find((name) => !(name in STUDIES));
  if (unknown)
    throw new Error(`Expected one of ${Object.keys(STUDIES).join(', ')}, but got ${unknown}.`);
  for (const name of options.only ?? Object.keys(STUDIES)) {
    const { charts, numbers } = await STUDIES[name](options, progress);
    await saveGrowth(name, { charts, numbers });
    console.log(`\n${JSON.stringify(numbers)}`);
  }
}
