import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('a webhook', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ webhooks: { privateAddresses: ['127.0.0.0/8'], pollMs: 20 } });
  });
  afterAll(() => app.stop());

  const CREATE = `mutation { createWebhook(input: {url: "http://127.0.0.1:9/hook"}) {
    errors { message } webhook { id } } }`;

  it('is seen by those who may see the same, and by administrators', async () => {
    const organizations = [(await app.make.organization()).uuid];
    const own = await app.makeKey(Role.EDITOR, { organizations });
    const { createWebhook } = await app.run(CREATE, {}, { as: own });
    const { id } = createWebhook.webhook as { id: string };
    const isSeen = async (as: string | null): Promise<boolean> =>
      (await app.run(`{ webhook(id: "${id}") { url } }`, {}, { as })).webhook !== null;

    expect(await isSeen(own)).toBe(true);
    expect(await isSeen(app.key)).toBe(true);
    expect(await isSeen(await app.makeKey(Role.EDITOR))).toBe(false);
    expect(await isSeen(null)).toBe(false);
  });

  it('ends with the key that set it up, and goes on with that of whoever enables it', async () => {
    const key = await app.makeKey(Role.EDITOR, { name: 'leaver' });
    const { createWebhook } = await app.run(CREATE, {}, { as: key });
    const { id } = createWebhook.webhook as { id: string };
    const stateOf = async () =>
      (await app.run(`{ webhook(id: "${id}") { disabledAt deliveries { totalCount } } }`))
        .webhook as {
        disabledAt: string | null;
        deliveries: { totalCount: number };
      };

    await app.make.sql(`UPDATE api_key SET revoked_at = now() WHERE name = 'leaver'`);
    await app.make.topic();
    await app.registry.numberChanges();
    let state = await stateOf();
    while (state.disabledAt === null) state = await stateOf();
    expect(state.deliveries.totalCount).toBe(0);

    await app.run(`mutation { enableWebhook(input: {id: "${id}"}) { errors { message } } }`);
    while (state.deliveries.totalCount === 0) state = await stateOf();
    expect(state.disabledAt).toBeNull();
  });
});
