import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { Country } from './country.entity.ts';
import { countries } from './country.queries.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { countryInput } from './country.inputs.ts';

export const countryDomain: Domain = {
  entities: [Country],
  resolvers: [
    listQuery('countries', countries),
    oneQuery('country', Country, 'alpha2'),
    ...recordMutations(countryInput),
  ],
  writables: [countryInput],
};
