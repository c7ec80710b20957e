// Loaded before the server: on any message from the parent it collects garbage, and answers with the memory in use.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage());
});
