import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { headersOf, type TestApp } from '../support/app.ts';
import { answering, Receiver, silent } from './receiver.ts';
import { LOOPBACK, WebhookWorld } from './webhook-world.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

/** Longer than any lease. */
const LEASE_MS = 60_000;

/** A database with a record in it, so that no dataset is loaded. */
async function startedDatabase(): Promise<TestApp> {
  const { app } = await WebhookWorld.start();
  await app.make.organization();
  await app.stop();
  return app;
}

describe('a server that is killed between sending and recording', () => {
  it('leaves the delivery to be sent again, with the same id and body', async () => {
    const { url, key } = await startedDatabase();
    const receiver = await new Receiver().open();
    receiver.answer = silent;
    const server = spawn(process.execPath, [MAIN], {
      env: { DATABASE_URL: url, PORT: '0', WEBHOOK_PRIVATE_ADDRESSES: LOOPBACK.join() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    let address = '';
    for await (const line of createInterface({ input: server.stdout })) {
      address = /(http:.*\/graphql)$/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    const send = async (query: string): Promise<void> => {
      const response = await fetch(address, {
        method: 'POST',
        headers: headersOf(key),
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
    };
    await send(`mutation { createWebhook(input: { url: "${receiver.url}" }) { secret } }`);
    await send('mutation { createTopic(input: { name: "Extradition" }) { topic { id } } }');
    const first = await receiver.next();
    server.kill('SIGKILL');
    await ended;

    const world = await WebhookWorld.start({}, { url });
    const { webhooks } = await world.app.run('{ webhooks { nodes { id } } }');
    const [webhook] = webhooks.nodes;
    const [left] = await world.deliveries(webhook);
    receiver.answer = answering(204);
    world.clock.advance(LEASE_MS);
    const second = await receiver.next();
    const delivery = await world.afterAttempts(webhook, 1);
    await world.stop();
    await receiver.close();

    expect(left).toMatchObject({ state: 'PENDING', attempts: [] });
    expect(delivery).toMatchObject({ id: first.headers['webhook-id'], state: 'SUCCEEDED' });
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
    expect(receiver.received).toHaveLength(2);
  });
});
