import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The newest release, or null while there is none (or no history, as in an archive). */
function lastRelease() {
  try {
    return git('describe', '--tags', '--abbrev=0', '--match', 'v*');
  } catch {
    return null;
  }
}

const release = lastRelease();
if (release === null) {
  console.log('No release yet: there is nothing that schema.graphql could break.');
} else {
  const before = buildSchema(git('show', `${release}:schema.graphql`));
  const after = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const breaking = findBreakingChanges(before, after);
  for (const { type, description } of breaking) console.error(`${type}: ${description}`);
  if (breaking.length > 0) {
    console.error(
      `Expected schema.graphql to keep what ${release} promised; deprecate for six months instead.`,
    );
    process.exitCode = 1;
  }
}
