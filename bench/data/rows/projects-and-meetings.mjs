import { fuzzyDate } from '../fuzzy-date.mjs';
import { createdAt, slugOf } from '../identity.mjs';
import { Random } from '../random.mjs';
import { CITIES, REGIONS, SUBJECTS } from '../words.mjs';

export const columns = {
  project: [
    'id',
    'slug',
    'name',
    'kind',
    'status',
    'started_edtf',
    'started_earliest',
    'started_latest',
    'created_at',
    'updated_at',
  ],
  project_participant: ['id', 'project_id', 'name', 'position', 'organization_id', 'role'],
  project_agreement: ['project_id', 'agreement_id'],
  project_country: ['project_id', 'country_id'],
  meeting: [
    'id',
    'slug',
    'title',
    'kind',
    'held_edtf',
    'held_earliest',
    'held_latest',
    'city',
    'country_id',
    'created_at',
    'updated_at',
  ],
  meeting_participant: ['id', 'meeting_id', 'held_earliest', 'position', 'organization_id', 'role'],
  meeting_agreement: ['id', 'meeting_id', 'agreement_id', 'role'],
};

/** Projects and meetings with those who take part, and the agreements that they deal with. @param {import('../world.mjs').World} world */
export function* rows(world) {
  const random = new Random('projects and meetings');
  const next = { projectParticipant: 0, meetingParticipant: 0, meetingAgreement: 0 };
  const organizations = () =>
    random
      .different(random.between(2, 5), () => world.organizations.draw(random))
      .map((rank) => world.id('organization', rank))
      .entries();
  const agreements = () =>
    random
      .different(random.between(1, 3), () => random.below(world.sizes.agreement))
      .map((index) => world.id('agreement', index));

  for (let index = 0; index < world.sizes.project; index++) {
    const id = world.id('project', index);
    const name = `${random.pick(REGIONS)} ${random.pick(SUBJECTS)} programme ${index + 1}`;
    yield [
      'project',
      [
        id,
        slugOf(name, index),
        name,
        random.pick(['PROJECT', 'PROGRAMME', 'PHASE', 'INITIATIVE']),
        random.pick(['PLANNED', 'ACTIVE', 'COMPLETED', 'UNKNOWN']),
        ...fuzzyDate(random, 1990, 2025),
        createdAt(index),
        createdAt(index),
      ],
    ];
    for (const [position, organization] of organizations()) {
      yield [
        'project_participant',
        [
          world.id('project_participant', next.projectParticipant++),
          id,
          name,
          position,
          organization,
          position === 0 ? 'LEAD' : random.pick(['FUNDER', 'IMPLEMENTER', 'PARTNER']),
        ],
      ];
    }
    for (const agreement of agreements()) yield ['project_agreement', [id, agreement]];
    for (const country of random.different(random.between(1, 3), () => world.country(random)))
      yield ['project_country', [id, country]];
  }

  for (let index = 0; index < world.sizes.meeting; index++) {
    const id = world.id('meeting', index);
    const title = `${random.pick(REGIONS)} conference on ${random.pick(SUBJECTS)}, session ${index + 1}`;
    const kind = random.pick(['SESSION', 'CONFERENCE', 'WORKING_GROUP', 'BILATERAL']);
    const held = fuzzyDate(random, 1985, 2025);
    yield [
      'meeting',
      [
        id,
        slugOf(title, index),
        title,
        kind,
        ...held,
        random.pick(CITIES),
        world.country(random),
        createdAt(index),
        createdAt(index),
      ],
    ];
    for (const [position, organization] of organizations()) {
      yield [
        'meeting_participant',
        [
          world.id('meeting_participant', next.meetingParticipant++),
          id,
          held[1],
          position,
          organization,
          position === 0 ? 'HOST' : 'PARTICIPANT',
        ],
      ];
    }
    for (const agreement of agreements()) {
      yield [
        'meeting_agreement',
        [
          world.id('meeting_agreement', next.meetingAgreement++),
          id,
          agreement,
          random.pick(['SIGNED', 'APPROVED', 'DISCUSSED', 'ANNOUNCED']),
        ],
      ];
    }
  }
}
