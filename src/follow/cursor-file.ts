import { open, readFile, rename } from 'node:fs/promises';

/** A place in the log up to which everything was printed. */
export interface Place {
  readonly cursor: string;
  /** The running hash of the changes up to there, if it was computed. */
  readonly hash?: string;
}

/** A file that remembers a place. Whatever happens, it holds the one before or the new one as a whole. */
export class CursorFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The place that was saved last; null when there is no file yet. */
  async read(): Promise<Place | null> {
    const text = await readFile(this.#path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : this.#placeIn(text);
  }

  async save(place: Place): Promise<void> {
    const next = `${this.#path}.new`;
    const file = await open(next, 'w');
    try {
      await file.writeFile(`${JSON.stringify(place)}\n`);
      // Else the new name could outlive a power failure, and its content not.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, this.#path);
  }

  #placeIn(text: string): Place {
    try {
      const place = JSON.parse(text) as Partial<Place> | null;
      if (typeof place?.cursor === 'string') return { ...place, cursor: place.cursor };
    } catch {
      // Reported like JSON of another form.
    }
    const start = JSON.stringify(text.slice(0, 60));
    throw new Error(`Expected ${this.#path} to hold {"cursor": "…"}, but it begins with ${start}.`);
  }
}
