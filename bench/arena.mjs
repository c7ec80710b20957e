import pg from 'pg';
import { contestants, queriesOf } from './contestants/index.mjs';
import { openData } from './data/database.mjs';
import { answersOf, difference } from './load/check.mjs';
import { startGenerator } from './load/start-generator.mjs';
import { startServer } from './load/start-server.mjs';
import { chosen } from './options.mjs';
import { readSample } from './shapes/sample.mjs';

/** How many sets of variables are checked for equal answers. */
const CHECKED = 12;

/**
 * The data, the contestants that are chosen, each running on them, and the load generator.
 * @param {import('./options.mjs').Options} options
 */
export async function openArena(options, progress) {
  const opened = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const data = await openData(options.scale, progress);
    opened.push(data.stop);
    const pool = new pg.Pool({ connectionString: data.url, max: 1 });
    const sample = await readSample(pool);
    const { rows } = await pool.query('SHOW server_version');
    await pool.end();
    const servers = [];
    for (const contestant of chosen(contestants, options.contestants, 'name')) {
      progress(`starting ${contestant.name}`);
      const server = await startServer(contestant, data.url);
      opened.push(server.stop);
      servers.push({ server, queries: await queriesOf(contestant) });
    }
    const generator = startGenerator();
    opened.push(generator.stop);
    return {
      servers,
      sample,
      generator,
      postgresPid: data.pid,
      postgresVersion: rows[0].server_version,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The contestants that answer a shape, with all requests they are loaded with.
 * @throws Error when their answers differ
 */
export async function entrantsOf(shape, { servers, sample }) {
  const variables = shape.variables(sample);
  const checked = Array.from(
    { length: CHECKED },
    (_, at) => variables[Math.floor((at * variables.length) / CHECKED)],
  );
  const able = servers.filter(({ queries }) => queries[shape.id]);
  let expected;
  for (const { server, queries } of able) {
    const answers = await answersOf(server, queries[shape.id], checked);
    expected ??= answers;
    const at = answers.findIndex((answer, index) => difference(expected[index], answer));
    if (at !== -1) {
      throw new Error(
        `${shape.id}: ${server.name} differs for ${JSON.stringify(checked[at])}: ${difference(expected[at], answers[at])}`,
      );
    }
  }
  return able.map(({ server, queries }) => ({
    server,
    requests: variables.map((set) => queries[shape.id].request(set)),
  }));
}
