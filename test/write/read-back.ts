import {
  isInputObjectType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../schema/built-schema.ts';
import type { TestApp } from '../support/app.ts';
import { namedTypeOf, type Input } from './writing.ts';

/** Fields of inputs that are no facts about the record. */
const NO_FACTS = ['id', 'slug', 'agreement', 'expectedVersion', 'idempotencyKey'];

/** The fields of a mutation's input that are facts about the record. */
export function factsIn(input: GraphQLInputObjectType): string[] {
  const isTopLevel = 'idempotencyKey' in input.getFields();
  return Object.keys(input.getFields()).filter((name) => !isTopLevel || !NO_FACTS.includes(name));
}

/** The input type of a mutation. */
export function inputOf(mutation: string): GraphQLInputObjectType {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (!isInputObjectType(type)) throw new Error(`Expected a mutation ${mutation}.`);
  return type;
}

/** Asks for a record by a query, and tells it in the form in which a mutation takes it. */
export async function readBack(
  app: TestApp,
  type: string,
  id: string,
  input: GraphQLInputObjectType,
): Promise<Input> {
  const output = schema.getType(type) as GraphQLObjectType;
  const { node } = await app.run(
    `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selectionOf(input, output)} } } }`,
    { id },
  );
  return asInput(input, output, node as Input);
}

/** Lists in an order that is the same on both sides: most have none of their own. */
export function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(inAnyOrder)
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inAnyOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function selectionOf(input: GraphQLInputObjectType, output: GraphQLObjectType): string {
  return factsIn(input)
    .map((name) => {
      const answer = typeOf(output, name);
      const element = elementOf(answer);
      const inner = innerSelection(typeOf(input, name), element, name);
      if (inner === '') return name;
      return element === answer ? `${name} { ${inner} }` : `${name} { nodes { ${inner} } }`;
    })
    .join(' ');
}

function innerSelection(given: GraphQLNamedType, answer: GraphQLNamedType, name: string): string {
  if (isInputObjectType(given)) return selectionOf(given, answer as GraphQLObjectType);
  if (given.name === 'EDTFInput') return 'edtf';
  if (given.name !== 'ID') return '';
  return isEntry(answer) ? `${name} { ... on Node { id } }` : '... on Node { id }';
}

function asInput(input: GraphQLInputObjectType, output: GraphQLObjectType, answer: Input): Input {
  return Object.fromEntries(
    factsIn(input).map((name) => {
      const told = (value: unknown): unknown => {
        const given = typeOf(input, name);
        const element = elementOf(typeOf(output, name));
        if (value === null || typeof value !== 'object') return value;
        if (isInputObjectType(given))
          return asInput(given, element as GraphQLObjectType, value as Input);
        const { edtf, id } = (isEntry(element) ? (value as Input)[name] : value) as Input;
        return edtf ?? id;
      };
      const value = answer[name] as Input | null;
      const values = (value?.['nodes'] as unknown[] | undefined) ?? value;
      return [name, Array.isArray(values) ? values.map(told) : told(values)];
    }),
  );
}

function typeOf(of: GraphQLInputObjectType | GraphQLObjectType, name: string): GraphQLNamedType {
  const field = of.getFields()[name];
  if (!field) throw new Error(`Expected ${of.name} to have a field ${name}.`);
  return namedTypeOf(field);
}

/** What a connection holds. */
const elementOf = (type: GraphQLNamedType): GraphQLNamedType =>
  isObjectType(type) && type.name.endsWith('Connection') ? typeOf(type, 'nodes') : type;

/** Whether a reference leads to the entry of a list that refers to the record in turn: a party of an agreement. */
const isEntry = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.name === 'AgreementParty';
