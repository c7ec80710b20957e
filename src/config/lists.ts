import ipaddr from 'ipaddr.js';

/** The parts of a list that commas separate; undefined when one of them is not right. */
export function listOf(text: string, isRight: (part: string) => boolean): string[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every(isRight) ? parts : undefined;
}

/** Ranges of addresses such as `10.0.0.0/8`. */
export const rangesIn = (text: string): string[] | undefined =>
  listOf(text, (range) => ipaddr.isValidCIDR(range));

/** A whole number within bounds. */
export function integerIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
}
