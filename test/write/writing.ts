import { isLeafType, isObjectType, type GraphQLNamedType } from 'graphql';
import { schema } from '../schema/built-schema.ts';
import type { TestApp } from '../support/app.ts';

export type Input = Readonly<Record<string, unknown>>;

/** Something that the sender of an input can mend. */
export interface Fault {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
  readonly currentVersion: number | null;
}

/** What a mutation answers: the record as it is after, and what is wrong with the input. */
export interface Written {
  readonly id: string | null;
  readonly version: number | null;
  readonly errors: readonly Fault[];
}

/** Sends a mutation over HTTP, and answers its payload. */
export async function write(app: TestApp, mutation: string, input: Input): Promise<Written> {
  const { data, errors } = await app.ask(documentFor(mutation), { input });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { record, deletedId, errors: faults } = data.payload;
  return {
    id: deletedId ?? record?.id ?? null,
    version: record?.version ?? null,
    errors: faults,
  };
}

/** Sends a mutation that must succeed, and answers the id of the record. */
export async function written(app: TestApp, mutation: string, input: Input): Promise<string> {
  const { id, errors } = await write(app, mutation, input);
  expect(errors).toEqual([]);
  return id ?? '';
}

/** The faults of an input by path, each as its code. */
export async function faultsOf(
  app: TestApp,
  mutation: string,
  input: Input,
): Promise<Record<string, string>> {
  const { id, errors } = await write(app, mutation, input);
  expect(id).toBeNull();
  return Object.fromEntries(errors.map(({ path, code }) => [path.join('.'), code]));
}

/** The only fault of an input. */
export async function faultOf(app: TestApp, mutation: string, input: Input): Promise<Fault> {
  const { id, errors } = await write(app, mutation, input);
  expect(id).toBeNull();
  expect(errors).toHaveLength(1);
  return errors[0] as Fault;
}

/** What changes whenever anything is written: how many records, changes and keys there are. */
export async function traces({ make }: TestApp): Promise<unknown> {
  const [counts] = await make.sql(
    `SELECT (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM change) AS changes,
       (SELECT count(*) FROM idempotency_key) AS keys, (SELECT count(*) FROM change_draft) AS drafts`,
  );
  return counts;
}

/** A document that asks for the record, or the id of what is deleted, and for the errors. */
export function documentFor(mutation: string): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  const payload = field && namedTypeOf(field);
  if (!isObjectType(payload)) throw new Error(`Expected a mutation ${mutation}.`);
  const fields = Object.values(payload.getFields()).map((answer) => {
    if (answer.name === 'errors') return 'errors { path code message currentVersion }';
    return isLeafType(namedTypeOf(answer)) ? answer.name : `record: ${answer.name} { id version }`;
  });
  return `mutation ($input: ${String(field?.args[0]?.type)}) {
    payload: ${mutation}(input: $input) { ${fields.join(' ')} }
  }`;
}

/** The type of a field, without the lists and the non-nulls around it. */
export function namedTypeOf(field: { readonly type: { toString(): string } }): GraphQLNamedType {
  const name = field.type.toString().replace(/[[\]!]/g, '');
  const type = schema.getType(name);
  if (!type) throw new Error(`Expected the schema to have a type ${name}.`);
  return type;
}
