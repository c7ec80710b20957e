import { RecordNameWhere } from '../name/name.queries.ts';
import { namesByRecordId } from '../name/name.relations.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { id, text } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { InformationSystem } from './information-system.entity.ts';

export const InformationSystemWhere = whereInput(
  'InformationSystemWhere',
  'Which information systems.',
  {
    id: id('sys'),
    slug: text((system) => `${system}.slug`, 'Its unique name in addresses.'),
    name: text((system) => `${system}.name`, 'Its name.'),
    operator: toOne(
      Organization,
      'operator_id',
      () => OrganizationWhere,
      'The organization that runs it.',
    ),
    names: toMany(namesByRecordId, () => RecordNameWhere, 'Its further names.'),
    citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
    ...recordFilters,
  },
);

export const systems = listing(InformationSystem, {
  where: InformationSystemWhere,
  order: orderInput('InformationSystem', { NAME: requiredText('name', 'By name.') }),
  defaultOrder: [ascending('NAME')],
});

/** The systems that an organization runs. */
export const systemsOfOperator = linked(
  systems,
  (system, operator) => `${system}.operator_id = ${operator}`,
);

extendWhere(OrganizationWhere, {
  systems: toMany(systemsOfOperator, () => InformationSystemWhere, 'The systems that it runs.'),
});
