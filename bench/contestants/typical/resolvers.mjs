import { AgreementResolver } from './resolvers/agreement.mjs';
import { OrganizationResolver } from './resolvers/organization.mjs';
import { ActionResolver, PartyResolver, ProvisionResolver } from './resolvers/parts.mjs';
import { QueryResolver } from './resolvers/query.mjs';

export const resolvers = [
  QueryResolver,
  AgreementResolver,
  OrganizationResolver,
  PartyResolver,
  ActionResolver,
  ProvisionResolver,
];
