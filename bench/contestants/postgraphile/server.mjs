import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import preset from './graphile.config.mjs';

// PostGraphile 5 as a library on node:http. It needs Node 22 or later.
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(await readFile(new URL('functions.sql', import.meta.url), 'utf8'));
await client.end();

const server = createServer();
const serv = postgraphile(preset).createServ(grafserv);
await serv.addTo(server);
await serv.ready();
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
