import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Typed rules for everything we write; each exception names its reason. */
export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.concord/', 'bench/', 'coverage/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'ormconfig.ts'],
    ignores: ['src/playground/client/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Numbers read well in messages and SQL; objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Domain modules, resolvers and entities are classes that type-graphql and TypeORM instantiate.
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read configuration from src/config.ts.' },
        {
          object: 'process',
          property: 'exit',
          message: 'Only src/main.ts and the CLI end the process.',
        },
      ],
    },
  },
  {
    files: ['src/config.ts', 'src/config/*.ts', 'src/main.ts', 'src/cli/*.ts', 'test/support/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Arguments are declared by the methods, and read by `subscribe`.
    files: ['src/changes/subscriptions.resolver.ts'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_args$' }] },
  },
  {
    // What a query answers has the shape that the query beside the assertion gives it.
    files: ['test/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },
  {
    // SQL stands where a reviewer looks for it.
    files: ['src/**/*.ts'],
    ignores: [
      'src/**/*.{queries,relations,service}.ts',
      'src/migrations/**',
      'src/shared/**',
      'src/playground/client/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=SQL]', 'TemplateElement[value.raw=SQL]'].map((selector) => ({
          selector: selector.replace(
            'SQL',
            String.raw`/\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) [a-z$(]/`,
          ),
          message: 'SQL belongs into *.queries.ts, *.relations.ts, *.service.ts or src/shared.',
        })),
      ],
    },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Search ranks from the best on: it has no way back.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-edge-types': [
        'error',
        // Alternatives of a union are nodes too, and lists of links have no id of their own.
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/relay-page-info': 'error',
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.base] },
);
