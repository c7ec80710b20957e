import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { loaders } from './loaders.mjs';
import { resolvers } from './resolvers.mjs';

// Mercurius on Fastify: hand-written SQL in loaders, and documents compiled the second time they come.
const app = fastify();
app.register(mercurius, {
  schema: await readFile(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
  graphiql: false,
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
