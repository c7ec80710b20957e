import type { Writable } from 'node:stream';
import type { CursorFile, Place } from './cursor-file.ts';
import type { FollowedChange } from './followed-change.ts';
import { hashWith } from './running-hash.ts';

/** Prints changes, and remembers after each how far they are printed. */
export class Delivery {
  readonly #output: Writable;
  readonly #file: CursorFile | null;
  #place: Place;

  constructor(output: Writable, file: CursorFile | null, place: Place) {
    this.#output = output;
    this.#file = file;
    this.#place = place;
  }

  /** Up to where all is printed. */
  get place(): Place {
    return this.#place;
  }

  /** Remembers where it is. */
  async remember(): Promise<void> {
    await this.#file?.save(this.#place);
  }

  /**
   * Prints a change, and remembers it once the line is accepted: whoever is killed in between prints it
   * again, but leaves none out.
   */
  async deliver(change: FollowedChange): Promise<void> {
    await written(this.#output, `${JSON.stringify(change)}\n`);
    const { hash } = this.#place;
    this.#place = {
      cursor: change.cursor,
      hash: hash === undefined ? undefined : hashWith(hash, change),
    };
    await this.remember();
  }
}

/** Writes, and waits until it is accepted. */
function written(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
