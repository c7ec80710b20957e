import { cursorAt } from '../../src/changes/feed.ts';
import { nextOf, WAYS } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { TableLock } from './table-lock.ts';

const FOLLOW = 'subscription ($after: String) { recordChanged(after: $after) { position } }';

describe('a subscription that cannot begin in time', () => {
  let app: TestApp;
  let lock: TableLock;
  beforeAll(async () => {
    // Whoever listens to the log is held up as well, and says so.
    app = await startApp({ limits: { deadlineMs: 300 }, onError: () => undefined });
    lock = await TableLock.on(app.url);
  });
  beforeEach(() => lock.take('change_head'));
  afterEach(() => lock.release());
  afterAll(async () => {
    await lock.close();
    await app.stop();
  });

  const beginning = () => cursorAt(app.registry.createContext().cursors, 0);

  it.each(WAYS)('is refused at its deadline over %s', async (_way, follow) => {
    for (const after of [null, beginning()]) {
      const answer = await nextOf(follow(app, FOLLOW, { after }));

      expect(answer?.errors).toEqual([
        {
          message: 'Expected an answer within 0.3 s, but it takes longer: ask for less at once.',
          extensions: expect.objectContaining({ code: 'TIMEOUT' }),
        },
      ]);
      await lock.untilWaiting(0, 'concord read');
    }
  });
});
