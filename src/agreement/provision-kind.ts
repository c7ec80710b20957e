import { registerEnumType } from 'type-graphql';

export enum ProvisionKind {
  INFORMATION_EXCHANGE = 'INFORMATION_EXCHANGE',
  DATABASE_ACCESS = 'DATABASE_ACCESS',
  JOINT_PROJECTS = 'JOINT_PROJECTS',
  JOINT_TRAINING = 'JOINT_TRAINING',
  TECHNICAL_ASSISTANCE = 'TECHNICAL_ASSISTANCE',
  MUTUAL_REPRESENTATION = 'MUTUAL_REPRESENTATION',
  SYSTEM_INTEROPERABILITY = 'SYSTEM_INTEROPERABILITY',
  COORDINATION = 'COORDINATION',
  JOINT_PLANNING = 'JOINT_PLANNING',
  SUPPORT_TO_OPERATIONS = 'SUPPORT_TO_OPERATIONS',
  OTHER = 'OTHER',
}

registerEnumType(ProvisionKind, {
  name: 'ProvisionKind',
  description: 'What a provision of an agreement grants or obliges to.',
  valuesConfig: {
    INFORMATION_EXCHANGE: { description: 'The parties pass on to each other what they know.' },
    DATABASE_ACCESS: {
      description: 'One may look into databases of another; see `system`, `grantor`, `grantee`.',
    },
    JOINT_PROJECTS: { description: 'The parties carry out projects together.' },
    JOINT_TRAINING: { description: 'The parties train people together, or each other’s people.' },
    TECHNICAL_ASSISTANCE: { description: 'One helps another with equipment, advice or skills.' },
    MUTUAL_REPRESENTATION: {
      description: 'They attend each other’s meetings or send each other representatives.',
    },
    SYSTEM_INTEROPERABILITY: {
      description: 'Systems of the parties are connected with each other.',
    },
    COORDINATION: { description: 'The parties tune what each of them does to the others.' },
    JOINT_PLANNING: { description: 'The parties plan together what they will do.' },
    SUPPORT_TO_OPERATIONS: { description: 'One supports operations of another in the field.' },
    OTHER: { description: 'Something else, which the text tells.' },
  },
});
