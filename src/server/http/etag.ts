import { createHash } from 'node:crypto';
import type { GraphQLRequest } from '@apollo/server';
import type { Viewer } from '../../shared/viewer.ts';
import { BUILD } from './build.ts';

/** What an answer follows from. */
export interface Question {
  /** Of the registry when it was asked. */
  readonly state: string;
  readonly viewer: Viewer;
  /** Its text, also where it came by its hash alone. */
  readonly document: string;
  readonly request: GraphQLRequest;
  readonly now: Date;
}

/**
 * The tag of an answer, made of all that it follows from, before there is one. It is a weak one: what was
 * committed but had no position yet may be in one answer of a state, and not in another. The day is in it
 * since the status of agreements depends on it.
 */
export function etagOf({ state, viewer, document, request, now }: Question): string {
  const { operationName, variables, http } = request;
  const all = [BUILD, state, dayOf(now), viewer, document, operationName, variables];
  const accept = http?.headers.get('accept');
  return `W/"${createHash('sha256')
    .update(JSON.stringify([...all, accept]))
    .digest('base64url')}"`;
}

/** The clock of the database may be late by a minute: until then, no tag is that of the day. */
function dayOf(now: Date): string {
  const minutes = now.toISOString().slice(0, 16);
  return minutes.endsWith('T00:00') ? now.toISOString() : minutes.slice(0, 10);
}

/** Whether a header If-None-Match names a tag; the comparison is weak, since our tags are. */
export function names(ifNoneMatch: string, etag: string): boolean {
  const tags = ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
