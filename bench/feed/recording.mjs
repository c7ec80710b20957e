import { Random } from '../data/random.mjs';
import { median } from '../load/measure.mjs';
import { processorTime } from '../load/processor-time.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';
import { switchRecording } from './write/switch-recording.mjs';

const WRITERS = 8;
const ROUNDS = 4;
const WARM_UP_SECONDS = 0.5;
const SECONDS = 2;
const UPDATED = 1_000;

export const title = 'Writes a second with changes being recorded, and without';

/** In turn, round by round, so that what else happens on the machine meets both. */
export async function study() {
  const { pool, servers, postgresPid, close } = await openStage();
  try {
    const agreements = await Agreements.of(pool, new Random('recording'));
    const api = new Api(servers[0]);
    const ids = await insertMany(pool, agreements);
    const works = {
      // Each writer has records of its own.
      'UPDATE of a row': (writer, turn) =>
        pool.query('UPDATE agreement SET summary = $2 WHERE id = $1', [
          ids[(turn * WRITERS + writer) % ids.length],
          `${writer} ${turn}`,
        ]),
      createAgreement: (writer, turn) =>
        api.createAgreement(agreements.input(`New ${writer} ${turn}`)),
    };
    const rounds = { with: {}, without: {} };
    for (let round = 0; round < ROUNDS; round++) {
      for (const state of round % 2 ? ['with', 'without'] : ['without', 'with']) {
        await switchRecording(pool, state === 'with');
        for (const [name, work] of Object.entries(works)) {
          await rateOf(work, WARM_UP_SECONDS);
          const before = processorTime(servers[0].pid) + processorTime(postgresPid);
          const { count, rate } = await rateOf(work, SECONDS);
          const used = processorTime(servers[0].pid) + processorTime(postgresPid) - before;
          (rounds[state][name] ??= []).push({ rate, cpuMs: used / count });
        }
      }
    }
    const figures = {};
    for (const name of Object.keys(works)) {
      const of = (state, figure) => median(rounds[state][name].map((round) => round[figure]));
      figures[`${name}: recorded/s`] = Math.round(of('with', 'rate'));
      figures[`${name}: not recorded/s`] = Math.round(of('without', 'rate'));
      figures[`${name}: ratio`] = (of('with', 'rate') / of('without', 'rate')).toFixed(2);
      figures[`${name}: recorded, CPU ms`] = of('with', 'cpuMs').toFixed(2);
      figures[`${name}: not recorded, CPU ms`] = of('without', 'cpuMs').toFixed(2);
    }
    return { figures, isKept: true };
  } finally {
    await close();
  }
}

/** How often several writers do something, one after the other each: in all, and a second. */
async function rateOf(work, seconds) {
  let count = 0;
  const begun = performance.now();
  const write = async (_, writer) => {
    for (let turn = 0; performance.now() < begun + seconds * 1000; turn++) {
      await work(writer, turn);
      count++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return { count, rate: (count * 1000) / (performance.now() - begun) };
}

async function insertMany(pool, agreements) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (let count = 0; count < UPDATED; count += (await agreements.insert(client, 'Old')).length);
    await client.query('COMMIT');
    const { rows } = await client.query(
      `SELECT id FROM agreement WHERE title LIKE 'Old%' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  } finally {
    client.release();
  }
}
