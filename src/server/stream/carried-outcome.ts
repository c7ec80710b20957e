import { parse, type ExecutionArgs } from 'graphql';
import type { FormattedResults } from './operations.ts';

/** What graphql-ws looks at of a document: that it is one. */
const DOCUMENT = parse('subscription { __typename }');

/** What has been carried out already, on the way that graphql-ws takes before it sends. */
export function carrying(results: FormattedResults): ExecutionArgs {
  return { document: DOCUMENT, contextValue: results } as unknown as ExecutionArgs;
}

/** Stands where graphql-ws would subscribe: hands out what is carried. */
export const carried = ({ contextValue }: ExecutionArgs): never => contextValue as never;
