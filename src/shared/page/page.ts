import type { Connection, Edge, PagePlace } from './connection.ts';
import type { PageRow } from './page-query.ts';
import type { Position } from './position.ts';

/** What a page was read with, and whether its list goes on beyond the cursors that were given. */
export interface PageFrame {
  readonly size: number;
  readonly backward: boolean;
  readonly isMoreBefore: boolean;
  readonly isMoreAfter: boolean;
  readonly seal: (position: Position) => string;
}

/** A page as GraphQL asks for it, each part made when it is asked for: sealing a cursor takes longer than reading its row. */
export class Page<T> implements Connection<T>, PagePlace {
  readonly #rows: readonly PageRow<T>[];
  readonly #isMoreAhead: boolean;

  constructor(
    found: readonly PageRow<T>[],
    readonly frame: PageFrame,
    readonly totalCount: number | undefined,
  ) {
    const { size, backward } = frame;
    const rows = found.slice(0, size);
    this.#rows = backward ? rows.reverse() : rows;
    this.#isMoreAhead = found.length > size;
  }

  get nodes(): T[] {
    return this.#rows.map(({ node }) => node);
  }

  get edges(): Edge<T>[] {
    const { seal } = this.frame;
    return this.#rows.map(({ node, position }) => ({
      node,
      get cursor() {
        return seal(position);
      },
    }));
  }

  get pageInfo(): PagePlace {
    return this;
  }

  get hasNextPage(): boolean {
    return this.frame.isMoreAfter || (this.#isMoreAhead && !this.frame.backward);
  }

  get hasPreviousPage(): boolean {
    return this.frame.isMoreBefore || (this.#isMoreAhead && this.frame.backward);
  }

  get startCursor(): string | null {
    return this.#cursorAt(0);
  }

  get endCursor(): string | null {
    return this.#cursorAt(-1);
  }

  #cursorAt(index: number): string | null {
    const row = this.#rows.at(index);
    return row ? this.frame.seal(row.position) : null;
  }
}
