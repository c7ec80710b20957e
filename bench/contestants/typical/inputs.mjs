import { Field, InputType } from 'type-graphql';
import {
  AgreementKind,
  AgreementOrderField,
  OrderDirection,
  OrganizationKind,
  OrganizationOrderField,
} from './enums.mjs';
import { EDTF } from './fuzzy-date.mjs';

/** An input type; fields are nullable unless they have a default. */
function input(name, fields) {
  const Class = { [name]: class {} }[name];
  for (const [field, [type, defaultValue]] of Object.entries(fields)) {
    Field(type, { nullable: defaultValue === undefined, defaultValue })(Class.prototype, field);
  }
  InputType()(Class);
  return Class;
}

const TextFilter = input('TextFilter', { eq: [() => String], startsWith: [() => String] });
const AgreementKindFilter = input('AgreementKindFilter', { eq: [() => AgreementKind] });
const OrganizationKindFilter = input('OrganizationKindFilter', { eq: [() => OrganizationKind] });
// Years only.
const FuzzyDateCondition = input('FuzzyDateCondition', {
  after: [() => EDTF],
  before: [() => EDTF],
});
const FuzzyDateFilter = input('FuzzyDateFilter', { certainly: [() => FuzzyDateCondition] });

export const OrganizationWhere = input('OrganizationWhere', {
  slug: [() => TextFilter],
  name: [() => TextFilter],
  kind: [() => OrganizationKindFilter],
});
const AgreementPartyWhere = input('AgreementPartyWhere', {
  organization: [() => OrganizationWhere],
});
const AgreementPartyListFilter = input('AgreementPartyListFilter', {
  some: [() => AgreementPartyWhere],
});

export const AgreementWhere = input('AgreementWhere', {
  kind: [() => AgreementKindFilter],
  signedOn: [() => FuzzyDateFilter],
  parties: [() => AgreementPartyListFilter],
});

export const AgreementOrder = input('AgreementOrder', {
  field: [() => AgreementOrderField],
  direction: [() => OrderDirection, OrderDirection.ASC],
});
export const OrganizationOrder = input('OrganizationOrder', {
  field: [() => OrganizationOrderField],
  direction: [() => OrderDirection, OrderDirection.ASC],
});
