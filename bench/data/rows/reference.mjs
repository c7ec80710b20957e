import { createdAt, slugOf } from '../identity.mjs';
import { fuzzyDate } from '../fuzzy-date.mjs';
import { Random } from '../random.mjs';
import { BODIES, REGIONS, SUBJECTS } from '../words.mjs';

export const columns = {
  country: ['id', 'alpha2', 'alpha3', 'name', 'region', 'created_at', 'updated_at'],
  source: [
    'id',
    'slug',
    'publisher',
    'title',
    'published_edtf',
    'published_earliest',
    'published_latest',
    'created_at',
    'updated_at',
  ],
  topic: ['id', 'slug', 'name', 'broader_id', 'created_at', 'updated_at'],
  information_system: ['id', 'slug', 'name', 'operator_id', 'created_at', 'updated_at'],
};

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Countries, sources, topics and information systems. @param {import('../world.mjs').World} world */
export function* rows(world) {
  const random = new Random('reference');
  for (const [index, { id, alpha2, alpha3, name, region }] of world.countries.entries()) {
    yield ['country', [id, alpha2, alpha3, name, region, createdAt(index), createdAt(index)]];
  }
  for (let index = 0; index < world.sizes.source; index++) {
    const title = `${capital(random.pick(SUBJECTS))}: ${random.pick(REGIONS)} report ${index + 1}`;
    const publisher = `${random.pick(REGIONS)} ${random.pick(BODIES)}`;
    const at = createdAt(index);
    yield [
      'source',
      [
        world.id('source', index),
        slugOf(title, index),
        publisher,
        title,
        ...fuzzyDate(random, 2000, 2025),
        at,
        at,
      ],
    ];
  }
  for (let index = 0; index < world.sizes.topic; index++) {
    const subject = SUBJECTS[index % SUBJECTS.length];
    const isBroad = index < SUBJECTS.length;
    const name = isBroad
      ? capital(subject)
      : `${capital(subject)} in ${REGIONS[index % REGIONS.length]} waters and lands`;
    const broader = isBroad ? null : world.id('topic', index % SUBJECTS.length);
    yield [
      'topic',
      [
        world.id('topic', index),
        slugOf(name, index),
        name,
        broader,
        createdAt(index),
        createdAt(index),
      ],
    ];
  }
  for (let index = 0; index < world.sizes.information_system; index++) {
    const name = `${capital(random.pick(SUBJECTS))} register ${index + 1}`;
    yield [
      'information_system',
      [
        world.id('information_system', index),
        slugOf(name, index),
        name,
        world.organization(random),
        createdAt(index),
        createdAt(index),
      ],
    ];
  }
}
