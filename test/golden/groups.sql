-- 1: 1 key
SELECT k.n, g.count, g.totals, g.key_city, g.key_year
FROM unnest($1::integer[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT * FROM (SELECT key_city, key_year, count(*)::integer AS count, NULL AS totals FROM (SELECT s.id, s.city COLLATE "C" AS key_city, CASE WHEN extract(year FROM s.held_earliest) = extract(year FROM s.held_latest) THEN extract(year FROM s.held_earliest)::integer END AS key_year
FROM meeting s ) m GROUP BY key_city, key_year) g
ORDER BY g.count DESC, g.key_city ASC NULLS LAST, g.key_year ASC NULLS LAST LIMIT k.p0) g
ORDER BY k.n, g.count DESC, g.key_city ASC NULLS LAST, g.key_year ASC NULLS LAST;

-- 2: 1 key
SELECT k.n, g.count, g.totals, g.key_party
FROM unnest($1::integer[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT * FROM (SELECT key_party, count(*)::integer AS count, NULL AS totals FROM (SELECT DISTINCT s.id, coalesce(by_party.organization_id, by_party.country_id) AS key_party
FROM agreement s LEFT JOIN agreement_party by_party ON by_party.agreement_id = s.id WHERE EXISTS (SELECT FROM agreement_party w1 WHERE w1.agreement_id = s.id AND EXISTS (SELECT FROM organization w2 WHERE w2.id = w1.organization_id AND w2.slug = k.p1))) m GROUP BY key_party) g
ORDER BY g.count DESC, g.key_party ASC NULLS LAST LIMIT k.p0) g
ORDER BY k.n, g.count DESC, g.key_party ASC NULLS LAST;

-- 3: 1 key
SELECT k.n, g.count, g.totals, g.key_provisionKind
FROM unnest($1::integer[], $2::integer[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT * FROM (SELECT key_provisionKind, count(*)::integer AS count, NULL AS totals FROM (SELECT DISTINCT s.id, by_provision.kind AS key_provisionKind
FROM agreement s LEFT JOIN provision by_provision ON by_provision.agreement_id = s.id) m GROUP BY key_provisionKind) g WHERE g.count >= k.p1
ORDER BY g.count DESC, g.key_provisionKind ASC NULLS LAST LIMIT k.p0) g
ORDER BY k.n, g.count DESC, g.key_provisionKind ASC NULLS LAST;

-- 4: 1 key
SELECT k.n, g.count, g.totals, g.key_status, g.key_currency
FROM unnest($1::integer[]) WITH ORDINALITY AS k(p0, n)
CROSS JOIN LATERAL (SELECT * FROM (SELECT key_status, key_currency, sum(count)::integer AS count,
  coalesce(jsonb_agg(total ORDER BY apart) FILTER (WHERE apart IS NOT NULL), '[]') AS totals
FROM (SELECT key_status, key_currency, t.budget_currency AS apart, count(*) AS count, jsonb_build_object('currency', t.budget_currency, 'amount', sum(t.budget_amount)::text, 'approximate', bool_or(t.budget_approximate), 'projects', count(*)) AS total
  FROM (SELECT s.id, s.status AS key_status, s.budget_currency AS key_currency
FROM project s ) m JOIN project t USING (id) GROUP BY key_status, key_currency, apart) p
GROUP BY key_status, key_currency) g
ORDER BY g.key_status ASC NULLS LAST, g.key_currency ASC NULLS LAST LIMIT k.p0) g
ORDER BY k.n, g.key_status ASC NULLS LAST, g.key_currency ASC NULLS LAST;

-- 5: 9 keys
SELECT k.n, t.id, t.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 6: 9 keys
SELECT k.n, t.type
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0);
