/**
 * Fills what triggers keep for each record, set by set instead of row by row: the table of all records,
 * the texts that are searched, and the words of these. Which columns are searched, and what each type is
 * called, is read from the triggers themselves.
 * @param {import('pg').Client} client
 */
export async function fillRecords(client) {
  const { rows: triggers } = await client.query(`
    SELECT tgrelid::regclass::text AS table, tgname AS name, encode(tgargs, 'escape') AS args
    FROM pg_trigger WHERE tgname IN ('register', 'index_columns') ORDER BY 1`);
  const argsOf = ({ args }) => args.split('\\000').slice(0, -1);
  const types = triggers
    .filter(({ name }) => name === 'register')
    .map((trigger) => [trigger.table, argsOf(trigger)[0]]);
  const texts = triggers
    .filter(({ name }) => name === 'index_columns')
    .flatMap((trigger) => {
      const args = argsOf(trigger);
      return args.flatMap((column, at) =>
        at % 2 === 0 ? [{ table: trigger.table, column, weight: args[at + 1] }] : [],
      );
    });
  const records = types.map(([table, type]) => `SELECT id, '${type}' AS type FROM ${table}`);

  for (const { table, column, weight } of texts) {
    await client.query(`INSERT INTO record_text (record_id, field, weight, text)
      SELECT id, '${column}', '${weight}', ${column} FROM ${table} WHERE ${column} IS NOT NULL`);
  }
  const ofWeight = (weight) =>
    `setweight(to_tsvector('simple', coalesce(string_agg(words, ' ' ORDER BY field) FILTER (WHERE weight = '${weight}'), '')), '${weight}')`;
  await client.query(`
    INSERT INTO record (id, type, document, names)
    SELECT r.id, r.type, coalesce(t.document, '') || array_to_tsvector(ARRAY['/' || r.type]), coalesce(t.names, '')
    FROM (${records.join(' UNION ALL ')}) r
    LEFT JOIN (
      SELECT record_id, ${['A', 'B', 'C', 'D'].map(ofWeight).join(' || ')} AS document,
        E'\\n' || string_agg(words, E'\\n' ORDER BY weight, field) FILTER (WHERE weight IN ('A', 'B')) || E'\\n' AS names
      FROM (SELECT record_id, field, weight, words(text) AS words FROM record_text OFFSET 0) w
      GROUP BY record_id
    ) t ON t.record_id = r.id`);
  await client.query(`
    INSERT INTO indexed_word (type, word)
    SELECT DISTINCT type, word FROM record, unnest(tsvector_to_array(ts_delete(document, '/' || type))) AS word`);
}

/**
 * Lets the registry's own functions derive again what was filled set by set, for some records.
 * @throws Error where they find something else
 */
export async function checkRecords(client) {
  await client.query('BEGIN');
  const sum = `SELECT md5(string_agg(document::text || names, '' ORDER BY id)) AS sum FROM record WHERE id IN (SELECT id FROM sampled)`;
  await client.query(
    `CREATE TEMP TABLE sampled ON COMMIT DROP AS SELECT id FROM record TABLESAMPLE BERNOULLI (0.02) REPEATABLE (1)`,
  );
  const before = await client.query(sum);
  await client.query('SELECT index_record(id) FROM sampled');
  const after = await client.query(sum);
  await client.query(
    'SELECT derive_from_actions(id) FROM agreement TABLESAMPLE BERNOULLI (0.1) REPEATABLE (1)',
  );
  const changed = await client.query(
    'SELECT count(*)::integer AS count FROM agreement WHERE version > 1',
  );
  await client.query('ROLLBACK');
  if (before.rows[0].sum !== after.rows[0].sum)
    throw new Error('Expected the words of records as the registry finds them, but they differ.');
  if (changed.rows[0].count > 0)
    throw new Error(
      `Expected agreements as the registry derives them, but ${changed.rows[0].count} differ.`,
    );
}
