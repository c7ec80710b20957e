import type { Question } from '../../shared/read/statement.ts';
import type { Row } from '../../shared/read/hydrator.ts';
import { keysRelation } from '../../shared/read/keys.ts';
import { Parameters } from '../../shared/read/parameters.ts';
import { CooperationKind } from './link-kind.ts';
import { tookPart, type NetworkAsked } from './took-part.queries.ts';

/** An edge: two organizations, and how much they do together by kind. */
export interface EdgeRow {
  readonly a: string;
  readonly b: string;
  readonly counts: Readonly<Record<CooperationKind, number>>;
  /** Array literals of uuids; null when not asked for or when there are none. */
  readonly acts: Readonly<Record<CooperationKind, string | null>>;
  /** How many edges the network has, those beyond `first` too. */
  readonly total: number;
}

const KINDS = Object.values(CooperationKind);
/** How many records behind an edge are shown, for each kind. */
const MOST_ACTS = 100;

/** The edges of the network, the strongest first, then in the order in which the organizations were entered. */
export function networkEdges(asked: NetworkAsked): Question<EdgeRow> {
  const parameters = new Parameters();
  const minWeight = parameters.add(asked.minWeight, 'integer');
  const first = parameters.add(asked.first, 'integer');
  const counts = KINDS.map((kind) => `count(*) FILTER (WHERE x.kind = '${kind}')`);
  const acts = KINDS.map((kind) =>
    asked.withActs
      ? `(array_agg(x.act ORDER BY x.act) FILTER (WHERE x.kind = '${kind}'))[1:${MOST_ACTS}]`
      : 'NULL',
  );
  const columns = [...counts, ...acts].map((sql, index) => `${sql} AS c${index}`);
  const network = `${tookPart(asked, parameters)}
SELECT x.organization AS a, y.organization AS b, count(*) AS weight, count(*) OVER () AS total, ${columns.join(', ')}
FROM took_part x JOIN took_part y ON y.act = x.act AND y.organization > x.organization
GROUP BY x.organization, y.organization HAVING count(*) >= ${minWeight}
ORDER BY weight DESC, a, b LIMIT ${first}`;
  const text = `SELECT k.n, e.a, e.b, e.total, ${columns.map((_, index) => `e.c${index}`).join(', ')}
FROM ${keysRelation(parameters)}
CROSS JOIN LATERAL (${network}) e
ORDER BY k.n, e.weight DESC, e.a, e.b`;
  return { statement: { text, hydrate: edgeOf }, key: parameters.values };
}

function edgeOf([, a, b, total, ...rest]: Row): EdgeRow {
  const byKind = <T>(values: readonly T[]): Record<CooperationKind, T> =>
    Object.fromEntries(KINDS.map((kind, index) => [kind, values[index]])) as Record<
      CooperationKind,
      T
    >;
  return {
    a: a ?? '',
    b: b ?? '',
    total: Number(total),
    counts: byKind(rest.slice(0, KINDS.length).map(Number)),
    acts: byKind(rest.slice(KINDS.length)),
  };
}
