import type { FuzzyDateBounds } from '../shared/fuzzy-date.ts';
import type { InputPath, Problems } from '../shared/write/problems.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { AgreementActionKind } from './agreement-action-kind.ts';

/** What of an action is checked against the other actions and the parties of its agreement. */
export interface Act {
  /** Where in the input it is; null for one that is recorded already. */
  readonly path: InputPath | null;
  readonly kind: AgreementActionKind;
  readonly on: Pick<FuzzyDateBounds, 'earliest' | 'latest'> | null;
  /** The organization or country that acts. */
  readonly party: string | null;
  /** As the input names it. */
  readonly named?: string;
  readonly hasSignatory: boolean;
}

/** The acts by which somebody is bound, or promises to be. */
const JOINING: readonly AgreementActionKind[] = [
  AgreementActionKind.SIGNATURE,
  AgreementActionKind.RATIFICATION,
  AgreementActionKind.ACCEPTANCE,
  AgreementActionKind.ACCESSION,
];

/**
 * Checks the actions of an input: who acts is a party, who signs does so for one, and nobody leaves what
 * they have not joined before. A date that is not known contradicts nothing.
 */
export function checkActs(
  problems: Problems,
  acts: readonly Act[],
  parties: ReadonlySet<string>,
): void {
  for (const act of acts) {
    const { path, party } = act;
    if (path === null) continue;
    const at = [...path, 'party'];
    if (party !== null && !parties.has(party))
      problems.expected(
        at,
        UserErrorCode.NOT_A_PARTY,
        'one of the parties of the agreement',
        act.named,
      );
    if (party === null && act.hasSignatory)
      problems.add(
        at,
        UserErrorCode.REQUIRED,
        'Expected the party that the signatory acts for, but got nothing.',
      );
    if (act.kind === AgreementActionKind.WITHDRAWAL) checkWithdrawal(problems, path, act, acts);
  }
}

function checkWithdrawal(
  problems: Problems,
  path: InputPath,
  act: Act,
  acts: readonly Act[],
): void {
  if (act.party === null)
    problems.add(
      [...path, 'party'],
      UserErrorCode.REQUIRED,
      'Expected the party that withdraws, but got nothing.',
    );
  else if (!hasJoinedBefore(act, acts))
    problems.add(
      [...path, 'on'],
      UserErrorCode.OUT_OF_ORDER,
      acts.some((other) => isJoining(other, act))
        ? 'Expected a withdrawal that is not before the party has joined, but it certainly is.'
        : `Expected a party that has joined before (${JOINING.join(', ')}), but no such action of it is recorded.`,
    );
}

/** The withdrawals that followed from the actions before, and do not from those after. */
export function strandedWithdrawals<A extends Act>(
  before: readonly A[],
  after: readonly Act[],
): A[] {
  return before.filter(
    (act) =>
      act.kind === AgreementActionKind.WITHDRAWAL &&
      after.includes(act) &&
      hasJoinedBefore(act, before) &&
      !hasJoinedBefore(act, after),
  );
}

function hasJoinedBefore(withdrawal: Act, acts: readonly Act[]): boolean {
  const { on: left } = withdrawal;
  return acts.some(
    (act) =>
      isJoining(act, withdrawal) &&
      (!act.on?.earliest || !left?.latest || act.on.earliest <= left.latest),
  );
}

const isJoining = ({ kind, party }: Act, withdrawal: Act): boolean =>
  party === withdrawal.party && JOINING.includes(kind);
