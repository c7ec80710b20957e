import type { OrderField } from '../shared/page/order-field.ts';
import { AgreementState } from './agreement-state.ts';

/** The columns, kept by the database, with the first day on which a state can have been reached; the furthest first. */
const REACHED_FROM = [
  [AgreementState.TERMINATED, 'terminated_from'],
  [AgreementState.IN_FORCE, 'in_force_from'],
  [AgreementState.SIGNED, 'signed_from'],
  [AgreementState.APPROVED, 'approved_from'],
  [AgreementState.PROPOSED, 'proposed_from'],
] as const;

/** SQL of an agreement's state today (UTC), the same that `status` answers; never null. */
export function stateToday(agreement: string): string {
  const cases = REACHED_FROM.map(
    ([state, column]) => `WHEN ${agreement}.${column} <= CURRENT_DATE THEN '${state}'`,
  );
  return `CASE ${cases.join(' ')} ELSE '${AgreementState.UNKNOWN}' END`;
}

/** How far agreements have come by today; null for those whose state is unknown. */
export const byStateToday: OrderField = {
  sql: (agreement) => {
    const cases = REACHED_FROM.map(
      ([, column], index) =>
        `WHEN ${agreement}.${column} <= CURRENT_DATE THEN ${REACHED_FROM.length - index}`,
    );
    return `CASE ${cases.join(' ')} END`;
  },
  type: 'integer',
  description:
    'By how far it has come by today: from `PROPOSED` to `TERMINATED`; `UNKNOWN` counts as no value.',
};
