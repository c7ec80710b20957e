import { registerEnumType } from 'type-graphql';

/** The types of records, by the names of their GraphQL types; the database knows them by the same. */
export enum RecordType {
  COUNTRY = 'Country',
  SOURCE = 'Source',
  TOPIC = 'Topic',
  ORGANIZATION = 'Organization',
  PERSON = 'Person',
  INFORMATION_SYSTEM = 'InformationSystem',
  AGREEMENT = 'Agreement',
  AGREEMENT_ACTION = 'AgreementAction',
  PROVISION = 'Provision',
  PROJECT = 'Project',
  MEETING = 'Meeting',
  STATEMENT = 'Statement',
}

registerEnumType(RecordType, {
  name: 'RecordType',
  description: 'The types of records that the registry keeps.',
  valuesConfig: {
    COUNTRY: { description: 'Countries and territories.' },
    SOURCE: { description: 'Publications that facts are taken from.' },
    TOPIC: { description: 'What other records concern.' },
    ORGANIZATION: { description: 'Bodies that act, and their bodies.' },
    PERSON: { description: 'Those who acted for a body.' },
    INFORMATION_SYSTEM: { description: 'Databases and communication systems.' },
    AGREEMENT: { description: 'Instruments between parties.' },
    AGREEMENT_ACTION: {
      description: 'Dated acts in the life of an agreement, such as a signature.',
    },
    PROVISION: { description: 'What agreements grant.' },
    PROJECT: { description: 'Work that is carried out together.' },
    MEETING: { description: 'Occasions at which bodies met.' },
    STATEMENT: { description: 'What somebody said.' },
  },
});
