import type { PathLinkKind } from './link-kind.ts';
import { Side, type FindTies } from './path-side.ts';
import type { PathEnd } from './path.queries.ts';

/** One step of a chain, from one organization to the next. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly kind: PathLinkKind;
  readonly via: string;
}

/**
 * The shortest chain between two organizations, of equally short ones that with the closest ties;
 * null when there is none of at most `maxLength` steps. It is looked for from both ends at once, one
 * call of `findTies` for each level, always on the side where less has to be looked at.
 */
export async function shortestPath(
  from: PathEnd,
  to: PathEnd,
  maxLength: number,
  findTies: FindTies,
): Promise<Step[] | null> {
  const [start, goal] = [new Side(from), new Side(to)];
  for (let length = 0; ; length += 1) {
    const meeting = meetingPoint(start, goal);
    if (meeting !== null) return stepsThrough(meeting, start, goal);
    const [smaller] = [start, goal].sort(
      (one, other) => one.frontier.length - other.frontier.length,
    );
    if (length === maxLength || !smaller?.frontier.length) return null;
    await smaller.advance(findTies);
  }
}

/** Where the sides meet with the closest ties in sum, then by slug: all chains through such places are equally long. */
function meetingPoint(start: Side, goal: Side): string | null {
  const met = [...start.places.values()].flatMap(({ uuid, slug, looseness }) => {
    const other = goal.places.get(uuid);
    return other ? [{ uuid, slug, looseness: looseness + other.looseness }] : [];
  });
  met.sort((one, other) => one.looseness - other.looseness || (one.slug < other.slug ? -1 : 1));
  return met[0]?.uuid ?? null;
}

function stepsThrough(meeting: string, start: Side, goal: Side): Step[] {
  const there = start.trail(meeting).reverse();
  const onward = goal.trail(meeting);
  return [
    ...there.map(({ from, uuid, kind, via }) => ({ from, to: uuid, kind, via })),
    ...onward.map(({ from, uuid, kind, via }) => ({ from: uuid, to: from, kind, via })),
  ];
}
