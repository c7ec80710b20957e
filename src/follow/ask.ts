import type { GraphQLFormattedError } from 'graphql';
import { backoff } from './backoff.ts';
import type { Outage } from './outage.ts';
import { errorIn, reasonOf, Refusal } from './refusal.ts';

/** An API, and who asks it. */
export interface Api {
  readonly url: string;
  /** The key that says who asks; null for anonymous readers. */
  readonly key: string | null;
}

/** How a key says who asks, among headers as in the payload of `connection_init`. */
export const credentials = ({ key }: Api): Readonly<Record<string, string>> =>
  key === null ? {} : { authorization: `Bearer ${key}` };

/** What is asked of an API. */
export interface Question {
  readonly api: Api;
  readonly query: string;
  readonly variables: object;
}

/** Asks a query, once. @throws Refusal when another attempt would be answered the same */
export async function ask<T>(question: Question, signal: AbortSignal): Promise<T> {
  const { api, query, variables } = question;
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials(api) },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const { data, errors } = await answerIn<T>(response);
  if (!data || errors) throw errorIn(errors ?? []);
  return data;
}

/** Asks a query until it is answered or refused, or the signal aborts. */
export async function askPatiently<T>(
  question: Question,
  outage: Outage,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await ask<T>(question, signal);
      outage.ends();
      return answer;
    } catch (error) {
      if (error instanceof Refusal || signal.aborted) throw error;
      // fetch keeps to itself what happened.
      outage.goesOn(reasonOf((error as Error).cause ?? error));
      await backoff(attempt, signal);
    }
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

async function answerIn<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<T>;
  } catch {
    throw new Error(`Expected JSON, but got status ${response.status}`);
  }
}
