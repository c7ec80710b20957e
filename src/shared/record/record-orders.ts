import { requiredColumn } from '../page/order-field.ts';

/** What records are ordered by, of types whose lists grow long. */
export const recordOrders = {
  CREATED_AT: requiredColumn(
    'created_at',
    'timestamptz',
    'By when it was entered into the registry.',
  ),
  UPDATED_AT: requiredColumn('updated_at', 'timestamptz', 'By when it was last changed.'),
};
