import { SYSTEM } from '../../src/shared/viewer.ts';
import { claimDeliveries, type ClaimedDelivery } from '../../src/webhook/delivery.service.ts';
import { until } from '../changes/ways.ts';
import { WebhookWorld } from './webhook-world.ts';

const DAY_MS = 86_400_000;

describe('deliveries that two servers claim at once', () => {
  let one: WebhookWorld;
  let other: WebhookWorld;
  beforeAll(async () => {
    one = await WebhookWorld.start();
    other = await WebhookWorld.start({}, { url: one.app.url });
  });
  afterAll(async () => {
    await other.stop();
    await one.stop();
  });

  it('are no more than five to one webhook together', async () => {
    const { id } = await one.webhook({ url: 'http://127.0.0.1/hook' });
    // Not due yet, by the clocks of the servers.
    await one.app.make.sql(
      `INSERT INTO webhook_delivery (id, webhook_id, position, body, next_attempt_at, created_at)
       SELECT gen_random_uuid(), w.id, n, '{}', now() + interval '1 day', now()
       FROM webhook w CROSS JOIN generate_series(1, 20) n`,
    );
    const now = new Date(Date.now() + 2 * DAY_MS);
    const leasedUntil = new Date(now.getTime() + DAY_MS);
    const claim = { now, leasedUntil, most: 100, mostPerWebhook: 5 };
    const [mine, others] = [one, other].map(
      ({ app }) => app.registry.createContext().webhooks.writes,
    );
    let second: ClaimedDelivery[] | undefined;
    let claiming: Promise<void> | undefined;
    const first = await mine?.transaction(SYSTEM, async (tx) => {
      const claimed = await claimDeliveries(tx, claim);
      claiming = others
        ?.transaction(SYSTEM, (theirs) => claimDeliveries(theirs, claim))
        .then((result) => {
          second = result;
        });
      // The other one has claimed, or waits until this one has.
      await until(async () => second !== undefined || (await isSomebodyWaiting()));
      return claimed;
    });
    await claiming;

    expect(first).toHaveLength(5);
    expect(second).toEqual([]);
    expect(await one.deliveries({ id })).toHaveLength(20);
  });

  const isSomebodyWaiting = async (): Promise<boolean> => {
    const waiting = await one.app.make.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'
       AND query LIKE '%pg_advisory_xact_lock($1)%'`,
    );
    return waiting.length > 0;
  };
});
