import { startApp, type TestApp } from '../support/app.ts';
import { concord } from './concord.ts';
import { Program } from './program.ts';

describe('concord keys', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => {
    Program.endAll();
  });
  afterAll(() => app.stop());

  const keys = (...args: string[]) =>
    concord(['keys', ...args], { DATABASE_URL: app.url }).ending();
  const viewerOf = async (as: string) =>
    (await app.ask('{ viewer { name role organizations { slug } } }', {}, { as })).data?.viewer;

  it('makes a key that the running server knows, lists it without its secret, and revokes it', async () => {
    const { slug } = await app.make.organization();
    const made = await keys(
      ...['create', '--role', 'editor', '--organization', slug],
      ...['--name', 'desk', '--expires', '90d'],
    );
    const [secret = ''] = made.lines;
    const id = /key_\w+/.exec(made.errors)?.[0] ?? '';

    expect({ code: made.code, lines: made.lines }).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^concord_[\w-]{43}$/)],
    });
    expect(made.errors).not.toContain(secret);
    expect(made.errors).toMatch(/"event":"key-created".*"name":"desk","role":"EDITOR"/);
    expect(await viewerOf(secret)).toEqual({
      name: 'key:desk',
      role: 'EDITOR',
      organizations: [{ slug }],
    });

    const listed = await keys('list');
    const line = listed.lines.find((one) => one.startsWith(id));
    expect(line).toMatch(
      new RegExp(`^${id}  in force  editor  desk  ${slug} +\\S+Z  \\S+Z  \\S+Z?$`),
    );
    expect(listed.lines.join()).not.toContain(secret);

    const revoked = await keys('revoke', id);
    expect([revoked.code, revoked.errors]).toEqual([
      0,
      expect.stringMatching(/"event":"key-revoked","key":"key_/),
    ]);
    expect((await keys('list')).lines.find((one) => one.startsWith(id))).toContain('  revoked  ');
    expect((await keys('revoke', id)).errors).toContain(
      'Expected the id of a key that is not revoked',
    );
  });

  it.each([
    [[], 'Expected keys create, keys list or keys revoke, but got nothing.'],
    [['make'], 'Expected keys create, keys list or keys revoke, but got "make".'],
    [['create'], 'Expected --role with reader, editor or admin, but got nothing.'],
    [['create', '--role', 'boss'], 'Expected --role with reader, editor or admin, but got "boss".'],
    [
      ['create', '--role', 'admin', '--organization', 'nobody'],
      'Expected --organization with the slug of an organization, but got "nobody".',
    ],
    [
      ['create', '--role', 'admin', '--expires', '90'],
      'Expected --expires with a number of hours or days, such as 12h or 90d, but got "90".',
    ],
    [
      ['create', '--role', 'admin', '--name', ''],
      'Expected --name with a text of 1 to 100 characters, but got "".',
    ],
    [
      ['create', '--role', 'admin', '--name', 'key_01m8bk1te4esktqs8xsfxebvpd'],
      'Expected --name with a text that is not like the id of a key, but got "key_01m8bk1te4esktqs8xsfxebvpd".',
    ],
    // The key that the app is asked with has it.
    [
      ['create', '--role', 'admin', '--name', 'test'],
      'Expected --name that no other key in force has, but got "test".',
    ],
    [
      ['create', '--rank', 'admin'],
      'Expected options of `concord keys --help`, but got "--rank admin".',
    ],
    [
      ['revoke', 'key_x'],
      'Expected the id of a key, as `concord keys list` has it, but got "key_x".',
    ],
  ])('%j is refused with 64, saying what was expected', async (args, message) => {
    const { code, lines, errors } = await keys(...args);

    expect([code, lines]).toEqual([64, []]);
    expect(errors).toContain(message);
  });
});
