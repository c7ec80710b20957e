import { GraphQLError, Kind, type DocumentNode } from 'graphql';
import { expectation, type ErrorCode } from '../shared/errors.ts';

/** How many names of operations are told. */
const MOST_TOLD = 10;

/** What is said of a request that does not choose one of the operations of its document. */
export function noOperation({ definitions }: DocumentNode, chosen: unknown): GraphQLError {
  const names = definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? 'one without a name'] : [],
  );
  const told = names.slice(0, MOST_TOLD).join(', ') + (names.length > MOST_TOLD ? ', …' : '');
  const code: ErrorCode = 'OPERATION_RESOLUTION_FAILURE';
  return new GraphQLError(
    expectation(`the operationName of an operation of the document (${told})`, chosen ?? undefined),
    { extensions: { code, http: { status: 400 } } },
  );
}
