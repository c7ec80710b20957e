import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Snake case in the database, camel case in the code; an embedded value's columns carry its name. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given?: string): string {
    return given ?? tableNameOf({ name: className });
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? property].map(snake).join('_');
  }

  override joinColumnName(relation: string): string {
    return `${snake(relation)}_id`;
  }
}

/** The table of an entity class; no entity names its table otherwise. */
export function tableNameOf(entity: { readonly name: string }): string {
  return snake(entity.name).slice(1);
}
