import { execFileSync, spawnSync } from 'node:child_process';
import { checkSubject } from './commit-subjects.ts';

// Checks the commit subjects of a range: `node scripts/check-commits.ts [BASE..HEAD]`. Without a range, checks the
// commits that origin/main does not have, or none where that branch is unknown. Merge commits are left out.
const MAIN = 'refs/remotes/origin/main';
const RANGE = /^[\w/@^~.{}-]+\.\.[\w/@^~.{}-]+$/;

const hasMain = (): boolean => spawnSync('git', ['rev-parse', '--verify', '--quiet', MAIN]).status === 0;
const range = process.argv[2] ?? (hasMain() ? `${MAIN}..HEAD` : undefined);

if (range === undefined) console.log('commits: origin/main is unknown, nothing to check');
else if (!RANGE.test(range) || range.startsWith('-')) {
  console.error(`commit range: expected BASE..HEAD, found ${JSON.stringify(range)}`);
  process.exitCode = 2;
} else {
  const log = execFileSync('git', ['log', '--no-merges', '--format=%h %s', range, '--'], { encoding: 'utf8' });
  const commits = log.split('\n').filter((line) => line !== '');
  for (const commit of commits) {
    const hash = commit.slice(0, commit.indexOf(' '));
    const subject = commit.slice(hash.length + 1);
    const problem = checkSubject(subject);
    if (problem === undefined) continue;
    console.error(`${hash}: ${JSON.stringify(subject)}: ${problem}`);
    process.exitCode = 1;
  }
  console.log(`commits: ${commits.length} checked`);
}
