-- 1: 1 key
SELECT k.n, e.other, o.slug, e.id, e.kind, e.via
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (
WITH f AS (SELECT * FROM unnest(k.p0::uuid[], k.p1::integer[]) WITH ORDINALITY AS f(id, looseness, place))
SELECT DISTINCT ON (other) other, id, kind, via
FROM (SELECT f.id, f.place, f.looseness + 0 AS looseness, 'AGREEMENT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN agreement v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 1 AS looseness, 'PROJECT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN project v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 2 AS looseness, 'MEETING' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN meeting v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.parent_id AS other, o.parent_id AS via, '' AS slug
FROM f JOIN organization o ON o.id = f.id WHERE o.parent_id IS NOT NULL
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.id, f.id, '' FROM f JOIN organization o ON o.parent_id = f.id) tie
ORDER BY other, looseness, place, slug COLLATE "C") e
JOIN organization o ON o.id = e.other
ORDER BY k.n, o.slug COLLATE "C";

-- 2: 1 key
SELECT k.n, e.other, o.slug, e.id, e.kind, e.via
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (
WITH f AS (SELECT * FROM unnest(k.p0::uuid[], k.p1::integer[]) WITH ORDINALITY AS f(id, looseness, place))
SELECT DISTINCT ON (other) other, id, kind, via
FROM (SELECT f.id, f.place, f.looseness + 0 AS looseness, 'AGREEMENT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN agreement v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 1 AS looseness, 'PROJECT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN project v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 2 AS looseness, 'MEETING' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN meeting v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.parent_id AS other, o.parent_id AS via, '' AS slug
FROM f JOIN organization o ON o.id = f.id WHERE o.parent_id IS NOT NULL
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.id, f.id, '' FROM f JOIN organization o ON o.parent_id = f.id) tie
ORDER BY other, looseness, place, slug COLLATE "C") e
JOIN organization o ON o.id = e.other
ORDER BY k.n, o.slug COLLATE "C";

-- 3: 1 key
SELECT k.n, e.other, o.slug, e.id, e.kind, e.via
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (
WITH f AS (SELECT * FROM unnest(k.p0::uuid[], k.p1::integer[]) WITH ORDINALITY AS f(id, looseness, place))
SELECT DISTINCT ON (other) other, id, kind, via
FROM (SELECT f.id, f.place, f.looseness + 0 AS looseness, 'AGREEMENT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN agreement v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 1 AS looseness, 'PROJECT' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN project v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 2 AS looseness, 'MEETING' AS kind, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) x ON x.organization = f.id
JOIN (SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL) y ON y.act = x.act AND y.organization <> f.id
JOIN meeting v ON v.id = x.act
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.parent_id AS other, o.parent_id AS via, '' AS slug
FROM f JOIN organization o ON o.id = f.id WHERE o.parent_id IS NOT NULL
UNION ALL SELECT f.id, f.place, f.looseness + 3 AS looseness, 'BODY' AS kind, o.id, f.id, '' FROM f JOIN organization o ON o.parent_id = f.id) tie
ORDER BY other, looseness, place, slug COLLATE "C") e
JOIN organization o ON o.id = e.other
ORDER BY k.n, o.slug COLLATE "C";

-- 4: 2 keys
SELECT k.n, o.id, o.slug FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n) JOIN organization o ON o.slug = coalesce((SELECT s.slug FROM record_alias a JOIN organization s ON s.id = a.survivor_id WHERE a.type = 'Organization' AND a.slug = k.p0), k.p0);

-- 5: 4 keys
SELECT k.n, t.id, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 6: 1 key
SELECT k.n, t.id, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;
