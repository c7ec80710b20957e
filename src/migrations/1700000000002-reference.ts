import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD, SLUG, acyclic, fuzzyDate, oneOf, recordTriggers } from './record-table.ts';

/** Countries, sources with their citations, topics, and the further names of records. */
export class Reference1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE country (
        ${RECORD},
        alpha2 text NOT NULL UNIQUE CHECK (alpha2 ~ '^[A-Z]{2}$'),
        alpha3 text NOT NULL UNIQUE CHECK (alpha3 ~ '^[A-Z]{3}$'),
        name text NOT NULL,
        region text
      );
      ${recordTriggers('country', 'Country')}

      CREATE TABLE source (
        ${RECORD},
        ${SLUG},
        publisher text,
        title text NOT NULL,
        ${fuzzyDate('published')},
        url text,
        language text
      );
      ${recordTriggers('source', 'Source')}

      CREATE TABLE citation (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        source_id uuid NOT NULL REFERENCES source (id),
        field text COLLATE "C",
        locator text,
        UNIQUE NULLS NOT DISTINCT (record_id, source_id, field, locator)
      );
      CREATE INDEX citation_source ON citation (source_id);

      CREATE TABLE topic (
        ${RECORD},
        ${SLUG},
        name text NOT NULL,
        broader_id uuid REFERENCES topic (id)
      );
      CREATE INDEX topic_broader ON topic (broader_id);
      ${recordTriggers('topic', 'Topic')}
      ${acyclic('topic', 'broader_id')}

      CREATE TABLE record_topic (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        topic_id uuid NOT NULL REFERENCES topic (id),
        PRIMARY KEY (record_id, topic_id)
      );
      CREATE INDEX record_topic_topic ON record_topic (topic_id, record_id);

      CREATE TABLE record_name (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        text text NOT NULL,
        ${oneOf('kind', 'ACRONYM FORMER TRANSLITERATION TRANSLATION VARIANT')},
        language text,
        ${fuzzyDate('since')},
        ${fuzzyDate('until')},
        UNIQUE NULLS NOT DISTINCT (record_id, text, language)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_name, record_topic, topic, citation, source, country');
  }
}
