import { nextOf, overEventStream, overWebSocket } from '../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../support/app.ts';
import { ABUSIVE_DOCUMENTS } from './abusive-documents.mjs';

describe('an abusive document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  it.each(ABUSIVE_DOCUMENTS)(
    'with $title is refused over HTTP',
    async ({ query, code, message }) => {
      const response = await fetch(`${app.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors = [] } = (await response.json()) as Answer;

      expect(response.status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors[0]?.extensions.code).toBe(code);
      expect(errors[0]?.message).toMatch(message);
      expect(app.sql.statements()).toEqual([]);
    },
  );

  describe.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overEventStream],
  ])('over %s', (_way, ask) => {
    // A frame has 64 kB.
    const short = ABUSIVE_DOCUMENTS.filter(({ query }) => query.length < 65_000);
    it.each(short)('with $title is refused', async ({ query, code, message }) => {
      const answer = await nextOf(ask(app, query));

      expect(answer?.data ?? null).toBeNull();
      expect(answer?.errors?.[0]?.extensions.code).toBe(code);
      expect(answer?.errors?.[0]?.message).toMatch(message);
      expect(app.sql.statements()).toEqual([]);
    });
  });
});
