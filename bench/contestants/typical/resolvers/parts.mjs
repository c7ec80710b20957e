import { createUnionType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { decorate } from '../decorate.mjs';
import { AgreementAction, AgreementParty, Provision } from '../entities/agreement.mjs';
import { Country, InformationSystem, Organization, Person } from '../entities/organization.mjs';

const Party = createUnionType({ name: 'Party', types: () => [Organization, Country] });
const optional = { nullable: true };

export class PartyResolver {
  party({ organizationId, countryId }, { loaders }) {
    return organizationId
      ? loaders.organization.load(organizationId)
      : loaders.country.load(countryId);
  }
}

decorate(
  PartyResolver,
  Resolver(() => AgreementParty),
  {
    party: [FieldResolver(() => Party), Root(), Ctx()],
  },
);

export class ActionResolver {
  signatory({ signatoryId }, { loaders }) {
    return signatoryId && loaders.person.load(signatoryId);
  }
}

decorate(
  ActionResolver,
  Resolver(() => AgreementAction),
  {
    signatory: [FieldResolver(() => Person, optional), Root(), Ctx()],
  },
);

export class ProvisionResolver {
  system({ systemId }, { loaders }) {
    return systemId && loaders.system.load(systemId);
  }
  grantee({ granteeId }, { loaders }) {
    return granteeId && loaders.organization.load(granteeId);
  }
}

decorate(
  ProvisionResolver,
  Resolver(() => Provision),
  {
    system: [FieldResolver(() => InformationSystem, optional), Root(), Ctx()],
    grantee: [FieldResolver(() => Organization, optional), Root(), Ctx()],
  },
);
