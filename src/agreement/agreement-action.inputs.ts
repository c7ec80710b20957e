import { ID } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { FuzzyDateBounds } from '../shared/fuzzy-date.ts';
import { encodeId } from '../shared/type-id.ts';
import type { Check } from '../shared/write/check.ts';
import type { DeleteCheck } from '../shared/write/delete-record.ts';
import type { Input } from '../shared/write/input.ts';
import { lockRecord } from '../shared/write/lock-record.ts';
import type { InputPath } from '../shared/write/problems.ts';
import type { Referred } from '../shared/write/references.ts';
import type { Scope } from '../shared/write/scope.ts';
import type { SpecialField } from '../shared/write/special-field.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { writable } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { checkActs, strandedWithdrawals, type Act } from './acts.ts';
import type { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { Agreement } from './agreement.entity.ts';
import {
  agreementOfAction,
  partiesOf,
  partyEntry,
  recordedActs,
} from './agreement-action.service.ts';

const party: SpecialField = {
  description:
    'Whose act it is: an organization or a country that is a party of the agreement, by its id, slug or country code. For a signature, whom the signatory signs for.',
  type: () => ID,
  types: [Organization.name, Country.name],
  referredIn: (row) => (row['party'] ?? null) as Referred | null,
  columns: async (tx, party, row) => ({
    party_id: party === null ? null : await partyEntry(tx, row, party),
  }),
};

/** The fields of an action that others, or the parties, may contradict. */
const CHECKED = ['kind', 'on', 'party', 'signatory'];

/** Checks an action against those that are recorded; of one that is changed, what the input leaves as it is counts too. */
const fitsAgreement: Check = async (scope, input, { uuid, owner }) => {
  const { tx, problems } = scope;
  if (uuid !== undefined && CHECKED.every((name) => input[name] === undefined)) return;
  const agreement = owner ?? (await agreementOfAction(tx, uuid ?? ''));
  await lockRecord(tx, Agreement, agreement);
  const recorded = await recordedActs(tx, agreement);
  const before = recorded.find((act) => act.uuid === uuid);
  const given = actIn(scope, input, []);
  const act = {
    ...given,
    kind: input['kind'] === undefined && before ? before.kind : given.kind,
    on: input['on'] === undefined && before ? before.on : given.on,
    party: input['party'] === undefined && before ? before.party : given.party,
    hasSignatory:
      input['signatory'] === undefined && before ? before.hasSignatory : given.hasSignatory,
  };
  // One that names nobody who is known has been refused already.
  if (input['party'] != null && given.party === null) return;
  const acts = [...recorded.filter((one) => one !== before), act];
  checkActs(problems, acts, await partiesOf(tx, agreement));
  for (const stranded of strandedWithdrawals(recorded, acts))
    problems.add([], UserErrorCode.OUT_OF_ORDER, strandedBy(stranded.uuid));
};

/** Refuses to delete the action by which a party joined that has withdrawn. */
export const leavesWithdrawals: DeleteCheck = async ({ tx, problems }, uuid) => {
  const agreement = await agreementOfAction(tx, uuid);
  await lockRecord(tx, Agreement, agreement);
  const recorded = await recordedActs(tx, agreement);
  const others = recorded.filter((act) => act.uuid !== uuid);
  for (const stranded of strandedWithdrawals(recorded, others))
    problems.add(['id'], UserErrorCode.REFERENCED, strandedBy(stranded.uuid));
};

const strandedBy = (withdrawal: string): string =>
  `Expected the party to have joined before it withdrew, but ${encodeId(AgreementAction.idPrefix, withdrawal)} would have nothing to withdraw from.`;

/** What of an action can be written. */
export const agreementActionInput = writable(AgreementAction, {
  fields: ['kind', 'on', 'city', 'country', 'signatory', 'summary'],
  special: { party },
  parts: recordParts,
  check: fitsAgreement,
});

/** An action as an input gives it. */
export function actIn(scope: Scope, input: Input, path: InputPath): Act {
  return {
    path,
    kind: input['kind'] as AgreementActionKind,
    on: (input['on'] ?? null) as FuzzyDateBounds | null,
    party: scope.references.at([...path, 'party'])?.uuid ?? null,
    named: input['party'] as string | undefined,
    hasSignatory: input['signatory'] != null,
  };
}

/** Checks the actions of a new agreement against each other and its parties. */
export const actsForParties: Check = (scope, input) => {
  // A list that is null has been refused already.
  const [parties, actions] = ['parties', 'actions'].map((name) => (input[name] ?? []) as Input[]);
  const acting = parties?.map(
    (_, index) => scope.references.at(['parties', index, 'party'])?.uuid ?? '',
  );
  const acts = actions?.map((action, index) => actIn(scope, action, ['actions', index])) ?? [];
  const isKnown = ({ path, party }: Act, index: number): boolean =>
    path === null || party !== null || actions?.[index]?.['party'] == null;
  checkActs(scope.problems, acts.filter(isKnown), new Set(acting));
  return Promise.resolve();
};
