-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM (SELECT DISTINCT r.agreement_id FROM agreement_party r WHERE (r.organization_id = k.p0)) s)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 2: 1 key
SELECT k.n, (SELECT count(*) FROM organization s WHERE s.parent_id = k.p0)
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n);

-- 3: 9 keys
SELECT k.n, t.id, t.field, t.locator, t_1.id, t_1.publisher, t_1.title, t_1.published_edtf, t_1.published_earliest, t_1.published_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.record_id = k.p0
LEFT JOIN source t_1 ON t_1.id = t.source_id
ORDER BY k.n, t.field NULLS FIRST, length(t.locator), t.locator COLLATE "C", t.id;

-- 4: 9 keys
SELECT k.n, t.id, t.kind, t.city, t.on_edtf, t.on_earliest, t.on_latest, t_1.id, t_1.alpha2, t_2.id, t_2.full_name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.agreement_id = k.p0
LEFT JOIN country t_1 ON t_1.id = t.country_id
LEFT JOIN person t_2 ON t_2.id = t.signatory_id
ORDER BY k.n, t.on_earliest NULLS LAST, t.on_latest NULLS LAST, t.id;

-- 5: 9 keys
SELECT k.n, t.id, t.kind, t.on_edtf, t.on_earliest, t.on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.agreement_id = k.p0
ORDER BY k.n, t.on_earliest NULLS LAST, t.on_latest NULLS LAST, t.id;

-- 6: 9 keys
SELECT k.n, t.id, t.kind, t.text, t_1.id, t_1.name, t_1_1.id, t_1_1.acronym, t_2.id, t_2.acronym
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN provision t ON t.agreement_id = k.p0
LEFT JOIN information_system t_1 ON t_1.id = t.system_id
LEFT JOIN organization t_1_1 ON t_1_1.id = t_1.operator_id
LEFT JOIN organization t_2 ON t_2.id = t.grantee_id
ORDER BY k.n, t.position, t.id;

-- 7: 9 keys
SELECT k.n, t.id, t.kind, t_1.id, t_1.title
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_relation t ON t.source_agreement_id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.kind, t.id;

-- 8: 9 keys
SELECT k.n, t.id, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = ANY (ARRAY (SELECT l.topic_id FROM record_topic l WHERE (l.record_id = k.p0)))
ORDER BY k.n, fold(t.name) COLLATE "C", t.id;

-- 9: 1 key
SELECT k.n, t.id, t.name, t.acronym
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.name) COLLATE "C" AS o0, s.id AS o1 FROM organization s WHERE s.parent_id = k.p0
ORDER BY fold(s.name) COLLATE "C" ASC, s.id ASC LIMIT 11) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;

-- 10: 1 key
SELECT k.n, t.id, t.name, t.acronym, t.kind
FROM unnest($1::text[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.slug = coalesce((SELECT s.slug FROM record_alias a JOIN organization s ON s.id = a.survivor_id WHERE a.type = 'Organization' AND a.slug = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 11: 9 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.name, t_1.acronym, t_1_1.id, t_1_1.acronym, t_2.id, t_2.alpha2, t_2.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_party t ON t.agreement_id = k.p0
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN organization t_1_1 ON t_1_1.id = t_1.parent_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
ORDER BY k.n, t.position, t.id;

-- 12: 9 keys
SELECT k.n, t.id, t.role, t_1.id, t_1.title, t_1.kind, t_1.city, t_1.held_edtf, t_1.held_earliest, t_1.held_latest, t_1_1.id, t_1_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting_agreement t ON t.agreement_id = k.p0
LEFT JOIN meeting t_1 ON t_1.id = t.meeting_id
LEFT JOIN country t_1_1 ON t_1_1.id = t_1.country_id
ORDER BY k.n, (SELECT held_earliest FROM meeting WHERE id = t.meeting_id) NULLS LAST, t.id;

-- 13: 1 key
SELECT k.n, t.id, t.slug, t.title, t.kind, t.signed_on_edtf, t.signed_on_earliest, t.signed_on_latest, t.o0::text, t.o1::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, l.o0, l.o1 FROM (SELECT DISTINCT COALESCE(l.signed_on_earliest, '-infinity') AS o0, l.id AS o1
FROM (SELECT r.agreement_id AS id, r.signed_on_earliest FROM agreement_party r WHERE (r.organization_id = k.p0)) l
WHERE TRUE
ORDER BY COALESCE(l.signed_on_earliest, '-infinity') DESC, l.id DESC) l
JOIN agreement s ON s.id = l.o1 WHERE TRUE
ORDER BY l.o0 DESC, l.o1 DESC LIMIT 21) t

ORDER BY k.n, t.o0 DESC, t.o1 DESC;
