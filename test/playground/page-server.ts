import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fastify } from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { playgroundFolder } from '../../scripts/targets.mjs';
import { playground } from '../../src/playground/playground.ts';

export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** As much of the API as the first example asks for. */
const schema = buildSchema(`
  type Query { organization(slug: String!): Organization }
  "A body that acts."
  type Organization {
    name: String! acronym: String kind: OrganizationKind! memberCount: Int
    bodies(first: Int): OrganizationConnection! citations: [Citation!]!
  }
  enum OrganizationKind { INTERGOVERNMENTAL }
  type OrganizationConnection { nodes: [Organization!]! }
  type Citation { field: String locator: String source: Source! }
  type Source { publisher: String! title: String! }
`);

const interpol = {
  name: 'International Criminal Police Organization',
  acronym: 'INTERPOL',
  kind: 'INTERGOVERNMENTAL',
  memberCount: 190,
  bodies: { nodes: [] },
  citations: [{ field: 'memberCount', source: { publisher: 'A publisher', title: 'A report' } }],
};
const rootValue = {
  organization: ({ slug }: { slug: string }) => (slug === 'interpol' ? interpol : null),
};

/**
 * The page, built when stale, and an API that knows one organization, on a port of its own.
 * Built by another program, because Vite does not run inside of jest.
 */
export async function startPage(): Promise<PageServer> {
  const build = join(import.meta.dirname, '../../scripts/build.mjs');
  await promisify(execFile)(process.execPath, [build, 'playground']);
  const app = fastify();
  app.register(playground({ folder: playgroundFolder }));
  app.post<{ Body: { query: string; variables?: Record<string, unknown> } }>(
    '/graphql',
    ({ body }) =>
      graphql({ schema, rootValue, source: body.query, variableValues: body.variables }),
  );
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return { origin, close: () => app.close() };
}
