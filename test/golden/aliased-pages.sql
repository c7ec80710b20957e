-- 1: 2 keys
SELECT k.n, (SELECT count(*) FROM meeting s WHERE s.project_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 2 keys
SELECT k.n, (SELECT count(*) FROM meeting_participant s WHERE s.meeting_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 3: 1 key
SELECT k.n, (SELECT count(*) FROM organization s WHERE TRUE)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 4: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest, t.o0::text, t.o1::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.name) COLLATE "C" AS o0, s.id AS o1 FROM organization s WHERE TRUE
ORDER BY fold(s.name) COLLATE "C" ASC, s.id ASC LIMIT 4) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 5: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest, t.o0::text, t.o1::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.name) COLLATE "C" AS o0, s.id AS o1 FROM organization s WHERE TRUE
ORDER BY fold(s.name) COLLATE "C" DESC, s.id DESC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 6: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest, t.o0::text, t.o1::text, t.o2::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, COALESCE(s.member_count::double precision, '-infinity') AS o0, fold(s.name) COLLATE "C" AS o1, s.id AS o2 FROM organization s WHERE TRUE
ORDER BY COALESCE(s.member_count::double precision, '-infinity') DESC, fold(s.name) COLLATE "C" ASC, s.id ASC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 ASC, t.o2 ASC;

-- 7: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.slug = k.p0
ORDER BY k.n, t.id;

-- 8: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.ordinal, t.city, t.venue, t.held_edtf, t.held_earliest, t.held_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.title) COLLATE "C" AS o0, s.id AS o1 FROM meeting s WHERE s.project_id = k.p0
ORDER BY fold(s.title) COLLATE "C" ASC, s.id ASC LIMIT 2) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 9: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.alpha2, t_2.alpha3, t_2.name, t_2.region, t_3.id, t_3.created_at, t_3.updated_at, t_3.version, t_3.slug, t_3.full_name, t_3.family_name, t_3.honorific
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, s.position AS o0, s.id AS o1 FROM meeting_participant s WHERE s.meeting_id = k.p0
ORDER BY s.position ASC, s.id ASC LIMIT 3) t
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
LEFT JOIN person t_3 ON t_3.id = t.person_id
ORDER BY k.n, t.o0 ASC, t.o1 ASC;
