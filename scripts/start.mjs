import { build } from './build.mjs';

// The server is imported only after the build: until then its files may be missing, or old.
await build().then(
  () => import('../dist/main.js'),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
