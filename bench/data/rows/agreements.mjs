import { UNKNOWN, fuzzyDate } from '../fuzzy-date.mjs';
import { createdAt, slugOf } from '../identity.mjs';
import { Random } from '../random.mjs';
import { CITIES, SUBJECTS } from '../words.mjs';
import { AGREEMENT_KINDS } from '../../shapes/kinds.mjs';
import { organizationName } from './bodies.mjs';

export const columns = {
  agreement: [
    'id',
    'slug',
    'title',
    'kind',
    'signed_on_edtf',
    'signed_on_earliest',
    'signed_on_latest',
    'proposed_from',
    'approved_from',
    'signed_from',
    'in_force_from',
    'terminated_from',
    'created_at',
    'updated_at',
    'summary',
  ],
  agreement_party: [
    'id',
    'agreement_id',
    'signed_on_earliest',
    'position',
    'organization_id',
    'country_id',
    'role',
  ],
  agreement_action: [
    'id',
    'agreement_id',
    'kind',
    'on_edtf',
    'on_earliest',
    'on_latest',
    'city',
    'country_id',
    'party_id',
    'signatory_id',
    'created_at',
    'updated_at',
  ],
  provision: [
    'id',
    'agreement_id',
    'position',
    'kind',
    'text',
    'grantor_id',
    'grantee_id',
    'system_id',
    'created_at',
    'updated_at',
  ],
  citation: ['id', 'record_id', 'source_id', 'field', 'locator'],
  record_topic: ['record_id', 'topic_id'],
  agreement_relation: ['id', 'source_agreement_id', 'agreement_id', 'kind'],
};

const PROVISION_KINDS = [
  'INFORMATION_EXCHANGE',
  'DATABASE_ACCESS',
  'JOINT_PROJECTS',
  'JOINT_TRAINING',
  'TECHNICAL_ASSISTANCE',
  'COORDINATION',
  'OTHER',
];
const FORMS = Object.fromEntries(
  AGREEMENT_KINDS.map((kind) => [
    kind,
    kind === 'OTHER'
      ? 'Understanding'
      : kind
          .split('_')
          .map((word) => (word === 'OF' ? 'of' : word[0] + word.slice(1).toLowerCase()))
          .join(' '),
  ]),
);
const ROLES = ['PARTY', 'PARTY', 'PARTY', 'PARTY', 'BENEFICIARY', 'DEPOSITARY', 'OBSERVER'];

/** Agreements with all that hangs on them. @param {import('../world.mjs').World} world */
export function* rows(world) {
  const random = new Random('agreements');
  const next = { party: 0, action: 0, provision: 0, citation: 0 };
  for (let index = 0; index < world.sizes.agreement; index++) {
    const id = world.id('agreement', index);
    const at = createdAt(index);
    const kind = random.pick(AGREEMENT_KINDS);

    const parties = random
      .different(random.between(2, 6), () =>
        random.chance(0.15) ? -1 - world.states.draw(random) : world.organizations.draw(random),
      )
      .map((who) => ({
        id: world.id('agreement_party', next.party++),
        organization: who >= 0 ? world.id('organization', who) : null,
        country: who < 0 ? world.countries[-1 - who].id : null,
        name: who >= 0 ? organizationName(who) : world.countries[-1 - who].name,
      }));
    const subject = random.pick(SUBJECTS);
    const title = `${FORMS[kind]} on ${subject} between ${parties[0].name} and ${parties[1]?.name ?? 'others'}`;

    const signed = random.chance(0.94) ? fuzzyDate(random, 1985, 2025) : null;
    const actions = [];
    if (random.chance(0.15))
      actions.push(['NEGOTIATION', fuzzyDate(random, 1980, 1984), null, null]);
    if (random.chance(0.2)) actions.push(['APPROVAL', fuzzyDate(random, 1980, 1984), null, null]);
    if (signed) {
      for (const party of parties.slice(0, random.between(1, 3)))
        actions.push(['SIGNATURE', signed, party.id, world.any('person', random)]);
      if (random.chance(0.4))
        actions.push(['ENTRY_INTO_FORCE', fuzzyDate(random, 2026, 2026), null, null]);
    }
    const firstOf = (wanted) =>
      actions
        .filter(([act]) => act === wanted)
        .map(([, [, earliest]]) => earliest)
        .sort()[0] ?? null;

    const summary = random.chance(0.3)
      ? `What the parties undertake in matters of ${subject}, and how they work together.`
      : null;
    yield [
      'agreement',
      [
        id,
        slugOf(title, index),
        title,
        kind,
        ...(signed ?? UNKNOWN),
        firstOf('NEGOTIATION'),
        firstOf('APPROVAL'),
        firstOf('SIGNATURE'),
        firstOf('ENTRY_INTO_FORCE'),
        null,
        at,
        at,
        summary,
      ],
    ];
    for (const [position, party] of parties.entries()) {
      yield [
        'agreement_party',
        [
          party.id,
          id,
          signed?.[1],
          position,
          party.organization,
          party.country,
          position === 0 ? 'PARTY' : random.pick(ROLES),
        ],
      ];
    }
    for (const [act, on, party, signatory] of actions) {
      const place = random.chance(0.7);
      yield [
        'agreement_action',
        [
          world.id('agreement_action', next.action++),
          id,
          act,
          ...on,
          place ? random.pick(CITIES) : null,
          place ? world.country(random) : null,
          party,
          signatory,
          at,
          at,
        ],
      ];
    }
    const organizations = parties.flatMap(({ organization }) => organization ?? []);
    for (let position = 0, count = random.between(1, 4); position < count; position++) {
      const grants = random.chance(0.4);
      yield [
        'provision',
        [
          world.id('provision', next.provision++),
          id,
          position,
          random.pick(PROVISION_KINDS),
          `The parties provide for ${random.pick(SUBJECTS)} and give each other what is needed for ${random.pick(SUBJECTS)}, article ${position + 1}.`,
          grants ? (organizations[0] ?? null) : null,
          grants ? (organizations[1] ?? null) : null,
          random.chance(0.25) ? world.any('information_system', random) : null,
          at,
          at,
        ],
      ];
    }
    for (const source of random.different(random.between(1, 3), () =>
      random.below(world.sizes.source),
    )) {
      const isWhole = random.chance(0.5);
      yield [
        'citation',
        [
          world.id('citation', next.citation++),
          id,
          world.id('source', source),
          isWhole ? null : random.pick(['title', 'signedOn']),
          `paragraph ${random.between(1, 12)}`,
        ],
      ];
    }
    for (const topic of random.different(random.between(1, 2), () =>
      random.below(world.sizes.topic),
    )) {
      yield ['record_topic', [id, world.id('topic', topic)]];
    }
    if (index > 100 && random.chance(0.1)) {
      yield [
        'agreement_relation',
        [
          world.id('agreement_relation', index),
          id,
          world.id('agreement', random.below(index)),
          random.pick(['SUPPLEMENTS', 'AMENDS', 'REPLACES', 'IMPLEMENTS']),
        ],
      ];
    }
  }
}
