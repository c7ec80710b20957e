import { Arg, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityClass } from '../read/entity-class.ts';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import { namesOf } from './input-type.ts';
import type { Input } from './input.ts';
import type { Payload } from './payload.ts';
import { perform, type Outcome } from './perform.ts';
import { Problems } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { WritesTo, type WriteContext } from './write-context.ts';

interface MutationOptions<C extends WriteContext> {
  readonly name: string;
  readonly description: string;
  readonly payload: Payload;
  /** Adds the fields of its input. */
  readonly fields: (input: InputClass) => void;
  /** Finds what is wrong by asking others than the database, before a transaction would wait for them. */
  readonly inspect?: (problems: Problems, input: Input, context: C) => Promise<void>;
  /** Writes, unless something was found wrong, and answers the uuid of the record. */
  readonly work: (tx: Transaction, input: Input, context: C, problems: Problems) => Promise<string>;
}

/** Declares a mutation of one `input`, which takes an idempotency key beside its own fields. */
export function mutation<C extends WriteContext>(
  options: MutationOptions<C>,
): (new () => object)[] {
  const { name, description, payload, fields, inspect, work } = options;
  const Name = name.charAt(0).toUpperCase() + name.slice(1);
  const input = inputClass(`${Name}Input`, `What \`${name}\` takes.`);
  fields(input);
  inputField(input, 'idempotencyKey', () => String, {
    nullable: true,
    description:
      'Any text of the sender’s own, such as a UUID, for this very request. Whoever sends it again with the same input within 7 days gets the first answer, and nothing is written twice.',
  });

  @Resolver()
  class MutationResolver {
    @Mutation(() => payload.type, { name, description })
    async mutate(
      @Arg('input', () => input, { description: 'What to write.' }) given: Input,
      @WritesTo() context: C,
    ): Promise<Outcome> {
      const problems = new Problems();
      await inspect?.(problems, given, context);
      return perform(context, name, given, (tx) => work(tx, given, context, problems));
    }
  }
  return [MutationResolver, ...payload.resolvers];
}

/** Adds to an input the record that is meant, and the version that the sender knows. */
export function addTarget(input: InputClass, entity: EntityClass): void {
  inputField(input, 'id', () => ID, {
    description: `The ${entity.name}, by its ${namesOf(entity)}.`,
  });
  addExpectedVersion(input, entity.name);
}

/** Adds to an input the version that the sender knows. */
export function addExpectedVersion(input: InputClass, type: string): void {
  inputField(input, 'expectedVersion', () => Int, {
    nullable: true,
    description: `The \`version\` of the ${type} that the change is meant for: if it is at another one, nothing is written and the error is \`CONFLICT\`. Whatever version it is at when left out.`,
  });
}

/** The version that the sender of an input knows, if it says so. */
export const expectedVersionIn = (input: Input): number | null | undefined =>
  input['expectedVersion'] as number | null | undefined;

/** The name of a type as a sentence has it: `an Agreement`. */
export const withArticle = (type: string): string => `${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type}`;
