import { isInputObjectType, isObjectType } from 'graphql';
import { schema, types } from '../schema/built-schema.ts';

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const names = mutations.map(({ name }) => name);

/** Records that belong to another are not created in the same words. */
const CREATED_BY: Readonly<Record<string, string>> = { AgreementAction: 'recordAgreementAction' };

describe('mutations', () => {
  const records = types
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Record'))
    .map(({ name }) => name);

  it('create, update and delete each type of record', () => {
    expect(records).toHaveLength(12);
    for (const type of records)
      expect(names).toEqual(
        expect.arrayContaining([
          CREATED_BY[type] ?? `create${type}`,
          `update${type}`,
          `delete${type}`,
        ]),
      );
  });

  it('add and remove the entries of the lists of participants, parties and members', () => {
    for (const entry of [
      'AgreementParty',
      'ProjectParticipant',
      'MeetingParticipant',
      'OrganizationMember',
    ])
      expect(names).toEqual(expect.arrayContaining([`add${entry}`, `remove${entry}`]));
  });

  it('of records take one input with a key, and answer the errors beside what became of it', () => {
    const ofRecords = mutations.filter(({ name }) =>
      /^(create|update|delete|add|remove|record)/.test(name),
    );
    const ofOurs = ofRecords.filter(({ name }) => records.some((type) => name.includes(type)));
    expect(ofOurs.length).toBeGreaterThanOrEqual(3 * records.length);
    for (const { name, args, type } of ofOurs) {
      const [input, ...others] = args;
      const Name = name.charAt(0).toUpperCase() + name.slice(1);
      expect([name, others, String(input?.type), String(type)]).toEqual([
        name,
        [],
        `${Name}Input!`,
        `${Name}Payload!`,
      ]);
      const inputType = schema.getType(`${Name}Input`);
      const payload = schema.getType(`${Name}Payload`);
      if (!isInputObjectType(inputType) || !isObjectType(payload))
        throw new Error(`Expected an input and a payload of ${name}.`);
      expect(String(inputType.getFields()['idempotencyKey']?.type)).toBe('String');
      expect(String(payload.getFields()['errors']?.type)).toBe('[UserError!]!');
    }
  });

  it('that meet a record already there take the version that is expected', () => {
    const meeting = names.filter((name) =>
      /^(update|delete|add|remove|recordAgreement)/.test(name),
    );
    const ofRecords = meeting.filter((name) => records.some((type) => name.includes(type)));
    const without = ofRecords.filter((name) => {
      const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
      return (
        !isInputObjectType(input) || String(input.getFields()['expectedVersion']?.type) !== 'Int'
      );
    });

    expect(without).toEqual([]);
  });
});
