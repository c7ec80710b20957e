-- 1: 7 keys
SELECT k.n, (SELECT count(*) FROM (SELECT DISTINCT r.meeting_id FROM meeting_participant r WHERE (r.organization_id = k.p0 OR r.on_behalf_of_id = k.p0)) s)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 2 keys
SELECT k.n, (SELECT count(*) FROM (SELECT DISTINCT r.project_id FROM project_participant r WHERE (r.organization_id = k.p0)) s)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 3: 1 key
SELECT k.n, t.id, t.name
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.slug = coalesce((SELECT s.slug FROM record_alias a JOIN organization s ON s.id = a.survivor_id WHERE a.type = 'Organization' AND a.slug = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 4: 2 keys
SELECT k.n, t.id, t.name, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT fold(l.name) COLLATE "C" AS o0, l.id AS o1
FROM (SELECT r.project_id AS id, r.name FROM project_participant r WHERE (r.organization_id = k.p0)) l
WHERE TRUE
ORDER BY fold(l.name) COLLATE "C" ASC, l.id ASC) l
JOIN project s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 ASC, l.o1 ASC LIMIT 6) t
LEFT JOIN project t_1 ON t_1.id = t.parent_id
ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 5: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.name, t_2.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_party t ON t.agreement_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 6: 3 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.name, t_2.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project_participant t ON t.project_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT COALESCE(l.signed_on_earliest, '-infinity') AS o0, l.id AS o1
FROM (SELECT r.agreement_id AS id, r.signed_on_earliest FROM agreement_party r WHERE (r.organization_id = k.p0)) l
WHERE TRUE
ORDER BY COALESCE(l.signed_on_earliest, '-infinity') DESC, l.id DESC) l
JOIN agreement s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 DESC, l.o1 DESC LIMIT 6) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 8: 7 keys
SELECT k.n, t.id, t.title, t.kind
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT COALESCE(l.held_earliest, '-infinity') AS o0, l.id AS o1
FROM (SELECT r.meeting_id AS id, r.held_earliest FROM meeting_participant r WHERE (r.organization_id = k.p0 OR r.on_behalf_of_id = k.p0)) l
WHERE TRUE
ORDER BY COALESCE(l.held_earliest, '-infinity') DESC, l.id DESC) l
JOIN meeting s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 DESC, l.o1 DESC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;
