import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What a connection emits when it has stalled, for whoever would close it with a reason. */
export const STALLED = 'stalled';

/** How often is looked, within the time for which a connection may stall, whether it does. */
const CHECKS = 5;

/**
 * Closes connections whose clients do not read: what was written, and the system has not taken yet, is kept
 * in memory, and for so long nothing more of it was taken. However slow a client is, as long as it reads it
 * goes on. They are cut off unless somebody listens for {@link STALLED}.
 */
export function closeStalled(server: FastifyInstance, timeoutMs: number): void {
  const open = new Map<Socket, { taken: number; checks: number }>();
  server.server.on('connection', (socket) => {
    open.set(socket, { taken: 0, checks: 0 });
    socket.once('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, last] of open) {
      const taken = takenOf(socket);
      if (taken === socket.bytesWritten || taken !== last.taken) {
        Object.assign(last, { taken, checks: 0 });
      } else if ((last.checks += 1) === CHECKS) {
        server.log.info('a connection was closed: its client does not read');
        if (!socket.emit(STALLED)) socket.destroy();
      }
    }
  }, timeoutMs / CHECKS).unref();
  server.addHook('onClose', () => {
    clearInterval(timer);
    return Promise.resolve();
  });
}

/** What Node keeps of a connection below its streams. */
interface Handle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

/** How many bytes of what was written the system has taken: one write may be an answer of megabytes, taken bit by bit. */
function takenOf(socket: Socket & { readonly _handle?: Handle | null }): number {
  const { _handle: handle, bytesWritten, writableLength } = socket;
  // As Node's own timeouts look for it; nothing that is documented tells.
  return handle ? handle.bytesWritten - handle.writeQueueSize : bytesWritten - writableLength;
}
