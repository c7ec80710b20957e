import type { Domain } from '../shared/record/domain.ts';
import { Change } from './change.entity.ts';
import { ChangeResolver } from './change.resolver.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { CheckpointResolver } from './checkpoint.resolver.ts';
import { historyResolvers } from './history.resolver.ts';
import { SubscriptionsResolver } from './subscriptions.resolver.ts';

export const changesDomain: Domain = {
  entities: [Change],
  // What can be followed depends on the time, too.
  unlogged: ['change_head'],
  resolvers: [
    ChangeResolver,
    ChangesResolver,
    CheckpointResolver,
    ...historyResolvers,
    SubscriptionsResolver,
  ],
};
