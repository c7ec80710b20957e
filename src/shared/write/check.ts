import type { Input } from './input.ts';
import type { Scope } from './scope.ts';

/** What an input is about: a record that exists already, or the owner of a new part of it. */
export interface Target {
  readonly uuid?: string;
  readonly owner?: string;
}

/** Checks of a domain's own: says in `scope.problems` what is wrong. */
export type Check = (scope: Scope, input: Input, target: Target) => Promise<void>;
