import { positionOf } from '../changes/feed.ts';
import { UserInputError } from '../shared/errors.ts';
import type { Input } from '../shared/write/input.ts';
import { mutation } from '../shared/write/mutation.ts';
import { recordPayload } from '../shared/write/payload.ts';
import { Refusal } from '../shared/write/problems.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { givenUuid } from './given-uuid.ts';
import { redeliverOne, redeliverRange } from './redelivery.service.ts';
import type { WebhookContext } from './webhook-context.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';
import { addDeliveries } from './webhook.inputs.ts';
import { lockWebhook } from './webhook.service.ts';

export const redeliveryMutations = mutation<WebhookContext>({
  name: 'redeliverWebhook',
  description:
    'Sends deliveries again, each under the `webhook-id` that it has, and with its schedule from the beginning: one, or all of a range of the log of changes.',
  payload: recordPayload('redeliverWebhook', Webhook),
  fields: addDeliveries,
  work: async (tx, input, context) => {
    const webhook = givenUuid(input, 'webhook', Webhook);
    const isOne = input['delivery'] != null;
    if (isOne === (input['after'] != null || input['before'] != null))
      throw Refusal.of(
        [],
        UserErrorCode.INVALID,
        `Expected either a delivery or a range by after, before or both, but got ${isOne ? 'both' : 'neither'}.`,
      );
    const now = context.webhooks.now();
    await lockWebhook(tx, webhook, ['webhook']);
    if (isOne) await redeliverOne(tx, webhook, givenUuid(input, 'delivery', WebhookDelivery), now);
    else {
      const after = await givenPosition(context, input, 'after');
      const before = await givenPosition(context, input, 'before');
      await redeliverRange(tx, webhook, { after, before }, now);
    }
    return webhook;
  },
});

/** The position of the cursor in a field of an input; null when it has none. @throws Refusal when it is none of ours */
async function givenPosition(
  context: WebhookContext,
  input: Input,
  field: string,
): Promise<number | null> {
  const cursor = input[field];
  if (typeof cursor !== 'string') return null;
  try {
    return await positionOf(context, cursor);
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    throw Refusal.of([field], UserErrorCode.INVALID, error.message);
  }
}
