-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM project s WHERE TRUE AND EXISTS (SELECT FROM country w1, project_country w2 WHERE w2.country_id = w1.id AND (w2.project_id = s.id) AND w1.alpha2 = ANY(k.p1::text[])))
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n);

-- 2: 3 keys
SELECT k.n, t.id, t.alpha2
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = ANY (ARRAY (SELECT l.country_id FROM project_country l WHERE (l.project_id = k.p0)))
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 3: 1 key
SELECT k.n, t.id, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t_1.id, t_1.name
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.budget_amount, '-infinity') AS o0, s.id AS o1 FROM project s WHERE TRUE AND EXISTS (SELECT FROM country w1, project_country w2 WHERE w2.country_id = w1.id AND (w2.project_id = s.id) AND w1.alpha2 = ANY(k.p1::text[]))
ORDER BY COALESCE(s.budget_amount, '-infinity') DESC, s.id DESC LIMIT 21) t
LEFT JOIN project t_1 ON t_1.id = t.parent_id
ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 4: 3 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project_participant t ON t.project_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
ORDER BY k.n, t.position, t.id;
