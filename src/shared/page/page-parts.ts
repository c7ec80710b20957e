import type { GraphQLResolveInfo } from 'graphql';
import { selects } from '../read/selected-fields.ts';
import { selectionOf, type Selection } from '../read/selection.ts';
import type { Table } from '../read/table.ts';

/** What a query selects of a connection: what is not selected is not read. */
export interface PageParts {
  /** What it selects of the records. */
  readonly nodes: Selection;
  readonly hasRows: boolean;
  readonly hasCursors: boolean;
  readonly hasTotalCount: boolean;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], PageParts>();

/** Looks ahead from a field that answers a connection, once per place in a document. */
export function partsOf(info: GraphQLResolveInfo, table: Table): PageParts {
  let parts = known.get(info.fieldNodes);
  if (!parts) known.set(info.fieldNodes, (parts = look(info, table)));
  return parts;
}

function look(info: GraphQLResolveInfo, table: Table): PageParts {
  const selectsAny = (...paths: readonly (readonly string[])[]): boolean =>
    paths.some((path) => selects(info, ...path));
  return {
    nodes: selectionOf(info, table, [['nodes'], ['edges', 'node']]),
    hasRows: selectsAny(['nodes'], ['edges'], ['pageInfo']),
    hasCursors: selectsAny(
      ['edges', 'cursor'],
      ['pageInfo', 'startCursor'],
      ['pageInfo', 'endCursor'],
    ),
    hasTotalCount: selectsAny(['totalCount']),
    hasPreviousPage: selectsAny(['pageInfo', 'hasPreviousPage']),
    hasNextPage: selectsAny(['pageInfo', 'hasNextPage']),
  };
}
