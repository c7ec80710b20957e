import { isInputObjectType } from 'graphql';
import { startReferenceApp } from '../support/reference-app.ts';
import type { TestApp } from '../support/app.ts';

/** A condition of each kind of filter that holds for some records of the reference dataset. */
const CONDITIONS: Readonly<Record<string, object>> = {
  TextFilter: { contains: 'a' },
  IntFilter: { gt: 1 },
  DecimalFilter: { gt: '1' },
  BooleanFilter: { eq: true },
  InstantFilter: { gt: '2020-01-01T00:00:00Z' },
  IdFilter: { notIn: [] },
  FuzzyDateFilter: { possibly: { before: '2016-06' } },
};

interface Field {
  readonly name: string;
  /** The name of its type, without brackets and exclamation marks. */
  readonly type: string;
}

describe('every field of every where input', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  const lists = [
    'countries',
    'sources',
    'topics',
    'organizations',
    'persons',
    'informationSystems',
    'agreements',
    'agreementActions',
    'provisions',
    'projects',
    'meetings',
    'statements',
  ];
  const inputFields = (input: string): Field[] => {
    const type = app.registry.schema.getType(input);
    if (!isInputObjectType(type)) throw new Error(`Expected an input type, but got ${input}.`);
    return Object.values(type.getFields()).map(({ name, type: of }) => ({
      name,
      type: String(of).replace(/[[\]!]/g, ''),
    }));
  };
  const whereOf = (list: string): string => {
    const field = app.registry.schema.getQueryType()?.getFields()[list];
    return String(field?.args.find(({ name }) => name === 'where')?.type);
  };
  /** The fields of a where input, the simple ones first. */
  const fieldsOf = (where: string): Field[] => {
    const fields = inputFields(where).filter(({ name }) => !['and', 'or', 'not'].includes(name));
    const isSimple = ({ type }: Field) => type in CONDITIONS && type !== 'IdFilter';
    return [...fields.filter(isSimple), ...fields.filter((field) => !isSimple(field))];
  };
  const isRelation = ({ type }: Field): boolean => type.endsWith('ListFilter');
  /** The where input of the records that a relation leads to. */
  const targetOf = (relation: Field): string => inputFields(relation.type)[0]?.type ?? '';

  /** A condition on a field; through a relation it is one on the first field of what is behind it. */
  const conditionOn = (field: Field): object => {
    const { type } = field;
    if (type in CONDITIONS) return CONDITIONS[type] ?? {};
    if (isRelation(field)) return { some: conditionWithin(targetOf(field)) };
    return type.endsWith('Where') ? conditionWithin(type) : { isNull: false };
  };
  const conditionWithin = (where: string): object => {
    const [first] = fieldsOf(where);
    return first ? { [first.name]: conditionOn(first) } : {};
  };

  /** How many records of a list match each of some conditions. */
  const counts = async (list: string, conditions: readonly object[]): Promise<number[]> => {
    const type = whereOf(list);
    const variables = conditions.map((_, index) => `$w${index}: ${type}`);
    const fields = conditions.map(
      (_, index) => `c${index}: ${list}(where: $w${index}) { totalCount }`,
    );
    const values = Object.fromEntries(conditions.map((where, index) => [`w${index}`, where]));
    const data = (await app.run(
      `query (${variables.join(', ')}) { ${fields.join(' ')} }`,
      values,
    )) as Record<string, { totalCount: number }>;
    return conditions.map((_, index) => data[`c${index}`]?.totalCount ?? -1);
  };

  it('is reached through one of the lists below', () => {
    const fields = Object.values(app.registry.schema.getQueryType()?.getFields() ?? {});
    // What became of one record is filtered in test/changes, webhooks are in test/webhook.
    const elsewhere = ['recordHistory', 'webhooks'];
    const paged = fields.filter(
      ({ name, args }) =>
        !elsewhere.includes(name) && args.some((argument) => argument.name === 'before'),
    );

    expect(paged.map(({ name }) => name).sort()).toEqual([...lists].sort());
  });

  it.each(lists)('of %s either holds for a record or, under not, does not', async (list) => {
    const { [list]: all } = (await app.run(`{ ${list} { totalCount } }`)) as Record<
      string,
      { totalCount: number }
    >;
    const conditions = fieldsOf(whereOf(list)).map((field) => ({
      [field.name]: conditionOn(field),
    }));

    const holds = await counts(list, conditions);
    const fails = await counts(
      list,
      conditions.map((condition) => ({ not: condition })),
    );

    const sums = conditions.map((condition, index) => [
      condition,
      (holds[index] ?? 0) + (fails[index] ?? 0),
    ]);
    expect(sums).toEqual(conditions.map((condition) => [condition, all?.totalCount]));
  });

  it.each(lists)(
    'of %s means by none the opposite of some, and by every that none does not',
    async (list) => {
      const relations = fieldsOf(whereOf(list)).filter(isRelation);
      const through = (quantifier: string, under: (condition: object) => object = (same) => same) =>
        relations.map((relation) => ({
          [relation.name]: { [quantifier]: under(conditionWithin(targetOf(relation))) },
        }));
      const not = (condition: object) => ({ not: condition });

      if (relations.length === 0) return;
      expect(await counts(list, through('none'))).toEqual(
        await counts(list, through('some').map(not)),
      );
      expect(await counts(list, through('every'))).toEqual(
        await counts(list, through('none', not)),
      );
    },
  );
});
