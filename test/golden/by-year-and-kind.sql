-- 1: 1 key
SELECT k.n, g.count, g.totals, g.key_year, g.key_kind
FROM unnest($1::integer[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT * FROM (SELECT key_year, key_kind, count(*)::integer AS count, NULL AS totals FROM (SELECT s.id, CASE WHEN extract(year FROM s.signed_on_earliest) = extract(year FROM s.signed_on_latest) THEN extract(year FROM s.signed_on_earliest)::integer END AS key_year, s.kind AS key_kind
FROM agreement s  WHERE EXISTS (SELECT FROM agreement_party w1 WHERE w1.agreement_id = s.id AND EXISTS (SELECT FROM organization w2 WHERE w2.id = w1.organization_id AND w2.slug = k.p1))) m GROUP BY key_year, key_kind) g
ORDER BY g.count DESC, g.key_year ASC NULLS LAST, g.key_kind ASC NULLS LAST LIMIT k.p0) g
ORDER BY k.n, g.count DESC, g.key_year ASC NULLS LAST, g.key_kind ASC NULLS LAST;
