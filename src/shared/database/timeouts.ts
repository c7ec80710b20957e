/** How long one statement may take: a question that takes longer would starve all others of connections. */
export const STATEMENT_TIMEOUT_MS = 5_000;

/** How long whoever reads or writes waits for a connection, be it until one is free or until one is made. */
export const LONGEST_WAIT_MS = 2_000;

/** How long it may take to make a new one: longer, as on a busy machine that is just starting; those who come later get it. */
export const CONNECT_TIMEOUT_MS = 10_000;
