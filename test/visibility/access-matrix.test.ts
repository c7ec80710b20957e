import { graphql, type GraphQLField } from 'graphql';
import { ANONYMOUS, Role, type Viewer } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectGolden } from '../support/golden-file.ts';
import type { Made } from '../support/make.ts';
import { makeHiddenWorld, type HiddenWorld } from './hidden-world.ts';
import { rootFields } from './root-fields.ts';
import { everythingOf, relationsOf } from './selections.ts';
import { sightingsIn } from './sightings.ts';

const GOLDEN = new URL('access-matrix.txt', import.meta.url).pathname;

/** Fields that lead to nothing hidden, and why. */
const LEADS_NOWHERE: Readonly<Record<string, string>> = {
  'Query.checkpoint': 'where the log ends is the same for everybody',
  'Query.viewer': 'who asks is known to them',
  'Query.webhook': 'what webhooks are there for whom has a test of its own',
  'Query.webhooks': 'what webhooks are there for whom has a test of its own',
  'Query.countries': 'reference data is for everybody',
  'Query.country': 'reference data is for everybody',
  'Query.topics': 'reference data is for everybody',
  'Query.topic': 'reference data is for everybody',
  'Agreement.actions':
    'acts are for those who may see the agreement; who acted has rows of its own',
  'Agreement.provisions': 'provisions are for those who may see the agreement',
  'AgreementAction.agreement': 'an act is for those who may see its agreement',
  'Provision.agreement': 'a provision is for those who may see its agreement',
};

/** What fields need to answer much. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const names = args.map(({ name }) => name);
  if (names.includes('at') && names.includes('position')) return '(at: "2999-01-01T00:00:00Z")';
  return names.includes('first') ? '(first: 50)' : '';
}

describe('the access matrix', () => {
  let app: TestApp;
  let world: HiddenWorld;
  let callers: readonly (readonly [name: string, viewer: Viewer])[];
  /** What each caller sees of hidden records, by field. */
  const matrix = new Map<string, Readonly<Record<string, string>>>();

  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const [represented, foreign] = [await make.organization(), await make.organization()];
    world = await makeHiddenWorld(make, represented);
    await app.registry.numberChanges();
    const viewer = (role: Role, ...organizations: Made[]): Viewer => ({
      name: 'somebody',
      role,
      organizations: organizations.map(({ uuid }) => uuid),
    });
    callers = [
      ['anonymous', ANONYMOUS],
      ['reader', viewer(Role.READER)],
      ['foreign editor', viewer(Role.EDITOR, foreign)],
      ['party', viewer(Role.READER, represented)],
      ['admin', viewer(Role.ADMIN)],
    ];
    await askRootFields();
    await askRelations();
  }, 300_000);
  afterAll(() => app.stop());

  async function row(name: string, documents: readonly string[]): Promise<void> {
    const cells: Record<string, string> = {};
    for (const [caller, viewer] of callers) {
      // Not by HTTP, whose limits no document that asks for everything keeps.
      const answers = await Promise.all(
        documents.map((source) =>
          graphql({
            schema: app.registry.schema,
            source,
            contextValue: app.registry.createContext(viewer),
          }),
        ),
      );
      for (const { errors } of answers)
        if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
      cells[caller] = sightingsIn(world, answers);
    }
    matrix.set(name, cells);
  }

  async function askRootFields(): Promise<void> {
    const { schema } = app.registry;
    const asked = rootFields(world);
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const selection = everythingOf(schema, field.type, argumentsOf, 1);
      const questions = asked.get(field.name);
      if (questions)
        await row(
          `Query.${field.name}`,
          questions.map((args) => `{ ${field.name}${args} ${selection} }`),
        );
    }
  }

  async function askRelations(): Promise<void> {
    const { schema } = app.registry;
    for (const [type, field] of relationsOf(schema)) {
      const parents = [world.shown, ...world.referring].flatMap((records) => records[type] ?? []);
      const selection = everythingOf(schema, field.type, argumentsOf, 1);
      await row(
        `${type}.${field.name}`,
        parents.map(
          ({ id }) =>
            `{ node(id: "${id}") { ... on ${type} { ${field.name}${argumentsOf(field)} ${selection} } } }`,
        ),
      );
    }
  }

  it('is what it was when somebody looked through it', async () => {
    const names = callers.map(([name]) => name);
    const lines = [...matrix].map(([field, cells]) =>
      [field.padEnd(40), ...names.map((name) => (cells[name] ?? '').padEnd(16))].join('').trimEnd(),
    );
    const head = ['field'.padEnd(40), ...names.map((name) => name.padEnd(16))].join('').trimEnd();

    await expectGolden(GOLDEN, `${[head, ...lines].join('\n')}\n`);
  });

  it('has a row for every field at the root, and every relation of a record', () => {
    const { schema } = app.registry;
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).map(
      (name) => `Query.${name}`,
    );
    const relations = relationsOf(schema).map(([type, { name }]) => `${type}.${name}`);

    expect([...matrix.keys()].sort()).toEqual([...roots, ...relations].sort());
  });

  it('proves something in every row: there is something hidden behind it, which an administrator sees', () => {
    const empty = [...matrix].filter(([, cells]) => cells['admin'] === '-').map(([name]) => name);

    expect(empty.filter((name) => !(name in LEADS_NOWHERE))).toEqual([]);
  });

  it('shows nothing hidden to those who represent none of its parties', () => {
    const leaks = [...matrix].filter(([, cells]) =>
      ['anonymous', 'reader', 'foreign editor'].some((caller) => cells[caller] !== '-'),
    );

    expect(leaks).toEqual([]);
  });

  it('shows a party what is for parties and for those who are named, and nothing else', () => {
    expect([...matrix].filter(([, cells]) => cells['party']?.includes('x'))).toEqual([]);
    expect([...matrix].filter(([, cells]) => cells['party']?.includes('p')).length).toBeGreaterThan(
      50,
    );
  });
});
