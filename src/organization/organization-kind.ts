import { registerEnumType } from 'type-graphql';

export enum OrganizationKind {
  INTERGOVERNMENTAL = 'INTERGOVERNMENTAL',
  REGIONAL = 'REGIONAL',
  SUPRANATIONAL = 'SUPRANATIONAL',
  UN_BODY = 'UN_BODY',
  NATIONAL_AGENCY = 'NATIONAL_AGENCY',
  NGO = 'NGO',
  ACADEMIC = 'ACADEMIC',
  COMPANY = 'COMPANY',
  OTHER = 'OTHER',
}

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What sort of body an organization is.',
  valuesConfig: {
    INTERGOVERNMENTAL: { description: 'Founded by states, open to states of the whole world.' },
    REGIONAL: { description: 'Founded by the states of one region.' },
    SUPRANATIONAL: { description: 'With powers of its own over its member states.' },
    UN_BODY: { description: 'The United Nations, or an organ or office of it.' },
    NATIONAL_AGENCY: { description: 'An authority of one state.' },
    NGO: { description: 'A non-governmental organization.' },
    ACADEMIC: { description: 'An institution of teaching or research.' },
    COMPANY: { description: 'A business.' },
    OTHER: { description: 'Another sort of body, such as a unit of an organization.' },
  },
});
