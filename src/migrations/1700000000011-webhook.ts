import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of changes by HTTP, what they are told, and how that went. */
export class Webhook1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        url text NOT NULL,
        description text,
        -- Which changes: types, operations and where, as the API takes them; all that are left out match.
        filter jsonb NOT NULL,
        secret text NOT NULL,
        -- The one before it, which signs too until receivers have had time to learn the new one.
        previous_secret text,
        previous_secret_until timestamptz,
        -- Up to where the log has been looked through, and deliveries made of what matched.
        position integer NOT NULL,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
      );
      CREATE INDEX webhook_created_at ON webhook (created_at, id);

      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
        -- Of the change that it tells of.
        position integer NOT NULL,
        -- Kept as text, because each attempt sends, and signs, the very same bytes.
        body text NOT NULL,
        state text COLLATE "C" NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SUCCEEDED', 'FAILED')),
        -- Since its schedule began.
        failures integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        -- Until then it is in the hands of the server that claimed it, and of nobody else.
        leased_until timestamptz,
        created_at timestamptz NOT NULL,
        CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL)),
        -- Whatever crashes: a change is told once.
        UNIQUE (webhook_id, position)
      );
      CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at, position)
        WHERE state = 'PENDING';
      CREATE INDEX webhook_delivery_leased ON webhook_delivery (webhook_id) WHERE leased_until IS NOT NULL;
      CREATE INDEX webhook_delivery_ended ON webhook_delivery (created_at) WHERE state <> 'PENDING';

      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES webhook_delivery (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        status integer,
        error text,
        duration_ms integer NOT NULL
      );
      CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_attempt, webhook_delivery, webhook');
  }
}
