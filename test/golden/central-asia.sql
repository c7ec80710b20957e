-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM project s WHERE TRUE AND EXISTS (SELECT FROM country w1, project_country w2 WHERE w2.country_id = w1.id AND (w2.project_id = s.id) AND w1.alpha2 = ANY(k.p1::text[])))
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n);

-- 2: 3 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.alpha2, t.alpha3, t.name, t.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = ANY (ARRAY (SELECT l.country_id FROM project_country l WHERE (l.project_id = k.p0)))
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 3: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.kind, t_1.status, t_1.sites, t_1.budget_amount, t_1.budget_currency, t_1.budget_approximate, t_1.started_edtf, t_1.started_earliest, t_1.started_latest, t_1.ended_edtf, t_1.ended_earliest, t_1.ended_latest
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.budget_amount, '-infinity') AS o0, s.id AS o1 FROM project s WHERE TRUE AND EXISTS (SELECT FROM country w1, project_country w2 WHERE w2.country_id = w1.id AND (w2.project_id = s.id) AND w1.alpha2 = ANY(k.p1::text[]))
ORDER BY COALESCE(s.budget_amount, '-infinity') DESC, s.id DESC LIMIT 21) t
LEFT JOIN project t_1 ON t_1.id = t.parent_id
ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 4: 3 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project_participant t ON t.project_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
ORDER BY k.n, t.position, t.id;
