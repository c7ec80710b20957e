import {
  buildSchema,
  GraphQLError,
  isObjectType,
  responsePathAsArray,
  type GraphQLFieldResolver,
} from 'graphql';

/** A schema whose fields answer in every way that a field can, rightly and wrongly. */
export const schema = buildSchema(`
  interface Being { name: String! friend: Being }
  type Cat implements Being { name: String! friend: Being lives: Int! moods: [Mood!]! owner: Person! }
  type Person implements Being { name: String! friend: Being cats(first: Int = 2, like: Wish): [Cat!]! tags: [[String]] }
  enum Mood { HAPPY SAD }
  input Wish { mood: Mood, names: [String!] }
  union Anyone = Cat | Person
  type Where { path: String! below: [Where!]! }
  type Lazy { now: String soon: String! never: String! deep: Lazy method(text: String): String }
  type Query {
    cat(name: String!): Cat
    anyone: [Anyone]
    person: Person!
    echo(wish: Wish, text: String = "none"): String
    fails: String
    failsLater: String!
    returnsError: String
    nothing: String!
    notAList: [String]
    badLeaf: Int
    holes: [Cat!]
    sparse: [Cat]
    promised: [Int]
    stranger: Anyone
    where: [Where!]!
    lazy: Lazy
    throws: Lazy!
  }
`);

const complaint = (text: string): GraphQLError =>
  new GraphQLError(text, { extensions: { code: 'BAD_USER_INPUT' } });

const tom: Record<string, unknown> = {
  __typename: 'Cat',
  name: 'Tom',
  lives: 9,
  moods: ['HAPPY', 'SAD'],
};
const bad = { __typename: 'Cat', name: 'Bad', lives: 1.5, moods: ['HAPPY', 'ANGRY'] };
const ann = { __typename: 'Person', name: 'Ann', friend: tom, tags: [['a', null], null] };
Object.assign(tom, { owner: ann, friend: () => Promise.resolve(ann) });
const homeless = { ...tom, owner: Promise.resolve(null) };

const lazy = (depth: number): object => ({
  now: () => 'now',
  soon: Promise.resolve('soon'),
  never: () => Promise.reject(complaint('never')),
  deep: depth > 0 ? Promise.resolve(lazy(depth - 1)) : null,
  method({ text }: { text?: string }): string {
    return `${String(text)} ${String(Object.keys(this).length)}`;
  },
});

/** It goes on for as long as anybody asks. */
const where: { below: object[] } = { below: [] };
where.below.push(where);

const resolvers: Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  Query: {
    cat: (_, { name }) => [tom, bad, homeless][['Tom', 'Bad', 'Homeless'].indexOf(String(name))],
    anyone: () => [tom, Promise.resolve(ann), null, Promise.reject(complaint('gone'))],
    person: () => Promise.resolve(ann),
    echo: (_, args) => JSON.stringify(args),
    fails: () => {
      throw complaint('at once');
    },
    failsLater: () => Promise.reject(complaint('later')),
    returnsError: () => complaint('returned'),
    nothing: () => null,
    notAList: () => 7,
    badLeaf: () => 'seven',
    holes: () => [tom, null, tom],
    sparse: () => new Set([tom, null, Promise.resolve(bad)]),
    promised: () => [1, Promise.resolve(2), Promise.resolve('x'), null],
    stranger: () => ({ __typename: 'Dog' }),
    where: () => [where, Promise.resolve(where)],
    lazy: () => lazy(2),
    throws: () => lazy(0),
  },
  Person: {
    cats: (_, { first }) => [tom, tom, tom].slice(0, Number(first)),
  },
  Where: {
    path: (_source, _args, _context, info) => responsePathAsArray(info.path).join('.'),
  },
};

for (const [type, fields] of Object.entries(resolvers)) {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`Expected ${type} to be an object type.`);
  for (const [name, resolve] of Object.entries(fields))
    Object.assign(object.getFields()[name] ?? {}, { resolve });
}
