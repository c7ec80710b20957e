import type { Domain } from '../shared/record/domain.ts';
import { NodeResolver } from '../shared/record/node.resolver.ts';
import { SearchResolver } from './search.resolver.ts';
import { SearchResultResolver } from './search-result.resolver.ts';

/** Finding records of any type: by their ids, and by the words of their texts. */
export const searchDomain: Domain = {
  entities: [],
  resolvers: [NodeResolver, SearchResolver, SearchResultResolver],
};
