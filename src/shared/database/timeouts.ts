/** How long one statement may take: a question that takes longer would starve all others of connections. */
export const STATEMENT_TIMEOUT_MS = 5_000;

/** How long it may take until there is a connection: a new one, or one of a pool that is free. */
export const CONNECT_TIMEOUT_MS = 2_000;
