import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import { parseFuzzyDate } from '../shared/fuzzy-date.ts';
import { pathOfPointer, valueAt, type ContentPath } from './content-path.ts';
import { shown, type DatasetProblem } from './problem.ts';
import type { RecordKind } from './record-kinds.ts';
import { schemaProblems } from './schema-problems.ts';
import type { YamlFile } from './yaml-file.ts';

/** A value that names a record of another list, and where it stands. */
export interface Reference {
  readonly path: ContentPath;
  readonly kind: RecordKind;
  readonly target: string;
}

/** What the schema finds in one file. */
export interface SchemaFindings {
  readonly problems: DatasetProblem[];
  /** What is to be resolved among the records of all files. */
  readonly references: Reference[];
  /** The records that have not the shape of their kind. */
  readonly misshapen: unknown[];
}

const SCHEMA = new URL('../../data/schema.json', import.meta.url);

/**
 * Compiles data/schema.json, with its format edtf and its own keywords refersTo and citable, into a
 * function that examines a file. The schema is ours whatever folder the dataset comes from.
 */
export async function compileDatasetSchema(): Promise<(file: YamlFile) => SchemaFindings> {
  let references: Reference[] = [];
  let uncitable: { path: ContentPath; fields: string[] }[] = [];
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajv.addFormat('edtf', { type: 'string', validate: isFuzzyDate });
  ajv.addKeyword({
    keyword: 'refersTo',
    type: 'string',
    validate: (kind: RecordKind, target: string, _schema: unknown, at?: DataValidationCxt) => {
      references.push({ kind, target, path: pathOfPointer(at?.instancePath ?? '') });
      return true;
    },
  });
  ajv.addKeyword({
    keyword: 'citable',
    type: 'object',
    validate: (_: true, record: object, schema?: object, at?: DataValidationCxt) => {
      const fields = Object.keys(Object(valueAt(schema, ['properties'])) as object);
      const path = pathOfPointer(at?.instancePath ?? '');
      for (const cited of citedFields(record)) {
        if (!fields.includes(cited.field))
          uncitable.push({ path: [...path, ...cited.path], fields });
      }
      return true;
    },
  });
  const validate = ajv.compile(JSON.parse(await readFile(SCHEMA, 'utf8')) as object);

  return (file) => {
    references = [];
    uncitable = [];
    validate(file.content);
    const errors = validate.errors ?? [];
    const problems = schemaProblems(file, errors);
    const misshapen = errors.map(({ instancePath }) => {
      return valueAt(file.content, pathOfPointer(instancePath).slice(0, 2));
    });
    for (const { path, fields } of uncitable) {
      const expected = `a field of the record: ${fields.join(', ')}`;
      problems.push(file.problemAt(path, expected, shown(valueAt(file.content, path))));
    }
    return { problems, references, misshapen };
  };
}

function isFuzzyDate(text: string): boolean {
  try {
    parseFuzzyDate(text);
    return true;
  } catch {
    return false;
  }
}

function citedFields(record: object): { field: string; path: ContentPath }[] {
  const citations = valueAt(record, ['citations']);
  if (!Array.isArray(citations)) return [];
  return citations.flatMap((citation, position) => {
    const field = valueAt(citation, ['field']);
    return typeof field === 'string' ? [{ field, path: ['citations', position, 'field'] }] : [];
  });
}
