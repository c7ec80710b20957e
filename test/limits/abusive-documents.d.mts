/** A document that would hold up the others, with the code and the words that it is refused with. */
export interface AbusiveDocument {
  readonly title: string;
  readonly query: string;
  readonly code: string;
  readonly message: string | RegExp;
}

export const ABUSIVE_DOCUMENTS: readonly AbusiveDocument[];
