import type { FormattedExecutionResult } from 'graphql';
import type { FormattedResults } from './operations.ts';

/** The result of an operation that has one, as results that end when it has been sent, or need not be. */
export function oneResult(result: FormattedExecutionResult, onEnd: () => void): FormattedResults {
  let [isTaken, isEnded] = [false, false];
  const end = (): Promise<IteratorReturnResult<undefined>> => {
    if (!isEnded) onEnd();
    isEnded = true;
    return Promise.resolve({ done: true, value: undefined });
  };
  return {
    next: () => {
      if (isTaken) return end();
      isTaken = true;
      return Promise.resolve({ done: false, value: result });
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
