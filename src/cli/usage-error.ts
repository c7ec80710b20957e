/** Arguments that cannot be carried out: the message says what was expected and what came. */
export class UsageError extends Error {
  constructor(expected: string, received: string | undefined) {
    const came = received === undefined ? 'nothing' : JSON.stringify(received);
    super(`Expected ${expected}, but got ${came}.`);
  }
}
