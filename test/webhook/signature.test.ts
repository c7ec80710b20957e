import { Webhook } from 'standardwebhooks';
import { ROTATION_MS } from '../../src/webhook/secret.ts';
import { eventIn, Receiver, type Received } from './receiver.ts';
import { WebhookWorld, type MadeWebhook } from './webhook-world.ts';

/** Whether the library for receivers takes a request under a secret. */
function verifies({ body, headers }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch (error) {
    if ((error as Error).message === 'No matching signature found') return false;
    throw error;
  }
}

describe('what a webhook is sent', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  let webhook: MadeWebhook;
  beforeAll(async () => {
    world = await WebhookWorld.start();
    receiver = await new Receiver().open();
    webhook = await world.webhook({ url: receiver.url });
  });
  afterAll(async () => {
    await world.stop();
    await receiver.close();
  });

  const rotate = async (): Promise<string> => {
    const { rotateWebhookSecret } = await world.app.run(
      `mutation { rotateWebhookSecret(input: { id: "${webhook.id}" }) { secret errors { message } } }`,
    );
    return rotateWebhookSecret.secret;
  };

  it('is signed as Standard Webhooks has it, with the secret that was told', async () => {
    await world.change();
    const received = await receiver.next();

    expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(received.headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    expect(verifies(received, webhook.secret)).toBe(true);
    expect(verifies({ ...received, body: `${received.body} ` }, webhook.secret)).toBe(false);
  });

  it('is a CloudEvents event that says what the log says of the change', async () => {
    const id = await world.change('Extradition');
    const received = await receiver.next();

    const { changes } = await world.app.run(`{ changes(first: 100) { nodes {
      cursor position operation match changedFields type recordId survivorId version actor at before after } } }`);
    const { at, ...told } = changes.nodes.at(-1);
    const [delivery] = (await world.deliveries(webhook)).slice(-1);
    expect(received.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(received.headers['webhook-id']).toBe(delivery?.id);
    expect(eventIn(received)).toEqual({
      specversion: '1.0',
      id: delivery?.id,
      source: `/webhooks/${webhook.id}`,
      type: 'concord.topic.created',
      subject: id,
      time: at,
      datacontenttype: 'application/json',
      data: told,
    });
    expect(told.after.name).toBe('Extradition');
  });

  it('is signed with the new and the old secret while they rotate, the new one first', async () => {
    const { secret: old } = webhook;
    const fresh = await rotate();
    await world.change();
    const received = await receiver.next();

    const signatures = received.headers['webhook-signature']?.split(' ') ?? [];
    const alone = signatures.map((signature) => ({
      ...received,
      headers: { ...received.headers, 'webhook-signature': signature },
    }));
    expect(fresh).not.toBe(old);
    expect([verifies(received, fresh), verifies(received, old)]).toEqual([true, true]);
    expect(alone.map((one) => verifies(one, fresh))).toEqual([true, false]);
    expect(alone.map((one) => verifies(one, old))).toEqual([false, true]);
    webhook = { ...webhook, secret: fresh };
  });

  it('is signed with two secrets at most, when they rotate twice', async () => {
    const fresh = await rotate();
    await world.change();
    const received = await receiver.next();

    expect(received.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect([verifies(received, fresh), verifies(received, webhook.secret)]).toEqual([true, true]);
    webhook = { ...webhook, secret: fresh };
  });

  it('is signed with the new secret alone, a day later', async () => {
    // The receiver's clock is the one on the wall: so the day has begun before.
    world.clock.advance(-ROTATION_MS);
    const { secret: old } = webhook;
    const fresh = await rotate();
    world.clock.advance(ROTATION_MS);
    await world.change();
    const received = await receiver.next();

    expect([verifies(received, fresh), verifies(received, old)]).toEqual([true, false]);
  });
});
