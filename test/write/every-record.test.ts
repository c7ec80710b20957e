import { isNonNullType, isListType, type GraphQLInputObjectType } from 'graphql';
import { startApp, type TestApp } from '../support/app.ts';
import { factsIn, inAnyOrder, inputOf, readBack } from './read-back.ts';
import { makeSamples, TYPES } from './samples.ts';
import { faultOf, write, written, type Input } from './writing.ts';

describe.each(TYPES)('%s', (type) => {
  let app: TestApp;
  let sample: NonNullable<ReturnType<Awaited<ReturnType<typeof makeSamples>>['get']>>;
  let id: string;
  let updateInput: GraphQLInputObjectType;
  beforeAll(async () => {
    app = await startApp();
    const found = (await makeSamples(app)).get(type);
    if (!found) throw new Error(`Expected a sample of ${type}.`);
    sample = found;
    updateInput = inputOf(`update${type}`);
    id = await written(app, sample.create, { ...sample.created, ...sample.within });
  });
  afterAll(() => app.stop());

  it('is created with every field and list that there is', async () => {
    const input = inputOf(sample.create);

    expect(Object.keys(sample.created).sort()).toEqual(factsIn(input).sort());
    expect(inAnyOrder(await readBack(app, type, id, input))).toEqual(inAnyOrder(sample.created));
  });

  it('is not written by an update that gives what is there', async () => {
    const same = Object.fromEntries(
      factsIn(updateInput).map((name) => [name, sample.created[name]]),
    );
    const changes = () => app.make.sql('SELECT count(*), sum(version) FROM change');
    const before = await changes();

    expect(await write(app, `update${type}`, { id, ...same })).toMatchObject({
      errors: [],
      version: 1,
    });
    expect(await changes()).toEqual(before);
  });

  it('is changed in every field and list, by one change that counts once', async () => {
    expect(Object.keys(sample.updated).sort()).toEqual(factsIn(updateInput).sort());
    const { errors, version } = await write(app, `update${type}`, { id, ...sample.updated });

    expect({ errors, version }).toEqual({ errors: [], version: 2 });
    expect(inAnyOrder(await readBack(app, type, id, updateInput))).toEqual(
      inAnyOrder(sample.updated),
    );
  });

  it('keeps what an update does not give', async () => {
    await written(app, `update${type}`, { id, summary: 'Anew.' });

    expect(inAnyOrder(await readBack(app, type, id, updateInput))).toEqual(
      inAnyOrder({ ...sample.updated, summary: 'Anew.' }),
    );
  });

  it('loses a field to null, and a list to an empty one, but never what it cannot be without', async () => {
    const fields = Object.values(updateInput.getFields()).filter(
      ({ name }) => factsIn(updateInput).includes(name) && !sample.referred?.includes(name),
    );
    const isRequired = (name: string): boolean =>
      isNonNullType(inputOf(sample.create).getFields()[name]?.type);
    const emptied: Record<string, unknown> = {};
    for (const { name, type: of } of fields)
      if (isListType(of)) emptied[name] = [];
      else if (isRequired(name))
        expect(await faultOf(app, `update${type}`, { id, [name]: null })).toMatchObject({
          path: [name],
          code: 'REQUIRED',
        });
      else emptied[name] = null;

    await written(app, `update${type}`, { id, ...emptied });

    const expected: Input = { ...sample.updated, ...emptied };
    expect(inAnyOrder(await readBack(app, type, id, updateInput))).toEqual(inAnyOrder(expected));
  });

  it('is deleted, and is gone then', async () => {
    expect(await write(app, `delete${type}`, { id })).toMatchObject({ id, errors: [] });

    expect(await app.run(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
    expect(await faultOf(app, `delete${type}`, { id })).toMatchObject({
      path: ['id'],
      code: 'UNKNOWN',
    });
  });
});
