import { ID } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { FuzzyDateBounds } from '../shared/fuzzy-date.ts';
import type { InputPath } from '../shared/write/problems.ts';
import type { Referred } from '../shared/write/references.ts';
import type { Scope } from '../shared/write/scope.ts';
import { writable, type Check, type Input, type SpecialField } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { checkActs, type Act } from './acts.ts';
import type { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementAction } from './agreement-action.entity.ts';
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

/** Checks an action against those that are recorded; of one that is changed, what the input leaves as it is counts too. */
const fitsAgreement: Check = async (scope, input, { uuid = null, owner }) => {
  const { tx, problems } = scope;
  const agreement = owner ?? (await agreementOfAction(tx, uuid));
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
  const others = recorded.filter((one) => one !== before);
  checkActs(problems, [...others, act], await partiesOf(tx, agreement));
};

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
    hasSignatory: input['signatory'] != null,
  };
}

/** Checks the actions of a new agreement against each other and its parties. */
export const actsForParties: Check = (scope, input) => {
  const { parties = [], actions = [] } = input as Record<string, Input[] | undefined>;
  const acting = parties.map(
    (_, index) => scope.references.at(['parties', index, 'party'])?.uuid ?? '',
  );
  const acts = actions.map((action, index) => actIn(scope, action, ['actions', index]));
  checkActs(scope.problems, acts, new Set(acting));
  return Promise.resolve();
};
