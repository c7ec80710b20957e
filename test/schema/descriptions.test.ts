import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { types } from './built-schema.ts';

interface Described {
  /** Where it stands, such as `Query.organizations(first:)`. */
  readonly place: string;
  readonly name: string;
  readonly description: string;
}

const described = (place: string, { name, description }: Nameable): Described => ({
  place,
  name,
  description: description ?? '',
});

interface Nameable {
  readonly name: string;
  readonly description?: string | null;
}

/** Everything in the schema that can have a description. */
const all: readonly Described[] = types.flatMap((type) => {
  const parts: Described[] = [described(type.name, type)];
  if (isEnumType(type))
    for (const value of type.getValues())
      parts.push(described(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      parts.push(described(`${type.name}.${field.name}`, field));
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      parts.push(described(place, field));
      for (const arg of field.args) parts.push(described(`${place}(${arg.name}:)`, arg));
    }
  return parts;
});

const placesWhere = (isWrong: (one: Described) => boolean): string[] =>
  all.filter(isWrong).map(({ place, description }) => `${place}: ${description}`);

/** The words of a name or a sentence, without articles and the like, in the singular. */
function words(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => word.replace(/s$/, ''));
}
const FILLERS = new Set(
  'a an the of it its is are was be to in on at by as and or this that which what one'.split(' '),
);

/** Names that say all there is to say, so that the description may be just their words. */
const SELF_EVIDENT = /\.(name|names|text|title|id|ids|node|city|topic|agreement|meeting|speaker)$/;

describe('a description', () => {
  it('stands on every type, field, argument, input field and enumeration value', () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(placesWhere(({ description }) => description.trim() === '')).toEqual([]);
  });

  it('is written as sentences: it begins with a capital or code, and ends with a full stop', () => {
    expect(placesWhere(({ description }) => !/^[A-Z`–“]/.test(description))).toEqual([]);
    expect(placesWhere(({ description }) => !/[.]$/.test(description))).toEqual([]);
  });

  it('has no stray spaces, empty code, doubled words or characters that are no text', () => {
    const isUntidy = ({ description }: Described) =>
      /^\s|\s$|[^\S\n]{2}|``|\b(\w+) \1\b|undefined|\[object|\$\{|TODO|\u{fffd}/iu.test(
        description,
      );

    expect(placesWhere(isUntidy)).toEqual([]);
  });

  it('says more than the name of what it describes', () => {
    const onlyRepeats = ({ place, name, description }: Described) => {
      const known = new Set(words(name));
      return !SELF_EVIDENT.test(place) && words(description).every((word) => known.has(word));
    };

    expect(placesWhere(onlyRepeats)).toEqual([]);
  });
});
