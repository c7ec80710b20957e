import { createParameterDecorator, type ResolverData } from 'type-graphql';
import type { ReadContext } from '../read/reader.ts';
import type { Writes } from './writes.ts';

/** What writing needs of a request, beside what reading does. */
export interface WriteContext extends ReadContext {
  readonly writes: Writes;
}

/** Parameter decorator of mutations: hands them the {@link WriteContext}. */
export function WritesTo(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ context }: ResolverData<WriteContext>) => context);
}
