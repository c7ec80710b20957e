import { entrantsOf, openArena } from './arena.mjs';
import { measure } from './load/measure.mjs';
import { chosen } from './options.mjs';
import { startProgress } from './progress.mjs';
import { machine } from './report/machine.mjs';
import { save } from './report/save.mjs';
import { table } from './report/table.mjs';
import { shapes } from './shapes/index.mjs';

/** Rounds for rates, and for the latency of a server that has nothing else to do. */
const FULL = {
  busy: { connections: 32, warmUp: 1.5, rounds: 3, seconds: 3 },
  alone: { connections: 1, warmUp: 0.3, rounds: 2, seconds: 1 },
};
const QUICK = {
  busy: { connections: 32, warmUp: 1, rounds: 2, seconds: 1.5 },
  alone: { connections: 1, warmUp: 0.2, rounds: 1, seconds: 0.7 },
};

/** Compares the contestants on every shape, prints the table and saves it. @param {import('./options.mjs').Options} options */
export async function compare(options) {
  const progress = startProgress();
  const plan = options.quick ? QUICK : FULL;
  const arena = await openArena(options, progress);
  const results = [];
  try {
    for (const shape of chosen(shapes, options.only, 'id')) {
      progress(`${shape.id} ${shape.title}`);
      const entrants = await entrantsOf(shape, arena);
      const busy = await measure(entrants, plan.busy, arena);
      const alone = await measure(entrants, plan.alone, arena);
      results.push({
        id: shape.id,
        title: shape.title,
        busy: Object.fromEntries(busy),
        alone: Object.fromEntries(alone),
      });
      console.log(`\n${table(results.slice(-1))}`);
    }
  } finally {
    await arena.close();
  }
  const report = { machine: machine(arena.postgresVersion), plan, scale: options.scale, results };
  await save(options.quick ? 'quick' : 'latest', report);
}
