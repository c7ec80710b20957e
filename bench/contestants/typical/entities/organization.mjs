import { OrganizationKind } from '../enums.mjs';
import { dateField, fuzzyDate } from '../fuzzy-date.mjs';
import { dates, foreignKey, key, model, optionalInteger, optionalText, text } from '../model.mjs';

export class Country {}
export class Person {}
export class InformationSystem {}
export class Organization {
  get founded() {
    return fuzzyDate(this, 'founded');
  }
}

export const entities = [
  model(Country, { columns: { id: key, alpha2: text } }),
  model(Person, { columns: { id: key, slug: text, fullName: text } }),
  model(InformationSystem, { columns: { id: key, slug: text } }),
  model(Organization, {
    columns: {
      id: key,
      slug: text,
      name: text,
      acronym: optionalText,
      kind: { ...text, field: () => OrganizationKind },
      seatCity: optionalText,
      memberCount: optionalInteger,
      ...dates('founded'),
      createdAt: { type: 'timestamptz' },
      seatCountryId: foreignKey,
      parentId: foreignKey,
    },
    fields: { founded: dateField },
  }),
];
