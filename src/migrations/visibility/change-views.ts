/** The log as its viewer may see it. A record that they may not see any more is gone for them, and one that they may see now is new. */
export function changeViews(): string {
  return `
      CREATE VIEW visible.change AS
      SELECT c.id, c.position, c.transaction, c.record_id, c.type,
        CASE
          WHEN s.before AND s.after THEN c.operation
          WHEN s.after THEN 'CREATED'
          WHEN s.before AND c.operation = 'MERGED' AND sees_record(c.survivor_id) THEN 'MERGED'
          ELSE 'DELETED'
        END COLLATE "C" AS operation,
        c.version, c.at, c.actor,
        CASE WHEN sees_all() THEN c.changed ELSE ARRAY(
          SELECT field FROM jsonb_object_keys(coalesce(told.before, '{}') || coalesce(told.after, '{}')) AS field
          WHERE told.before -> field IS DISTINCT FROM told.after -> field ORDER BY field) END AS changed,
        told.before, told.after,
        CASE WHEN s.before AND sees_record(c.survivor_id) THEN c.survivor_id END AS survivor_id,
        c.hash,
        -- Whether it is gone for those who could see it: whoever follows is told, whatever they follow.
        s.departed AND NOT s.before AND NOT s.after AS is_departure
      FROM change c
      CROSS JOIN LATERAL (SELECT
        c.before IS NOT NULL AND may_see(c.audience_before) AS before,
        c.after IS NOT NULL AND may_see(c.audience_after) AS after,
        c.narrows AND may_see(c.departed) AS departed) AS s
      CROSS JOIN LATERAL (SELECT
        CASE WHEN s.before THEN seen_state(c.before) END AS before,
        CASE WHEN s.after THEN seen_state(c.after) END AS after
        -- Once for each row, however often it is looked at.
        OFFSET 0) AS told
      WHERE (s.before OR s.after OR s.departed)
        -- Nothing has changed but what they may not see.
        AND (sees_all() OR NOT (s.before AND s.after) OR told.before <> told.after);

      -- Places in the log are the same for everybody.
      CREATE VIEW visible.change_place AS
      SELECT position, at,
        -- Behind what is hidden, nobody can compute the hash who does not see it, nor guess by it what that was.
        CASE
          WHEN sees_all() OR NOT EXISTS (SELECT FROM change h WHERE h.is_hidden AND h.position <= c.position) THEN hash
          ELSE sha256(hash || convert_to((SELECT string_agg(secret, '') FROM cursor_key), 'UTF8'))
        END AS hash
      FROM change c WHERE position IS NOT NULL;`;
}
