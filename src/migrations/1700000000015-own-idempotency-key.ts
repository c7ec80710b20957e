import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same idempotency key of another caller is another: nobody learns, or takes up, those of others. */
export class OwnIdempotencyKey1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_key ADD COLUMN actor text NOT NULL DEFAULT '', DROP CONSTRAINT idempotency_key_pkey;
      ALTER TABLE idempotency_key ADD PRIMARY KEY (actor, key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of several callers' keys that are the same, one is left.
      DELETE FROM idempotency_key one USING idempotency_key other WHERE one.key = other.key AND one.actor > other.actor;
      ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_pkey, DROP COLUMN actor;
      ALTER TABLE idempotency_key ADD PRIMARY KEY (key);
    `);
  }
}
