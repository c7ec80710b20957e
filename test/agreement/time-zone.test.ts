import { graphql } from 'graphql';
import pg from 'pg';
import { today } from '../../src/agreement/today.ts';
import { openRegistry } from '../../src/registry.ts';
import { createDatabase } from '../support/database.ts';
import { World } from '../support/make.ts';

/** Where it is another day than in UTC at this hour. */
const elsewhere = new Date().getUTCHours() >= 11 ? 'Pacific/Kiritimati' : 'Etc/GMT+12';

it('the status of today is that of the day in UTC, wherever the database believes to be', async () => {
  const url = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), '${elsewhere}'); END $$`,
  );
  await client.end();
  const registry = await openRegistry({
    url,
    onError: (error) => {
      throw error;
    },
  });
  try {
    const make = new World(registry.dataSource);
    const day = (offset: number): string =>
      new Date(Date.parse(today()) + offset * 86_400_000).toISOString().slice(0, 10);
    const [{ zone } = {}] = await make.sql(`SELECT current_setting('timezone') AS zone`);
    expect(zone).toBe(elsewhere);
    for (const offset of [-1, 0, 1]) {
      const agreement = await make.agreement();
      await make.action(agreement, { kind: 'SIGNATURE', ...make.date('on', day(offset)) });
    }

    const { data } = (await graphql({
      schema: registry.schema,
      source: `{
        signed: agreements(where: { status: { eq: SIGNED } }, orderBy: [{ field: SIGNED_ON }]) { nodes { slug } }
        all: agreements(orderBy: [{ field: SIGNED_ON }]) { nodes { slug status { state } } }
      }`,
      contextValue: registry.createContext(),
    })) as unknown as { data: Record<string, { nodes: { slug: string; status: unknown }[] }> };

    const signed = data['all']?.nodes.filter(
      ({ status }) => (status as { state: string }).state === 'SIGNED',
    );
    expect(signed).toHaveLength(2);
    expect(data['signed']?.nodes.map(({ slug }) => slug)).toEqual(signed?.map(({ slug }) => slug));
  } finally {
    await registry.close();
  }
});
