import type { EntityManager } from 'typeorm';
import type { TestApp } from '../support/app.ts';

/** Numbers from 0 up to a limit that seem random, and are the same for the same seed: mulberry32. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const any = (table: string): string =>
  `(SELECT id FROM ${table} ORDER BY md5(id::text || $1) LIMIT 1)`;
const anyRecord = `(SELECT id FROM record ORDER BY md5(id::text || $1) LIMIT 1)`;
const anyParty = `(SELECT p FROM agreement_party p ORDER BY md5(id::text || $1) LIMIT 1)`;

const create = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (id, slug, ${columns}) VALUES (md5($1)::uuid, 'x' || md5($1), ${values})`;
const change = (table: string, assignment: string): string =>
  `UPDATE ${table} SET ${assignment} WHERE id = ${any(table)}`;
const remove = (table: string): string => `DELETE FROM ${table} WHERE id = ${any(table)}`;

/** Writes of every kind, each of them to rows that the text in $1 chooses. Some are refused. */
const WRITES: readonly string[] = [
  create('organization', 'name, kind', `md5($1), 'NGO'`),
  create('agreement', 'title, kind', `md5($1), 'TREATY'`),
  create('topic', 'name', 'md5($1)'),
  create('source', 'title', 'md5($1)'),
  create('meeting', 'title, kind', `md5($1), 'SESSION'`),
  create('project', 'name, kind, status', `md5($1), 'PROJECT', 'ACTIVE'`),
  `INSERT INTO statement (id, text) VALUES (md5($1)::uuid, md5($1))`,
  ...['organization', 'agreement'].flatMap((table) => [
    change(table, 'summary = left(md5($1), 1)'),
  ]),
  change('organization', `parent_id = ${any('organization')}`),
  change('project', 'name = left(md5($1), 1)'),
  `INSERT INTO agreement_party (id, agreement_id, organization_id, role)
   VALUES (md5($1)::uuid, ${any('agreement')}, ${any('organization')}, 'PARTY')`,
  change('agreement_party', `organization_id = ${any('organization')}`),
  remove('agreement_party'),
  `INSERT INTO agreement_action (id, agreement_id, kind, party_id)
   SELECT md5($1)::uuid, (p).agreement_id, 'SIGNATURE', (p).id FROM (SELECT ${anyParty} AS p) AS one`,
  `INSERT INTO agreement_action (id, agreement_id, kind) VALUES (md5($1)::uuid, ${any('agreement')}, 'APPROVAL')`,
  change('agreement_action', 'city = left(md5($1), 1)'),
  change('agreement_action', 'party_id = NULL'),
  change('agreement_action', `agreement_id = ${any('agreement')}, party_id = NULL`),
  remove('agreement_action'),
  `INSERT INTO provision (id, agreement_id, kind, text) VALUES (md5($1)::uuid, ${any('agreement')}, 'OTHER', md5($1))`,
  `INSERT INTO agreement_relation (id, source_agreement_id, agreement_id, kind)
   VALUES (md5($1)::uuid, ${any('agreement')}, (SELECT id FROM agreement ORDER BY md5($1 || id) LIMIT 1), 'AMENDS')`,
  `INSERT INTO record_name (id, record_id, text, kind) VALUES (md5($1)::uuid, ${anyRecord}, md5($1), 'FORMER')`,
  remove('record_name'),
  `INSERT INTO record_topic VALUES (${anyRecord}, ${any('topic')})`,
  `INSERT INTO citation (id, record_id, source_id) VALUES (md5($1)::uuid, ${anyRecord}, ${any('source')})`,
  `INSERT INTO project_participant (id, project_id, organization_id, role)
   VALUES (md5($1)::uuid, ${any('project')}, ${any('organization')}, 'LEAD')`,
  `INSERT INTO project_agreement VALUES (${any('project')}, ${any('agreement')})`,
  `INSERT INTO meeting_agreement (id, meeting_id, agreement_id, role)
   VALUES (md5($1)::uuid, ${any('meeting')}, ${any('agreement')}, 'SIGNED')`,
  `INSERT INTO meeting_participant (id, meeting_id, organization_id, role)
   VALUES (md5($1)::uuid, ${any('meeting')}, ${any('organization')}, 'HOST')`,
  `INSERT INTO statement_subject VALUES (${any('statement')}, ${anyRecord})`,
  ...['agreement', 'organization', 'meeting', 'project', 'topic', 'statement', 'source'].map(
    remove,
  ),
];

/** Makes transactions of one to six random writes; those of which one is refused are undone. */
export async function writeAtRandom(
  app: TestApp,
  transactions: number,
  seed: number,
): Promise<void> {
  const below = numbersFrom(seed);
  for (let number = 0; number < transactions; number += 1) {
    const length = 1 + below(6);
    const work = async (manager: EntityManager): Promise<void> => {
      for (let step = 0; step < length; step += 1)
        await manager.query(WRITES[below(WRITES.length)] ?? '', [`${seed} ${number} ${step}`]);
    };
    await app.registry.dataSource.transaction(work).catch((error: unknown) => {
      // Refused by a constraint: what the log has of it is what is there, nothing.
      if (!/^23/.test(String((error as { code?: string }).code))) throw error;
    });
  }
}
