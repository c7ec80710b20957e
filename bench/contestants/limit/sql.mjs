/** A JSON object of columns; null where there is no row to take them from. */
const object = (alias, fields) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object(${fields}) END`;
const list = (value, from, order = '') =>
  `(SELECT coalesce(json_agg(${value}${order && ` ORDER BY ${order}`}), '[]') FROM ${from})`;
const date = (column, ...bounds) =>
  `CASE WHEN ${column}_edtf IS NOT NULL THEN json_build_object('edtf', ${column}_edtf${bounds
    .map((bound) => `, '${bound}', ${column}_${bound}`)
    .join('')}) END`;

// A join would read all countries for each list: there are too few for an index to look worthwhile.
const country = (id) =>
  `(SELECT json_build_object('id', id, 'alpha2', alpha2) FROM country WHERE country.id = ${id})`;

const signedFirst = 'signed_on_earliest DESC NULLS LAST, id DESC NULLS LAST';
// `earliest` is never after `latest`: bounds on it alone are what an index can begin and end at. One is a
// row comparison, because two simple ones make a generic plan expect next to no rows, and sort them all.
const signedIn = (kind, after, before) =>
  `kind = ${kind} AND (signed_on_earliest, id) > (${after}, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    AND signed_on_earliest < ${before} AND signed_on_latest < ${before}`;

// Parties and participants repeat what lists are ordered by: a page follows them, each record once.
const alongLinks = (table, links, reference, order, direction, organization, limit) => `(SELECT t.*
  FROM (SELECT DISTINCT ${order} AS place, ${reference} AS id FROM ${links}
    WHERE organization_id = ${organization} ORDER BY place ${direction}, id ${direction}) l
  JOIN ${table} t ON t.id = l.id ORDER BY l.place ${direction}, l.id ${direction} LIMIT ${limit})`;
const agreementsOf = (organization, limit) =>
  alongLinks(
    'agreement',
    'agreement_party',
    'agreement_id',
    `coalesce(signed_on_earliest, '-infinity')`,
    'DESC',
    organization,
    limit,
  );
const projectsOf = (organization, limit) =>
  alongLinks(
    'project',
    'project_participant',
    'project_id',
    'fold(name) COLLATE "C"',
    'ASC',
    organization,
    limit,
  );

const parties = (parentFields) =>
  list(
    `json_build_object('role', p.role, 'party', CASE WHEN o.id IS NOT NULL
      THEN json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'parent', ${object('u', parentFields)})
      ELSE ${country('p.country_id')} END)`,
    `agreement_party p
      LEFT JOIN organization o ON o.id = p.organization_id
      LEFT JOIN organization u ON u.id = o.parent_id
      WHERE p.agreement_id = a.id`,
    'p.position, p.id',
  );
const actions = (fields) =>
  list(
    `json_build_object('kind', x.kind, 'on', ${date('x.on', ...[])}, ${fields}
      'signatory', ${object('s', `'id', s.id, 'slug', s.slug, 'fullName', s.full_name`)})`,
    `agreement_action x LEFT JOIN person s ON s.id = x.signatory_id WHERE x.agreement_id = a.id`,
    'x.on_earliest NULLS LAST, x.on_latest NULLS LAST, x.id',
  );

export const Q1 = `
SELECT json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'kind', a.kind,
  'signedOn', ${date('a.signed_on', 'earliest', 'latest')},
  'parties', ${parties(`'id', u.id, 'slug', u.slug`)},
  'actions', ${actions(`'city', x.city,`)},
  'provisions', ${list(
    `json_build_object('kind', v.kind, 'text', v.text,
      'system', ${object('i', `'slug', i.slug`)}, 'grantee', ${object('g', `'id', g.id, 'slug', g.slug`)})`,
    `provision v
      LEFT JOIN information_system i ON i.id = v.system_id
      LEFT JOIN organization g ON g.id = v.grantee_id
      WHERE v.agreement_id = a.id`,
    'v.position, v.id',
  )},
  'topics', ${list(
    `json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)`,
    `record_topic r JOIN topic t ON t.id = r.topic_id WHERE r.record_id = a.id`,
    'fold(t.name) COLLATE "C", t.id',
  )},
  'citations', ${list(
    `json_build_object('field', q.field, 'source', json_build_object('id', s.id, 'slug', s.slug, 'title', s.title))`,
    `citation q JOIN source s ON s.id = q.source_id WHERE q.record_id = a.id`,
    'q.field NULLS FIRST, length(q.locator), q.locator COLLATE "C", q.id',
  )},
  'meetings', ${list(
    `json_build_object('role', l.role, 'meeting',
      json_build_object('id', m.id, 'slug', m.slug, 'held', ${date('m.held')}))`,
    `meeting_agreement l JOIN meeting m ON m.id = l.meeting_id WHERE l.agreement_id = a.id`,
    'm.held_earliest NULLS LAST, l.id',
  )},
  'projects', ${list(
    `json_build_object('id', p.id, 'slug', p.slug, 'name', p.name)`,
    `(SELECT p.* FROM project_agreement l JOIN project p ON p.id = l.project_id
      WHERE l.agreement_id = a.id ORDER BY fold(p.name) COLLATE "C", p.id LIMIT 5) p`,
  )})
FROM agreement a WHERE a.slug = $1`;

export const Q2 = `
SELECT coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'kind', a.kind,
  'signedOn', ${date('a.signed_on')},
  'parties', ${parties(`'id', u.id, 'slug', u.slug, 'name', u.name`)},
  'actions', ${actions('')})), '[]')
FROM (SELECT * FROM agreement WHERE ${signedIn('$1', '$2', '$3')} ORDER BY ${signedFirst} LIMIT 20) a`;

// Organizations are party to several of the agreements: the projects of each are looked up once.
export const Q3 = `
WITH asked AS MATERIALIZED (SELECT id, slug, name FROM organization WHERE slug = $1),
page AS MATERIALIZED (
  SELECT row_number() OVER () AS n, a.* FROM ${agreementsOf('(SELECT id FROM asked)', 10)} a),
party AS MATERIALIZED (
  SELECT page.n, p.position, p.id, p.role, p.organization_id, p.country_id
  FROM page JOIN agreement_party p ON p.agreement_id = page.id),
member AS MATERIALIZED (
  SELECT o.id, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'projects', ${list(
    `json_build_object('id', p.id, 'slug', p.slug, 'name', p.name)`,
    `${projectsOf('o.id', 3)} p`,
  )}) AS json
  FROM organization o WHERE o.id = ANY (ARRAY (SELECT organization_id FROM party))),
parties AS MATERIALIZED (
  SELECT p.n, json_agg(json_build_object('role', p.role, 'party',
    CASE WHEN m.id IS NOT NULL THEN m.json ELSE ${country('p.country_id')} END)
    ORDER BY p.position, p.id) AS json
  FROM party p LEFT JOIN member m ON m.id = p.organization_id
  GROUP BY p.n)
SELECT json_build_object('id', asked.id, 'slug', asked.slug, 'name', asked.name, 'agreements', (
  SELECT coalesce(json_agg(json_build_object('id', page.id, 'slug', page.slug, 'title', page.title,
    'parties', coalesce(parties.json, '[]')) ORDER BY n), '[]')
  FROM page LEFT JOIN parties USING (n)))
FROM asked`;

const flatPage = (kind, after, before) =>
  list(
    `json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'kind', a.kind, 'version', a.version,
      'createdAt', a.created_at, 'signedOn', ${date('a.signed_on', 'earliest', 'latest')})`,
    `(SELECT * FROM agreement WHERE ${signedIn(kind, after, before)} ORDER BY ${signedFirst} LIMIT 100) a`,
  );

export const Q4 = `SELECT json_build_array(${[0, 3, 6, 9, 12]
  .map((at) => flatPage(`$${at + 1}`, `$${at + 2}`, `$${at + 3}`))
  .join(',\n')})`;

export const Q5 = `
SELECT coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind,
  'agreements', (SELECT count(DISTINCT agreement_id) FROM agreement_party WHERE organization_id = o.id),
  'projects', (SELECT count(DISTINCT project_id) FROM project_participant WHERE organization_id = o.id))), '[]')
FROM (SELECT id, slug, name, kind FROM organization
  WHERE fold(name) COLLATE "C" >= fold($1) AND fold(name) COLLATE "C" < fold($1) || U&'\\+10FFFF'
  ORDER BY fold(name) COLLATE "C", id LIMIT 20) o`;

const allAgreementsOf = (organization) =>
  `agreement WHERE id = ANY (ARRAY (SELECT agreement_id FROM agreement_party
    WHERE organization_id = (SELECT id FROM organization WHERE slug = ${organization})))`;

export const Q6 = `
SELECT coalesce(json_agg(json_build_object('year', year, 'kind', kind, 'count', count)), '[]')
FROM (
  SELECT CASE WHEN extract(year FROM signed_on_earliest) = extract(year FROM signed_on_latest)
    THEN extract(year FROM signed_on_earliest)::integer END AS year, kind, count(*) AS count
  FROM ${allAgreementsOf('$1')}
  GROUP BY 1, 2 ORDER BY count DESC, year NULLS LAST, kind LIMIT 100) g`;

export const Q7 = `
WITH sought AS MATERIALIZED (SELECT words($1) AS words, search_query($1) AS query),
best AS MATERIALIZED (
  SELECT r.id, CASE WHEN position(E'\\n' || s.words IN r.names) = 0 THEN 0
      WHEN position(E'\\n' || s.words || E'\\n' IN r.names) > 0 THEN 2 ELSE 1 END
    + ts_rank(r.document, s.query, 33)::double precision AS score
  FROM sought s, typed_queries(s.words, '{Agreement}') q(query)
  JOIN record r ON typed_words(r.document, r.type) @@ q.query
  ORDER BY score DESC, r.id LIMIT 10)
SELECT coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'kind', a.kind)
  ORDER BY score DESC, a.id), '[]')
FROM best JOIN agreement a USING (id)`;

export const Q8 = `
SELECT json_build_object(
  'totalCount', (SELECT count(DISTINCT agreement_id) FROM agreement_party WHERE organization_id = o.id),
  'nodes', ${list(
    `json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'kind', a.kind, 'signedOn', ${date('a.signed_on')})`,
    `${agreementsOf('o.id', 20)} a`,
  )})
FROM organization o WHERE o.slug = $1`;

const organizationPage = (kind, order) =>
  list(
    `json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'acronym', o.acronym, 'kind', o.kind,
      'seatCity', o.seat_city, 'seatCountry', ${country('o.seat_country_id')},
      'founded', ${date('o.founded')}, 'memberCount', o.member_count)`,
    `(SELECT * FROM organization WHERE kind = ${kind} ORDER BY ${order} LIMIT 20) o`,
  );

export const Q9 = `SELECT json_build_array(${[
  'fold(name) COLLATE "C", id',
  'member_count DESC NULLS LAST, id DESC',
  'founded_earliest NULLS LAST, id',
  'fold(name) COLLATE "C" DESC, id DESC',
  'created_at DESC, id DESC',
]
  .map((order, at) => organizationPage(`$${at + 1}`, order))
  .join(',\n')})`;
