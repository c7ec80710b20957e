import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Agreement } from '../../agreement/agreement.entity.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { Project } from '../../project/project.entity.ts';
import { UserInputError } from '../../shared/errors.ts';
import { CountsAtLeast } from '../../shared/graphql/field-cost.ts';
import type { EntityClass } from '../../shared/read/entity-class.ts';
import { ask, Reads, type Reader } from '../../shared/read/reader.ts';
import { byUuid } from '../../shared/record/record-by-id.ts';
import { decodeId } from '../../shared/type-id.ts';
import { CooperationPath, CooperationStep, PathLink } from './cooperation-path.type.ts';
import { PathLinkKind } from './link-kind.ts';
import { linkKinds, PathArgs } from './path-args.ts';
import { shortestPath } from './path-search.ts';
import { endBySlug, endByUuid, tiesOf, type PathEnd } from './path.queries.ts';

@Resolver(() => CooperationStep)
export class CooperationPathResolver {
  @CountsAtLeast(500)
  @Query(() => CooperationPath, {
    nullable: true,
    description:
      'The shortest chain of ties from one organization to another; null when there is none within `maxLength` steps. Of equally short chains it is the one with the closest ties: agreements before projects, projects before meetings, those before belonging to each other. Slugs decide between equals.',
  })
  async cooperationPath(
    @Args(() => PathArgs) args: PathArgs,
    @Reads() reader: Reader,
  ): Promise<CooperationPath | null> {
    const kinds = linkKinds(args);
    const [from, to] = await Promise.all([
      organizationAt(reader, 'from', args.from),
      organizationAt(reader, 'to', args.to),
    ]);
    const steps = await shortestPath(from, to, args.maxLength, (reached) =>
      ask(reader, tiesOf(reached, kinds)),
    );
    if (steps === null) return null;
    return Object.assign(new CooperationPath(), {
      steps: steps.map((step) => Object.assign(new CooperationStep(), { step })),
    });
  }

  @FieldResolver(() => Organization, { description: 'Where it begins.' })
  from(@Root() { step }: CooperationStep, @Reads() reader: Reader): Promise<Organization | null> {
    return byUuid(Organization)(reader, step.from);
  }

  @FieldResolver(() => Organization, { description: 'Where it leads.' })
  to(@Root() { step }: CooperationStep, @Reads() reader: Reader): Promise<Organization | null> {
    return byUuid(Organization)(reader, step.to);
  }

  @FieldResolver(() => PathLink, { description: 'What it leads through.' })
  via(@Root() { step }: CooperationStep, @Reads() reader: Reader): Promise<object | null> {
    return byUuid(LINKS[step.kind])(reader, step.via);
  }
}

const LINKS: Readonly<Record<PathLinkKind, EntityClass>> = {
  [PathLinkKind.AGREEMENT]: Agreement,
  [PathLinkKind.PROJECT]: Project,
  [PathLinkKind.MEETING]: Meeting,
  [PathLinkKind.BODY]: Organization,
};

/** The organization with a slug or an id. @throws UserInputError when there is none */
async function organizationAt(
  reader: Reader,
  argument: string,
  reference: string,
): Promise<PathEnd> {
  // A slug has no underscore.
  const question = reference.includes('_')
    ? { statement: endByUuid, key: [decodeId(reference, 'org').uuid] }
    : { statement: endBySlug, key: [reference] };
  const [end] = await ask(reader, question);
  if (!end)
    throw new UserInputError(
      `"${argument}" to be the slug or the id of an organization`,
      reference,
    );
  return end;
}
