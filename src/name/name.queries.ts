import { choice, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { NameKind } from './name-kind.ts';

export const RecordNameWhere = whereInput('RecordNameWhere', 'Which further names.', {
  text: text((name) => `${name}.text`, 'The name.'),
  kind: choice(NameKind, 'NameKind', (name) => `${name}.kind`, 'What sort of name it is.'),
  language: text((name) => `${name}.language`, 'Its language, as a BCP 47 tag such as `ru`.'),
});
