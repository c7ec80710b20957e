import { ID } from 'type-graphql';
import { ChangeOperation } from '../changes/change-operation.ts';
import { RecordWhere } from '../changes/record-where.ts';
import { inputField, type InputClass } from '../shared/graphql/input-class.ts';
import { RecordType } from '../shared/record/record-type.ts';

const KEEPS = ' Left as it is when not given.';

/** Adds to an input what is decided of a webhook. */
export function addSettings(input: InputClass, purpose: 'create' | 'update'): void {
  const isUpdate = purpose === 'update';
  const keeps = isUpdate ? KEEPS : '';
  inputField(input, 'url', () => String, {
    nullable: isUpdate,
    description: `Where to send changes to: an http or https address whose host has public addresses only.${keeps}`,
  });
  const optional = (name: string, type: () => object, description: string): void => {
    inputField(input, name, type, { nullable: true, description: description + keeps });
  };
  optional('description', () => String, 'What it is for, in up to 500 characters.');
  optional(
    'types',
    () => [RecordType],
    'Only changes of records of these types; of all types when null.',
  );
  optional('operations', () => [ChangeOperation], 'Only these operations; all when null.');
  optional(
    'where',
    () => RecordWhere,
    'Only changes of records that matched before, or match after; of all when null.',
  );
}

/** Adds to an input the webhook that is meant. */
export function addWebhook(input: InputClass, name: 'id' | 'webhook'): void {
  inputField(input, name, () => ID, { description: 'The webhook, by its id.' });
}

/** Adds to an input which deliveries are meant. */
export function addDeliveries(input: InputClass): void {
  addWebhook(input, 'webhook');
  const optional = (name: string, type: () => object, description: string): void => {
    inputField(input, name, type, { nullable: true, description });
  };
  optional(
    'delivery',
    () => ID,
    'One delivery, by its id; or else a range, by `after` or `before`.',
  );
  optional('after', () => String, 'Deliveries of what follows this cursor of the log of changes.');
  optional('before', () => String, 'Deliveries of what comes before the change with this cursor.');
}
