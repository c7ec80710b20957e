import { GraphQLISODateTime } from 'type-graphql';
import { AgreementKind } from '../enums.mjs';
import { dateField, fuzzyDate } from '../fuzzy-date.mjs';
import {
  dates,
  foreignKey,
  hiddenInteger,
  integer,
  key,
  model,
  optionalText,
  text,
  toOne,
} from '../model.mjs';
import { Country, Organization } from './organization.mjs';

export class Agreement {
  get signedOn() {
    return fuzzyDate(this, 'signedOn');
  }
}
export class AgreementParty {}
export class AgreementAction {
  get on() {
    return fuzzyDate(this, 'on');
  }
}
export class Provision {}

export const entities = [
  model(Agreement, {
    columns: {
      id: key,
      slug: text,
      title: text,
      kind: { ...text, field: () => AgreementKind },
      version: integer,
      createdAt: { type: 'timestamptz', field: () => GraphQLISODateTime },
      ...dates('signedOn'),
    },
    relations: {
      parties: { type: 'one-to-many', target: () => AgreementParty, inverseSide: 'agreement' },
    },
    fields: { signedOn: dateField },
  }),
  model(AgreementParty, {
    columns: {
      id: { type: 'uuid', primary: true },
      role: text,
      position: hiddenInteger,
      agreementId: foreignKey,
      organizationId: foreignKey,
      countryId: foreignKey,
    },
    relations: {
      agreement: { ...toOne(Agreement), inverseSide: 'parties' },
      organization: toOne(Organization),
      country: toOne(Country),
    },
  }),
  model(AgreementAction, {
    columns: {
      id: key,
      kind: text,
      city: optionalText,
      ...dates('on'),
      agreementId: foreignKey,
      signatoryId: foreignKey,
    },
    fields: { on: dateField },
  }),
  model(Provision, {
    columns: {
      id: key,
      kind: text,
      text,
      position: hiddenInteger,
      agreementId: foreignKey,
      systemId: foreignKey,
      granteeId: foreignKey,
    },
  }),
];
