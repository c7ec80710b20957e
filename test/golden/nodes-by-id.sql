-- 1: 1 key
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 2: 1 key
SELECT k.n, t.id, t.alpha2, t.alpha3, t.name, t.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 3: 1 key
SELECT k.n, t.id, t.kind, t_1.id, t_1.slug, t_2.id, t_2.full_name, t_2.honorific
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
LEFT JOIN person t_2 ON t_2.id = t.signatory_id
ORDER BY k.n, t.id;

-- 4: 9 keys
SELECT k.n, t.id, t.name, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = ANY (ARRAY (SELECT l.topic_id FROM record_topic l WHERE (l.record_id = k.p0)))
LEFT JOIN topic t_1 ON t_1.id = t.broader_id
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 5: 1 key
SELECT k.n, t.id, t.record_id, t.field, t.locator, t_1.id, t_1.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN source t_1 ON t_1.id = t.source_id
ORDER BY k.n, t.id;

-- 6: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.name, t_2.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_party t ON t.agreement_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 8: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 9: 2 keys
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 10: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN person t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 11: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 12: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN source t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 13: 1 key
SELECT k.n, t.id, t.summary, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 14: 2 keys
SELECT k.n, t.id, t.summary, t.slug, t.title, t.kind, t.scope_note
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 15: 1 key
SELECT k.n, t.id, t.text, t_1.id, t_1.full_name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN person t_1 ON t_1.id = t.speaker_id
ORDER BY k.n, t.id;

-- 16: 1 key
SELECT k.n, t.id, t.text, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN provision t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN information_system t_1 ON t_1.id = t.system_id
ORDER BY k.n, t.id;

-- 17: 1 key
SELECT k.n, t.type
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0);
