-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM agreement s WHERE TRUE AND (EXISTS (SELECT FROM agreement_action w1 WHERE w1.agreement_id = s.id AND w1.kind = k.p1)) IS NOT TRUE AND EXISTS (SELECT FROM agreement_party w2 WHERE w2.agreement_id = s.id AND EXISTS (SELECT FROM organization w3 WHERE w3.id = w2.organization_id AND EXISTS (SELECT FROM organization w4 WHERE w4.id = w3.parent_id AND w4.slug = ANY(k.p2::text[])))) AND EXISTS (SELECT FROM agreement_action w5 WHERE w5.agreement_id = s.id AND w5.kind = k.p3 AND position(fold(k.p4) IN fold(w5.city)) > 0) AND EXISTS (SELECT FROM provision w6 WHERE w6.agreement_id = s.id AND w6.kind = k.p5))
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS k(p0, p1, p2, p3, p4, p5, n);

-- 2: 2 keys
SELECT k.n, t.id, t.kind, t_1.id, t_1.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN agreement_relation t ON t.source_agreement_id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.kind, t.id;

-- 3: 2 keys
SELECT k.n, t.id, t.kind, t_1.id, t_1.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN inverse_agreement_relation t ON t.earlier_agreement_id = k.p0
LEFT JOIN agreement t_1 ON t_1.id = t.agreement_id
ORDER BY k.n, t.kind, t.id;

-- 4: 1 key
SELECT k.n, t.id, t.slug, t.title
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS k(p0, p1, p2, p3, p4, p5, n)
CROSS JOIN LATERAL (SELECT s.*, fold(s.title) COLLATE "C" AS o0, s.id AS o1 FROM agreement s WHERE TRUE AND (EXISTS (SELECT FROM agreement_action w1 WHERE w1.agreement_id = s.id AND w1.kind = k.p1)) IS NOT TRUE AND EXISTS (SELECT FROM agreement_party w2 WHERE w2.agreement_id = s.id AND EXISTS (SELECT FROM organization w3 WHERE w3.id = w2.organization_id AND EXISTS (SELECT FROM organization w4 WHERE w4.id = w3.parent_id AND w4.slug = ANY(k.p2::text[])))) AND EXISTS (SELECT FROM agreement_action w5 WHERE w5.agreement_id = s.id AND w5.kind = k.p3 AND position(fold(k.p4) IN fold(w5.city)) > 0) AND EXISTS (SELECT FROM provision w6 WHERE w6.agreement_id = s.id AND w6.kind = k.p5)
ORDER BY fold(s.title) COLLATE "C" ASC, s.id ASC LIMIT 21) t

ORDER BY k.n, t.o0 ASC, t.o1 ASC;
