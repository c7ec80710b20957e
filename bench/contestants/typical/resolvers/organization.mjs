import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AgreementConnection, ProjectConnection } from '../connections.mjs';
import { decorate } from '../decorate.mjs';
import { agreementsOf } from '../lists.mjs';
import { Country, Organization } from '../entities/organization.mjs';

const optional = { nullable: true };
const first = Arg('first', () => Int, { defaultValue: 20 });

export class OrganizationResolver {
  parent({ parentId }, { loaders }) {
    return parentId && loaders.organization.load(parentId);
  }
  seatCountry({ seatCountryId }, { loaders }) {
    return seatCountryId && loaders.country.load(seatCountryId);
  }
  agreements(organization, first, { dataSource, loaders }) {
    return agreementsOf(dataSource, loaders, organization, first);
  }
  projects({ id }, first, { loaders }) {
    return new ProjectConnection(
      () => loaders.firstProjects.load({ owner: id, first }),
      () => loaders.projectCount.load(id),
    );
  }
}

decorate(
  OrganizationResolver,
  Resolver(() => Organization),
  {
    parent: [FieldResolver(() => Organization, optional), Root(), Ctx()],
    seatCountry: [FieldResolver(() => Country, optional), Root(), Ctx()],
    agreements: [FieldResolver(() => AgreementConnection), Root(), first, Ctx()],
    projects: [FieldResolver(() => ProjectConnection), Root(), first, Ctx()],
  },
);
