import { createServer } from 'node:http';
import pg from 'pg';
import { statements } from './statements.mjs';

/**
 * The yardstick: no GraphQL, no framework, one prepared statement for each shape. PostgreSQL makes the
 * JSON, and the server hands its text through.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 8,
  // Planned once; all data are in memory, where a page out of order costs as much as one in order.
  options:
    '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c jit=off -c timezone=UTC',
});

const server = createServer(async (request, response) => {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const name = request.url.slice(1);
    const { text, values } = statements[name];
    const { rows } = await pool.query({
      name,
      text,
      values: values(JSON.parse(Buffer.concat(chunks).toString())),
      rowMode: 'array',
      types: { getTypeParser: () => (json) => json },
    });
    const body = Buffer.from(rows[0]?.[0] ?? 'null');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  } catch (error) {
    response.writeHead(500).end(error.message);
  }
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
