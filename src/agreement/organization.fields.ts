import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import {
  agreementsOfOrganization,
  agreementsOfOrganizationAndBodies,
} from './agreement-party.queries.ts';
import type { Agreement } from './agreement.entity.ts';
import { agreements } from './agreement.queries.ts';
import type { Provision } from './provision.entity.ts';
import { provisions, provisionsOfGrantee, provisionsOfGrantor } from './provision.queries.ts';

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationAgreementsResolver {
  @FieldResolver(() => agreements.Connection, {
    description:
      'The agreements that it takes part in, in any role; the latest signed first, those without a date last.',
  })
  agreements(
    @Root() organization: Organization,
    @Arg('includeBodies', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include those of all bodies below it, however deep.',
    })
    includeBodies: boolean,
    @Args(() => agreements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Agreement>> {
    const relation = includeBodies ? agreementsOfOrganizationAndBodies : agreementsOfOrganization;
    return readPage(reader, relation, args, organization.uuid);
  }

  @FieldResolver(() => provisions.Connection, {
    description: 'What it grants to others by agreement, by kind.',
  })
  provisionsGranted(
    @Root() organization: Organization,
    @Args(() => provisions.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Provision>> {
    return readPage(reader, provisionsOfGrantor, args, organization.uuid);
  }

  @FieldResolver(() => provisions.Connection, {
    description: 'What others grant to it by agreement, by kind.',
  })
  provisionsReceived(
    @Root() organization: Organization,
    @Args(() => provisions.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Provision>> {
    return readPage(reader, provisionsOfGrantee, args, organization.uuid);
  }
}
