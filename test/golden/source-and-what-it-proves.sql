-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM citation s WHERE s.source_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.alpha2, t.alpha3, t.name, t.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 3: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.kind, t.city, t.on_edtf, t.on_earliest, t.on_latest, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.title, t_1.kind, t_1.signed_on_edtf, t_1.signed_on_earliest, t_1.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.id;

-- 4: 5 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.kind, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.title, t_1.kind, t_1.signed_on_edtf, t_1.signed_on_earliest, t_1.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN provision t ON t.id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.id;

-- 5: 6 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.on_edtf, t.on_earliest, t.on_latest, t.text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 6: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.full_name, t.family_name, t.honorific
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN person t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 8: 8 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 9: 6 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 10: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 11: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.publisher, t.title, t.url, t.language, t.published_edtf, t.published_earliest, t.published_latest
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN source t ON t.slug = k.p0
ORDER BY k.n, t.id;

-- 12: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.ordinal, t.city, t.venue, t.held_edtf, t.held_earliest, t.held_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 13: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 14: 1 key
SELECT k.n, t.id, t.record_id, t.field, t.locator
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.field) COLLATE "C" AS o0, s.id AS o1 FROM citation s WHERE s.source_id = k.p0
ORDER BY fold(s.field) COLLATE "C" ASC NULLS LAST, s.id ASC LIMIT 101) t

ORDER BY k.n, t.o0 ASC NULLS LAST, t.o1 ASC;

-- 15: 35 keys
SELECT k.n, t.type
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record t ON t.id = k.p0;
