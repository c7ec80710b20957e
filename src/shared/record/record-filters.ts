import { choice, instant } from '../filter/scalar-filter.ts';
import { Visibility } from './visibility.ts';

/** What every type of record is filtered by. */
export const recordFilters = {
  visibility: choice(
    Visibility,
    'Visibility',
    (record) => `${record}.visibility`,
    'Who may see it; what the caller may not see is left out, whatever is asked for.',
  ),
  createdAt: instant((record) => `${record}.created_at`, 'When it was entered into the registry.'),
  updatedAt: instant(
    (record) => `${record}.updated_at`,
    'When it was last changed in the registry.',
  ),
};
