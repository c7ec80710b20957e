/** Gives up what global-setup.mjs has started. */
export default async function tearDown() {
  await globalThis.stopConcordTests?.();
}
