/** An id, and a few words around it. */
const LONGEST_COMPLETION = 1_024;

/** The id of the operation that a message of graphql-transport-ws completes; undefined for other messages. */
export function completedIn(message: Buffer): string | undefined {
  if (message.length >= LONGEST_COMPLETION) return undefined;
  const text = message.toString();
  if (!text.includes('"complete"')) return undefined;
  try {
    const { type, id } = JSON.parse(text) as { type?: unknown; id?: unknown };
    return type === 'complete' && typeof id === 'string' ? id : undefined;
  } catch {
    // graphql-ws closes the connection for it.
    return undefined;
  }
}
