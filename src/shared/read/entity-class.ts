/** A class that is both a TypeORM entity and a GraphQL type of the same name. */
export type EntityClass<T extends object = object> = new () => T;
