import { createHmac, timingSafeEqual } from 'node:crypto';
import { UserInputError } from '../errors.ts';
import type { Position } from './position.ts';

const SEAL_BYTES = 9;

/**
 * Makes and reads opaque cursors: a position in a list, the name of that list with its order, and a
 * seal, so that neither a cursor of another list nor an altered one is mistaken for a position. The
 * key lives in the database: cursors outlive restarts and serve every server of the registry.
 */
export class Cursors {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  encode(list: string, position: Position): string {
    const payload = Buffer.from(JSON.stringify([list, ...position]));
    return Buffer.concat([this.#seal(payload), payload]).toString('base64url');
  }

  /** @throws UserInputError when the cursor was not issued here, or for another list or order */
  decode(list: string, cursor: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(SEAL_BYTES);
    const seal = bytes.subarray(0, SEAL_BYTES);
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.#seal(payload))) {
      throw new UserInputError('a cursor that this registry has issued', cursor);
    }
    const [issuedFor, ...position] = JSON.parse(payload.toString()) as [
      string,
      ...(string | null)[],
    ];
    if (issuedFor !== list) {
      throw new UserInputError(
        `a cursor of the list "${list}"`,
        `a cursor of the list "${issuedFor}"`,
      );
    }
    return position;
  }

  #seal(payload: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest().subarray(0, SEAL_BYTES);
  }
}
