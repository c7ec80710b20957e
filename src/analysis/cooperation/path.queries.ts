import { Organization } from '../../organization/organization.entity.ts';
import type { Question, Statement } from '../../shared/read/statement.ts';
import { keysRelation } from '../../shared/read/keys.ts';
import { Parameters } from '../../shared/read/parameters.ts';
import { survivorBySlug, survivorOf } from '../../shared/record/survivor.ts';
import { CooperationKind, PathLinkKind } from './link-kind.ts';
import { ACT_TABLES, PARTICIPATIONS } from './participation.queries.ts';

/** The end of a chain that is looked for. */
export interface PathEnd {
  readonly uuid: string;
  readonly slug: string;
}

const endBy = (column: string, key: string, type: string): Statement<PathEnd> => ({
  text: `SELECT k.n, o.id, o.slug FROM ${keysRelation({ types: [type] })} JOIN organization o ON o.${column} = ${key}`,
  hydrate: (row) => ({ uuid: row[1] ?? '', slug: row[2] ?? '' }),
});
export const endBySlug = endBy('slug', survivorBySlug(Organization, 'k.p0'), 'text');
export const endByUuid = endBy('id', survivorOf('k.p0'), 'uuid');

/** An organization that chains have come to, and how loose the ties on the way were in sum. */
export interface Reached extends PathEnd {
  readonly looseness: number;
}

/** A tie from an organization that was reached to another one. */
export interface Tie extends PathEnd {
  readonly from: string;
  readonly kind: PathLinkKind;
  /** The agreement, project or meeting; between an organization and a body of it, that organization. */
  readonly via: string;
}

/** How loose each kind of tie is: of two chains of equal length the one with closer ties is preferred. */
export const LOOSENESS: Readonly<Record<PathLinkKind, number>> = {
  [PathLinkKind.AGREEMENT]: 0,
  [PathLinkKind.PROJECT]: 1,
  [PathLinkKind.MEETING]: 2,
  [PathLinkKind.BODY]: 3,
};

/**
 * All organizations that have a tie to one of those reached: each once, by the best of its ties,
 * which is the one that makes the closest chain, then the first in the given order, then by slug.
 */
export function tiesOf(reached: readonly Reached[], kinds: readonly PathLinkKind[]): Question<Tie> {
  const parameters = new Parameters();
  const ids = parameters.addList(
    reached.map(({ uuid }) => uuid),
    'uuid',
  );
  const looseness = parameters.addList(
    reached.map((end) => end.looseness),
    'integer',
  );
  const text = `SELECT k.n, e.other, o.slug, e.id, e.kind, e.via
FROM ${keysRelation(parameters)}
CROSS JOIN LATERAL (
WITH f AS (SELECT * FROM unnest(${ids}, ${looseness}) WITH ORDINALITY AS f(id, looseness, place))
SELECT DISTINCT ON (other) other, id, kind, via
FROM (${kinds.map(tieSql).join('\nUNION ALL ')}) tie
ORDER BY other, looseness, place, slug COLLATE "C") e
JOIN organization o ON o.id = e.other
ORDER BY k.n, o.slug COLLATE "C"`;
  return {
    statement: {
      text,
      hydrate: ([, uuid, slug, from, kind, via]) => ({
        uuid: uuid ?? '',
        slug: slug ?? '',
        from: from ?? '',
        kind: PathLinkKind[kind as keyof typeof PathLinkKind],
        via: via ?? '',
      }),
    },
    key: parameters.values,
  };
}

function tieSql(kind: PathLinkKind): string {
  const columns = `f.id, f.place, f.looseness + ${LOOSENESS[kind]} AS looseness, '${kind}' AS kind`;
  if (kind === PathLinkKind.BODY) {
    return `SELECT ${columns}, o.parent_id AS other, o.parent_id AS via, '' AS slug
FROM f JOIN organization o ON o.id = f.id WHERE o.parent_id IS NOT NULL
UNION ALL SELECT ${columns}, o.id, f.id, '' FROM f JOIN organization o ON o.parent_id = f.id`;
  }
  const act = CooperationKind[kind];
  return `SELECT ${columns}, y.organization AS other, x.act AS via, v.slug
FROM f
JOIN (${PARTICIPATIONS[act]}) x ON x.organization = f.id
JOIN (${PARTICIPATIONS[act]}) y ON y.act = x.act AND y.organization <> f.id
JOIN ${ACT_TABLES[act]} v ON v.id = x.act`;
}
