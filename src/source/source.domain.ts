import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { Citation } from './citation.entity.ts';
import { Source } from './source.entity.ts';
import { sources } from './source.queries.ts';
import { CitationResolver, recordFields, sourceFields } from './source.resolver.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { sourceInput } from './source.inputs.ts';

export const sourceDomain: Domain = {
  entities: [Source, Citation],
  resolvers: [
    listQuery('sources', sources),
    oneQuery('source', Source, 'slug'),
    ...recordFields,
    ...sourceFields,
    CitationResolver,
    ...recordMutations(sourceInput),
  ],
  writables: [sourceInput],
};
