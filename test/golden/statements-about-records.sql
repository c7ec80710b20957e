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
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.alpha2, t.alpha3, t.name, t.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN country t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 4: 3 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.on_edtf, t.on_earliest, t.on_latest, t.text, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.full_name, t_1.family_name, t_1.honorific, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.slug, t_2.name, t_2.acronym, t_2.kind, t_2.seat_city, t_2.website, t_2.member_count, t_2.founded_edtf, t_2.founded_earliest, t_2.founded_latest, t_2.dissolved_edtf, t_2.dissolved_earliest, t_2.dissolved_latest, t_2.member_count_stated_on_edtf, t_2.member_count_stated_on_earliest, t_2.member_count_stated_on_latest, t_3.id, t_3.created_at, t_3.updated_at, t_3.version, t_3.slug, t_3.title, t_3.kind, t_3.ordinal, t_3.city, t_3.venue, t_3.held_edtf, t_3.held_earliest, t_3.held_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.on_earliest, '-infinity') AS o0, s.id AS o1 FROM statement s WHERE s.id = ANY (ARRAY (SELECT l.statement_id FROM statement_subject l WHERE (l.record_id = k.p0)))
ORDER BY COALESCE(s.on_earliest, '-infinity') DESC, s.id DESC LIMIT 21) t
LEFT JOIN person t_1 ON t_1.id = t.speaker_id
LEFT JOIN organization t_2 ON t_2.id = t.on_behalf_of_id
LEFT JOIN meeting t_3 ON t_3.id = t.meeting_id
ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 5: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN information_system t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 6: 6 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 7: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 8: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 9: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement t ON t.id = k.p0
ORDER BY k.n, t.id;

-- 10: 9 keys
SELECT k.n, t.id, t.record_id, t.field, t.locator, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.publisher, t_1.title, t_1.url, t_1.language, t_1.published_edtf, t_1.published_earliest, t_1.published_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.record_id = k.p0
LEFT JOIN source t_1 ON t_1.id = t.source_id
ORDER BY k.n, t.field NULLS FIRST, length(t.locator), t.locator COLLATE "C", t.id;

-- 11: 3 keys
SELECT k.n, t.id, t.title, t.since_edtf, t.since_earliest, t.since_latest, t.until_edtf, t.until_earliest, t.until_latest, t.stated_on_edtf, t.stated_on_earliest, t.stated_on_latest, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN position t ON t.person_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
ORDER BY k.n, t.since_earliest DESC NULLS LAST, t.id;
