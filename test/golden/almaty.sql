-- 1: 2 keys
SELECT k.n, (SELECT count(*) FROM meeting_participant s WHERE s.meeting_id = k.p0 AND s.role = ANY(k.p1::text[]))
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n);

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
ORDER BY s.score DESC, r.id LIMIT 6) f
ORDER BY k.n, f.score DESC, f.id;

-- 3: 2 keys
SELECT k.n, t.id, t.title, t.held_edtf, t.held_earliest, t.held_latest, t_1.id, t_1.name
FROM unnest($1::uuid[]) WITH ORDINALITY AS k(p0, n)
JOIN meeting t ON t.id = coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = k.p0), k.p0)
LEFT JOIN project t_1 ON t_1.id = t.project_id
ORDER BY k.n, t.id;

-- 4: 2 keys
SELECT k.n, t.id, t_1.id, t_1.name, t_2.id, t_2.alpha2, t_3.id
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k(p0, p1, n)
CROSS JOIN LATERAL (SELECT s.*, s.position AS o0, s.id AS o1 FROM meeting_participant s WHERE s.meeting_id = k.p0 AND s.role = ANY(k.p1::text[])
ORDER BY s.position ASC, s.id ASC LIMIT 21) t
LEFT JOIN organization t_1 ON t_1.id = t.organization_id
LEFT JOIN country t_2 ON t_2.id = t.country_id
LEFT JOIN person t_3 ON t_3.id = t.person_id
ORDER BY k.n, t.o0 ASC, t.o1 ASC;
