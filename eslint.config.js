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
    files: ['src/config.ts', 'src/main.ts', 'src/cli/*.ts', 'test/support/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.base] },
);
