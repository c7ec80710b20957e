import * as agreement from './entities/agreement.mjs';
import * as organization from './entities/organization.mjs';
import * as project from './entities/project.mjs';
import * as reference from './entities/reference.mjs';

/** All entities. Each class is also an object type of GraphQL; relations that are fields have resolvers. */
export const entities = [organization, reference, project, agreement].flatMap(
  (domain) => domain.entities,
);
