-- What PostGraphile cannot read from the tables: "computed columns" and "custom queries", as its
-- documentation calls them. Those that answer rows are single STABLE statements, which PostgreSQL
-- inlines into the one around them. All live in a schema of their own; Concord's tables stay as they are.
DROP SCHEMA IF EXISTS postgraphile CASCADE;
CREATE SCHEMA postgraphile;

-- Each agreement and project once, however many roles the organization has in it.
CREATE FUNCTION postgraphile.organization_agreements(organization organization)
  RETURNS SETOF agreement LANGUAGE sql STABLE AS $$
    SELECT * FROM agreement WHERE id = ANY (ARRAY (
      SELECT agreement_id FROM agreement_party WHERE organization_id = organization.id))
  $$;

CREATE FUNCTION postgraphile.organization_projects(organization organization)
  RETURNS SETOF project LANGUAGE sql STABLE AS $$
    SELECT * FROM project WHERE id = ANY (ARRAY (
      SELECT project_id FROM project_participant WHERE organization_id = organization.id))
  $$;

CREATE FUNCTION postgraphile.organization_agreement_count(organization organization)
  RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT count(DISTINCT agreement_id)::integer FROM agreement_party
    WHERE organization_id = organization.id
  $$;

CREATE FUNCTION postgraphile.organization_project_count(organization organization)
  RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT count(DISTINCT project_id)::integer FROM project_participant
    WHERE organization_id = organization.id
  $$;

-- A range of folded names, which their index serves.
CREATE FUNCTION postgraphile.organizations_named(prefix text)
  RETURNS SETOF organization LANGUAGE sql STABLE AS $$
    SELECT * FROM organization
    WHERE fold(name) COLLATE "C" >= fold(prefix) AND fold(name) COLLATE "C" < fold(prefix) || U&'\+10FFFF'
  $$;

CREATE FUNCTION postgraphile.agreement_groups(organization_slug text)
  RETURNS TABLE (year integer, kind text, count integer) LANGUAGE sql STABLE AS $$
    SELECT year, kind, count(*)::integer AS count
    FROM (
      SELECT a.kind,
        CASE WHEN extract(year FROM signed_on_earliest) = extract(year FROM signed_on_latest)
          THEN extract(year FROM signed_on_earliest)::integer END AS year
      FROM agreement a
      WHERE a.id IN (
        SELECT agreement_id FROM agreement_party
        WHERE organization_id = (SELECT id FROM organization WHERE slug = organization_slug))
    ) a
    GROUP BY year, kind
    ORDER BY count DESC, year NULLS LAST, kind
  $$;

-- Ranked as Concord ranks: a name that is the text, one that begins with it, then by ts_rank.
CREATE FUNCTION postgraphile.search_agreements(text text)
  RETURNS SETOF agreement LANGUAGE sql STABLE AS $$
    SELECT a.*
    FROM (
      SELECT r.id,
        CASE
          WHEN position(E'\n' || words IN r.names) = 0 THEN 0
          WHEN position(E'\n' || words || E'\n' IN r.names) > 0 THEN 2
          ELSE 1
        END + ts_rank(r.document, query, 33)::double precision AS score
      FROM (SELECT words(text) AS words, search_query(text) AS query OFFSET 0) q
      CROSS JOIN typed_queries(words, '{Agreement}') AS t(typed)
      JOIN record r ON typed_words(r.document, r.type) @@ typed
      ORDER BY score DESC, r.id LIMIT 10
    ) found
    JOIN agreement a USING (id)
    ORDER BY found.score DESC, a.id
  $$;
