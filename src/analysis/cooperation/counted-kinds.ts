import { UserInputError } from '../../shared/errors.ts';
import { operandsOf, type Where } from '../../shared/filter/where.ts';
import { CooperationKind } from './link-kind.ts';
import type { NetworkArgs } from './network-args.ts';

/** A kind that counts, and which of its records do (null: all). */
export interface CountedKind {
  readonly kind: CooperationKind;
  readonly where: Where | null;
}

const FILTERS = {
  [CooperationKind.AGREEMENT]: 'agreements',
  [CooperationKind.PROJECT]: 'projects',
  [CooperationKind.MEETING]: 'meetings',
} as const;

/** @throws UserInputError when `where` is `{}`, `via` is empty, or they contradict each other */
export function countedKinds({ where, via }: Pick<NetworkArgs, 'where' | 'via'>): CountedKind[] {
  const given = where ? operandsOf(where as Where, 'CooperationWhere').map(([name]) => name) : [];
  const restricted = Object.values(CooperationKind).filter((kind) => given.includes(FILTERS[kind]));
  const all = restricted.length > 0 ? restricted : Object.values(CooperationKind);
  const kinds = via ?? all;
  if (kinds.length === 0)
    throw new UserInputError('at least one kind of cooperation, or no via at all', via);
  const contradicted = restricted.find((kind) => !kinds.includes(kind));
  if (contradicted)
    throw new UserInputError(`via to contain ${contradicted}, which where restricts`, via);
  return [...new Set(kinds)]
    .sort()
    .map((kind) => ({ kind, where: where?.[FILTERS[kind]] ?? null }));
}
