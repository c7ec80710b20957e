import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that belong to a webhook, and SQL of the one that a row belongs to. */
const PARTS = {
  webhook_delivery: 't.webhook_id',
  webhook_attempt: '(SELECT webhook_id FROM webhook_delivery d WHERE d.id = t.delivery_id)',
};

/** Webhooks are told what those who set them up may see, and seen by those who may see the same. */
export class WebhookScope1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As the setting concord.viewer has it. Of those from before, administrators alone know.
      ALTER TABLE webhook ADD COLUMN scope text NOT NULL DEFAULT '';
      -- Whoever set it up, or enabled it last, held this key: without it, nothing is told. Null: the server itself.
      ALTER TABLE webhook ADD COLUMN key_id uuid REFERENCES api_key (id);
      CREATE INDEX webhook_key ON webhook (key_id);
      CREATE VIEW visible.webhook AS SELECT * FROM webhook t
        WHERE sees_all() OR t.scope <> '' AND t.scope = current_setting('concord.viewer', true);
      ${Object.entries(PARTS)
        .map(
          ([table, webhook]) =>
            `CREATE VIEW visible.${table} AS SELECT * FROM ${table} t
        WHERE EXISTS (SELECT FROM visible.webhook w WHERE w.id = ${webhook});`,
        )
        .join('\n      ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${Object.keys(PARTS)
        .map((table) => `DROP VIEW visible.${table};`)
        .join('\n      ')}
      DROP VIEW visible.webhook;
      ALTER TABLE webhook DROP COLUMN key_id, DROP COLUMN scope;
    `);
  }
}
