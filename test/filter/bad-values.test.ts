import { startApp, type TestApp } from '../support/app.ts';

const EDTF = 'an EDTF date such as 2014, 2016-11, 2004~, XXXX-04-25/XXXX-04-26 or ../2019';
const DECIMAL = 'a decimal number such as "5000000.00"';

describe('a value that is none', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** The code and message of the one error that a request is refused with, before any SQL. */
  const refusal = async (query: string, variables?: object): Promise<string[]> => {
    app.sql.clear();
    const { errors = [] } = await app.ask(query, variables);
    expect([errors.length, app.sql.statements().length]).toEqual([1, 0]);
    return [errors[0]?.extensions.code ?? '', errors[0]?.message ?? ''];
  };

  /** Sends a value as a literal, and as a variable. */
  const both = async (
    type: string,
    literal: string,
    value: unknown,
    query: (value: string) => string,
  ) => [
    await refusal(`{ ${query(literal)} }`),
    await refusal(`query ($value: ${type}) { ${query('$value')} }`, { value }),
  ];
  const refused = (message: string) => [
    ['GRAPHQL_VALIDATION_FAILED', message],
    [
      'BAD_USER_INPUT',
      expect.stringMatching(
        new RegExp(`^Variable "\\$value" got invalid value .*; ${literally(message)}$`),
      ) as string,
    ],
  ];

  it.each([
    '2016-13-01',
    '2016-02-30',
    '2015-02-29',
    '1976-06-31',
    '2010-XX-XX-',
    'last week',
    '',
    '20160101',
  ])('is refused as an uncertain date: "%s"', async (date) => {
    const where = (value: string) =>
      `organizations(where: { founded: { certainly: { before: ${value} } } }) { totalCount }`;

    expect(await both('EDTF', JSON.stringify(date), date, where)).toEqual(
      refused(`Expected ${EDTF}, but got ${JSON.stringify(date)}.`),
    );
  });

  it.each([2016, true, ['2016'], { edtf: '2016' }])(
    'is refused as an uncertain date, being no text: %j',
    async (date) => {
      const where = (value: string) =>
        `organizations(where: { founded: { certainly: { before: ${value} } } }) { totalCount }`;
      const literal = JSON.stringify(date).replaceAll('"edtf"', 'edtf');
      const [asLiteral, asVariable] = await both('EDTF', literal, date, where);

      expect(asLiteral?.[0]).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(asLiteral?.[1]).toMatch(/^Expected an EDTF date such as .*, but got .*2016|true/);
      expect(asVariable?.[0]).toBe('BAD_USER_INPUT');
      expect(asVariable?.[1]).toContain(`Expected ${EDTF}, but got ${JSON.stringify(date)}.`);
    },
  );

  it.each(['2016-13-01', '2016-02-30', '2015-02-29', '2016-11', '2016', 'today', ''])(
    'is refused as a calendar day: "%s"',
    async (day) => {
      const where = (value: string) => `agreement(slug: "none") { status(on: ${value}) { state } }`;
      const message = `Value is not a valid LocalDate: ${day}`;

      expect(await both('Date', JSON.stringify(day), day, where)).toEqual(refused(message));
    },
  );

  it.each([
    '2016-02-30T00:00:00Z',
    '2016-01-01',
    '2016-01-01T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '2016-01-01T00:00:00+23:59',
    '2016-01-01T00:00:00-16:00',
    '2016-01-01T00:00:00|01:00',
    '2016-01-01T00:00:00.0000000001Z',
    'now',
  ])('is refused as an instant: "%s"', async (instant) => {
    const where = (value: string) =>
      `organizations(where: { createdAt: { gt: ${value} } }) { totalCount }`;
    const [literal, variable] = await both('DateTime', JSON.stringify(instant), instant, where);

    expect(literal).toEqual(['GRAPHQL_VALIDATION_FAILED', expect.stringContaining(instant)]);
    expect(variable).toEqual(['BAD_USER_INPUT', expect.stringContaining(instant)]);
  });

  it.each([
    'abc',
    '',
    '1e5',
    '1,5',
    '0x10',
    'NaN',
    'Infinity',
    '1.',
    '.5',
    '+1',
    '123456789012345678901',
    '0.12345678901',
  ])('is refused as a decimal: "%s"', async (amount) => {
    const where = (value: string) =>
      `projects(where: { budgetAmount: { eq: ${value} } }) { totalCount }`;

    expect(await both('Decimal', JSON.stringify(amount), amount, where)).toEqual(
      refused(`Expected ${DECIMAL}, but got ${JSON.stringify(amount)}.`),
    );
  });

  it.each([true, [1], { amount: 1 }])(
    'is refused as a decimal, being no number: %j',
    async (amount) => {
      const where = (value: string) =>
        `projects(where: { budgetAmount: { eq: ${value} } }) { totalCount }`;
      const literal = JSON.stringify(amount).replaceAll('"amount"', 'amount');
      const [asLiteral, asVariable] = await both('Decimal', literal, amount, where);

      expect(asLiteral?.[0]).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(asLiteral?.[1]).toMatch(
        /^Expected a decimal number such as "5000000.00", but got .*(true|1)/,
      );
      expect(asVariable?.[0]).toBe('BAD_USER_INPUT');
      expect(asVariable?.[1]).toContain(`Expected ${DECIMAL}, but got ${JSON.stringify(amount)}.`);
    },
  );

  it.each(['2147483648', '-2147483649', '99999999999', '1.5'])(
    'is refused as a whole number: %s',
    async (count) => {
      const where = (value: string) =>
        `organizations(where: { memberCount: { eq: ${value} } }) { totalCount }`;
      const message = `Int cannot represent non${count.includes('.') ? '-integer' : ' 32-bit signed integer'} value: ${count}`;

      expect(await both('Int', count, Number(count), where)).toEqual(refused(message));
    },
  );
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
