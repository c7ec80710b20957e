import type { GraphQLResolveInfo } from 'graphql';
import { createParameterDecorator, type ResolverData } from 'type-graphql';
import { assertStorable } from '../storable-text.ts';
import type { Cursors } from '../page/cursors.ts';
import { scopeOf, type Viewer } from '../viewer.ts';
import { type Batches } from './batches.ts';
import { keyText, type Question } from './statement.ts';
import type { Tables } from './table.ts';

/** What reading needs of a request: where batches go, and what the request has read already. */
export interface ReadContext {
  readonly tables: Tables;
  readonly batches: Batches;
  readonly cursors: Cursors;
  /** Who asks: nothing is read that they may not see. */
  readonly viewer: Viewer;
  /** The request's memo, by statement and key: the same key of the same statement is asked once. */
  readonly memo: Map<string, Map<string, Promise<unknown[]>>>;
  /** Aborted when nobody waits for the answer any more: what is still to be read is dropped then. */
  readonly signal?: AbortSignal;
}

/**
 * The same context for something later, or for others too: it has read nothing yet, and goes on when whoever
 * asked has gone.
 */
export function renewed<C extends ReadContext>(context: C): C {
  return { ...context, memo: new Map(), signal: undefined };
}

/** A field being resolved: the context it reads in, and the query that it can look ahead into. */
export interface Reader {
  readonly context: ReadContext;
  readonly info: GraphQLResolveInfo;
}

/** Parameter decorator of resolvers: hands them the {@link Reader} that relations are called with. */
export function Reads(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ context, info }: ResolverData<ReadContext>): Reader => ({
    context,
    info,
  }));
}

/**
 * The answer to a question: memoized for the request, batched with the questions of all others.
 * @throws UserInputError for a text that PostgreSQL cannot take, before others' questions join it
 */
export function ask<T>({ context }: Pick<Reader, 'context'>, question: Question<T>): Promise<T[]> {
  const { memo, batches, viewer } = context;
  const { statement, key } = question;
  let answers = memo.get(statement.text);
  if (!answers) memo.set(statement.text, (answers = new Map<string, Promise<unknown[]>>()));
  const known = keyText(key);
  let answer = answers.get(known) as Promise<T[]> | undefined;
  if (!answer) {
    for (const value of key) if (value !== null) assertStorable(value);
    answers.set(known, (answer = batches.load(question, scopeOf(viewer), context)));
  }
  return answer;
}
