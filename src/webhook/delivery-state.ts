import { registerEnumType } from 'type-graphql';

export enum DeliveryState {
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
}

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How far a delivery has come.',
  valuesConfig: {
    PENDING: { description: 'It is to be sent, for the first time or again.' },
    SUCCEEDED: { description: 'The receiver has answered with a 2xx status.' },
    FAILED: {
      description: 'All attempts have failed; it is sent again only when somebody asks for that.',
    },
  },
});
