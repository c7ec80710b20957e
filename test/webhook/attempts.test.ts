import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { JITTER, SCHEDULE } from '../../src/webhook/retry.ts';
import { answering, Receiver, silent } from './receiver.ts';
import { WebhookWorld } from './webhook-world.ts';

describe('an attempt to send a delivery', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await WebhookWorld.start({ timeoutMs: 500 });
  });
  beforeEach(async () => {
    receiver = await new Receiver().open();
  });
  afterEach(() => receiver.close());
  afterAll(() => world.stop());

  /** A webhook to the receiver of this test, which is told of one change; later changes are of no matter to it. */
  const told = async (url = receiver.url): Promise<{ id: string }> => {
    const where = { topic: { name: { eq: `Topic of ${url}` } } };
    const webhook = await world.webhook({ url, where });
    await world.change(`Topic of ${url}`);
    return webhook;
  };

  it('succeeds with any 2xx status', async () => {
    receiver.answer = answering(202);
    const delivery = await world.afterAttempts(await told(), 1);

    expect(delivery).toMatchObject({ state: 'SUCCEEDED', nextAttemptAt: null });
    expect(delivery.attempts).toEqual([
      {
        at: expect.any(String) as string,
        status: 202,
        error: null,
        durationMs: expect.any(Number) as number,
      },
    ]);
  });

  it('comes again by the schedule with the same id and body, until it has failed for good', async () => {
    receiver.answer = answering(500);
    const webhook = await told();
    const waits: number[] = [];
    for (let count = 1; count < SCHEDULE.length; count += 1) {
      const { attempts, nextAttemptAt, state } = await world.afterAttempts(webhook, count);
      expect(state).toBe('PENDING');
      waits.push(Date.parse(nextAttemptAt ?? '') - Date.parse(attempts.at(-1)?.at ?? ''));
      world.clock.advance((SCHEDULE[count] ?? 0) * (1 + JITTER));
    }
    const delivery = await world.afterAttempts(webhook, SCHEDULE.length);

    expect(SCHEDULE.map((ms) => ms / 1_000)).toEqual([
      0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
    ]);
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(SCHEDULE[index + 1] ?? 0);
      // The attempt itself takes its time, too.
      expect(wait).toBeLessThan((SCHEDULE[index + 1] ?? 0) * (1 + JITTER) + 60_000);
    });
    expect(delivery).toMatchObject({ state: 'FAILED', nextAttemptAt: null });
    expect(delivery.attempts.map(({ status }) => status)).toEqual(SCHEDULE.map(() => 500));
    expect(receiver.received).toHaveLength(SCHEDULE.length);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([delivery.id]),
    );
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(
      SCHEDULE.length,
    );
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await new Receiver().open();
    receiver.answer = answering(307, { location: elsewhere.url });
    const delivery = await world.afterAttempts(await told(), 1);
    await elsewhere.close();

    expect(delivery.state).toBe('PENDING');
    expect(delivery.attempts[0]).toMatchObject({
      status: 307,
      error: 'Expected a 2xx status, but got 307.',
    });
    expect(elsewhere.received).toEqual([]);
  });

  it.each([
    ['429', 'seconds', () => '3600'],
    ['503', 'seconds', () => '3600'],
    ['503', 'a date', () => new Date(world.clock.now().getTime() + 3_600_000).toUTCString()],
  ])('waits for as long as Retry-After asks for with %s, in %s', async (status, _, retryAfter) => {
    receiver.answer = answering(Number(status), { 'retry-after': retryAfter() });
    const { attempts, nextAttemptAt } = await world.afterAttempts(await told(), 1);

    const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(attempts[0]?.at ?? '');
    // A date is in whole seconds.
    expect(wait).toBeGreaterThan(3_600_000 - 2_000);
    expect(wait).toBeLessThan(3_600_000 * (1 + JITTER) + 60_000);
  });

  it.each([
    ['500', '3600', SCHEDULE[1] ?? 0],
    ['503', 'soon', SCHEDULE[1] ?? 0],
    ['503', '-5', SCHEDULE[1] ?? 0],
    ['503', '0', SCHEDULE[1] ?? 0],
    ['503', '99999999999', SCHEDULE[9] ?? 0],
  ])('makes of %s with Retry-After %s what is sensible', async (status, retryAfter, expected) => {
    receiver.answer = answering(Number(status), { 'retry-after': retryAfter });
    const { attempts, nextAttemptAt } = await world.afterAttempts(await told(), 1);

    const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(attempts[0]?.at ?? '');
    expect(wait).toBeGreaterThanOrEqual(expected);
    expect(wait).toBeLessThan(expected * (1 + JITTER) + 60_000);
  });

  it('fails when no answer comes in time', async () => {
    receiver.answer = silent;
    const delivery = await world.afterAttempts(await told(), 1);

    expect(delivery.state).toBe('PENDING');
    expect(delivery.attempts[0]).toMatchObject({
      status: null,
      error: 'Expected an answer within 500 ms.',
    });
  });

  it('fails when nobody listens, and says so', async () => {
    const { url } = receiver;
    await receiver.close();
    const delivery = await world.afterAttempts(await told(url), 1);
    await receiver.open();

    expect(delivery.attempts[0]?.status).toBeNull();
    expect(delivery.attempts[0]?.error).toMatch(/^connect ECONNREFUSED/);
  });

  it('fails when what answers is no HTTP', async () => {
    const other = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const delivery = await world.afterAttempts(await told(`http://127.0.0.1:${port}/`), 1);
    other.close();

    expect(delivery.state).toBe('PENDING');
    expect(delivery.attempts[0]?.error).toMatch(/HTTP|socket hang up/);
  });

  it('reads no more of an answer than a little, however long it is', async () => {
    let written = 0;
    const broken = new Promise<void>((resolve) => {
      receiver.answer = ({ response }) => {
        response.writeHead(200);
        const chunk = Buffer.alloc(65_536);
        const write = (): void => {
          written += chunk.length;
          // As much as the other side takes.
          if (response.write(chunk)) setImmediate(write);
          else response.once('drain', write);
        };
        response.on('close', resolve);
        write();
      };
    });
    const delivery = await world.afterAttempts(await told(), 1);
    await broken;

    expect(delivery.state).toBe('SUCCEEDED');
    // What fits into the buffers on the way, which is a matter of the system.
    expect(written).toBeLessThan(64 * 1_048_576);
  });

  it('ends by 410: the webhook is disabled, and is sent what it missed once it is enabled', async () => {
    receiver.answer = answering(410);
    const webhook = await world.webhook({ url: receiver.url });
    const ids = [await world.change('First')];
    await world.afterAttempts(webhook, 1);
    const { webhook: disabled } = await world.app.run(
      `{ webhook(id: "${webhook.id}") { disabledAt } }`,
    );
    receiver.answer = answering(204);
    ids.push(await world.change('Second'));
    world.clock.advance(SCHEDULE[1] ?? 0);
    world.clock.advance(SCHEDULE[2] ?? 0);
    const whileDisabled = await world.deliveries(webhook);
    const { enableWebhook } = await world.app.run(
      `mutation { enableWebhook(input: { id: "${webhook.id}" }) { webhook { disabledAt } errors { code } } }`,
    );
    const deliveries = await world.deliveriesOnce(
      webhook,
      (all) => all.length === 2 && all.every(({ state }) => state === 'SUCCEEDED'),
    );

    expect(disabled.disabledAt).not.toBeNull();
    expect(whileDisabled).toHaveLength(1);
    expect(enableWebhook).toEqual({ webhook: { disabledAt: null }, errors: [] });
    expect(deliveries.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([
      [410, 204],
      [204],
    ]);
    const sent = receiver.received.map(({ body }) => JSON.parse(body).subject as string);
    expect(sent[0]).toBe(ids[0]);
    expect(sent.slice(1).sort()).toEqual([...ids].sort());
  });
});
