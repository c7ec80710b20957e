import { locatedError, type FieldNode, type GraphQLError } from 'graphql';
import { outageIn } from '../../shared/database/outage.ts';
import type { Place } from './place.ts';

/** Completes what a field answers with and puts it in its place. @throws what is the error of that place */
export type Complete = (value: unknown, place: Place, run: Run) => void;

/**
 * One execution of an operation. It has ended when nothing is awaited any more: a count, where a promise
 * for each object with a promise below it would be several times the work.
 */
export class Run {
  readonly errors: GraphQLError[] = [];
  /** Arguments that depend on variables, by field: coerced once for all its parents. */
  readonly arguments = new Map<object, Record<string, unknown>>();
  /** How long the answer is so far, in characters: its names and texts exactly, about what else is in it. */
  length = 0;
  #awaited = 0;
  #end: () => void = () => undefined;

  constructor(
    readonly context: unknown,
    /** Coerced. */
    readonly variables: Record<string, unknown>,
  ) {}

  /** Completes a value, at once or when its promise resolves. */
  complete(value: unknown, place: Place, nodes: readonly FieldNode[], complete: Complete): void {
    if (!isPromise(value)) {
      this.#attempt(value, place, nodes, complete);
      return;
    }
    this.#awaited += 1;
    value.then(
      (resolved) => {
        this.#attempt(resolved, place, nodes, complete);
        this.#settled();
      },
      (error: unknown) => {
        this.fail(place, nodes, error);
        this.#settled();
      },
    );
  }

  fail(place: Place, nodes: readonly FieldNode[], error: unknown): void {
    // What is null because of an error is told by that error alone.
    if (place.isGone) return;
    this.errors.push(locatedError(outageIn(error) ?? error, nodes, place.path));
    place.clear();
  }

  /** Resolves when nothing is awaited any more. */
  async ended(): Promise<void> {
    if (this.#awaited > 0) await new Promise<void>((resolve) => (this.#end = resolve));
  }

  #attempt(value: unknown, place: Place, nodes: readonly FieldNode[], complete: Complete): void {
    try {
      complete(value, place, this);
    } catch (error) {
      this.fail(place, nodes, error);
    }
  }

  #settled(): void {
    this.#awaited -= 1;
    if (this.#awaited === 0) this.#end();
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}
