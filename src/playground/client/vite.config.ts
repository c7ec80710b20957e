import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Bundles the page and all it needs into dist/playground/client; nothing is loaded from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../../dist/playground/client',
    // The folder lies outside the root of the page, so Vite asks before it empties it.
    emptyOutDir: true,
    assetsDir: 'assets',
    reportCompressedSize: false,
    // Monaco, the editor, is one large chunk that loads after the first paint.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      onLog(level, log, report) {
        // Libraries carry React's "use no memo"; it means nothing in a bundle.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  logLevel: 'warn',
});
