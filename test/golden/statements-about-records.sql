-- 1: 3 keys
SELECT k.n, (SELECT count(*) FROM statement s WHERE s.id = ANY (ARRAY (SELECT l.statement_id FROM statement_subject l WHERE (l.record_id = k.p0))))
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 9 keys
SELECT k.n, record.type, record.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement_subject subject ON subject.statement_id = k.p0
JOIN record ON record.id = subject.record_id
ORDER BY k.n, record.type COLLATE "C", record.id;

-- 3: 1 key
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 4: 1 key
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 5: 1 key
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 6: 1 key
SELECT k.n, t.id, t.alpha2
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 7: 9 keys
SELECT k.n, t.id, t.locator, t_1.id, t_1.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.record_id = k.p0
LEFT JOIN source t_1 ON t_1.id = t.source_id
ORDER BY k.n, t.field NULLS FIRST, length(t.locator), t.locator COLLATE "C", t.id;

-- 8: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 9: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 10: 2 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 11: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 12: 6 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 13: 3 keys
SELECT k.n, t.id, t.text, t.on_edtf, t.on_earliest, t.on_latest, t_1.id, t_1.full_name, t_2.id, t_2.name, t_3.id, t_3.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.on_earliest, '-infinity') AS o0, s.id AS o1 FROM statement s WHERE s.id = ANY (ARRAY (SELECT l.statement_id FROM statement_subject l WHERE (l.record_id = k.p0)))
ORDER BY COALESCE(s.on_earliest, '-infinity') DESC, s.id DESC LIMIT 21) t
LEFT JOIN person t_1 ON t_1.id = t.speaker_id
LEFT JOIN organization t_2 ON t_2.id = t.on_behalf_of_id
LEFT JOIN meeting t_3 ON t_3.id = t.meeting_id
ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 14: 3 keys
SELECT k.n, t.id, t.title, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN position t ON t.person_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
ORDER BY k.n, t.since_earliest DESC NULLS LAST, t.id;
