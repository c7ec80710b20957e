import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

const enumeration = (name, ...values) => {
  const type = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(type, { name });
  return type;
};

export const AgreementKind = enumeration(
  'AgreementKind',
  'TREATY',
  'COOPERATION_AGREEMENT',
  'SUPPLEMENTARY_AGREEMENT',
  'MEMORANDUM_OF_UNDERSTANDING',
  'PROTOCOL',
  'ARRANGEMENT',
  'DECLARATION',
  'OTHER',
);
export const OrganizationKind = enumeration(
  'OrganizationKind',
  'INTERGOVERNMENTAL',
  'REGIONAL',
  'SUPRANATIONAL',
  'UN_BODY',
  'NATIONAL_AGENCY',
  'NGO',
  'ACADEMIC',
  'COMPANY',
  'OTHER',
);
export const OrderDirection = enumeration('OrderDirection', 'ASC', 'DESC');
export const AgreementOrderField = enumeration('AgreementOrderField', 'SIGNED_ON');
export const OrganizationOrderField = enumeration(
  'OrganizationOrderField',
  'NAME',
  'MEMBER_COUNT',
  'FOUNDED',
  'CREATED_AT',
);
export const AgreementGroupKey = enumeration('AgreementGroupKey', 'YEAR_SIGNED', 'KIND');
export const RecordType = enumeration('RecordType', 'AGREEMENT');
