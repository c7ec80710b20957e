import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { examples } from '../../src/playground/client/examples.ts';

const schemaFile = join(import.meta.dirname, '../../schema.graphql');

describe('the examples of the playground', () => {
  it('have titles of their own, so that a newcomer can tell them apart', () => {
    const titles = examples.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  describe.each(examples)('$title', ({ query, variables = {} }) => {
    it('is one named operation with a value for each required variable', () => {
      const { definitions } = parse(query);
      expect(definitions).toHaveLength(1);
      const operation = definitions[0] as OperationDefinitionNode;
      expect(operation.name?.value).toMatch(/^[A-Z]\w+$/);
      for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
        const required = type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
        if (required) expect(Object.keys(variables)).toContain(variable.name.value);
      }
    });

    it('is valid against schema.graphql', () => {
      const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
      expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
    });
  });
});
