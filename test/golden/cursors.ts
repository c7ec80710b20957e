const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/**
 * An answer with its cursors numbered, so that equal ones stay equal. Their seals depend on a secret
 * of the database: they are the only thing in an answer that differs from one registry to the next.
 */
export function numberCursors(answer: unknown): unknown {
  const numbers = new Map<string, number>();
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (!CURSORS.includes(key) || typeof value !== 'string') return value;
    if (!numbers.has(value)) numbers.set(value, numbers.size + 1);
    return `cursor ${numbers.get(value)}`;
  }) as unknown;
}
