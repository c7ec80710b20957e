import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const HOOK = fileURLToPath(new URL('collect-garbage.mjs', import.meta.url));

/** What a server is started with, so that its memory can be asked for. */
export const MEASURABLE = { flags: ['--expose-gc', '--import', HOOK], isChannelOpen: true };

/** The memory that a server uses once what nobody needs is gone, in bytes. @returns {Promise<NodeJS.MemoryUsage>} */
export async function settledMemory({ child }) {
  child.send('collect');
  const [memory] = await once(child, 'message');
  return memory;
}
