-- 1: 1 key
SELECT k.n, (SELECT count(*) FROM typed_queries(k.words, k.p1::text[]) AS q(query)
JOIN record r ON typed_words(r.document, r.type) @@ q.query)
FROM (SELECT k.*, words(k.p0) AS words, search_query(k.p0) AS query FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n) OFFSET 0) k;

-- 2: 1 key
SELECT k.n, f.id, f.type, f.score
FROM (SELECT k.*, words(k.p0) AS words, search_query(k.p0) AS query FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n) OFFSET 0) k
CROSS JOIN LATERAL (SELECT r.id, r.type, s.score
FROM typed_queries(k.words, k.p1::text[]) AS q(query)
JOIN record r ON typed_words(r.document, r.type) @@ q.query
CROSS JOIN LATERAL (SELECT CASE
    WHEN position(E'\n' || k.words IN r.names) = 0 THEN 0
    WHEN position(E'\n' || k.words || E'\n' IN r.names) > 0 THEN 2
    ELSE 1
  END + ts_rank(r.document, k.query, 33)::double precision AS score) s
ORDER BY s.score DESC, r.id LIMIT 13) f
ORDER BY k.n, f.score DESC, f.id;

-- 3: 5 keys
SELECT k.n, t.id
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN statement t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 4: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 5: 2 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN organization t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 6: 3 keys
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN project t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 7: 1 key
SELECT k.n, t.id, t.slug
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN topic t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
ORDER BY k.n, t.id;

-- 8: 2 keys
SELECT k.n, t.id, t.text
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record_name t ON t.record_id = k.p0
ORDER BY k.n, fold(t.text) COLLATE "C", t.id;

-- 9: 12 keys
SELECT k.n, t.text, t.weight
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record_text t ON t.record_id = k.p0 AND TRUE
ORDER BY k.n, t.weight, t.field;

-- 10: 12 keys
SELECT k.n, t.text, t.weight
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN record_text t ON t.record_id = k.p0 AND t.weight IN ('A', 'B')
ORDER BY k.n, t.weight, t.field;
