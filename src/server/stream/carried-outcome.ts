import { parse, type ExecutionArgs } from 'graphql';
import { isStream, type Outcome } from './operations.ts';

/** What graphql-ws looks at of a document: whether it is a subscription. */
const [STREAM, SINGLE] = ['subscription { __typename }', '{ __typename }'].map((text) =>
  parse(text),
);

/** What has been carried out already, on the way that graphql-ws takes before it sends. */
export function carrying(outcome: Outcome): ExecutionArgs {
  return {
    document: isStream(outcome) ? STREAM : SINGLE,
    contextValue: outcome,
  } as unknown as ExecutionArgs;
}

/** Stands where graphql-ws would execute: hands out what is carried. */
export const carried = ({ contextValue }: ExecutionArgs): never => contextValue as never;
