import pg from 'pg';
import { Copy } from './copy.mjs';
import { PLAIN_INDEXES } from './plain-indexes.mjs';
import { checkRecords, fillRecords } from './records.mjs';
import * as agreements from './rows/agreements.mjs';
import * as bodies from './rows/bodies.mjs';
import * as projectsAndMeetings from './rows/projects-and-meetings.mjs';
import * as reference from './rows/reference.mjs';
import { takeOff } from './structure.mjs';
import { World } from './world.mjs';

const PARTS = [reference, bodies, agreements, projectsAndMeetings];

/**
 * Fills the empty, migrated tables of a registry.
 * @param {string} url of the database
 * @param {number} scale 1 for 100,000 agreements
 * @param {(line: string) => void} progress
 */
export async function generate(url, scale, progress) {
  const world = await World.of(scale);
  const client = new pg.Client({
    connectionString: url,
    options: '-c synchronous_commit=off -c maintenance_work_mem=512MB -c work_mem=256MB',
  });
  await client.connect();
  try {
    const putBack = await takeOff(client);
    for (const part of PARTS) await copyPart(url, part, world, progress);
    progress('records and their words');
    await fillRecords(client);
    await putBack(progress);
    for (const index of PLAIN_INDEXES) await client.query(`CREATE INDEX ON ${index}`);
    progress('statistics');
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT').catch(() => undefined);
    await checkRecords(client);
  } finally {
    await client.end();
  }
}

/** All tables of a part are written at once, each through its own connection. */
async function copyPart(url, { columns, rows }, world, progress) {
  const copies = {};
  for (const [table, names] of Object.entries(columns))
    copies[table] = await Copy.open(url, table, names);
  let count = 0;
  for (const [table, row] of rows(world)) {
    const wait = copies[table].write(row);
    if (wait) await wait;
    if (++count % 50_000 === 0)
      progress(
        `${count.toLocaleString('en')} rows of ${Object.keys(columns)[0]} and what belongs to it`,
      );
  }
  for (const copy of Object.values(copies)) await copy.close();
}
