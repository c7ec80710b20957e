import { readdir } from 'node:fs/promises';
import { cyclesAlong } from './cycle-check.ts';
import type { Dataset } from './dataset.ts';
import { compileDatasetSchema } from './dataset-schema.ts';
import { entriesOf, type Entry } from './entry.ts';
import { duplicateNames } from './name-check.ts';
import { faultyParties, repeatedParticipants } from './party-check.ts';
import { DatasetError, type DatasetProblem } from './problem.ts';
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts';
import { danglingReferences, namesByKind } from './reference-check.ts';
import { readYamlFile } from './yaml-file.ts';

/**
 * Reads the dataset of a folder: every `*.yaml` in it, by name. Records keep the order of their file.
 * It is read whole or not at all.
 * @throws DatasetError every problem of every file: broken YAML, what data/schema.json does not
 *   allow, names given twice, references that lead nowhere, actions by no party, cycles of parents
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const names = await yamlNames(folder);
  const files = await Promise.all(names.map((name) => readYamlFile(folder, name)));
  const examine = await compileDatasetSchema();

  const wellFormed = files.filter((file) => file.problems.length === 0);
  const entries = wellFormed.flatMap(entriesOf);
  const known = namesByKind(entries);
  const problems = files.flatMap((file) => file.problems);
  const misshapen = new Set<unknown>();
  for (const file of wellFormed) {
    const findings = examine(file);
    findings.misshapen.forEach((record) => misshapen.add(record));
    problems.push(...findings.problems, ...danglingReferences(file, findings.references, known));
  }
  problems.push(...duplicateNames(entries));
  problems.push(...problemsBetweenFields(entries.filter(({ record }) => !misshapen.has(record))));

  if (problems.length > 0) throw new DatasetError(problems);
  return datasetOf(entries);
}

async function yamlNames(folder: string): Promise<string[]> {
  const expected = 'a folder with *.yaml files';
  const refuse = (received: string): DatasetError =>
    new DatasetError([{ file: folder, record: '', field: '', expected, received }]);
  const names = await readdir(folder).catch((error: unknown) => {
    throw refuse(String(error));
  });
  const yaml = names.filter((name) => name.endsWith('.yaml')).sort();
  if (yaml.length === 0) throw refuse('a folder without any');
  return yaml;
}

/** Checks that need records of the right shape, and hence come after the schema. */
function problemsBetweenFields(entries: readonly Entry[]): DatasetProblem[] {
  const of = (kind: RecordKind): Entry[] => entries.filter((entry) => entry.kind === kind);
  return [
    ...of('agreements').flatMap(faultyParties),
    ...of('projects').flatMap(repeatedParticipants),
    ...of('meetings').flatMap(repeatedParticipants),
    ...cyclesAlong('broader', of('topics')),
    ...cyclesAlong('parent', of('organizations')),
    ...cyclesAlong('parent', of('projects')),
    ...cyclesAlong('parent', of('meetings')),
  ];
}

function datasetOf(entries: readonly Entry[]): Dataset {
  const lists = RECORD_KINDS.map((kind) => {
    return [kind, entries.filter((entry) => entry.kind === kind).map(({ record }) => record)];
  });
  // The schema has examined every record: this is where unknown becomes typed.
  return Object.fromEntries(lists) as Dataset;
}
