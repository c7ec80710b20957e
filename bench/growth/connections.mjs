import { entrantsOf, openArena } from '../arena.mjs';
import { measure } from '../load/measure.mjs';
import { shapes } from '../shapes/index.mjs';

const CONNECTIONS = [1, 8, 32, 128, 512];
const SHAPES = ['Q1', 'Q5'];
const CONTESTANTS = ['limit', 'concord', 'postgraphile'];

/** Rate, latency and memory with the number of connections. */
export async function growthOfConnections(options, progress) {
  const numbers = {};
  const arena = await openArena(
    { ...options, contestants: options.contestants ?? CONTESTANTS },
    progress,
  );
  try {
    for (const shape of shapes.filter(({ id }) => SHAPES.includes(id))) {
      const entrants = await entrantsOf(shape, arena);
      for (const connections of CONNECTIONS) {
        progress(`${shape.id} with ${connections} connections`);
        const plan = { connections, warmUp: 1, rounds: 2, seconds: options.quick ? 1 : 2.5 };
        for (const [name, measured] of await measure(entrants, plan, arena))
          ((numbers[shape.id] ??= {})[name] ??= []).push({ connections, ...measured });
      }
    }
  } finally {
    await arena.close();
  }
  const lines = (value) =>
    Object.fromEntries(
      Object.entries(numbers).flatMap(([id, byName]) =>
        Object.entries(byName).map(([name, rows]) => [`${name} ${id}`, rows.map(value)]),
      ),
    );
  const chart = (title, up, value, isLogarithmic = false) => ({
    title,
    across: 'connections',
    up,
    places: CONNECTIONS,
    lines: lines(value),
    isLogarithmic,
  });
  const charts = {
    'connections-rate': chart(
      'Rate with the connections',
      'requests per second',
      ({ rate }) => rate,
    ),
    'connections-p99': chart('Latency with the connections', 'p99 in ms', ({ p99 }) => p99, true),
    'connections-memory': chart(
      'Memory with the connections',
      'peak resident memory of the server in MB',
      ({ peakMb }) => peakMb,
    ),
  };
  return { charts, numbers };
}
