import { spawnSync } from 'node:child_process';

// Known vulnerabilities in what the product runs with. Not every registry answers the question.
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
});
const report = parse(stdout);
if (report?.metadata === undefined) {
  console.log('The registry does not answer audits: vulnerabilities were not checked.');
} else {
  const { high, critical } = report.metadata.vulnerabilities;
  if (high + critical > 0) {
    console.error(
      `Expected no severe vulnerability, but there are ${high + critical}: see npm audit --omit=dev.`,
    );
    process.exitCode = 1;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
