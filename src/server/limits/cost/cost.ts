/** How many nodes something can ask for at most, and where most of them are. */
export interface Cost {
  readonly nodes: number;
  /** Response names from the root to the fields that most of it is for. */
  readonly path: readonly string[];
}

export const NOTHING: Cost = { nodes: 0, path: [] };
