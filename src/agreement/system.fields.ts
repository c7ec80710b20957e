import { InformationSystem } from '../system/information-system.entity.ts';
import { provisionsOfSystem } from './provision.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to InformationSystem. */
export const informationSystemFields = [
  pageField(
    InformationSystem,
    'provisions',
    provisionsOfSystem,
    'The provisions of agreements that open it to somebody or connect it with another, by kind.',
  ),
];
