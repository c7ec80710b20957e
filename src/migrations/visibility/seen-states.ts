/** Functions that tell what the log has of a record as far as the viewer may see: without hidden records, as if these had never been there. */
export function seenStates(schema: string): string {
  return `
      -- Which records the viewer may not see, of those that a record as the log has it mentions: mostly none.
      CREATE FUNCTION hidden_in(state jsonb) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY(
          SELECT id FROM (
            SELECT DISTINCT found[1]::uuid AS id
            FROM regexp_matches(state::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') AS found) AS mentioned
          WHERE EXISTS (SELECT FROM ${schema}.record r WHERE r.id = mentioned.id AND NOT r.is_public AND NOT may_see(r.audience))
            OR EXISTS (SELECT FROM ${schema}.change c
              WHERE c.record_id = mentioned.id AND c.after IS NULL AND c.audience_before IS NOT NULL AND NOT may_see(c.audience_before)))
      $$;

      CREATE FUNCTION refers_to(field text, value jsonb, records uuid[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN field = 'party' THEN (value ->> 'uuid')::uuid = ANY (records)
          WHEN field LIKE '%\\_id' AND jsonb_typeof(value) = 'string' THEN (value #>> '{}')::uuid = ANY (records)
          ELSE FALSE
        END
      $$;

      -- An entry of a list in the log without hidden records; null when nothing is left to tell.
      CREATE FUNCTION entry_without(list text, entry jsonb, hidden uuid[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN list NOT IN ('actions', 'provisions') AND bool_or(is_hidden AND field <> 'on_behalf_of_id') THEN NULL
          ELSE jsonb_object_agg(field, value) FILTER (WHERE NOT is_hidden)
        END
        FROM (SELECT field, value, refers_to(field, value, hidden) AS is_hidden FROM jsonb_each(entry) AS f (field, value)) AS told
      $$;

      -- A record as the log has it without hidden ones: as if these had never been there.
      CREATE FUNCTION state_without(state jsonb, hidden uuid[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN hidden = '{}' THEN state ELSE (
          SELECT jsonb_object_agg(field, value) FROM (
            SELECT field, CASE
                WHEN jsonb_typeof(value) = 'array' THEN (
                  SELECT jsonb_agg(seen ORDER BY place) FROM (
                    SELECT place, entry_without(field, entry, hidden) AS seen
                    FROM jsonb_array_elements(value) WITH ORDINALITY AS l (entry, place)) AS entries
                  WHERE seen IS NOT NULL)
                WHEN NOT refers_to(field, value, hidden) THEN value
              END AS value
            FROM jsonb_each(state) AS f (field, value)) AS told
          WHERE value IS NOT NULL) END
      $$;

      -- A record as the log has it, as far as the viewer may see.
      CREATE FUNCTION seen_state(state jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN state IS NULL OR sees_all() THEN state ELSE state_without(state, hidden_in(state)) END
      $$;`;
}
