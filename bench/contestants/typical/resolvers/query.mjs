import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { AgreementGroup, agreementGroups, search, SearchResultConnection } from '../analysis.mjs';
import { AgreementConnection, OrganizationConnection } from '../connections.mjs';
import { decorate } from '../decorate.mjs';
import { AgreementGroupKey, RecordType } from '../enums.mjs';
import {
  AgreementOrder,
  AgreementWhere,
  OrganizationOrder,
  OrganizationWhere,
} from '../inputs.mjs';
import { allAgreements, allOrganizations } from '../lists.mjs';
import { Agreement } from '../entities/agreement.mjs';
import { Organization } from '../entities/organization.mjs';

const optional = { nullable: true };
const first = Arg('first', () => Int, { defaultValue: 20 });

export class QueryResolver {
  agreement(slug, { dataSource }) {
    return dataSource.getRepository(Agreement).findOneBy({ slug });
  }
  organization(slug, { dataSource }) {
    return dataSource.getRepository(Organization).findOneBy({ slug });
  }
  agreements(first, where, orderBy, { dataSource }) {
    return allAgreements(dataSource, { first, where, orderBy });
  }
  organizations(first, where, orderBy, { dataSource }) {
    return allOrganizations(dataSource, { first, where, orderBy });
  }
  agreementGroups(by, where, { dataSource }) {
    return agreementGroups(dataSource, by, where);
  }
  search(text, _types, first, { dataSource }) {
    return search(dataSource, text, first);
  }
}

const slug = Arg('slug', () => String);
decorate(QueryResolver, Resolver(), {
  agreement: [Query(() => Agreement, optional), slug, Ctx()],
  organization: [Query(() => Organization, optional), slug, Ctx()],
  agreements: [
    Query(() => AgreementConnection),
    first,
    Arg('where', () => AgreementWhere, optional),
    Arg('orderBy', () => [AgreementOrder], optional),
    Ctx(),
  ],
  organizations: [
    Query(() => OrganizationConnection),
    first,
    Arg('where', () => OrganizationWhere, optional),
    Arg('orderBy', () => [OrganizationOrder], optional),
    Ctx(),
  ],
  agreementGroups: [
    Query(() => [AgreementGroup]),
    Arg('by', () => [AgreementGroupKey]),
    Arg('where', () => AgreementWhere),
    Ctx(),
  ],
  search: [
    Query(() => SearchResultConnection),
    Arg('text', () => String),
    Arg('types', () => [RecordType], optional),
    first,
    Ctx(),
  ],
});
