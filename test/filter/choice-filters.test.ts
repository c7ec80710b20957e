import { getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { startApp, type TestApp } from '../support/app.ts';
import { CHOICES, type Choice } from './choices.ts';
import { matching } from './matching.ts';

/** The values that an input filters by; undefined when it is no filter on an enumeration. */
function valuesOf(app: TestApp, filter: string): string[] | undefined {
  const input = app.registry.schema.getType(filter);
  if (!isInputObjectType(input)) return undefined;
  const type = input.getFields()['eq']?.type;
  const choice = type && getNamedType(type);
  return isEnumType(choice) ? choice.getValues().map(({ name }) => name) : undefined;
}

describe('a filter on an enumeration', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const choice of CHOICES)
      for (const value of valuesOf(app, choice.filter) ?? [])
        await choice.make(app.make, value, nameOf(choice, value));
  });
  afterAll(() => app.stop());

  /** The name of the record that has the value. */
  const nameOf = ({ filter }: Choice, value: string) =>
    `${filter}-${value}`.toLowerCase().replaceAll('_', '-');

  it('is tried out below, each of them', () => {
    const names = Object.keys(app.registry.schema.getTypeMap());
    const filters = names.filter((name) => valuesOf(app, name) !== undefined).sort();

    // What became of one record is filtered in test/changes, what webhooks were told in test/webhook.
    const elsewhere = ['ChangeOperationFilter', 'DeliveryStateFilter'];
    expect(filters.filter((name) => !elsewhere.includes(name))).toEqual(
      CHOICES.map(({ filter }) => filter).sort(),
    );
  });

  describe.each(CHOICES)('$filter', (choice) => {
    let values: string[];
    beforeAll(() => {
      values = valuesOf(app, choice.filter) ?? [];
    });

    const names = (of: readonly string[]) => of.map((value) => nameOf(choice, value)).sort();
    /** Which of the records made for this filter match; others live in the same list. */
    const found = (operators: object) => {
      const made = { [choice.field]: { in: names(values) } };
      return matching(app, choice.list, { ...choice.where(operators), ...made }, choice.field);
    };

    it('tells each value from the others', async () => {
      for (const value of values) {
        expect(await found({ eq: value })).toEqual(names([value]));
        expect(await found({ ne: value })).toEqual(
          names(values.filter((other) => other !== value)),
        );
      }
    });

    it('takes several values, and none', async () => {
      const [first = '', second = '', ...rest] = values;

      expect(await found({ in: [first, second] })).toEqual(names([first, second]));
      expect(await found({ notIn: [first, second] })).toEqual(names(rest));
      expect(await found({ in: [] })).toEqual([]);
      expect(await found({ notIn: [] })).toEqual(names(values));
    });

    it('finds nothing without a value, since each has one', async () => {
      expect(await found({ isNull: true })).toEqual([]);
      expect(await found({ isNull: false })).toEqual(names(values));
    });
  });
});
