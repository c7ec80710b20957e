// The load generator, a process of its own: takes loads from its parent, one after another, and gives what came of them.
import { encodeRequest } from './connection.mjs';
import { load } from './load.mjs';

process.on('message', async ({ requests, ...rest }) => {
  try {
    process.send({ round: await load({ ...rest, requests: requests.map(encodeRequest) }) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
