import { entrantsOf, openArena } from '../arena.mjs';
import { measure } from '../load/measure.mjs';
import { shapes } from '../shapes/index.mjs';

const SCALES = [1, 10];
const CONTESTANTS = ['limit', 'concord'];
const PLAN = { connections: 1, warmUp: 1, rounds: 3, seconds: 1.5 };

/** Latency of one connection on ten times the data. */
export async function growthOfData(options, progress) {
  const p50 = {};
  for (const scale of SCALES) {
    const arena = await openArena(
      { ...options, scale, contestants: options.contestants ?? CONTESTANTS },
      progress,
    );
    try {
      for (const shape of shapes) {
        progress(`scale ${scale}: ${shape.id}`);
        const measured = await measure(await entrantsOf(shape, arena), PLAN, arena);
        for (const [name, { p50: value }] of measured)
          ((p50[name] ??= {})[shape.id] ??= []).push(value);
      }
    } finally {
      await arena.close();
    }
  }
  const places = shapes.map(({ id }) => id);
  const factors = Object.entries(p50).map(([name, byShape]) => [
    name,
    places.map((id) => byShape[id][1] / byShape[id][0]),
  ]);
  const chart = {
    title: `Latency on ${SCALES[1]} times the data`,
    across: 'query shape',
    up: 'p50 on the larger data / p50 on the smaller',
    places,
    lines: Object.fromEntries(factors),
  };
  return { charts: { data: chart }, numbers: { scales: SCALES, p50 } };
}
