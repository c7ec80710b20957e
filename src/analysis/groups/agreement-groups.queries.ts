import { AgreementKind } from '../../agreement/agreement-kind.ts';
import { AgreementState } from '../../agreement/agreement-state.ts';
import { stateToday } from '../../agreement/agreement-status.queries.ts';
import { Agreement } from '../../agreement/agreement.entity.ts';
import { AgreementWhere } from '../../agreement/agreement.queries.ts';
import { ProvisionKind } from '../../agreement/provision-kind.ts';
import { Party } from '../../organization/membership.entity.ts';
import { countriesIn, participantsIn, topicsOf, valueOf, yearOf } from './dimension.queries.ts';
import type { Grouping } from './grouping.ts';

/** What agreements are grouped by. */
export const agreementGrouping: Grouping = {
  of: Agreement,
  where: AgreementWhere,
  costOfKey: 600,
  dimensions: {
    YEAR_SIGNED: yearOf(
      'signed_on',
      'The year in which the signing was complete; null when it is not known, or only known to be one of several.',
    ),
    KIND: valueOf(
      'kind',
      () => AgreementKind,
      (agreement) => `${agreement}.kind`,
      'What sort of instrument it is.',
    ),
    STATUS: valueOf(
      'status',
      () => AgreementState,
      stateToday,
      'How far it has come by today (UTC).',
    ),
    PARTY: participantsIn('agreement_party', 'agreement_id', ['organization_id', 'country_id'], {
      field: 'party',
      type: () => Party,
      description: 'An organization or a country that takes part in it, in any role.',
    }),
    COUNTRY: countriesIn(
      'agreement_party',
      'agreement_id',
      'A country that takes part in it itself, in any role; null when only organizations do.',
    ),
    TOPIC: topicsOf('What it concerns; null when no topic is recorded.'),
    PROVISION_KIND: {
      field: 'provisionKind',
      type: () => ProvisionKind,
      description: 'What one of its provisions grants; null when no provision is recorded.',
      join: (agreement) =>
        `LEFT JOIN provision by_provision ON by_provision.agreement_id = ${agreement}.id`,
      sql: () => 'by_provision.kind',
    },
  },
};
