import { AGREEMENT, ORGANIZATION } from './columns.mjs';
import { many, ofList, one, oneOf } from './load.mjs';

const ORGANIZATIONS = `SELECT ${ORGANIZATION} FROM organization o WHERE id = ANY ($1)`;
const COUNTRIES = 'SELECT id, alpha2 FROM country WHERE id = ANY ($1)';

const connection = { nodes: ofList('nodes'), totalCount: ofList('counts') };

/** How each relation is read, by type and field. */
export const loaders = {
  Agreement: {
    parties: many(`SELECT agreement_id AS owner, role, organization_id, country_id
      FROM agreement_party WHERE agreement_id = ANY ($1) ORDER BY position, id`),
    actions:
      many(`SELECT agreement_id AS owner, kind, city, signatory_id, on_edtf, on_earliest, on_latest
      FROM agreement_action WHERE agreement_id = ANY ($1)
      ORDER BY on_earliest NULLS LAST, on_latest NULLS LAST, id`),
    provisions: many(`SELECT agreement_id AS owner, kind, text, system_id, grantee_id
      FROM provision WHERE agreement_id = ANY ($1) ORDER BY position, id`),
    topics: many(`SELECT r.record_id AS owner, t.id, t.slug, t.name
      FROM record_topic r JOIN topic t ON t.id = r.topic_id WHERE r.record_id = ANY ($1)
      ORDER BY fold(t.name) COLLATE "C", t.id`),
    citations:
      many(`SELECT record_id AS owner, field, source_id FROM citation WHERE record_id = ANY ($1)
      ORDER BY field NULLS FIRST, length(locator), locator COLLATE "C", id`),
    meetings: many(`SELECT l.agreement_id AS owner, l.role, l.meeting_id
      FROM meeting_agreement l JOIN meeting m ON m.id = l.meeting_id WHERE l.agreement_id = ANY ($1)
      ORDER BY m.held_earliest NULLS LAST, l.id`),
  },
  AgreementParty: { party: oneOf({ organization_id: ORGANIZATIONS, country_id: COUNTRIES }) },
  AgreementAction: {
    signatory: one(
      'signatory_id',
      'SELECT id, slug, full_name AS "fullName" FROM person WHERE id = ANY ($1)',
    ),
  },
  Provision: {
    system: one('system_id', 'SELECT id, slug FROM information_system WHERE id = ANY ($1)'),
    grantee: one('grantee_id', ORGANIZATIONS),
  },
  Citation: { source: one('source_id', 'SELECT id, slug, title FROM source WHERE id = ANY ($1)') },
  MeetingAgreement: {
    meeting: one(
      'meeting_id',
      'SELECT id, slug, held_edtf, held_earliest, held_latest FROM meeting WHERE id = ANY ($1)',
    ),
  },
  Organization: {
    parent: one('parent_id', ORGANIZATIONS),
    seatCountry: one('seat_country_id', COUNTRIES),
  },
  SearchResult: {
    node: one('record_id', `SELECT ${AGREEMENT} FROM agreement a WHERE id = ANY ($1)`),
  },
  AgreementConnection: connection,
  OrganizationConnection: connection,
  ProjectConnection: connection,
};
