import { And, LessThan, MoreThan } from 'typeorm';
import { AgreementConnection, OrganizationConnection } from './connections.mjs';
import { Agreement } from './entities/agreement.mjs';
import { Organization } from './entities/organization.mjs';
import { Project, ProjectParticipant } from './entities/project.mjs';

const lastSigned = (direction = 'DESC') => ({
  signedOnEarliest: { direction, nulls: 'LAST' },
  id: { direction, nulls: 'LAST' },
});

/** What `find` makes of the filter. */
function agreementWhere(where) {
  const { kind, signedOn, parties } = where ?? {};
  const { after, before } = signedOn?.certainly ?? {};
  const organization = parties?.some?.organization;
  return {
    ...(kind && { kind: kind.eq }),
    // Who signed before a day at the latest also did at the earliest: that bound is for the index.
    ...(after &&
      before && {
        signedOnEarliest: And(MoreThan(`${after}-12-31`), LessThan(`${before}-01-01`)),
        signedOnLatest: LessThan(`${before}-01-01`),
      }),
    ...(organization && { parties: { organization: { slug: organization.slug.eq } } }),
  };
}

/** All agreements that match. */
export function allAgreements(dataSource, { where, orderBy, first }) {
  const repository = dataSource.getRepository(Agreement);
  const conditions = agreementWhere(where);
  return new AgreementConnection(
    () =>
      repository.find({
        where: conditions,
        order: lastSigned(orderBy?.[0].direction),
        take: first,
      }),
    () => repository.count({ where: conditions }),
  );
}

/** The agreements that an organization takes part in. */
export function agreementsOf(dataSource, loaders, { id }, first) {
  return new AgreementConnection(
    () =>
      dataSource.getRepository(Agreement).find({
        where: { parties: { organizationId: id } },
        order: lastSigned(),
        take: first,
      }),
    () => loaders.agreementCount.load(id),
  );
}

/** The first projects that an organization takes part in, each once. */
export function projectsOf(dataSource, organizationId, first) {
  const query = dataSource.getRepository(Project).createQueryBuilder('p');
  const links = query
    .subQuery()
    .select('l.projectId')
    .from(ProjectParticipant, 'l')
    .where('l.organizationId = :organizationId');
  return query
    .where(`p.id IN ${links.getQuery()}`, { organizationId })
    .orderBy('fold(p.name) COLLATE "C"')
    .addOrderBy('p.id')
    .limit(first)
    .getMany();
}

const ORGANIZATION_ORDERS = {
  NAME: 'fold(o.name) COLLATE "C"',
  MEMBER_COUNT: 'o.memberCount',
  FOUNDED: 'o.foundedEarliest',
  CREATED_AT: 'o.createdAt',
};

/** All organizations that match; with a QueryBuilder, because `find` does not order by expressions. */
export function allOrganizations(dataSource, { where, orderBy, first }) {
  const [{ field, direction }] = orderBy ?? [{ field: 'NAME', direction: 'ASC' }];
  const query = dataSource.getRepository(Organization).createQueryBuilder('o');
  if (where?.kind) query.andWhere('o.kind = :kind', { kind: where.kind.eq });
  if (where?.name) {
    // A range of folded names, which their index serves.
    query.andWhere(
      `fold(o.name) COLLATE "C" >= fold(:prefix) AND fold(o.name) COLLATE "C" < fold(:prefix) || U&'\\+10FFFF'`,
      { prefix: where.name.startsWith },
    );
  }
  const ordered = query
    .clone()
    .orderBy(ORGANIZATION_ORDERS[field], direction, field === 'NAME' ? undefined : 'NULLS LAST');
  return new OrganizationConnection(
    () => ordered.addOrderBy('o.id', direction).limit(first).getMany(),
    () => query.getCount(),
  );
}
