import { NameKind } from '../name/name-kind.ts';
import { namesField } from '../name/name.fields.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { Person } from './person.entity.ts';
import { persons } from './person.queries.ts';
import { organizationFields, personFields } from './person.fields.ts';
import { Position } from './position.entity.ts';
import { mergeMutation } from '../shared/write/merge-mutation.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { personInput } from './person.inputs.ts';

export const personDomain: Domain = {
  entities: [Person, Position],
  resolvers: [
    listQuery('persons', persons),
    oneQuery('person', Person, 'slug'),
    namesField(Person),
    ...personFields,
    ...organizationFields,
    ...recordMutations(personInput),
    ...mergeMutation(personInput, { fullName: NameKind.VARIANT }),
  ],
  writables: [personInput],
};
