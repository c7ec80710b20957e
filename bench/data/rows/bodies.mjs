import { createdAt, slugOf } from '../identity.mjs';
import { fuzzyDate } from '../fuzzy-date.mjs';
import { Random } from '../random.mjs';
import { BODIES, CITIES, FAMILY_NAMES, GIVEN_NAMES, REGIONS, SUBJECTS } from '../words.mjs';
import { ORGANIZATION_KINDS } from '../../shapes/kinds.mjs';

export const columns = {
  organization: [
    'id',
    'slug',
    'name',
    'acronym',
    'kind',
    'founded_edtf',
    'founded_earliest',
    'founded_latest',
    'seat_city',
    'seat_country_id',
    'member_count',
    'parent_id',
    'created_at',
    'updated_at',
    'summary',
  ],
  person: ['id', 'slug', 'full_name', 'family_name', 'honorific', 'created_at', 'updated_at'],
};

/** The name of an organization, by its number. */
export function organizationName(index) {
  const random = new Random(`organization ${index}`);
  return `${random.pick(REGIONS)} ${random.pick(BODIES)} for ${random.pick(SUBJECTS)} ${index + 1}`;
}

/** Organizations, a third of them bodies of another, and persons. @param {import('../world.mjs').World} world */
export function* rows(world) {
  const random = new Random('bodies');
  for (let index = 0; index < world.sizes.organization; index++) {
    const name = organizationName(index);
    const acronym = name.replace(/[^A-Z]/g, '') + (index + 1);
    const parent =
      index > 20 && random.chance(0.33)
        ? world.id('organization', random.below(Math.floor(index / 2)))
        : null;
    const summary = random.chance(0.5)
      ? `It works on ${random.pick(SUBJECTS)} and ${random.pick(SUBJECTS)} with its neighbours.`
      : null;
    yield [
      'organization',
      [
        world.id('organization', index),
        slugOf(name, index),
        name,
        acronym,
        random.pick(ORGANIZATION_KINDS),
        ...fuzzyDate(random, 1900, 2020),
        random.pick(CITIES),
        world.country(random),
        random.chance(0.6) ? random.between(2, 200) : null,
        parent,
        createdAt(index),
        createdAt(index),
        summary,
      ],
    ];
  }
  for (let index = 0; index < world.sizes.person; index++) {
    const family = random.pick(FAMILY_NAMES);
    const name = `${random.pick(GIVEN_NAMES)} ${random.pick(GIVEN_NAMES)[0]}. ${family}`;
    yield [
      'person',
      [
        world.id('person', index),
        slugOf(name, index),
        name,
        family,
        random.chance(0.2) ? 'Dr.' : null,
        createdAt(index),
        createdAt(index),
      ],
    ];
  }
}
