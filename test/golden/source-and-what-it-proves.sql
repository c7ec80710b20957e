-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM citation s WHERE s.source_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 1 key
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 3: 2 keys
SELECT k.n, t.id, t.kind, t_1.id, t_1.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.id;

-- 4: 5 keys
SELECT k.n, t.id, t.kind, t_1.id, t_1.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN provision t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.id;

-- 5: 1 key
SELECT k.n, t.id, t.publisher, t.title, t.published_edtf, t.published_earliest, t.published_latest
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN source t ON t.slug = coalesce((SELECT s.slug FROM record_alias a JOIN source s ON s.id = a.survivor_id WHERE a.type = 'Source' AND a.slug = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 6: 1 key
SELECT k.n, t.id, t.record_id, t.field, t.locator
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.field) COLLATE "C" AS o0, s.id AS o1 FROM citation s WHERE s.source_id = k.p0
ORDER BY fold(s.field) COLLATE "C" ASC NULLS LAST, s.id ASC LIMIT 101) t

ORDER BY k.n, t.o0 ASC NULLS LAST, t.o1 ASC;

-- 7: 2 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 8: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 9: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 10: 6 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 11: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN person t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 12: 2 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 13: 8 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 14: 6 keys
SELECT k.n, t.id, t.text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 15: 35 keys
SELECT k.n, t.type
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0);
