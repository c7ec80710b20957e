import { assertHoldsKey } from './webhook-key.service.ts';
import type { Input } from '../shared/write/input.ts';
import { mutation } from '../shared/write/mutation.ts';
import { deletedPayload, recordPayload } from '../shared/write/payload.ts';
import type { Problems } from '../shared/write/problems.ts';
import { givenUuid } from './given-uuid.ts';
import { settingsFrom } from './inspect-settings.ts';
import { inspectUrl } from './inspect-url.ts';
import type { WebhookContext } from './webhook-context.ts';
import { secretPayload } from './webhook-payload.ts';
import { Webhook } from './webhook.entity.ts';
import { addSettings, addWebhook } from './webhook.inputs.ts';
import {
  deleteWebhook,
  enableWebhook,
  insertWebhook,
  lockWebhook,
  rotateSecret,
  updateWebhook,
} from './webhook.service.ts';

const inspectAddress = (problems: Problems, input: Input, context: WebhookContext): Promise<void> =>
  inspectUrl(problems, context.webhooks.destinations, input['url'] as string | null | undefined);

const creation = mutation<WebhookContext>({
  name: 'createWebhook',
  description:
    'Sets up a webhook: whatever changes from now on, and matches, is sent to it. Unless it answers with a 2xx status within 15 s, a delivery is sent again: 5 s later, then after 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, or later where it asks for that by `Retry-After`. 410 disables it, and so does the end of the key with which it was set up; it tells what that key may see. The answer has its secret.',
  payload: secretPayload('createWebhook'),
  fields: (input) => {
    addSettings(input, 'create');
  },
  inspect: inspectAddress,
  work: (tx, input, context, problems) => {
    assertHoldsKey(context.viewer);
    return insertWebhook(tx, settingsFrom(context, input, problems), context.webhooks.now());
  },
});

const update = mutation<WebhookContext>({
  name: 'updateWebhook',
  description:
    'Changes what the input gives of a webhook; null empties a field. Deliveries that were made already go to the new address, too.',
  payload: recordPayload('updateWebhook', Webhook),
  fields: (input) => {
    addWebhook(input, 'id');
    addSettings(input, 'update');
  },
  inspect: inspectAddress,
  work: async (tx, input, context, problems) => {
    const uuid = givenUuid(input, 'id', Webhook);
    const present = await lockWebhook(tx, uuid, ['id']);
    const settings = settingsFrom(context, input, problems, present);
    await updateWebhook(tx, uuid, settings, context.webhooks.now());
    return uuid;
  },
});

const deletion = mutation({
  name: 'deleteWebhook',
  description: 'Deletes a webhook with its deliveries: nothing more is sent to it.',
  payload: deletedPayload('deleteWebhook', Webhook),
  fields: (input) => {
    addWebhook(input, 'id');
  },
  work: async (tx, input) => {
    const uuid = givenUuid(input, 'id', Webhook);
    await lockWebhook(tx, uuid, ['id']);
    await deleteWebhook(tx, uuid);
    return uuid;
  },
});

const rotation = mutation<WebhookContext>({
  name: 'rotateWebhookSecret',
  description:
    'Gives a webhook a new secret. For 24 hours, messages are signed with the one before as well, behind the new one: so receivers can change over whenever they like within that time. Rotated again before it is over, the oldest secret ceases to sign at once.',
  payload: secretPayload('rotateWebhookSecret'),
  fields: (input) => {
    addWebhook(input, 'id');
  },
  work: async (tx, input, context) => {
    const uuid = givenUuid(input, 'id', Webhook);
    await lockWebhook(tx, uuid, ['id']);
    await rotateSecret(tx, uuid, context.webhooks.now());
    return uuid;
  },
});

const enabling = mutation<WebhookContext>({
  name: 'enableWebhook',
  description:
    'Enables a webhook that was disabled, with the key of whoever asks. It is sent what has changed meanwhile, and what had not reached it before.',
  payload: recordPayload('enableWebhook', Webhook),
  fields: (input) => {
    addWebhook(input, 'id');
  },
  work: async (tx, input, context) => {
    const uuid = givenUuid(input, 'id', Webhook);
    assertHoldsKey(context.viewer);
    await lockWebhook(tx, uuid, ['id']);
    await enableWebhook(tx, uuid, context.webhooks.now());
    return uuid;
  },
});

/** All that sets up webhooks and changes them. */
export const webhookMutations = [...creation, ...update, ...deletion, ...rotation, ...enabling];
