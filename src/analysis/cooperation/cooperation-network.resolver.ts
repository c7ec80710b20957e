import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organization } from '../../organization/organization.entity.ts';
import { UserInputError } from '../../shared/errors.ts';
import { CountsAtLeast } from '../../shared/graphql/field-cost.ts';
import { ask, Reads, type Reader } from '../../shared/read/reader.ts';
import { selects } from '../../shared/read/selected-fields.ts';
import { byUuid } from '../../shared/record/record-by-id.ts';
import { CooperationEdge, CooperationNetwork } from './cooperation-network.type.ts';
import { countedKinds } from './counted-kinds.ts';
import { NetworkArgs } from './network-args.ts';
import { networkEdges } from './network.queries.ts';

const MOST_EDGES = 1_000;

@Resolver(() => CooperationNetwork)
export class CooperationNetworkResolver {
  @CountsAtLeast(7_000)
  @Query(() => CooperationNetwork, {
    description:
      'Who cooperates with whom: two organizations are tied by each agreement, project and meeting in which both take part. Countries are left out.',
  })
  async cooperationNetwork(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Reads() reader: Reader,
  ): Promise<CooperationNetwork> {
    const { minWeight, first, includeBodies, where } = args;
    if (minWeight < 1) throw new UserInputError('minWeight to be 1 or more', minWeight);
    if (first < 1 || first > MOST_EDGES)
      throw new UserInputError(`first to be from 1 to ${MOST_EDGES}`, first);
    const kinds = countedKinds(args);
    const organizations = where?.organizations ?? null;
    const withActs = ['agreements', 'projects', 'meetings'].some((acts) =>
      selects(reader.info, 'edges', acts),
    );
    const question = networkEdges({
      kinds,
      organizations,
      includeBodies,
      minWeight,
      first,
      withActs,
    });
    const rows = await ask(reader, question);
    const edges = rows.map((row) => Object.assign(new CooperationEdge(), { row }));
    return Object.assign(new CooperationNetwork(), { edges, totalEdges: rows[0]?.total ?? 0 });
  }

  @FieldResolver(() => [Organization], {
    description:
      'The organizations at the ends of `edges`, those whose edges weigh most together first.',
  })
  async organizations(
    @Root() { edges }: CooperationNetwork,
    @Reads() reader: Reader,
  ): Promise<Organization[]> {
    const weights = new Map<string, number>();
    for (const { row, weight } of edges) {
      for (const end of [row.a, row.b]) weights.set(end, (weights.get(end) ?? 0) + weight);
    }
    // Sorting is stable: of equal weights, the one on the stronger edge stays first.
    const ends = [...weights].sort(([, left], [, right]) => right - left);
    const organizations = await Promise.all(
      ends.map(([uuid]) => byUuid(Organization)(reader, uuid)),
    );
    return organizations.filter((organization) => organization !== null);
  }
}
