import type { TestApp } from '../support/app.ts';

const SEARCH = /* GraphQL */ `
  query ($text: String!, $types: [RecordType!]) {
    search(text: $text, types: $types, first: 100) {
      nodes {
        node {
          id
          ... on NamedRecord {
            slug
          }
        }
      }
    }
  }
`;

interface Hit {
  readonly node: { id: string; slug?: string };
}

/** What a search finds, best first: slugs, and the ids of records without one. */
export async function found(app: TestApp, text: string, types?: string[]): Promise<string[]> {
  const { search } = (await app.run(SEARCH, { text, types })) as { search: { nodes: Hit[] } };
  return search.nodes.map(({ node }) => node.slug ?? node.id);
}
