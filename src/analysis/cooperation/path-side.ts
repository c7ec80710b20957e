import { LOOSENESS, type PathEnd, type Reached, type Tie } from './path.queries.ts';

/** Answers the ties of a set of organizations. */
export type FindTies = (reached: readonly Reached[]) => Promise<Tie[]>;

/** An organization on one side of the search, and the tie through which it was reached. */
interface Place extends Reached {
  readonly tie: Tie | null;
}

/** What has been reached from one end of a chain, level by level. */
export class Side {
  readonly places = new Map<string, Place>();
  frontier: Place[];

  constructor(end: PathEnd) {
    this.frontier = [{ ...end, looseness: 0, tie: null }];
    this.#keep();
  }

  async advance(findTies: FindTies): Promise<void> {
    const ties = await findTies(this.frontier);
    this.frontier = ties
      .filter(({ uuid }) => !this.places.has(uuid))
      .map((tie) => ({ uuid: tie.uuid, slug: tie.slug, looseness: this.#looseness(tie), tie }));
    this.#keep();
  }

  /** The ties from this side's end to an organization, the last one first. */
  trail(uuid: string): Tie[] {
    const tie = this.places.get(uuid)?.tie;
    return tie ? [tie, ...this.trail(tie.from)] : [];
  }

  #looseness({ from, kind }: Tie): number {
    return (this.places.get(from)?.looseness ?? 0) + LOOSENESS[kind];
  }

  #keep(): void {
    for (const place of this.frontier) this.places.set(place.uuid, place);
  }
}
