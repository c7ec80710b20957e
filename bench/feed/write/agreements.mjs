/** How many agreements a transaction past the API creates at most. */
const MOST_AT_ONCE = 6;

/** Writes agreements with two parties each, through the API or past it. */
export class Agreements {
  #random;
  #parties;

  /** @param {{ id: string, slug: string }[]} parties organizations to choose from */
  constructor(random, parties) {
    this.#random = random;
    this.#parties = parties;
  }

  static async of(pool, random) {
    const { rows } = await pool.query('SELECT id, slug FROM organization ORDER BY slug');
    return new Agreements(random, rows);
  }

  /** What `createAgreement` takes. */
  input(title) {
    const parties = this.#twoParties().map(({ slug }) => ({ party: slug, role: 'PARTY' }));
    return { title, kind: 'COOPERATION_AGREEMENT', parties };
  }

  /** Creates some in an open transaction. @returns {Promise<string[]>} their public ids */
  async insert(client, title, pause = async () => undefined) {
    const ids = [];
    for (let count = this.#random.between(1, MOST_AT_ONCE); count > 0; count--) {
      const { rows } = await client.query(
        `INSERT INTO agreement (id, slug, title, kind)
         SELECT id, 'past-' || id, $1, 'PROTOCOL' FROM gen_random_uuid() AS id
         RETURNING id, public_id('Agreement', id) AS public`,
        [`${title} ${count}`],
      );
      await client.query(
        `INSERT INTO agreement_party (id, agreement_id, position, organization_id, role)
         SELECT gen_random_uuid(), $1, place, organization, 'PARTY'
         FROM unnest($2::uuid[]) WITH ORDINALITY AS party (organization, place)`,
        [rows[0].id, this.#twoParties().map(({ id }) => id)],
      );
      ids.push(rows[0].public);
      await pause();
    }
    return ids;
  }

  #twoParties() {
    return this.#random.different(2, () => this.#random.pick(this.#parties));
  }
}
