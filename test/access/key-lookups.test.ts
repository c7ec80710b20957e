import { KeyLookups } from '../../src/access/key-lookups.ts';
import { hashOf } from '../../src/access/secret.ts';
import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('keys that are looked up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Lookups in the database of the app, and how many statements they have taken. */
  const counted = () => {
    const count = { statements: 0 };
    const lookups = new KeyLookups({
      query: (text, values) => {
        count.statements += 1;
        return app.registry.database.query(text, values);
      },
    });
    return { count, find: (secret: string) => lookups.find(hashOf(secret)) };
  };

  it('take one statement at a time, however many come meanwhile, and each finds its own', async () => {
    const names = ['first', 'second'];
    const secrets: string[] = [];
    for (const name of names) secrets.push(await app.makeKey(Role.READER, { name }));
    const { count, find } = counted();
    const [first = '', second = ''] = secrets;
    const asked = [...Array.from({ length: 500 }, (_, number) => `unknown ${number}`), first];
    const found = await Promise.all([find(second), ...asked.map(find)]);

    expect(found.map((key) => key?.name)).toEqual([
      'second',
      ...Array.from({ length: 500 }, () => undefined),
      'first',
    ]);
    expect(count.statements).toBe(2);
    expect(await find(first)).toMatchObject({ name: 'first' });
    expect(count.statements).toBe(3);
  });

  it('are refused with those before them that could not be looked up, and tried anew later', async () => {
    const secret = await app.makeKey(Role.READER, { name: 'renamed' });
    const { count, find } = counted();
    await app.make.sql('ALTER TABLE api_key RENAME TO api_key_away');
    const outcomes = await Promise.allSettled([find(secret), find('unknown')]);
    await app.make.sql('ALTER TABLE api_key_away RENAME TO api_key');

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(count.statements).toBe(1);
    expect(await find(secret)).toMatchObject({ name: 'renamed' });
  });
});
