import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PersistedDocuments } from '../../src/server/limits/persisted/persisted-documents.ts';
import { schema } from '../schema/built-schema.ts';

const QUERY = '{ checkpoint { count } }';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a folder of persisted documents', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-documents-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, content: string): Promise<void> =>
    writeFile(join(folder, name), content);
  const read = (): PersistedDocuments => PersistedDocuments.in(folder, schema);

  it('knows files by their hash, with and without its prefix', async () => {
    await write(`${hashOf(QUERY)}.graphql`, QUERY);
    const documents = read();

    expect(documents.find(hashOf(QUERY))).toBe(QUERY);
    expect(documents.find(`sha256:${hashOf(QUERY)}`)).toBe(QUERY);
    expect(documents.find('another')).toBeUndefined();
  });

  it.each([
    ['Relay and GraphQL Code Generator', { count: QUERY }],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'count', name: 'Count', type: 'query', body: QUERY }],
      },
    ],
  ])('knows those of a manifest as %s writes it', async (_tool, manifest) => {
    await write('manifest.json', JSON.stringify(manifest));

    expect(read().find('count')).toBe(QUERY);
  });

  it('is refused with all that is wrong', async () => {
    const [misnamed, unknown] = [`${'0'.repeat(64)}.graphql`, '{ unknown }'];
    await write(misnamed, QUERY);
    await write(`${hashOf(unknown)}.graphql`, unknown);
    await write('broken.json', '[');
    await write(
      'many.json',
      JSON.stringify({ many: `{ ${'__typename '.repeat(51)} }`, none: '{' }),
    );

    expect(read).toThrow(
      [
        'The persisted documents are not valid:',
        `${join(folder, misnamed)}: expected the name ${hashOf(QUERY)}.graphql, as its text has it.`,
        `${join(folder, 'broken.json')}: expected a manifest of documents, but it is none.`,
        `${join(folder, `${hashOf(unknown)}.graphql`)}: Cannot query field "unknown" on type "Query".`,
        `${join(folder, 'many.json')} (many): Expected at most 50 root fields, but got 51.`,
        `${join(folder, 'many.json')} (none): Syntax Error: Expected Name, found <EOF>.`,
      ]
        .map((line, index) => (index === 0 ? line : `  ${line}`))
        .join('\n'),
    );
  });

  it('is refused when it is not there', () => {
    expect(() => PersistedDocuments.in(join(folder, 'none'), schema)).toThrow('ENOENT');
  });
});
