-- 1: 7 keys
SELECT k.n, (SELECT count(*) FROM (SELECT DISTINCT r.meeting_id FROM meeting_participant r WHERE (r.organization_id = k.p0 OR r.on_behalf_of_id = k.p0)) s)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 2 keys
SELECT k.n, (SELECT count(*) FROM (SELECT DISTINCT r.project_id FROM project_participant r WHERE (r.organization_id = k.p0)) s)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 3: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.acronym, t.kind, t.seat_city, t.website, t.member_count, t.founded_edtf, t.founded_earliest, t.founded_latest, t.dissolved_edtf, t.dissolved_earliest, t.dissolved_latest, t.member_count_stated_on_edtf, t.member_count_stated_on_earliest, t.member_count_stated_on_latest
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.slug = k.p0
ORDER BY k.n, t.id;

-- 4: 2 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.name, t.kind, t.status, t.sites, t.budget_amount, t.budget_currency, t.budget_approximate, t.started_edtf, t.started_earliest, t.started_latest, t.ended_edtf, t.ended_earliest, t.ended_latest, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.kind, t_1.status, t_1.sites, t_1.budget_amount, t_1.budget_currency, t_1.budget_approximate, t_1.started_edtf, t_1.started_earliest, t_1.started_latest, t_1.ended_edtf, t_1.ended_earliest, t_1.ended_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT fold(l.name) COLLATE "C" AS o0, l.id AS o1
FROM (SELECT r.project_id AS id, r.name FROM project_participant r WHERE (r.organization_id = k.p0)) l
WHERE TRUE
ORDER BY fold(l.name) COLLATE "C" ASC, l.id ASC) l
JOIN project s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 ASC, l.o1 ASC LIMIT 6) t
LEFT JOIN project t_1 ON t_1.id = t.parent_id
ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 5: 7 keys
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.ordinal, t.city, t.venue, t.held_edtf, t.held_earliest, t.held_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT COALESCE(l.held_earliest, '-infinity') AS o0, l.id AS o1
FROM (SELECT r.meeting_id AS id, r.held_earliest FROM meeting_participant r WHERE (r.organization_id = k.p0 OR r.on_behalf_of_id = k.p0)) l
WHERE TRUE
ORDER BY COALESCE(l.held_earliest, '-infinity') DESC, l.id DESC) l
JOIN meeting s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 DESC, l.o1 DESC LIMIT 4) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 6: 1 key
SELECT k.n, t.id, t.created_at, t.updated_at, t.version, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT COALESCE(l.signed_on_earliest, '-infinity') AS o0, l.id AS o1
FROM (SELECT r.agreement_id AS id, r.signed_on_earliest FROM agreement_party r WHERE (r.organization_id = k.p0)) l
WHERE TRUE
ORDER BY COALESCE(l.signed_on_earliest, '-infinity') DESC, l.id DESC) l
JOIN agreement s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 DESC, l.o1 DESC LIMIT 6) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;

-- 7: 2 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.alpha2, t_2.alpha3, t_2.name, t_2.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_party t ON t.agreement_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 8: 3 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.created_at, t_1.updated_at, t_1.version, t_1.slug, t_1.name, t_1.acronym, t_1.kind, t_1.seat_city, t_1.website, t_1.member_count, t_1.founded_edtf, t_1.founded_earliest, t_1.founded_latest, t_1.dissolved_edtf, t_1.dissolved_earliest, t_1.dissolved_latest, t_1.member_count_stated_on_edtf, t_1.member_count_stated_on_earliest, t_1.member_count_stated_on_latest, t_2.id, t_2.created_at, t_2.updated_at, t_2.version, t_2.alpha2, t_2.alpha3, t_2.name, t_2.region
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project_participant t ON t.project_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;
