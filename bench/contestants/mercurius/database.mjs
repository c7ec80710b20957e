import pg from 'pg';

// Days and instants as text: a Date object for each would cost more, and a day has no time.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  text.replace(' ', 'T').replace('+00', 'Z'),
);

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  options: '-c timezone=UTC -c jit=off',
});
// An idle connection that PostgreSQL closes would end the process otherwise.
pool.on('error', (error) => console.error(error.message));
const names = new Map();

/** The rows of a statement, which is prepared on each connection the first time. */
export async function query(text, values) {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `m${names.size}`));
  const { rows } = await pool.query({ name, text, values });
  return rows;
}

/** The rows of a statement that is planned each time, for its values: for ranges, which may be narrow or wide. */
export async function queryPlanned(text, values) {
  const { rows } = await pool.query({ text, values });
  return rows;
}
