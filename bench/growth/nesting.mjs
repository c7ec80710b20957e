import { openArena } from '../arena.mjs';
import { jsonOf } from '../load/answer-end.mjs';
import { Connection, encodeRequest } from '../load/connection.mjs';
import { measure } from '../load/measure.mjs';

/** One relation on another, from the outside in; the plain ones are not pages. */
const RELATIONS = [
  (inner) => `organization(slug: $slug) { id slug ${inner} }`,
  (inner) => `agreements(first: 3) { nodes { id slug ${inner} } }`,
  (inner) => `parties { role ${inner} }`,
  (inner) => `party { ... on Organization { id slug ${inner} } }`,
  (inner) => `agreements(first: 3) { nodes { id slug ${inner} } }`,
  (inner) => `parties { role ${inner} }`,
  (inner) => `party { ... on Organization { id slug ${inner} } }`,
  (inner) => `projects(first: 3) { nodes { id slug ${inner} } }`,
];

/** The query with so many levels. */
function documentOf(levels) {
  return `query($slug: String!) { ${RELATIONS.slice(0, levels).reduceRight((inner, relation) => relation(inner), '')} }`;
}

const countObjects = (value) =>
  value === null || typeof value !== 'object'
    ? 0
    : Object.values(value).reduce(
        (sum, inner) => sum + countObjects(inner),
        Array.isArray(value) ? 0 : 1,
      );

/** Latency and processor time of Concord with one to eight levels of nesting. */
export async function growthOfNesting(options, progress) {
  const numbers = [];
  const arena = await openArena({ ...options, contestants: ['concord'] }, progress);
  try {
    const [{ server }] = arena.servers;
    for (let levels = 1; levels <= RELATIONS.length; levels++) {
      progress(`${levels} levels`);
      const query = documentOf(levels);
      const requests = arena.sample.organizations.map(({ slug }) => ({
        method: 'POST',
        path: '/graphql',
        body: { query, variables: { slug } },
      }));
      const objects = await meanObjects(server, requests.slice(0, 20));
      const plan = { connections: 1, warmUp: 0.5, rounds: 2, seconds: options.quick ? 1 : 2 };
      const measured = (await measure([{ server, requests }], plan, arena)).get('concord');
      numbers.push({ levels, objects, ...measured });
    }
  } finally {
    await arena.close();
  }
  const chart = (title, up, lines) => ({
    title,
    across: 'levels of nesting',
    up,
    places: numbers.map(({ levels }) => levels),
    lines,
    isLogarithmic: true,
  });
  const charts = {
    nesting: chart('Latency with the nesting', 'ms, or objects', {
      'p50 in ms': numbers.map(({ p50 }) => p50),
      'CPU in ms': numbers.map(({ serverMs, postgresMs }) => serverMs + postgresMs),
      'objects in the answer': numbers.map(({ objects }) => objects),
    }),
  };
  return { charts, numbers };
}

async function meanObjects(server, requests) {
  const connection = await Connection.open(server.port);
  let objects = 0;
  for (const request of requests) {
    const answer = jsonOf(await connection.ask(encodeRequest(request)));
    if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
    objects += countObjects(answer.data);
  }
  connection.close();
  return objects / requests.length;
}
