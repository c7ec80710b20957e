import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from './entity-class.ts';
import { oneOfFields } from './one-of.ts';

/** A column as reads see it: PostgreSQL's text goes in, the property's value comes out. */
export interface TableColumn {
  /** Path in the entity: `['name']`, or `['signedOn', 'edtf']` inside an embedded value. */
  readonly path: readonly string[];
  readonly name: string;
  readonly type: string;
  /** Read only for those who select it (`select: false`): a long text. */
  readonly isDeferred: boolean;
}

/** A to-one relation: joined into its owner's statement wherever a query selects it. */
export interface ToOne {
  readonly property: string;
  readonly joinColumn: string;
  readonly target: () => Table;
}

/** What reads need to know of an entity, taken once from TypeORM's metadata. */
export interface Table<T extends object = object> {
  readonly entity: EntityClass<T>;
  readonly name: string;
  readonly type: string;
  /** The first is the primary key. */
  readonly columns: readonly TableColumn[];
  readonly embedded: ReadonlyMap<string, EntityClass>;
  /** By GraphQL field: one relation, or the alternatives of a union field. */
  readonly toOnes: ReadonlyMap<string, readonly ToOne[]>;
}

/** The tables of a data source by entity class. */
export class Tables {
  readonly #dataSource: DataSource;
  readonly #tables = new Map<EntityClass, Table>();

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  get<T extends object>(entity: EntityClass<T>): Table<T> {
    let table = this.#tables.get(entity);
    if (!table)
      this.#tables.set(entity, (table = this.#read(this.#dataSource.getMetadata(entity))));
    return table as Table<T>;
  }

  /** The table of an entity by the name of its class, which is that of its GraphQL type. */
  named(type: string): Table {
    return this.get(this.#dataSource.getMetadata(type).target as EntityClass);
  }

  /** The table that PostgreSQL knows by a name, if an entity is kept in it. */
  inDatabase(name: string): Table | undefined {
    const metadata = this.#dataSource.entityMetadatas.find(({ tableName }) => tableName === name);
    return metadata && this.get(metadata.target as EntityClass);
  }

  #read(metadata: EntityMetadata): Table {
    const columns = metadata.columns.filter((column) => !column.relationMetadata);
    const described = (column: (typeof columns)[number]): TableColumn => ({
      path: column.propertyPath.split('.'),
      name: column.databaseName,
      type: String(column.type),
      isDeferred: !column.isSelect,
    });
    return {
      entity: metadata.target as EntityClass,
      name: metadata.tableName,
      type: metadata.name,
      columns: columns.map(described),
      embedded: new Map(
        metadata.embeddeds.map((value) => [value.propertyName, value.type as EntityClass]),
      ),
      toOnes: this.#toOnes(metadata),
    };
  }

  #toOnes(metadata: EntityMetadata): Map<string, readonly ToOne[]> {
    const relations = new Map<string, readonly ToOne[]>();
    for (const relation of metadata.manyToOneRelations) {
      const joinColumn = relation.joinColumns[0]?.databaseName ?? `${relation.propertyName}_id`;
      const target = () => this.get(relation.type as EntityClass);
      relations.set(relation.propertyName, [
        { property: relation.propertyName, joinColumn, target },
      ]);
    }
    for (const [field, properties] of oneOfFields(metadata.target as EntityClass)) {
      relations.set(
        field,
        properties.flatMap((property) => relations.get(property) ?? []),
      );
    }
    return relations;
  }
}
