-- 1: 1 key
SELECT k.n, e.a, e.b, e.total, e.c0, e.c1, e.c2, e.c3, e.c4, e.c5
FROM unnest($1::integer[], $2::integer[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (WITH RECURSIVE standing AS (SELECT id, id AS top FROM organization WHERE parent_id IS NULL
UNION ALL SELECT body.id, above.top FROM organization body JOIN standing above ON above.id = body.parent_id),
nodes AS (SELECT standing.* FROM standing JOIN organization o ON o.id = standing.top ),
took_part AS MATERIALIZED (SELECT DISTINCT 'AGREEMENT' AS kind, p.act, n.top AS organization
FROM (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) p JOIN nodes n ON n.id = p.organization 
UNION ALL SELECT DISTINCT 'MEETING' AS kind, p.act, n.top AS organization
FROM (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) p JOIN nodes n ON n.id = p.organization 
UNION ALL SELECT DISTINCT 'PROJECT' AS kind, p.act, n.top AS organization
FROM (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) p JOIN nodes n ON n.id = p.organization )
SELECT x.organization AS a, y.organization AS b, count(*) AS weight, count(*) OVER () AS total, count(*) FILTER (WHERE x.kind = 'AGREEMENT') AS c0, count(*) FILTER (WHERE x.kind = 'PROJECT') AS c1, count(*) FILTER (WHERE x.kind = 'MEETING') AS c2, (array_agg(x.act ORDER BY x.act) FILTER (WHERE x.kind = 'AGREEMENT'))[1:100] AS c3, (array_agg(x.act ORDER BY x.act) FILTER (WHERE x.kind = 'PROJECT'))[1:100] AS c4, (array_agg(x.act ORDER BY x.act) FILTER (WHERE x.kind = 'MEETING'))[1:100] AS c5
FROM took_part x JOIN took_part y ON y.act = x.act AND y.organization > x.organization
GROUP BY x.organization, y.organization HAVING count(*) >= k.p0
ORDER BY weight DESC, a, b LIMIT k.p1) e
ORDER BY k.n, e.weight DESC, e.a, e.b;

-- 2: 3 keys
SELECT k.n, t.id, t.name
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = ANY(k.p0::uuid[])
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 3: 6 keys
SELECT k.n, t.id, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 4: 4 keys
SELECT k.n, t.id, t.title
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = ANY(k.p0::uuid[])
ORDER BY k.n, t.signed_on_earliest DESC NULLS LAST, t.id;

-- 5: 3 keys
SELECT k.n, t.id, t.title
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = ANY(k.p0::uuid[])
ORDER BY k.n, t.held_earliest DESC NULLS LAST, t.id;
