import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { uuidOf } from './identity.mjs';
import { Popularity } from './random.mjs';

/** How many there are of each at scale 1; what people look up the rest by does not grow with the scale. */
const SIZES = {
  organization: 5_000,
  person: 50_000,
  agreement: 100_000,
  project: 20_000,
  meeting: 20_000,
};
const FIXED = { source: 200, topic: 100, information_system: 50 };

/** The number of each table in its uuids. */
const TABLES = [
  'source',
  'topic',
  'organization',
  'person',
  'information_system',
  'agreement',
  'agreement_party',
  'agreement_action',
  'provision',
  'citation',
  'project',
  'project_participant',
  'meeting',
  'meeting_participant',
  'meeting_agreement',
  'agreement_relation',
];

/** What rows are drawn from: how many records there are, their ids, and how popular each is. */
export class World {
  /** @param {number} scale */
  static async of(scale) {
    const file = new URL('../../data/countries.yaml', import.meta.url);
    const { countries } = parse(await readFile(file, 'utf8'));
    return new World(scale, countries);
  }

  constructor(scale, countries) {
    this.countries = countries.map(({ alpha2, alpha3, name, region = null }) => ({
      // The registry's own writing of a country's code as a uuid.
      id: `00000000-0000-8000-8000-00000000${Buffer.from(alpha2).toString('hex')}`,
      alpha2,
      alpha3,
      name,
      region,
    }));
    this.sizes = { ...FIXED };
    for (const [table, size] of Object.entries(SIZES)) this.sizes[table] = size * scale;
    this.organizations = new Popularity(this.sizes.organization);
    this.states = new Popularity(this.countries.length);
  }

  /** The id of a row, by its number in its table. */
  id(table, index) {
    const number = TABLES.indexOf(table);
    if (number === -1) throw new Error(`Expected a table that World numbers, but got ${table}.`);
    return uuidOf(number, index);
  }

  /** The id of any row of a table. @param {import('./random.mjs').Random} random */
  any(table, random) {
    return this.id(table, random.below(this.sizes[table]));
  }

  /** The id of an organization, the popular ones most often. */
  organization(random) {
    return this.id('organization', this.organizations.draw(random));
  }

  /** The id of a country, the popular ones most often. */
  country(random) {
    return this.countries[this.states.draw(random)].id;
  }
}
