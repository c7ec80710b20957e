import { answering, Receiver, silent } from './receiver.ts';
import { WebhookWorld } from './webhook-world.ts';

describe('an endpoint that hangs', () => {
  let world: WebhookWorld;
  let hanging: Receiver;
  let prompt: Receiver;
  beforeAll(async () => {
    // Whatever hangs does so for as long as the test lasts.
    world = await WebhookWorld.start({ timeoutMs: 120_000 });
    hanging = await new Receiver().open();
    prompt = await new Receiver().open();
    hanging.answer = silent;
  });
  afterAll(async () => {
    await world.stop();
    await hanging.close();
    await prompt.close();
  });

  it('is sent five at once, and delays no other endpoint', async () => {
    const stuck = await world.webhook({ url: hanging.url });
    const other = await world.webhook({ url: prompt.url });
    for (let count = 1; count <= 20; count += 1) await world.change(`Topic ${count}`);
    const delivered = await world.deliveriesOnce(
      other,
      (all) => all.length === 20 && all.every(({ state }) => state === 'SUCCEEDED'),
    );
    await hanging.take(5);

    expect(delivered).toHaveLength(20);
    expect(hanging.received).toHaveLength(5);
    expect((await world.deliveries(stuck)).map(({ attempts }) => attempts)).toEqual(
      Array.from({ length: 20 }, () => []),
    );
  });

  it('is not blamed for what is cut off at the end, and is sent that again at once', async () => {
    const receiver = await new Receiver().open();
    receiver.answer = silent;
    const before = await WebhookWorld.start({ timeoutMs: 120_000 });
    const { url } = before.app;
    const webhook = await before.webhook({ url: receiver.url });
    await before.change();
    await receiver.next();
    await before.stop();
    receiver.answer = answering(204);
    const after = await WebhookWorld.start({}, { url });
    const [first, second] = [receiver.received[0], await receiver.next()];
    const delivery = await after.afterAttempts(webhook, 1);
    await after.stop();
    await receiver.close();

    expect(delivery.state).toBe('SUCCEEDED');
    expect(second.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  });

  it('goes on where it stopped once it answers', async () => {
    hanging.answer = answering(200);
    const held = [...hanging.received];
    held.forEach(answering(200));
    await hanging.take(15);

    const ids = hanging.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });
});
