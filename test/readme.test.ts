import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { positions, upTo } from './cli/concord.ts';
import { Program } from './cli/program.ts';
import { Server } from './cli/server.ts';
import type { TestApp } from './support/app.ts';
import { createDatabase } from './support/database.ts';
import { startReferenceApp } from './support/reference-app.ts';

const ROOT = join(import.meta.dirname, '..');

/** The blocks of code of a language in the README, in order. */
async function blocks(language: string): Promise<string[]> {
  const text = await readFile(join(ROOT, 'README.md'), 'utf8');
  const block = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs');
  return [...text.matchAll(block)].map(([, code = '']) => code);
}

describe('the operations of the README', () => {
  let app: TestApp;
  let operations: string[];
  beforeAll(async () => {
    app = await startReferenceApp();
    operations = await blocks('graphql');
  });
  afterAll(() => app.stop());

  it('are five queries and two mutations, and fit the schema', () => {
    expect(operations).toHaveLength(7);
    for (const operation of operations)
      expect(validate(app.registry.schema, parse(operation))).toEqual([]);
  });

  it('find something in the reference dataset', async () => {
    for (const query of operations.slice(0, 5)) {
      const text = JSON.stringify(await app.run(query));
      // Every one of them answers with names or titles.
      expect(text).toMatch(/"(name|title)":"/);
    }
  });

  it('write once for each key, and only what was read', async () => {
    const mutation = operations[6] ?? '';
    const [json = ''] = await blocks('json');
    const { input } = JSON.parse(json) as { input: { expectedVersion: number; title: string } };
    const written = await app.run(mutation, { input });
    const again = await app.run(mutation, { input });
    const late = await app.run(mutation, { input: { ...input, idempotencyKey: 'another' } });
    const reused = await app.run(mutation, { input: { ...input, title: 'Another' } });

    expect(written.updateAgreement).toEqual({
      errors: [],
      agreement: { version: input.expectedVersion + 1, title: input.title },
    });
    expect(again).toEqual(written);
    expect(late.updateAgreement.errors).toEqual([
      expect.objectContaining({ code: 'CONFLICT', currentVersion: input.expectedVersion + 1 }),
    ]);
    expect(reused.updateAgreement.errors[0].code).toBe('KEY_REUSED');
  });
});

describe('the programs of the README', () => {
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    server = new Server(await createDatabase());
    await server.start();
    folder = await mkdtemp(join(tmpdir(), 'concord-readme-'));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => {
    Program.endAll();
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['Apollo Client', 0],
    ['graphql-ws', 1],
  ])('with %s miss nothing when the server is stopped or killed', async (name, index) => {
    const code = (await blocks('js'))[index] ?? '';
    const script = join(folder, `${index}.mjs`);
    await writeFile(script, code.replace('127.0.0.1:4000', new URL(server.url).host));
    const program = new Program(script);
    let count = 0;
    // They begin with what comes from now on: when that is, is told by the first that they print.
    while (program.lines.length === 0) count = await server.enter([`${name}, ${count}`]);
    await server.stop();
    await server.start();
    await server.enter([`${name}, after the stop`]);
    await server.stop('SIGKILL');
    await server.start();
    count = await server.enter([`${name}, after the kill`]);
    const [first = 0] = positions(program.lines);
    await program.printed(count - first + 1);

    const { lines, errors } = await program.end('SIGTERM');

    expect(positions(lines)).toEqual(upTo(count, first));
    expect(errors).toBe('');
  });
});
