/** What the setting \`concord.viewer\` says: nothing, \`ADMIN\`, or a role and the uuids of organizations. */
export function viewerFunctions(schema: string): string {
  return `
      CREATE FUNCTION sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(current_setting('concord.viewer', true) = 'ADMIN', FALSE)
      $$;

      CREATE FUNCTION may_see(audience uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT audience IS NULL OR coalesce(
          current_setting('concord.viewer', true) = 'ADMIN'
            OR audience && substring(current_setting('concord.viewer', true) FROM '{.*}')::uuid[], FALSE)
      $$;

      -- One that is gone is seen by those who saw it last.
      CREATE FUNCTION sees_record(record uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT sees_all() OR coalesce(
          (SELECT may_see(r.audience) FROM ${schema}.record r WHERE r.id = record),
          (SELECT may_see(c.audience_before) FROM ${schema}.change c WHERE c.record_id = record ORDER BY c.id DESC LIMIT 1),
          TRUE)
      $$;

      -- Who may see something after others may not any more: null is everybody.
      CREATE FUNCTION narrowed(audience uuid[], until uuid[]) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN audience IS NULL THEN until
          WHEN until IS NULL THEN audience
          ELSE ARRAY(SELECT unnest(audience) INTERSECT SELECT unnest(until) ORDER BY 1)
        END
      $$;`;
}
