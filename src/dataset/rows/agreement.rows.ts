import type { Dataset } from '../dataset.ts';
import type { AgreementRecord } from '../records/agreement.record.ts';
import { fuzzyColumns, reference, uuidOf, type Row, type RowsByTable } from './row.ts';

/** Agreements with their parties, actions, provisions and relations. */
export function agreementRows({ agreements }: Dataset): RowsByTable {
  return [
    [
      'agreement',
      agreements.map(({ slug, summary, title, kind, scopeNote }) => ({
        id: reference('agreements', slug),
        slug,
        summary: summary ?? null,
        title,
        kind,
        scope_note: scopeNote ?? null,
      })),
    ],
    ['agreement_party', agreements.flatMap(partyRows)],
    ['agreement_action', agreements.flatMap(actionRows)],
    ['provision', agreements.flatMap(provisionRows)],
    [
      'agreement_relation',
      agreements.flatMap(({ slug, relations = [] }) =>
        relations.map(({ kind, agreement }) => ({
          id: uuidOf('relation', slug, kind, agreement),
          source_agreement_id: reference('agreements', slug),
          agreement_id: reference('agreements', agreement),
          kind,
        })),
      ),
    ],
  ];
}

/** The place of a part of an agreement: an action or a provision by its key. */
export const partOf = (agreement: string, list: 'actions' | 'provisions', key: string): string =>
  uuidOf('agreements', agreement, list, key);

const partyUuid = (agreement: string, party: string, role: string): string =>
  uuidOf('party', agreement, party, role);

function partyRows({ slug, parties }: AgreementRecord): Row[] {
  return parties.map(({ organization, country, role }, position) => ({
    id: partyUuid(slug, organization ?? country ?? '', role),
    agreement_id: reference('agreements', slug),
    position,
    organization_id: reference('organizations', organization),
    country_id: reference('countries', country),
    role,
  }));
}

function actionRows({ slug, parties, actions = [] }: AgreementRecord): Row[] {
  return actions.map(({ key, kind, on, city, country, party, signatory, summary }) => {
    const acting = parties.find(
      (one) => party !== undefined && [one.organization, one.country].includes(party),
    );
    return {
      id: partOf(slug, 'actions', key),
      agreement_id: reference('agreements', slug),
      summary: summary ?? null,
      kind,
      ...fuzzyColumns('on', on),
      city: city ?? null,
      country_id: reference('countries', country),
      party_id: acting && party !== undefined ? partyUuid(slug, party, acting.role) : null,
      signatory_id: reference('persons', signatory),
    };
  });
}

function provisionRows({ slug, provisions = [] }: AgreementRecord): Row[] {
  return provisions.map(({ key, kind, text, grantor, grantee, system }, position) => ({
    id: partOf(slug, 'provisions', key),
    agreement_id: reference('agreements', slug),
    position,
    kind,
    text,
    grantor_id: reference('organizations', grantor),
    grantee_id: reference('organizations', grantee),
    system_id: reference('systems', system),
  }));
}
