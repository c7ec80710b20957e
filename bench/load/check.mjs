import { isDeepStrictEqual } from 'node:util';
import { jsonOf } from './answer-end.mjs';
import { Connection, encodeRequest } from './connection.mjs';

/**
 * What a contestant answers to a shape, in its canonical form, for each of the sets of variables.
 * @param {import('./start-server.mjs').Running} server
 */
export async function answersOf(server, { request, canonical }, variables) {
  const connection = await Connection.open(server.port);
  const answers = [];
  try {
    for (const set of variables) {
      const answer = jsonOf(await connection.ask(encodeRequest(request(set))));
      if (answer?.errors)
        throw new Error(`it answers ${JSON.stringify(answer.errors).slice(0, 500)}`);
      answers.push(canonical(answer));
    }
  } catch (error) {
    throw new Error(`${server.name}: ${error.message}`);
  } finally {
    connection.close();
  }
  return answers;
}

/**
 * Where two answers differ first, for people to read; null where they are the same. The order of the
 * fields does not count.
 */
export function difference(expected, got, path = '') {
  if (isDeepStrictEqual(expected, got)) return null;
  const nested = [expected, got].every((value) => value !== null && typeof value === 'object');
  for (const key of nested ? new Set([...Object.keys(expected), ...Object.keys(got)]) : []) {
    const found = difference(expected[key], got[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path || 'the answer'} is ${JSON.stringify(got)?.slice(0, 300)}, not ${JSON.stringify(expected)?.slice(0, 300)}`;
}
