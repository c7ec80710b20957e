import { expectation } from '../errors.ts';
import { UserError, type UserErrorCode } from './user-error.type.ts';

/** Where in an input something stands. */
export type InputPath = readonly (string | number)[];

/** Collects all that is wrong with an input, so that its sender learns of everything at once. */
export class Problems {
  readonly #errors: UserError[];

  /** Begins with what was found wrong before. */
  constructor(before?: Problems) {
    this.#errors = before ? [...before.#errors] : [];
  }

  /** Says what was expected and what came. */
  expected(path: InputPath, code: UserErrorCode, expected: string, received: unknown): void {
    this.add(path, code, expectation(expected, received));
  }

  add(path: InputPath, code: UserErrorCode, message: string, currentVersion?: number): void {
    this.#errors.push(userError(path, code, message, currentVersion));
  }

  /** @throws Refusal when there are any */
  refuseIfAny(): void {
    if (this.#errors.length > 0) throw new Refusal(this.#errors);
  }
}

/** Ends a transaction without a trace, because of what the sender of the input can mend. */
export class Refusal extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }

  /** A refusal for a single reason. */
  static of(
    path: InputPath,
    code: UserErrorCode,
    message: string,
    currentVersion?: number,
  ): Refusal {
    return new Refusal([userError(path, code, message, currentVersion)]);
  }
}

function userError(
  path: InputPath,
  code: UserErrorCode,
  message: string,
  currentVersion: number | undefined,
): UserError {
  return Object.assign(new UserError(), { path: path.map(String), code, message, currentVersion });
}
