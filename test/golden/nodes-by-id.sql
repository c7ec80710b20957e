-- 1: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.alpha2, t.alpha3, t.name, t.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 2: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.kind, t.city, t.on_edtf, t.on_earliest, t.on_latest, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.title, t_1.kind, t_1.signed_on_edtf, t_1.signed_on_earliest, t_1.signed_on_latest, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.slug, t_2.full_name, t_2.family_name, t_2.honorific
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
LEFT JOIN person t_2 ON t_2.id = t.signatory_id
ORDER BY k.n, t.id;

-- 3: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.kind, t.text, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN provision t ON t.id = k.p0
LEFT JOIN information_system t_1 ON t_1.id = t.system_id
ORDER BY k.n, t.id;

-- 4: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.on_edtf, t.on_earliest, t.on_latest, t.text, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.full_name, t_1.family_name, t_1.honorific
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement t ON t.id = k.p0
LEFT JOIN person t_1 ON t_1.id = t.speaker_id
ORDER BY k.n, t.id;

-- 5: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.full_name, t.family_name, t.honorific, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN person t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 6: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 8: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 9: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 10: 9 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = ANY (ARRAY (SELECT l.topic_id FROM record_topic l WHERE (l.record_id = k.p0)))
LEFT JOIN topic t_1 ON t_1.id = t.broader_id
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 11: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.publisher, t.title, t.url, t.language, t.published_edtf, t.published_earliest, t.published_latest, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN source t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 12: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.ordinal, t.city, t.venue, t.held_edtf, t.held_earliest, t.held_latest, t.summary
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 13: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 14: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest, t.summary, t.scope_note
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 15: 1 key
SELECT k.n, t.id, t.record_id, t.field, t.locator, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.publisher, t_1.title, t_1.url, t_1.language, t_1.published_edtf, t_1.published_earliest, t_1.published_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.id = k.p0
LEFT JOIN source t_1 ON t_1.id = t.source_id
ORDER BY k.n, t.id;

-- 16: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.alpha2, t_2.alpha3, t_2.name, t_2.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_party t ON t.agreement_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 17: 1 key
SELECT k.n, t.type
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record t ON t.id = k.p0;
