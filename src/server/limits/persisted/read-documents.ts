import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** A document of a folder, under the name that requests know it by. */
export interface StoredDocument {
  readonly id: string;
  readonly text: string;
  /** Where it stands, for messages. */
  readonly place: string;
}

/** What is wrong with a folder of documents, one line each. */
export type OnProblem = (problem: string) => void;

/**
 * The documents of a folder: files named `<sha256>.graphql`, and manifests in JSON as tools write them, that
 * of Apollo with its list of operations, or those of Relay and GraphQL Code Generator from ids to documents.
 */
export function readDocuments(folder: string, onProblem: OnProblem): StoredDocument[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const place = join(folder, name);
      const text = (): string => readFileSync(place, 'utf8');
      if (extname(name) === '.json') return inManifest(text(), place, onProblem);
      return extname(name) === '.graphql' ? inFile(text(), place, onProblem) : [];
    });
}

function inFile(text: string, place: string, onProblem: OnProblem): StoredDocument[] {
  const id = basename(place, '.graphql');
  const hash = createHash('sha256').update(text).digest('hex');
  if (id !== hash) onProblem(`${place}: expected the name ${hash}.graphql, as its text has it.`);
  return [{ id, text, place }];
}

function inManifest(json: string, place: string, onProblem: OnProblem): StoredDocument[] {
  const entries = entriesOf(parsed(json));
  if (entries?.every(([id, text]) => typeof id === 'string' && typeof text === 'string'))
    return entries.map(([id, text]) => ({
      id: String(id),
      text: String(text),
      place: `${place} (${String(id)})`,
    }));
  onProblem(`${place}: expected a manifest of documents, but it is none.`);
  return [];
}

function entriesOf(manifest: unknown): [id: unknown, text: unknown][] | undefined {
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const { operations } = manifest as { operations?: unknown };
  if (!Array.isArray(operations)) return Object.entries(manifest);
  return operations.map((operation) => {
    const { id, body } = Object(operation) as { id?: unknown; body?: unknown };
    return [id, body];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
