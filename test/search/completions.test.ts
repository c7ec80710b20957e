import { startApp, type TestApp } from '../support/app.ts';
import { found } from './found.ts';

/** Up to so many words of a type are looked up one by one, more of them by what they begin with. */
const FEW = 6;

describe('the beginning of a word', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(() => app.make.sql('TRUNCATE record CASCADE'));

  const topics = async (...names: string[]): Promise<string[]> => {
    const slugs: string[] = [];
    for (const name of names) slugs.push((await app.make.topic({ name })).slug);
    return slugs.sort();
  };
  const words = (count: number): string[] =>
    Array.from({ length: count }, (_, number) => `harbour${number}`);

  it.each([1, FEW, FEW + 1, FEW + 5])('finds all of %d words that it begins', async (count) => {
    const slugs = await topics(...words(count), 'harvest', 'hara');

    expect((await found(app, 'harb')).sort()).toEqual(slugs.slice(0, count));
    expect((await found(app, 'harb', ['TOPIC'])).sort()).toEqual(slugs.slice(0, count));
    expect(await found(app, 'harb', ['PERSON'])).toEqual([]);
  });

  it('finds what begins with few words and with many at once', async () => {
    const [first] = await topics(...words(FEW + 1).map((word) => `${word} ferry`), 'harbour9');

    expect(await found(app, 'harb fer')).toHaveLength(FEW + 1);
    expect(await found(app, 'fer harbour0')).toEqual([first]);
  });

  it('is completed by the words of each type of its own', async () => {
    const { make } = app;
    const [topic] = await topics('Quay');
    const person = await make.person({ full_name: 'Quayle' });
    const agreement = await make.agreement({ title: 'Quays' });
    const action = await make.action(agreement, { kind: 'APPROVAL', summary: 'Quayside.' });

    expect(new Set(await found(app, 'quay'))).toEqual(
      new Set([topic, person.slug, agreement.slug, action.id]),
    );
    expect(await found(app, 'quay', ['AGREEMENT'])).toEqual([agreement.slug]);
    expect(await found(app, 'quayle', ['TOPIC', 'PERSON'])).toEqual([person.slug]);
  });

  it('may be asked for twice, and be a word beside longer ones', async () => {
    const slugs = await topics('dock', 'dockland', 'docks');

    expect((await found(app, 'dock dock')).sort()).toEqual(slugs);
    expect(await found(app, 'dockl')).toEqual([slugs[1]]);
  });

  it('may be longer than what is kept of a word', async () => {
    const long = '船'.repeat(600);
    await app.make.topic({ slug: 'long', name: long });

    expect(await found(app, long.slice(0, 200))).toEqual(['long']);
  });

  it('finds a word that two have written at the same time, once', async () => {
    const slugs = await topics('pier', 'mole');
    const runners = slugs.map(() => app.registry.dataSource.createQueryRunner());
    for (const runner of runners) await runner.startTransaction();
    // Neither waits for the other to commit.
    for (const [at, runner] of runners.entries())
      await runner.query(`UPDATE topic SET summary = 'Breakwater' WHERE slug = $1`, [slugs[at]]);
    for (const runner of runners) {
      await runner.commitTransaction();
      await runner.release();
    }

    expect((await found(app, 'breakw')).sort()).toEqual(slugs);
  });
});
