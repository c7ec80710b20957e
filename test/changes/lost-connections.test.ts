import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { nextOf, until, untilWaiting, WAYS } from './ways.ts';

const FOLLOW = 'subscription { recordChanged(types: [TOPIC]) { changedFields } }';

describe.each(WAYS)(
  'a subscription over %s when connections to PostgreSQL are cut',
  (_way, follow) => {
    let app: TestApp;
    let admin: pg.Client;
    const errors: Error[] = [];
    beforeAll(async () => {
      app = await startApp({ onError: (error) => errors.push(error) });
      // Beside the server, whose own connections are the ones that are cut.
      admin = new pg.Client({ connectionString: app.url });
      await admin.connect();
    });
    afterAll(async () => {
      await admin.end();
      await app.stop();
    });

    /** Cuts connections of the server; answers how many they were. */
    const cut = async (condition: string): Promise<number> => {
      const { rows } = await admin.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${condition}`,
      );
      return rows.length;
    };
    const writeTopic = (slug: string) =>
      admin.query(`INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), $1, $1)`, [slug]);
    const CREATED = { data: { recordChanged: { changedFields: ['name', 'slug'] } } };

    it('goes on without the connection that listens, which comes back', async () => {
      const following = follow(app, FOLLOW);
      await untilWaiting(app, 1);

      expect(await cut(`application_name = 'concord listen'`)).toBe(1);
      await writeTopic('unheard');
      expect(await nextOf(following)).toMatchObject(CREATED);

      await until(async () => {
        const { rows } = await admin.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'concord listen'`,
        );
        return rows.length === 1;
      });
      await writeTopic('heard');
      expect(await nextOf(following)).toMatchObject(CREATED);
      expect(errors).not.toEqual([]);
      await following.return?.();
      await untilWaiting(app, 0);
    });

    it('goes on when all of them are cut, as by a restart', async () => {
      const following = follow(app, FOLLOW);
      await untilWaiting(app, 1);

      expect(await cut('true')).toBeGreaterThanOrEqual(3);
      await writeTopic('restarted');

      expect(await nextOf(following)).toMatchObject(CREATED);
      await following.return?.();
      await untilWaiting(app, 0);
    });

    it('goes on when one is cut over which the log is being read', async () => {
      const { checkpoint } = await app.run('{ checkpoint { cursor } }');
      await writeTopic('locked');
      await until(async () => {
        const { rows } = await admin.query('SELECT FROM change WHERE position IS NULL');
        return rows.length === 0;
      });
      await admin.query('BEGIN');
      await admin.query('LOCK TABLE visible.topic IN ACCESS EXCLUSIVE MODE');
      const following = follow(
        app,
        `subscription ($after: String) {
         recordChanged(after: $after, where: {topic: {slug: {eq: "locked"}}}) { changedFields } }`,
        { after: checkpoint.cursor },
      );
      // It is being asked whether the change matches.
      await until(
        async () =>
          (await cut(`application_name = 'concord read' AND wait_event_type = 'Lock'`)) > 0,
      );
      await admin.query('COMMIT');

      expect(await nextOf(following)).toMatchObject(CREATED);
      await following.return?.();
      await untilWaiting(app, 0);
    });
  },
);
