import type { JWTPayload } from 'jose';
import { isStorable } from '../shared/storable-text.ts';
import { Role } from '../shared/viewer.ts';

/** The longest subject, as OpenID Connect has it. */
const LONGEST_SUBJECT = 255;

/** So many organizations of a token are looked up at most. */
const MOST_ORGANIZATIONS = 100;

const RISING = [Role.READER, Role.EDITOR, Role.ADMIN];

/** Whom a token speaks of; null when that cannot be the name of anybody. */
export function subjectIn({ sub }: JWTPayload): string | null {
  return sub && sub.length <= LONGEST_SUBJECT && isStorable(sub) ? sub : null;
}

/** The highest role that a claim names, in one text or a list, in capitals or not; else that of a reader. */
export function roleIn(claim: unknown): Role {
  const named = textsIn(claim).map((text) => text.toUpperCase());
  return RISING.findLast((role) => named.includes(role)) ?? Role.READER;
}

/** The slugs of organizations that a claim names, in one text or a list. */
export const slugsIn = (claim: unknown): string[] =>
  textsIn(claim).filter(isStorable).slice(0, MOST_ORGANIZATIONS);

const textsIn = (claim: unknown): string[] =>
  [claim].flat().filter((value) => typeof value === 'string');
