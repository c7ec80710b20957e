import { Arg, ID, Query, Resolver } from 'type-graphql';
import { UserInputError } from '../errors.ts';
import { Reads, type Reader } from '../read/reader.ts';
import { decodeId } from '../type-id.ts';
import { Node } from './node.ts';
import { recordOfType } from './record-by-id.ts';
import { RecordType } from './record-type.ts';

/** Whatever has an id, by the names of its GraphQL types. */
const TYPES: readonly string[] = [
  'Citation',
  ...Object.values(RecordType),
  'Webhook',
  'WebhookDelivery',
];

const MOST_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Whatever has the given id, of whichever type; null when there is none (any more).',
  })
  node(
    @Arg('id', () => ID, {
      description: 'Its id, such as `agr_01h455vb4pex5vsknk084sn02q` or `cty_KZ`.',
    })
    id: string,
    @Reads() reader: Reader,
  ): Promise<object | null> {
    return nodeById(reader, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Whatever has the given ids, in their order; null in the place of an id that nothing has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids, of any types; at most 100.' }) ids: string[],
    @Reads() reader: Reader,
  ): Promise<(object | null)[]> {
    if (ids.length > MOST_IDS) throw new UserInputError(`at most ${MOST_IDS} ids`, ids.length);
    return Promise.all(ids.map((id) => nodeById(reader, id)));
  }
}

/** One statement for all ids of a type. @throws UserInputError for what is not an id of a known type */
async function nodeById(reader: Reader, id: string): Promise<object | null> {
  const { prefix, uuid } = decodeId(id);
  const type = TYPES.find((name) => prefixOf(reader, name) === prefix);
  if (type !== undefined) return recordOfType(reader, type, uuid);
  const prefixes = TYPES.map((name) => `${prefixOf(reader, name)}_`);
  throw new UserInputError(`an id that begins with one of ${prefixes.join(', ')}`, id);
}

function prefixOf(reader: Reader, type: string): string {
  return (reader.context.tables.named(type).entity as unknown as typeof Node).idPrefix;
}
