import { nextOf, untilWaiting, WAYS } from '../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

/** So long that it fits into an answer ninety-nine times, and not a hundred. */
const TEXT = 'ä'.repeat(100_500);

/** A text, as often as an alias allows. */
const texts = (count: number): string =>
  Array.from({ length: count }, (_, number) => `a${number}: text`).join(' ');

const query = (count: number): string =>
  `{ agreement(slug: "long") { provisions { ${texts(count)} } } }`;

const refusal = {
  message: expect.stringMatching(
    /^Expected an answer of at most 10000000 characters, but got one of 100\d{5}: ask for less at once\.$/,
  ) as string,
  extensions: { code: 'COST_EXCEEDED' },
};

describe('an answer', () => {
  let app: TestApp;
  let agreement: Made;
  beforeAll(async () => {
    app = await startApp();
    agreement = await app.make.agreement({ slug: 'long' });
    await app.make.provision(agreement, { kind: 'JOINT_TRAINING', text: TEXT });
    // What was made is no event of those that follow.
    await app.registry.numberChanges();
  });
  afterAll(() => app.stop());

  it('is given that is long', async () => {
    const { agreement: found } = await app.run(query(99));

    expect(Object.values(found.provisions[0])).toEqual(Array(99).fill(TEXT));
  });

  it('is refused that is too long', async () => {
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: query(100) }),
    });
    const { data, errors } = (await response.json()) as Answer;

    expect([response.status, data, errors]).toEqual([400, undefined, [refusal]]);
    for (const [, follow] of WAYS)
      expect((await nextOf(follow(app, query(100))))?.errors).toEqual([refusal]);
  });

  it.each(WAYS)(
    'to an event is refused that is too long, and those that follow are given, over %s',
    async (_way, follow) => {
      const { cursor } = (await app.run('{ checkpoint { cursor } }')).checkpoint as {
        cursor: string;
      };
      const events = follow(
        app,
        `subscription ($after: String) { recordChanged(after: $after) { agreement { provisions { ${texts(100)} } } type } }`,
        { after: cursor },
      );
      const rename = `UPDATE agreement SET title = title || '!' WHERE id = $1`;
      await app.make.sql(rename, [agreement.uuid]);
      await app.registry.numberChanges();
      expect(await nextOf(events)).toMatchObject({ errors: [refusal] });

      await app.make.topic();
      await app.registry.numberChanges();
      expect((await nextOf(events))?.data).toEqual({
        recordChanged: { agreement: null, type: 'TOPIC' },
      });
      await events.return?.();
      await untilWaiting(app, 0);
    },
  );
});
