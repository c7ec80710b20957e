import { namesField } from '../name/name.resolver.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { Person } from './person.entity.ts';
import { persons } from './person.queries.ts';
import { OrganizationPositionsResolver, PersonResolver } from './person.resolver.ts';
import { Position } from './position.entity.ts';

export const personDomain: Domain = {
  entities: [Person, Position],
  resolvers: [
    listQuery('persons', persons),
    oneQuery('person', Person, 'slug'),
    namesField(Person),
    PersonResolver,
    OrganizationPositionsResolver,
  ],
};
