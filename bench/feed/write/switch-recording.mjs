/** The triggers that the log of changes is made by, of the record itself and of what belongs to it. */
const TRIGGERS = `
  SELECT tgrelid::regclass AS table, tgname AS trigger FROM pg_trigger
  WHERE tgname IN ('draft', 'draft_owner', 'record_change')`;

/**
 * Lets changes be recorded, or not. Without, a record is registered as before, and what is noted for the
 * log is forgotten.
 */
export async function switchRecording(pool, isOn) {
  const { rows } = await pool.query(TRIGGERS);
  const action = isOn ? 'ENABLE' : 'DISABLE';
  const switches = rows.map(
    ({ table, trigger }) => `ALTER TABLE ${table} ${action} TRIGGER ${trigger};`,
  );
  await pool.query(`BEGIN; ${switches.join('\n')} TRUNCATE change_draft; COMMIT`);
  // What is still without a position would be given one in the next round.
  for (let isMore = true; isMore;) {
    const { rows: numbered } = await pool.query('SELECT sequence_changes() AS count');
    isMore = numbered[0].count > 0;
  }
}
