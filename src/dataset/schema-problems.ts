import type { ErrorObject } from 'ajv';
import { pathOfPointer, valueAt } from './content-path.ts';
import { shown, type DatasetProblem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** Says the schema validator's errors as problems of a file: what was expected, what was received. */
export function schemaProblems(file: YamlFile, errors: readonly ErrorObject[]): DatasetProblem[] {
  return (
    errors
      // The branches of a oneOf fail one by one before the oneOf itself does, which says it all.
      .filter((error) => !error.schemaPath.includes('/oneOf/'))
      .map((error) => {
        const path = [...pathOfPointer(error.instancePath), ...missingOrExtra(error)];
        return file.problemAt(path, expectation(error), shown(valueAt(file.content, path)));
      })
  );
}

/** The field that an error is about where the validator reports it at the object around it. */
function missingOrExtra(error: ErrorObject): string[] {
  const { missingProperty, additionalProperty } = error.params as Record<string, unknown>;
  const field = missingProperty ?? additionalProperty;
  return typeof field === 'string' ? [field] : [];
}

function expectation(error: ErrorObject): string {
  const description = textAt(error.parentSchema, ['description']);
  switch (error.keyword) {
    case 'additionalProperties':
      return `one of the fields ${keysAt(error.parentSchema, 'properties').join(', ')}`;
    case 'enum':
      return `one of ${(error.schema as string[]).join(', ')}`;
    case 'oneOf':
      return `exactly one of ${oneOfFields(error.schema).join(', ')}`;
    case 'required':
      return missingFieldExpectation(error);
    case 'type':
      return `${String(error.schema)}${description ? `: ${description}` : ''}`;
    default:
      return description ?? error.message ?? error.keyword;
  }
}

function missingFieldExpectation(error: ErrorObject): string {
  const [field = ''] = missingOrExtra(error);
  if (field === 'citations') return 'at least one citation';
  return textAt(error.parentSchema, ['properties', field, 'description']) ?? `a value for ${field}`;
}

function oneOfFields(branches: unknown): string[] {
  return (branches as { required: string[] }[]).flatMap((branch) => branch.required);
}

function keysAt(schema: unknown, field: string): string[] {
  return Object.keys(Object(valueAt(schema, [field])) as object);
}

function textAt(schema: unknown, path: string[]): string | undefined {
  const text = valueAt(schema, path);
  return typeof text === 'string' ? text : undefined;
}
