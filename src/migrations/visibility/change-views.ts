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
        -- What filters are asked of: those who lose sight of a record learn whether it was one of theirs.
        CASE WHEN s.before OR s.departed THEN seen_state(c.before) END AS known_before
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
      CREATE VIEW visible.change_place AS SELECT position, hash, at FROM change WHERE position IS NOT NULL;`;
}
