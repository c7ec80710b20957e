import type { TestApp } from '../support/app.ts';

/** The argument `where` of a root list as GraphQL types it, such as `OrganizationWhere`. */
function whereTypeOf({ registry }: TestApp, list: string): string {
  const field = registry.schema.getQueryType()?.getFields()[list];
  const where = field?.args.find(({ name }) => name === 'where');
  if (!where) throw new Error(`Expected a root list with an argument where, but got ${list}.`);
  return where.type.toString();
}

/** What a field says of each record of a root list that matches a condition, sorted; enumerations are given as text. */
export async function matching(
  app: TestApp,
  list: string,
  where: object,
  field = 'slug',
): Promise<string[]> {
  const query = `query ($where: ${whereTypeOf(app, list)}) {
    list: ${list}(first: 100, where: $where) { totalCount nodes { ${field} } }
  }`;
  const { list: page } = (await app.run(query, { where })) as {
    list: { totalCount: number; nodes: Record<string, string>[] };
  };
  // The count is a statement of its own, and must read the condition alike.
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map((node) => String(node[field])).sort();
}
