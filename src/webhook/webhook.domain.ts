import { pageField } from '../shared/page/page-field.ts';
import { byIdQuery } from '../shared/record/by-id-query.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { manyField } from '../shared/record/many-field.ts';
import { redeliveryMutations } from './redelivery.mutations.ts';
import { attemptsByDeliveryId } from './webhook-attempt.relations.ts';
import { WebhookAttempt } from './webhook-attempt.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { deliveriesOfWebhook } from './webhook-delivery.queries.ts';
import { Webhook } from './webhook.entity.ts';
import { webhookMutations } from './webhook.mutations.ts';
import { webhooks } from './webhook.queries.ts';
import { WebhookResolver } from './webhook.resolver.ts';

export const webhookDomain: Domain = {
  entities: [Webhook, WebhookDelivery, WebhookAttempt],
  unlogged: ['webhook', 'webhook_delivery', 'webhook_attempt'],
  resolvers: [
    listQuery('webhooks', webhooks),
    byIdQuery('webhook', Webhook),
    WebhookResolver,
    pageField(
      Webhook,
      'deliveries',
      deliveriesOfWebhook,
      'What it was told, and is to be told, by the position of the change unless ordered otherwise. Those that have ended are kept for as long as changes can be followed.',
    ),
    manyField(
      WebhookDelivery,
      'attempts',
      attemptsByDeliveryId,
      'The attempts to send it, oldest first; those before a redelivery are among them.',
    ),
    ...webhookMutations,
    ...redeliveryMutations,
  ],
};
