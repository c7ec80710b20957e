import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../../src/dataset/read-dataset.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const reports = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const areReportsHere = existsSync(reports);
if (!areReportsHere) console.warn(`Skipped: the reports are not at ${reports}.`);

describe('the shipped dataset', () => {
  it('is read without a problem', async () => {
    const dataset = await readDataset(data);

    expect(dataset.countries).toHaveLength(249);
    expect(dataset.sources).toHaveLength(5);
    expect(dataset.agreements).toHaveLength(9);
  });

  it('has Norway and Namibia, whose codes YAML and spreadsheets misread', async () => {
    const { countries } = await readDataset(data);
    const nameOf = (code: string) => countries.find(({ alpha2 }) => alpha2 === code)?.name;

    expect([nameOf('NO'), nameOf('NA')]).toEqual(['Norway', 'Namibia']);
  });

  it('leaves open what the reports leave open', async () => {
    const { agreements, projects, meetings } = await readDataset(data);
    const actionsOf = (name: string) => agreements.find(({ slug }) => slug === name)?.actions ?? [];

    expect(actionsOf('interpol-caricc-cooperation-agreement').map(({ on }) => on)).toEqual([
      'XXXX-04-25',
      'XXXX-04-25',
    ]);
    expect(actionsOf('interpol-un-supplementary-agreement').map(({ on }) => on)).toEqual([
      undefined,
      undefined,
    ]);
    expect(projects.find(({ slug }) => slug === 'crimjust')?.countries).toBeUndefined();
    expect(meetings.filter(({ city }) => city === 'Vienna').map(({ country }) => country)).toEqual(
      Array.from({ length: 4 }),
    );
  });

  (areReportsHere ? it : it.skip)('repeats no nine words in a row of a report', async () => {
    const spoken = new Set<string>();
    for (const text of await textsOf(reports))
      runsOfNineWords(text).forEach((run) => spoken.add(run));
    expect(spoken.size).toBeGreaterThan(1000);

    const repeated = (await textsOf(data))
      .flatMap(runsOfNineWords)
      .filter((run) => spoken.has(run));
    expect(repeated).toEqual([]);
  });
});

async function textsOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
}

function runsOfNineWords(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFKD');
  const words = plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  return words.slice(8).map((_, position) => words.slice(position, position + 9).join(' '));
}
