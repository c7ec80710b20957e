import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { UserInputError } from '../../shared/errors.ts';
import type { Where } from '../../shared/filter/where.ts';
import { CountsAtLeast } from '../../shared/graphql/field-cost.ts';
import { ask, Reads, type Reader } from '../../shared/read/reader.ts';
import { selects } from '../../shared/read/selected-fields.ts';
import { GroupArgs, type GroupsAsked } from './group-args.ts';
import { groupKeyEnum, groupKeysType, groupType, type Group } from './group-types.ts';
import type { Grouping } from './grouping.ts';
import { groupsOf } from './groups.queries.ts';

const MOST_KEYS = 4;
const MOST_GROUPS = 1_000;

/** The resolvers of the root field that groups a type of record, such as `agreementGroups`. */
export function groupQuery(name: string, grouping: Grouping): (new () => object)[] {
  const { of, where, dimensions, totals, costOfKey } = grouping;
  const keyEnum = groupKeyEnum(grouping);
  const { Keys, resolvers } = groupKeysType(grouping);
  const Type = groupType(grouping, Keys);

  @ArgsType()
  class AskedArgs extends GroupArgs {
    @Field(() => [keyEnum], { description: 'What to group by: one to four different keys.' })
    by!: string[];

    @Field(() => where, {
      nullable: true,
      description: `Only the ${of.name} records that match; all of them when left out.`,
    })
    where?: Where | null;
  }

  @Resolver()
  class GroupsResolver {
    @CountsAtLeast(costOfKey, 'by')
    @Query(() => [Type], {
      name,
      description: `Counts records of type ${of.name} by what they have in common: one group for each combination of keys that occurs, the largest first. A record with several values of a key, such as several topics, is in a group for each; one without any is in the group whose key is null.`,
    })
    async groups(
      @Args(() => AskedArgs) args: AskedArgs,
      @Reads() reader: Reader,
    ): Promise<Group[]> {
      check(args);
      const withTotals = totals !== undefined && selects(reader.info, totals.field);
      const rows = await ask(reader, groupsOf(grouping, args, withTotals));
      const fields = args.by.flatMap((key) => dimensions[key] ?? []);
      return rows.map((row) => {
        const keys = new Keys();
        fields.forEach(({ field }, index) => (keys[field] = row.keys[index] ?? null));
        return Object.assign(new Type(), {
          keys,
          count: row.count,
          ...(totals && { [totals.field]: row.totals }),
        });
      });
    }
  }
  return [GroupsResolver, ...resolvers];
}

function check({ by, first }: Pick<GroupsAsked, 'by' | 'first'>): void {
  if (by.length < 1 || by.length > MOST_KEYS || new Set(by).size < by.length) {
    throw new UserInputError(`one to ${MOST_KEYS} different keys to group by`, by);
  }
  if (first < 1 || first > MOST_GROUPS) {
    throw new UserInputError(`first to be from 1 to ${MOST_GROUPS}`, first);
  }
}
