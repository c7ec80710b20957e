import { id, instant, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { ascending } from '../shared/page/order.ts';
import { keysRelation } from '../shared/read/keys.ts';
import { ask, type Reader } from '../shared/read/reader.ts';
import type { Statement } from '../shared/read/statement.ts';
import { Webhook } from './webhook.entity.ts';

export const WebhookWhere = whereInput('WebhookWhere', 'Which webhooks.', {
  id: id('whk'),
  url: text((webhook) => `${webhook}.url`, 'Where changes are sent to.'),
  description: text((webhook) => `${webhook}.description`, 'What it is for.'),
  createdAt: instant((webhook) => `${webhook}.created_at`, 'When it was set up.'),
});

export const webhooks = listing(Webhook, {
  where: WebhookWhere,
  order: orderInput('Webhook', {
    CREATED_AT: requiredColumn('created_at', 'timestamptz', 'By when it was set up.'),
  }),
  defaultOrder: [ascending('CREATED_AT')],
});

/** The present secret of a webhook: for the payloads of the mutations that make it, and nothing else. */
export async function secretOf(reader: Reader, webhook: string): Promise<string | null> {
  const [secret] = await ask(reader, { statement: SECRET, key: [webhook] });
  return secret ?? null;
}

const SECRET: Statement<string | null> = {
  text: `SELECT k.n, t.secret\nFROM ${keysRelation({ types: ['uuid'] })}\nJOIN webhook t ON t.id = k.p0`,
  hydrate: ([, secret]) => secret ?? null,
};
