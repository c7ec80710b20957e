import { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementState } from './agreement-state.ts';
import { Certainty } from './certainty.ts';

/** What of an action decides an agreement's status. */
export interface DatedAction {
  readonly kind: AgreementActionKind;
  /** The days between which it happened, as ISO 8601; null when it has no date, or one without a bound. */
  readonly on: { readonly earliest: string | null; readonly latest: string | null } | null;
}

interface DerivedStatus<A> {
  readonly state: AgreementState;
  readonly certainty: Certainty;
  /** The actions that prove the state, in the order given. */
  readonly provenBy: A[];
}

/** The state that an action of each kind leads to; other kinds leave an agreement's state as it is. */
const LEADS_TO: Partial<Record<AgreementActionKind, AgreementState>> = {
  [AgreementActionKind.NEGOTIATION]: AgreementState.PROPOSED,
  [AgreementActionKind.APPROVAL]: AgreementState.APPROVED,
  [AgreementActionKind.SIGNATURE]: AgreementState.SIGNED,
  [AgreementActionKind.PROVISIONAL_APPLICATION]: AgreementState.IN_FORCE,
  [AgreementActionKind.ENTRY_INTO_FORCE]: AgreementState.IN_FORCE,
  [AgreementActionKind.TERMINATION]: AgreementState.TERMINATED,
};

const LIFE = Object.values(AgreementState);

/**
 * The state of an agreement at the end of a day, derived from its actions. It is the furthest one
 * that any action can have led to by then, and definite when an action certainly has. An action
 * without a date can have happened by any day. The proof of a definite state is what certainly
 * happened; where nothing can have happened, the state is definitely unknown, and nothing proves it.
 */
export function deriveStatus<A extends DatedAction>(
  actions: readonly A[],
  day: string,
): DerivedStatus<A> {
  const possible = actions.filter(({ on }) => !on?.earliest || on.earliest <= day);
  const definite = possible.filter(({ on }) => on?.latest && on.latest <= day);
  const state = furthest(possible);
  const isDefinite = furthest(definite) === state;
  return {
    state,
    certainty: isDefinite ? Certainty.DEFINITE : Certainty.POSSIBLE,
    provenBy: (isDefinite ? definite : possible).filter(({ kind }) => LEADS_TO[kind] === state),
  };
}

function furthest(actions: readonly DatedAction[]): AgreementState {
  const ranks = actions.map(({ kind }) => LIFE.indexOf(LEADS_TO[kind] ?? AgreementState.UNKNOWN));
  return LIFE[Math.max(0, ...ranks)] ?? AgreementState.UNKNOWN;
}
