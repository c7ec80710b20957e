import type { Row } from '../shared/write/rows.ts';
import type { Transaction } from '../shared/write/transaction.ts';
import type { Act } from './acts.ts';
import type { AgreementActionKind } from './agreement-action-kind.ts';

/** The entry by which an organization or a country is a party of an agreement: the one of a full party if there are several. */
export async function partyEntry(
  tx: Transaction,
  action: Row,
  party: string,
): Promise<string | null> {
  const agreement = action['agreement_id'] ?? (await agreementOfAction(tx, String(action['id'])));
  const [entry] = await tx.query<{ id: string }>(
    `SELECT id FROM agreement_party WHERE agreement_id = $1 AND $2 IN (organization_id, country_id)
     ORDER BY role <> 'PARTY', position LIMIT 1`,
    [agreement, party],
  );
  return entry?.id ?? null;
}

/** Who takes part in an agreement, by uuid. */
export async function partiesOf(tx: Transaction, agreement: string): Promise<Set<string>> {
  const rows = await tx.query<{ party: string }>(
    'SELECT coalesce(organization_id, country_id) AS party FROM agreement_party WHERE agreement_id = $1',
    [agreement],
  );
  return new Set(rows.map(({ party }) => party));
}

/** The agreement that an action is about. */
export async function agreementOfAction(tx: Transaction, action: string): Promise<string> {
  const [row] = await tx.query<{ agreement_id: string }>(
    'SELECT agreement_id FROM agreement_action WHERE id = $1',
    [action],
  );
  return row?.agreement_id ?? '';
}

interface RecordedAct extends Act {
  readonly uuid: string;
}

interface ActRow {
  readonly id: string;
  readonly kind: AgreementActionKind;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly party: string | null;
  readonly is_signed: boolean;
}

/** The actions of an agreement that are recorded. */
export async function recordedActs(tx: Transaction, agreement: string): Promise<RecordedAct[]> {
  const rows = await tx.query<ActRow>(
    `SELECT a.id, a.kind, a.on_earliest::text AS earliest, a.on_latest::text AS latest,
       coalesce(p.organization_id, p.country_id) AS party, a.signatory_id IS NOT NULL AS is_signed
     FROM agreement_action a LEFT JOIN agreement_party p ON p.id = a.party_id WHERE a.agreement_id = $1`,
    [agreement],
  );
  return rows.map(({ id, kind, earliest, latest, party, is_signed }) => ({
    uuid: id,
    path: null,
    kind,
    on: { earliest, latest },
    party,
    hasSignatory: is_signed,
  }));
}
