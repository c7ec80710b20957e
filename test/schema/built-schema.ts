import 'reflect-metadata';
import { isSpecifiedScalarType, type GraphQLNamedType } from 'graphql';
import { domains } from '../../src/domains.ts';
import { buildRegistrySchema } from '../../src/schema.ts';

/** The schema as the registry serves it; building it takes no database. */
export const schema = buildRegistrySchema(domains);

/** Every type of ours: those that GraphQL itself brings along are left out. */
export const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
