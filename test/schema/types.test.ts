import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { schema, types } from './built-schema.ts';

const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));

/** `nodes` answers null in the place of an id that nothing has (Relay). */
const LISTS_WITH_GAPS = ['Query.nodes: [Node]!'];

describe('the schema', () => {
  it('is valid GraphQL', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('gives Node to every type with an id, and an id to every Node', () => {
    const withId = composites.filter((type) => type.getFields()['id']);
    const nodes = composites.filter(
      (type) => type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'),
    );

    expect(withId.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name));
    expect(withId.filter(isObjectType)).toHaveLength(15);
    for (const type of withId) expect(String(type.getFields()['id']?.type)).toBe('ID!');
  });

  it('answers node and nodes as Relay has them', () => {
    const fields = schema.getQueryType()?.getFields();

    expect(String(fields?.['node']?.type)).toBe('Node');
    expect(String(fields?.['node']?.args[0]?.type)).toBe('ID!');
    expect(String(fields?.['nodes']?.type)).toBe('[Node]!');
    expect(String(fields?.['nodes']?.args[0]?.type)).toBe('[ID!]!');
  });

  it('finds each named record by id or slug, and each type of record in a list', () => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    const implementing = (name: string): string[] =>
      composites
        .filter(isObjectType)
        .filter((type) => type.getInterfaces().some((one) => one.name === name))
        .map((type) => type.name)
        .sort();
    const single = Object.values(fields).filter(({ args }) =>
      args.some(({ name }) => name === 'slug'),
    );
    const lists = Object.values(fields).filter(
      ({ name, args }) =>
        !['recordHistory', 'webhooks'].includes(name) && args.some((arg) => arg.name === 'before'),
    );

    expect(single.map(({ type }) => String(type)).sort()).toEqual(implementing('NamedRecord'));
    expect(lists.map(({ type }) => String(type).replace('Connection!', '')).sort()).toEqual(
      implementing('Record'),
    );
  });

  it('has no list that is null or has null in it', () => {
    const answers = composites.flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => `${type.name}.${field.name}: ${String(field.type)}`,
      ),
    );

    expect(answers.filter((field) => field.includes('[') && !/\[.*!\]!$/.test(field))).toEqual(
      LISTS_WITH_GAPS,
    );
  });

  it('takes no list that has null in it', () => {
    const fields = types
      .filter(isInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map(
          (field) => `${type.name}.${field.name}: ${String(field.type)}`,
        ),
      );
    const args = composites.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.map((arg) => `${type.name}.${field.name}(${arg.name}:): ${String(arg.type)}`),
      ),
    );

    expect([...fields, ...args].filter((input) => /[^!]\]/.test(input))).toEqual([]);
  });

  it('spells its names as GraphQL does: types in Pascal case, fields in camel case, values in capitals', () => {
    const misspelt = types.flatMap((type) => [
      ...(/^([A-Z][A-Za-z0-9]*|EDTF(Input)?)$/.test(type.name) ? [] : [type.name]),
      ...(isEnumType(type) ? type.getValues() : []).filter(
        ({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name),
      ),
      ...('getFields' in type ? Object.values(type.getFields()) : []).filter(
        ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name),
      ),
    ]);

    expect(misspelt).toEqual([]);
  });

  it('answers the country as a record, not as a code, wherever there is one', () => {
    const codes = composites.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name, type: of }) => /country$/i.test(name) && isLeafType(getNamedType(of)))
        .map(({ name }) => `${type.name}.${name}`),
    );

    expect(codes).toEqual([]);
  });
});
