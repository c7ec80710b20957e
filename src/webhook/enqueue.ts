import { SYSTEM, viewerIn } from '../shared/viewer.ts';
import { filterOf } from '../changes/change.args.ts';
import { scan } from '../changes/scan.ts';
import { renewed } from '../shared/read/reader.ts';
import { encodeId } from '../shared/type-id.ts';
import { newUuid } from '../shared/write/new-uuid.ts';
import { cloudEvent } from './cloud-event.ts';
import { insertDeliveries, lockReading, type NewDelivery } from './enqueue.service.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import type { WebhookContext } from './webhook-context.ts';
import { Webhook } from './webhook.entity.ts';

/** What came of reading the log on. */
export interface Enqueued {
  /** How many deliveries were made. */
  readonly count: number;
  /** Whether the log may go on. */
  readonly isMore: boolean;
}

/**
 * Reads the log on for a webhook, one batch, and makes deliveries of the changes that it is to be told.
 * Servers that do so at the same time take turns by skipping what another one has locked.
 */
export function enqueueFor(context: WebhookContext, uuid: string): Promise<Enqueued> {
  const { feed, webhooks } = context;
  return webhooks.writes.transaction(SYSTEM, async (tx) => {
    const reading = await lockReading(tx, uuid);
    if (!reading) return { count: 0, isMore: false };
    const filter = filterOf(feed.states, reading.filter);
    const own = renewed({ ...context, viewer: viewerIn(reading.scope) });
    const { changes, position, isMore } = await scan(own, filter, reading.position);
    const webhook = encodeId(Webhook.idPrefix, uuid);
    const deliveries = await Promise.all(
      changes.map(async (change): Promise<NewDelivery> => {
        const id = newUuid();
        const addressing = { id: encodeId(WebhookDelivery.idPrefix, id), webhook };
        return { id, position: change.position, body: await cloudEvent(own, change, addressing) };
      }),
    );
    await insertDeliveries(tx, uuid, { deliveries, position }, webhooks.now());
    return { count: deliveries.length, isMore };
  });
}
