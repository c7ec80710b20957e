import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { AgreementRelationKind } from './agreement-relation-kind.ts';
import { Agreement } from './agreement.entity.ts';
import { AgreementWhere } from './agreement.queries.ts';
import { inverseRelationsByAgreementId, relationsByAgreementId } from './agreement.relations.ts';

/** Both directions are filtered alike: `agreement` is the other one, as in what they answer. */
export const AgreementRelationWhere: WhereClass = whereInput(
  'AgreementRelationWhere',
  'Which relations between agreements.',
  {
    kind: choice(
      AgreementRelationKind,
      'AgreementRelationKind',
      (relation) => `${relation}.kind`,
      'What the later agreement does to the earlier one.',
    ),
    agreement: toOne(
      Agreement,
      'agreement_id',
      () => AgreementWhere,
      'The other agreement: the earlier one in `relations`, the later one in `inverseRelations`.',
    ),
  },
);

extendWhere(AgreementWhere, {
  relations: toMany(
    relationsByAgreementId,
    () => AgreementRelationWhere,
    'What it does to earlier agreements.',
  ),
  inverseRelations: toMany(
    inverseRelationsByAgreementId,
    () => AgreementRelationWhere,
    'What later agreements do to it.',
  ),
});
