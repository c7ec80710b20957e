import { orInfinity } from '../read/or-infinity.ts';
import type { Parameters } from '../read/parameters.ts';

/** A day with an id after, or before, those of all rows of that day. */
const PLACE = {
  '>': 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '>=': '00000000-0000-0000-0000-000000000000',
} as const;

/**
 * How the first and the last possible day of an uncertain date compare with a day; where a bound is open,
 * with an infinity. Certainly: the one that is nearer to failing does; possibly: the other one. As the
 * first is never after the last, what holds certainly for the last day also holds for the first, by which
 * lists are ordered: such conditions are spelled out in the words of their indexes, to begin and end there.
 */
export class FuzzyBounds {
  readonly #first: string;
  readonly #last: string;
  readonly #firstIfKnown: string;

  constructor(
    readonly alias: string,
    column: string,
    readonly certainly: boolean,
    readonly parameters: Parameters,
  ) {
    const earliest = `${alias}.${column}_earliest`;
    this.#first = orInfinity(earliest, 'date', '-infinity');
    this.#last = orInfinity(`${alias}.${column}_latest`, 'date', 'infinity');
    this.#firstIfKnown = orInfinity(earliest, 'date', 'infinity');
  }

  /** The date is not before a day, or is after it. */
  since(operator: '>' | '>=', day: string): string[] {
    const bound = this.parameters.add(day, 'date');
    if (!this.certainly) return [`${this.#last} ${operator} ${bound}`];
    return [
      // As a row: two simple bounds of one value make a generic plan expect next to no rows, and sort all.
      `(${this.#first}, ${this.alias}.id) > (${bound}, '${PLACE[operator]}')`,
      // In ascending lists the unknown stand at the other end.
      `${this.#firstIfKnown} ${operator} ${bound}`,
    ];
  }

  /** The date is not after a day, or is before it. */
  until(operator: '<' | '<=', day: string): string[] {
    const bound = this.parameters.add(day, 'date');
    const first = `${this.#first} ${operator} ${bound}`;
    return this.certainly ? [`${this.#last} ${operator} ${bound}`, first] : [first];
  }
}
