import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may ask as somebody: of each secret, only what it is recognised by. */
export class ApiKey1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        -- SHA-256 of the secret: it is random, so nothing slower is needed to keep it from being guessed.
        hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
        name text,
        role text COLLATE "C" NOT NULL CHECK (role IN ('READER', 'EDITOR', 'ADMIN')),
        -- Whom it represents. No foreign keys: a key keeps no organization from being merged or deleted.
        organizations uuid[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        -- To the minute.
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_key');
  }
}
