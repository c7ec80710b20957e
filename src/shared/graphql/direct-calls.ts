import {
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Storage['queries'][number] | Storage['fieldResolvers'][number];
type Param = NonNullable<Method['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, object, Record<string, unknown>>;
type Class = abstract new () => object;
type Values = Record<string, unknown>;
type Callee = Record<string, (...params: unknown[]) => unknown>;

/**
 * Lets the fields of a schema call the methods that type-graphql knows for them directly. Its own calls
 * make instances of the classes of all arguments, each time and at every depth, await a validation that
 * is switched off, and take getters for methods. So methods get their arguments as GraphQL coerced them.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { queries, mutations, subscriptions, fieldResolvers, objectTypes } = getMetadataStorage();
  const roots = [
    [schema.getQueryType(), queries],
    [schema.getMutationType(), mutations],
    [schema.getSubscriptionType(), subscriptions],
  ] as const;
  for (const [root, methods] of roots)
    for (const method of methods) direct(root?.getFields()[method.schemaName], method);
  for (const { name, target } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const method of fieldResolvers)
      if (isA(target, method.getObjectType?.())) direct(fields[method.schemaName], method);
  }
}

/** Whether a class is another, or inherits from it. */
function isA(one: unknown, other: unknown): boolean {
  return one === other || (one as Class).prototype instanceof (other as Class);
}

function direct(field: GraphQLField<unknown, object> | undefined, method: Method): void {
  // What is guarded, or wrapped, goes on going through type-graphql.
  if (!field || method.roles || method.middlewares?.length) return;
  const { target, methodName, schemaName, params = [] } = method;
  const isOfType = 'kind' in method && method.kind === 'internal';
  const prototype = target.prototype as object;
  if (isOfType && Object.getOwnPropertyDescriptor(prototype, methodName)?.get) {
    // A property like any other.
    field.resolve = schemaName === methodName ? undefined : (root) => (root as Values)[methodName];
    return;
  }
  const readers = [...params].sort((one, other) => one.index - other.index).map(readerOf);
  const resolver = new (target as unknown as new () => Callee)();
  const resolve: Resolve = (root, args, context, info) => {
    const callee = isOfType ? (root as Callee) : resolver;
    return callee[methodName]?.(...readers.map((read) => read(root, args, context, info)));
  };
  field.resolve = resolve;
}

/** How a parameter of a method is taken from what GraphQL calls resolvers with. */
function readerOf(param: Param): Resolve {
  switch (param.kind) {
    case 'root':
      return (root) => root;
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[param.name];
    case 'context':
      return (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'custom':
      return (root, args, context, info) =>
        param.resolver({ root, args, context, info }) as unknown;
    case 'pubSub':
      throw new Error(`Expected no publisher as a parameter of ${param.methodName}.`);
  }
}
