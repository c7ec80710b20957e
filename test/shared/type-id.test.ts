import { randomUUID } from 'node:crypto';
import { fromUUID } from 'typeid-js';
import { countryCodeOf, countryUuid, isCountryCode } from '../../src/shared/country-id.ts';
import { decodeId, encodeId } from '../../src/shared/type-id.ts';

const UUID = '01890a5d-ac96-774b-bcce-b302099a8057';
const PREFIXES = [
  'org',
  'per',
  'agr',
  'act',
  'prv',
  'sys',
  'prj',
  'mtg',
  'stm',
  'top',
  'src',
  'cit',
];

describe('the id of a record', () => {
  it('is the TypeID of its uuid', () => {
    expect(encodeId('agr', UUID)).toBe('agr_01h455vb4pex5vsknk084sn02q');
  });

  it('is what typeid-js makes of any uuid', () => {
    const ends = Array.from({ length: 128 }, (_, bit) => (1n << BigInt(bit)).toString(16));
    const uuids = ends.map((digits) =>
      digits.padStart(32, '0').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
    );
    for (const uuid of [...uuids, ...Array.from({ length: 200 }, () => randomUUID())])
      expect(encodeId('agr', uuid)).toBe(fromUUID(uuid, 'agr'));
  });

  it.each(PREFIXES)('leads back to the uuid it was made of: %s', (prefix) => {
    const uuids = [
      UUID,
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ];

    for (const uuid of uuids) {
      expect(decodeId(encodeId(prefix, uuid))).toEqual({ prefix, uuid });
      expect(decodeId(encodeId(prefix, uuid), prefix)).toEqual({ prefix, uuid });
    }
  });

  it('sorts like the uuid', () => {
    const uuids = [
      UUID,
      '01890a5d-ac96-774b-bcce-b302099a8058',
      '01990a5d-0000-7000-8000-000000000000',
    ];

    expect(uuids.map((uuid) => encodeId('org', uuid))).toEqual(
      uuids.map((uuid) => encodeId('org', uuid)).sort(),
    );
  });

  it.each([
    '',
    'agr',
    'agr_',
    '_01h455vb4pex5vsknk084sn02q',
    'agr-01h455vb4pex5vsknk084sn02q',
    'agr_01h455vb4pex5vsknk084sn02',
    'agr_01h455vb4pex5vsknk084sn02qq',
    'agr_01H455VB4PEX5VSKNK084SN02Q',
    'agr_81h455vb4pex5vsknk084sn02q',
    'agr_01h455vb4pex5vsknk084sn02l',
    'agr_01h455vb4pex5vsknk084sn02q\n',
    UUID,
    `agr_${UUID}`,
  ])('has one spelling, and this is none: %j', (text) => {
    expect(() => decodeId(text)).toThrow(`Expected a record id, but got ${JSON.stringify(text)}.`);
  });

  it('is refused where one of another type is expected', () => {
    const id = encodeId('agr', UUID);

    expect(() => decodeId(id, 'org')).toThrow(
      `Expected an id that begins with "org_", but got "${id}".`,
    );
    for (const other of ['01h455vb4pex5vsknk084sn02q', ` ${id}`, id.toUpperCase(), `_${id}`])
      expect(() => decodeId(other, 'agr')).toThrow('Expected an id that begins with "agr_"');
    expect(() => decodeId('cty_KZ', 'org')).toThrow('Expected an id that begins with "org_"');
    expect(() => decodeId(id, 'cty')).toThrow('Expected an id that begins with "cty_"');
  });
});

describe('the id of a country', () => {
  it.each(['KZ', 'NA', 'NO', 'AA', 'ZZ'])('spells its code: %s', (code) => {
    const uuid = countryUuid(code);

    expect(encodeId('cty', uuid)).toBe(`cty_${code}`);
    expect(decodeId(`cty_${code}`)).toEqual({ prefix: 'cty', uuid });
    expect(countryCodeOf(uuid)).toBe(code);
    // Version 8 is free to define, and none of the other ids has it.
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    'cty_kz',
    'cty_K',
    'cty_KAZ',
    'cty_',
    'cty_K1',
    'cty_ÄÖ',
    'cty_01h455vb4pex5vsknk084sn02q',
    'CTY_KZ',
  ])('is no other text: %s', (text) => {
    expect(() => decodeId(text)).toThrow('Expected a record id');
  });

  it('has a code of two capitals', () => {
    expect(['KZ', 'kz', 'KAZ', '', 'K', 'KZ\n', '12'].map(isCountryCode)).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
  });
});
