import { choice, id, instant, int } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { ascending } from '../shared/page/order.ts';
import { DeliveryState } from './delivery-state.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

export const WebhookDeliveryWhere = whereInput('WebhookDeliveryWhere', 'Which deliveries.', {
  id: id('dlv'),
  position: int((delivery) => `${delivery}.position`, 'The position of the change.'),
  state: choice(
    DeliveryState,
    'DeliveryState',
    (delivery) => `${delivery}.state`,
    'How far it has come.',
  ),
  createdAt: instant((delivery) => `${delivery}.created_at`, 'When the change was found.'),
});

/** What a webhook is told. */
export const deliveriesOfWebhook = linked(
  listing(WebhookDelivery, {
    where: WebhookDeliveryWhere,
    order: orderInput('WebhookDelivery', {
      POSITION: requiredColumn('position', 'integer', 'By the position of the change.'),
    }),
    defaultOrder: [ascending('POSITION')],
  }),
  (delivery, webhook) => `${delivery}.webhook_id = ${webhook}`,
);
