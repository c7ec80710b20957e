import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetError, type DatasetProblem } from '../../src/dataset/problem.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';

/** A small dataset without a fault: one file for each list that the tests break. */
const FILES: Readonly<Record<string, string>> = {
  'countries.yaml': `
countries:
  - { alpha2: 'NO', alpha3: NOR, name: Norway, region: Northern Europe }
  - { alpha2: 'NA', alpha3: NAM, name: Namibia }
`,
  'sources.yaml': `
sources:
  - { slug: gazette, title: The Gazette, language: en, published: '2016' }
`,
  'organizations.yaml': `
organizations:
  - slug: alpha
    name: Alpha
    kind: REGIONAL
    citations: [{ source: gazette, field: name, locator: page 1 }]
  - slug: beta
    name: Beta
    kind: OTHER
    parent: alpha
    citations: [{ source: gazette }]
`,
  'agreements.yaml': `
agreements:
  - slug: alpha-norway-treaty
    title: Treaty of Alpha and Norway
    kind: TREATY
    parties:
      - { organization: alpha, role: PARTY }
      - { country: 'NO', role: PARTY }
    actions:
      - key: signature
        kind: SIGNATURE
        on: '2016-11'
        party: 'NO'
        citations: [{ source: gazette }]
    citations: [{ source: gazette }]
`,
};

/** One replacement in a file of the small dataset; the text it replaces must be there. */
export interface Break {
  readonly file: string;
  readonly replace: string;
  readonly by: string;
}

/** Writes the small dataset, broken in the places given, and runs the reader on its folder. */
export async function readSmallDataset(...breaks: Break[]): ReturnType<typeof readDataset> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-dataset-'));
  try {
    for (const [file, text] of Object.entries(FILES)) {
      await writeFile(join(folder, file), broken(text.trimStart(), file, breaks));
    }
    return await readDataset(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function broken(text: string, file: string, breaks: readonly Break[]): string {
  return breaks
    .filter((fault) => fault.file === file)
    .reduce((before, { replace, by }) => {
      if (!before.includes(replace)) throw new Error(`Expected ${file} to hold: ${replace}`);
      return before.replace(replace, by);
    }, text);
}

/** The problems for which the reader refuses a dataset; throws where it accepts it. */
export async function problemsOf(reading: Promise<unknown>): Promise<readonly DatasetProblem[]> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  throw new Error('Expected the dataset to be refused, but it was read.');
}
