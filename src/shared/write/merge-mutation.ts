import { ID, Int } from 'type-graphql';
import { inputField } from '../graphql/input-class.ts';
import type { Node } from '../record/node.ts';
import type { Viewer } from '../viewer.ts';
import type { Input } from './input.ts';
import type { FormerNames } from './merge-names.ts';
import type { Pair } from './merge-pair.ts';
import { mergeRecords, type Merger } from './merge-records.ts';
import { mutation } from './mutation.ts';
import { recordPayload } from './payload.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Writable } from './writable.ts';

/** Who may merge records of a type, beside being an editor who sees both. */
interface MergeRule {
  /** @throws ForbiddenError */
  readonly assertMayMerge?: (viewer: Viewer, pair: Pair) => void;
  /** The rule in words. */
  readonly condition?: string;
}

/** The mutation that makes one of two records of a type that turned out to be the same. */
export function mergeMutation<T extends Node>(
  of: Writable<T>,
  names: FormerNames,
  { assertMayMerge, condition = '' }: MergeRule = {},
): (new () => object)[] {
  const { name: type } = of.entity;
  const name = `merge${type}s`;
  return mutation({
    name,
    description: `Makes one of two records of type ${type} that turned out to be the same. Whatever refers to \`from\` or belongs to it moves to \`into\`, its names become further names there, and its id and slug lead to \`into\` from then on. Entries that \`into\` has already are not kept twice: its own stay. So do its own fields, empty ones included: what only \`from\` knew is told by its history, and \`update${type}\` can take it over.${condition}`,
    payload: recordPayload(name, of.entity),
    fields: (input) => {
      inputField(input, 'from', () => ID, {
        description: `The ${type} that becomes a part of the other one, by its id or slug.`,
      });
      inputField(input, 'into', () => ID, {
        description: `The ${type} that stays, by its id or slug.`,
      });
      for (const [field, end] of Object.entries(VERSIONS))
        inputField(input, field, () => Int, {
          nullable: true,
          description: `The \`version\` that \`${end}\` is expected to be at: if it is at another one, nothing is written and the error is \`CONFLICT\`. Whatever version it is at when left out.`,
        });
    },
    work: async (tx, input, { viewer }) => {
      const merger = await mergerIn(tx, of, input);
      assertMayMerge?.(viewer, merger);
      await mergeRecords(tx, of, merger, names);
      return merger.into;
    },
  });
}

/** The fields for the versions that the sender knows, by which record is meant. */
const VERSIONS = { expectedVersion: 'from', expectedIntoVersion: 'into' } as const;

/** @throws Refusal when the input does not name two records of the type */
async function mergerIn(tx: Transaction, { entity }: Writable, input: Input): Promise<Merger> {
  const { references, problems } = new Scope(tx);
  for (const end of Object.values(VERSIONS))
    references.add([end], [entity.name], String(input[end]));
  await references.resolve(tx, problems);
  const [from, into] = [references.at(['from']), references.at(['into'])];
  if (from && from.uuid === into?.uuid)
    problems.expected(
      ['into'],
      UserErrorCode.INVALID,
      'another record than the one that `from` names or has been merged into',
      input['into'],
    );
  problems.refuseIfAny();
  return {
    from: from?.uuid ?? '',
    into: into?.uuid ?? '',
    expected: Object.entries(VERSIONS).map(([field, end]) => ({
      field,
      end,
      version: input[field] as number | null | undefined,
    })),
  };
}
