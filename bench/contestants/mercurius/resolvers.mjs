import { AGREEMENT, ORGANIZATION } from './columns.mjs';
import { query } from './database.mjs';
import {
  agreementsOfOrganization,
  allAgreements,
  allOrganizations,
  projectsOfAgreement,
  projectsOfOrganization,
} from './lists.mjs';
import { agreementConditions } from './where.mjs';

const first = async (text, values) => (await query(text, values))[0] ?? null;

/** An uncertain date of the object's columns. */
const fuzzyDate = (column) => (object) =>
  object[`${column}_edtf`] === null
    ? null
    : {
        edtf: object[`${column}_edtf`],
        earliest: object[`${column}_earliest`],
        latest: object[`${column}_latest`],
      };

const GROUP_KEYS = {
  YEAR_SIGNED: `CASE WHEN extract(year FROM a.signed_on_earliest) = extract(year FROM a.signed_on_latest)
    THEN extract(year FROM a.signed_on_earliest)::integer END AS year`,
  KIND: 'a.kind AS kind',
};

function agreementGroups(_, { by, where }) {
  const values = [];
  const keys = by.map((_key, index) => index + 1).join(', ');
  return query(
    `SELECT ${by.map((key) => GROUP_KEYS[key]).join(', ')}, count(*)::integer AS count
     FROM agreement a WHERE ${agreementConditions(where, values)}
     GROUP BY ${keys} ORDER BY count DESC, ${keys} LIMIT 100`,
    values,
  );
}

/** Ranked as Concord ranks: a name that is the text, one that begins with it, then by ts_rank. */
const SEARCH = `SELECT r.id AS record_id
  FROM (SELECT words($1) AS words, search_query($1) AS query OFFSET 0) q
  CROSS JOIN typed_queries(q.words, $2) AS t(query)
  JOIN record r ON typed_words(r.document, r.type) @@ t.query
  ORDER BY CASE
      WHEN position(E'\\n' || q.words IN r.names) = 0 THEN 0
      WHEN position(E'\\n' || q.words || E'\\n' IN r.names) > 0 THEN 2
      ELSE 1
    END + ts_rank(r.document, q.query, 33)::double precision DESC, r.id
  LIMIT $3`;

export const resolvers = {
  Query: {
    agreement: (_, { slug }) =>
      first(`SELECT ${AGREEMENT} FROM agreement a WHERE slug = $1`, [slug]),
    agreements: (_, args) => ({ list: allAgreements, ...args }),
    organization: (_, { slug }) =>
      first(`SELECT ${ORGANIZATION} FROM organization o WHERE slug = $1`, [slug]),
    organizations: (_, args) => ({ list: allOrganizations, ...args }),
    agreementGroups,
    search: async (_, { text, first: size }) => ({
      nodes: await query(SEARCH, [text, ['Agreement'], size]),
    }),
  },
  Agreement: {
    signedOn: fuzzyDate('signed_on'),
    projects: ({ id }, { first: size }) => ({ list: projectsOfAgreement, owner: id, first: size }),
  },
  AgreementAction: { on: fuzzyDate('on') },
  Meeting: { held: fuzzyDate('held') },
  Organization: {
    founded: fuzzyDate('founded'),
    agreements: ({ id }, { first: size }) => ({
      list: agreementsOfOrganization,
      owner: id,
      first: size,
    }),
    projects: ({ id }, { first: size }) => ({
      list: projectsOfOrganization,
      owner: id,
      first: size,
    }),
  },
  AgreementGroup: { keys: (group) => group },
  Party: { resolveType: ({ alpha2 }) => (alpha2 === undefined ? 'Organization' : 'Country') },
  Record: { resolveType: () => 'Agreement' },
};
