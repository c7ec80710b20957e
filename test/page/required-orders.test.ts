import { agreementActions } from '../../src/agreement/agreement-action.queries.ts';
import { agreements } from '../../src/agreement/agreement.queries.ts';
import { provisions } from '../../src/agreement/provision.queries.ts';
import { countries } from '../../src/country/country.queries.ts';
import { meetingParticipants } from '../../src/meeting/meeting-participant.queries.ts';
import { meetings } from '../../src/meeting/meeting.queries.ts';
import { memberships } from '../../src/organization/membership.queries.ts';
import { organizations } from '../../src/organization/organization.queries.ts';
import { persons } from '../../src/person/person.queries.ts';
import { positions } from '../../src/person/position.queries.ts';
import { projects } from '../../src/project/project.queries.ts';
import { sources, citations } from '../../src/source/source.queries.ts';
import { statements } from '../../src/statement/statement.queries.ts';
import { systems } from '../../src/system/system.queries.ts';
import { topics } from '../../src/topic/topic.queries.ts';
import { tableNameOf } from '../../src/shared/database/naming.ts';
import { startApp, type TestApp } from '../support/app.ts';

const LISTINGS = [
  positions,
  persons,
  sources,
  citations,
  provisions,
  agreements,
  agreementActions,
  meetings,
  meetingParticipants,
  projects,
  topics,
  systems,
  organizations,
  memberships,
  countries,
  statements,
];

describe('what lists are ordered by', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is never null where it is said to be required: pages would leave such rows out', async () => {
    const required = LISTINGS.flatMap(({ to, order }) =>
      Object.values(order.fields).flatMap(({ column, isRequired }) =>
        isRequired && column !== undefined ? [`${tableNameOf(to)}.${column}`] : [],
      ),
    );
    const rows = await app.registry.dataSource.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE is_nullable = 'NO' AND table_schema = current_schema()`,
    );
    const neverNull = new Set(rows.map(({ name }) => name));

    expect(required.length).toBeGreaterThan(20);
    expect(required.filter((name) => !neverNull.has(name))).toEqual([]);
  });
});
