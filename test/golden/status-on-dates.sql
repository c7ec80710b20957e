-- 1: 9 keys
SELECT k.n, t.id, t.kind, t.on_edtf, t.on_earliest, t.on_latest
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.agreement_id = k.p0
ORDER BY k.n, t.on_earliest NULLS LAST, t.on_latest NULLS LAST, t.id;

-- 2: 9 keys
SELECT k.n, t.id, t.kind, t.on_edtf, t.on_earliest, t.on_latest, t_1.id, t_1_1.id, t_1_1.slug, t_1_2.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_action t ON t.agreement_id = k.p0
LEFT JOIN agreement_party t_1 ON t_1.id = t.party_id
LEFT JOIN organization t_1_1 ON t_1_1.id = t_1.organization_id
LEFT JOIN country t_1_2 ON t_1_2.id = t_1.country_id
ORDER BY k.n, t.on_earliest NULLS LAST, t.on_latest NULLS LAST, t.id;

-- 3: 12 keys
SELECT k.n, t.id, t.locator
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN citation t ON t.record_id = k.p0
ORDER BY k.n, t.field NULLS FIRST, length(t.locator), t.locator COLLATE "C", t.id;

-- 4: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.title) COLLATE "C" AS o0, s.id AS o1 FROM agreement s WHERE TRUE
ORDER BY fold(s.title) COLLATE "C" ASC, s.id ASC LIMIT 21) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;
