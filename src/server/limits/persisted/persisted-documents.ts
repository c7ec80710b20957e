import { parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { documentRules } from '../document-rules.ts';
import { validatedInstead } from '../root-conditions.ts';
import { MOST_TOKENS, tokenLimitIn } from '../token-limit.ts';
import { readDocuments } from './read-documents.ts';

/** Of a document that is known by its hash; others have ids of their own. */
const HASH_PREFIX = /^sha256:/;

/** The documents that a server knows by their ids: read once, when it starts. */
export class PersistedDocuments {
  readonly #texts: ReadonlyMap<string, string>;

  private constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** @throws Error that says of all documents of the folder what is wrong with them */
  static in(folder: string | null, schema: GraphQLSchema): PersistedDocuments {
    const texts = new Map<string, string>();
    const problems: string[] = [];
    const onProblem = (problem: string): void => void problems.push(problem);
    for (const { id, text, place } of folder === null ? [] : readDocuments(folder, onProblem)) {
      const known = texts.get(id);
      if (known !== undefined && known !== text)
        onProblem(`${place}: expected one document for each id, but another has it, too.`);
      for (const problem of problemsOf(text, schema)) onProblem(`${place}: ${problem}`);
      texts.set(id, text);
    }
    if (problems.length > 0)
      throw new Error(['The persisted documents are not valid:', ...problems].join('\n  '));
    return new PersistedDocuments(texts);
  }

  /** The text of a document, by its id or by `sha256:` and its hash. */
  find(id: string): string | undefined {
    return this.#texts.get(id) ?? this.#texts.get(id.replace(HASH_PREFIX, ''));
  }
}

function problemsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    const document = validatedInstead(parse(text, { maxTokens: MOST_TOKENS }));
    return validate(schema, document, [...specifiedRules, ...documentRules]).map(
      ({ message }) => message,
    );
  } catch (error) {
    const { message } = error as Error;
    return [tokenLimitIn(message) ?? message];
  }
}
