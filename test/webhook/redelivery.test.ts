import { answering, eventIn, Receiver } from './receiver.ts';
import { WebhookWorld, type MadeWebhook } from './webhook-world.ts';

describe('a redelivery', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  let webhook: MadeWebhook;
  let cursors: string[];
  beforeAll(async () => {
    world = await WebhookWorld.start();
    receiver = await new Receiver().open();
    webhook = await world.webhook({ url: receiver.url });
    for (let count = 1; count <= 5; count += 1) await world.change(`Topic ${count}`);
    const received = await receiver.take(5);
    cursors = received
      .map((one) => eventIn(one).data)
      .sort((one, other) => one.position - other.position)
      .map(({ cursor }) => cursor);
    await world.deliveriesOnce(webhook, (all) => all.every(({ state }) => state === 'SUCCEEDED'));
  });
  beforeEach(() => receiver.received.splice(0));
  afterAll(async () => {
    await world.stop();
    await receiver.close();
  });

  const redeliver = (input: object) =>
    world.errorsOf('redeliverWebhook', { webhook: webhook.id, ...input });

  /** How many attempts each delivery has come to, once none is pending. */
  const attemptCounts = async (): Promise<number[]> => {
    const deliveries = await world.deliveriesOnce(webhook, (all) =>
      all.every(({ state }) => state !== 'PENDING'),
    );
    return deliveries.map(({ attempts }) => attempts.length);
  };

  it('sends one again, with the same id and body', async () => {
    const [, second] = await world.deliveries(webhook);
    const { node } = await world.app.run(
      `{ node(id: "${second?.id ?? ''}") { ... on WebhookDelivery { body webhook { id } } } }`,
    );
    expect(await redeliver({ delivery: second?.id })).toEqual([]);

    expect(await attemptCounts()).toEqual([1, 2, 1, 1, 1]);
    expect(node.webhook).toEqual({ id: webhook.id });
    expect(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body])).toEqual([
      [second?.id, node.body],
    ]);
  });

  it('sends all between two cursors again', async () => {
    expect(await redeliver({ after: cursors[1], before: cursors[4] })).toEqual([]);

    expect(await attemptCounts()).toEqual([1, 2, 2, 2, 1]);
    expect(receiver.received.map((one) => eventIn(one).data.position).sort()).toEqual([3, 4]);
  });

  it('sends all after, and all before a cursor again', async () => {
    await redeliver({ after: cursors[3] });
    expect(await attemptCounts()).toEqual([1, 2, 2, 2, 2]);

    await redeliver({ before: cursors[1] });
    expect(await attemptCounts()).toEqual([2, 2, 2, 2, 2]);
  });

  it('begins the schedule anew', async () => {
    receiver.answer = answering(500);
    const [first] = await world.deliveries(webhook);
    await world.app.make.sql(`UPDATE webhook_delivery SET failures = 9 WHERE position = 1`);
    await redeliver({ delivery: first?.id });
    const [after] = await world.deliveriesOnce(webhook, ([one]) => one?.attempts.length === 3);

    expect(after?.state).toBe('PENDING');
    receiver.answer = answering(204);
    await redeliver({ delivery: first?.id });
    expect(await attemptCounts()).toEqual([4, 2, 2, 2, 2]);
  });

  it('is refused for what is not there, and for what is not clear', async () => {
    const other = await world.webhook({ url: receiver.url });
    const [first] = await world.deliveries(webhook);

    expect(await redeliver({})).toMatchObject([{ path: [], code: 'INVALID' }]);
    expect(await redeliver({ delivery: first?.id, after: cursors[0] })).toMatchObject([
      { path: [], code: 'INVALID' },
    ]);
    expect(await redeliver({ delivery: webhook.id })).toMatchObject([
      { path: ['delivery'], code: 'INVALID' },
    ]);
    expect(await redeliver({ webhook: other.id, delivery: first?.id })).toMatchObject([
      {
        path: ['delivery'],
        code: 'UNKNOWN',
        message: `Expected the id of a delivery of this webhook, but got "${first?.id}".`,
      },
    ]);
    expect(await redeliver({ after: 'forged' })).toMatchObject([
      { path: ['after'], code: 'INVALID' },
    ]);
    const nobodys = 'whk_01h455vb4pex5vsknk084sn02q';
    expect(await redeliver({ webhook: nobodys, after: cursors[0] })).toEqual([
      expect.objectContaining({ path: ['webhook'], code: 'UNKNOWN' }),
    ]);
    expect(receiver.received).toEqual([]);
  });
});
