import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { entities } from './entities.mjs';
import { createLoaders } from './loaders.mjs';
import { resolvers } from './resolvers.mjs';

// The stack as most teams put it together: type-graphql on Apollo Server, TypeORM's repositories, and a
// DataLoader of its own for each relation and request.
const dataSource = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities,
}).initialize();

const app = fastify();
const apollo = new ApolloServer({
  schema: await buildSchema({ resolvers }),
  plugins: [fastifyApolloDrainPlugin(app)],
});
await apollo.start();
app.route({
  url: '/graphql',
  method: ['GET', 'POST'],
  handler: fastifyApolloHandler(apollo, {
    context: async () => ({ dataSource, loaders: createLoaders(dataSource) }),
  }),
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
