import { many } from '../shared/read/relation.ts';
import { WebhookAttempt } from './webhook-attempt.entity.ts';

/** The attempts to send a delivery, oldest first. */
export const attemptsByDeliveryId = many(WebhookAttempt, {
  link: (attempt, delivery) => `${attempt}.delivery_id = ${delivery}`,
  order: (attempt) => `${attempt}.at`,
});
