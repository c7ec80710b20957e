/** Tells the time, in milliseconds of the epoch; tests have clocks of their own. */
export type Clock = () => number;
