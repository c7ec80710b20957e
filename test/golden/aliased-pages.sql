-- 1: 2 keys
SELECT k.n, (SELECT count(*) FROM meeting s WHERE s.project_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 2 keys
SELECT k.n, (SELECT count(*) FROM meeting_participant s WHERE s.meeting_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 3: 1 key
SELECT k.n, (SELECT count(*) FROM organization s WHERE TRUE)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 4: 2 keys
SELECT k.n, t.id, t.name
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.slug = coalesce((SELECT s.slug FROM record_alias a JOIN project s ON s.id = a.survivor_id WHERE a.type = 'Project' AND a.slug = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 5: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_2.id, t_3.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, s.position AS o0, s.id AS o1 FROM meeting_participant s WHERE s.meeting_id = k.p0
ORDER BY s.position ASC, s.id ASC LIMIT 3) t
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
LEFT JOIN person t_3 ON t_3.id = t.person_id
ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 6: 1 key
SELECT k.n, t.id, t.slug, t.o0::text, t.o1::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.name) COLLATE "C" AS o0, s.id AS o1 FROM organization s WHERE TRUE
ORDER BY fold(s.name) COLLATE "C" ASC, s.id ASC LIMIT 4) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 7: 1 key
SELECT k.n, t.id, t.slug, t.o0::text, t.o1::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.name) COLLATE "C" AS o0, s.id AS o1 FROM organization s WHERE TRUE
ORDER BY fold(s.name) COLLATE "C" DESC, s.id DESC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 8: 1 key
SELECT k.n, t.id, t.slug, t.o0::text, t.o1::text, t.o2::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.member_count::double precision, '-infinity') AS o0, fold(s.name) COLLATE "C" AS o1, s.id AS o2 FROM organization s WHERE TRUE
ORDER BY COALESCE(s.member_count::double precision, '-infinity') DESC, fold(s.name) COLLATE "C" ASC, s.id ASC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 ASC, t.o2 ASC;

-- 9: 2 keys
SELECT k.n, t.id, t.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.title) COLLATE "C" AS o0, s.id AS o1 FROM meeting s WHERE s.project_id = k.p0
ORDER BY fold(s.title) COLLATE "C" ASC, s.id ASC LIMIT 2) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;
