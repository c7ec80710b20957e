/**
 * Hands results on one by one, and notices when nobody comes for the next: the transport has been told to
 * send one, and cannot. Nothing piles up meanwhile, but the connection is of no more use.
 */
export function stallGuard<T>(
  results: AsyncIterableIterator<T, undefined>,
  timeoutMs: number,
  onStall: () => void,
): AsyncIterableIterator<T, undefined> {
  let timer: NodeJS.Timeout | undefined;
  const ended = async (): Promise<IteratorResult<T, undefined>> => {
    clearTimeout(timer);
    await results.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      clearTimeout(timer);
      const result = await results.next();
      if (!result.done) timer = setTimeout(onStall, timeoutMs);
      return result;
    },
    return: ended,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
