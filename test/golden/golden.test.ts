import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { TestApp } from '../support/app.ts';
import { expectGolden } from '../support/golden-file.ts';
import { startReferenceApp } from '../support/reference-app.ts';
import { numberCursors } from './cursors.ts';
import { statementsText } from './statements-text.ts';

const folder = import.meta.dirname;
const named = (extension: string): string[] =>
  readdirSync(folder)
    .filter((file) => extname(file) === extension)
    .map((file) => basename(file, extension));

const VARIABLES = /^# variables: (.*)\n/;

describe('each query on the reference dataset', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it.each(named('.graphql'))(
    '%s is answered as recorded, by the statements recorded',
    async (name) => {
      const query = await readFile(join(folder, `${name}.graphql`), 'utf8');
      const variables = JSON.parse(VARIABLES.exec(query)?.[1] ?? '{}') as object;

      app.sql.clear();
      const data: unknown = await app.run(query, variables);

      await expectGolden(join(folder, `${name}.sql`), statementsText(app.sql));
      await expectGolden(
        join(folder, `${name}.json`),
        `${JSON.stringify(numberCursors(data), null, 2)}\n`,
      );
    },
  );

  it.each(['.json', '.sql'])('has no %s file without its query', (extension) => {
    expect(named(extension)).toEqual(named('.graphql'));
  });
});
