import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import type { FinishedRun } from './runner/index.ts';
import { BypassActWorld, findOutputs, listErrorCodes, VALUES } from './support/act-bypass.ts';

const act = await peer('act');
const skip = act.missing ?? false;
const DIST = process.env.MC_DIST || join(import.meta.dirname, '../dist');
/** The word of every injected name. A workflow command with it means that text became a command. */
const WORD = 'canary';
const EXPRESSION = '$' + '{{ github.token }}';
const NEWLINES = ['\n', '\r\n', '%0A', '%0D%0A', '\u2028'];
/** The commands that the project's actions give. Everything else changes the job, such as `set-env`. */
const ALLOWED = ['error', 'warning', 'notice', 'add-mask', 'debug', 'group', 'endgroup'];

let world: BypassActWorld;
before(async () => {
  if (!skip) world = await BypassActWorld.start(act.path ?? '', DIST);
});
after(() => world?.end());

const canaryFile = (): string => join(world.folder, WORD);

/** Returns texts that a shell, an expression or the reader of workflow commands would act on. */
const listHostile = (): readonly string[] => [
  `$(touch ${canaryFile()})`,
  `\`touch ${canaryFile()}\``,
  `"; touch ${canaryFile()}; "`,
  `'; touch ${canaryFile()} #`,
  `| touch ${canaryFile()} &`,
  EXPRESSION,
  `##[set-output name=${WORD};]1`,
  ...['set-output', 'set-env', 'save-state', 'error title'].map((command) => `::${command} name=${WORD}::${WORD}`),
  ...['add-mask', 'add-path', 'stop-commands', 'error'].map((command) => `::${command}::${WORD}`),
];

/** Returns one text with all hostile texts, on lines of their own for a sort of newline. */
const joinHostile = (newline: string): string =>
  [...listHostile(), `${WORD}=1`, 'EOF', 'allowed=true', 'ghadelimiter_'].join(newline);

/** Fails if a text of the event ran, was evaluated, or became a workflow command. */
function assertInert(run: FinishedRun): void {
  const detail = `${run.log}${run.problems}`.slice(-6_000);
  assert.ok(!existsSync(canaryFile()), `a shell ran a text of the event: ${detail}`);
  for (const { name, properties, value } of run.commands) {
    assert.ok(ALLOWED.includes(name), `the command ${name} was given: ${detail}`);
    assert.ok(!JSON.stringify(properties).includes(WORD), `a property of ${name} was injected: ${detail}`);
    // An error may quote the text inside its message, and may not be the text itself.
    assert.ok(!value.startsWith(WORD), `the command ${name} was injected: ${detail}`);
  }
  for (const line of run.log.split(/\r\n|[\r\n\u2028]/)) {
    if (!line.includes(WORD)) continue;
    assert.doesNotMatch(line, /^\s*##\[/, detail);
    assert.match(line, /^(?!\s*::)|^::(error|warning|notice) title=[a-z-]+(,[a-z]+=[^:]*)?::[^:]/, detail);
  }
  for (const { outputs } of run.steps) {
    assert.ok(!Object.keys(outputs).includes(WORD), `an output was injected: ${detail}`);
    assert.notEqual(outputs.allowed, 'true');
  }
  world.assertNoSecret(run);
}

describe('bypass-request.yml with hostile inputs', { skip }, () => {
  const inputs = ['gate', 'digest', 'environment', 'sha', 'severity', 'ttl', 'incident'] as const;
  for (const name of inputs)
    it(`refuses hostile text in the input ${name}, and opens nothing`, async () => {
      const given = { ...world.subject('freeze'), ...VALUES, [name]: joinHostile('\n') };
      const count = world.github.seed.repository.pulls.list().length;
      const run = await world.request(given);
      assertInert(run);
      assert.deepEqual([run.exitCode, listErrorCodes(run)], [1, ['input-invalid']], run.log);
      assert.equal(world.github.seed.repository.pulls.list().length, count);
    });

  for (const newline of NEWLINES)
    it(`stores a hostile reason unchanged, with the newline ${JSON.stringify(newline)}`, async () => {
      const reason = joinHostile(newline).slice(0, 1_000);
      const gate = listHostile()[0]?.slice(0, 100) ?? '';
      const run = await world.request({ ...world.subject(gate), ...VALUES, reason });
      assertInert(run);
      assert.equal(run.exitCode, 0, `${run.log}${run.problems}`);
      const number = Number(findOutputs(run, 'Request the bypass')['request-pr']);
      const request = world.readRequest(number);
      assert.deepEqual([request.reason, request.subject.gate], [reason, gate]);
      // The gate and the sweep read the same text.
      const deployed = await world.deploy(world.subject(gate));
      assertInert(deployed);
      assert.deepEqual(listErrorCodes(deployed), ['bypass-quorum-missing']);
    });
});

describe('promotion-gate.yml with a hostile pull request', { skip }, () => {
  const digest = `sha256:${'b'.repeat(64)}`;

  it('takes nothing from title, body, branch, labels and file names', async () => {
    const [shell = ''] = listHostile();
    const text = joinHostile('\n');
    const branch = 'x$(touch${IFS}canary)`touch${IFS}canary`"::error::canary';
    const { sha } = world.subject('promotion');
    const run = await world.check({
      release: `127.0.0.1:1/acme/pay@${digest} ${sha}\n`,
      policy: 'SECURITY/trust-policy.yaml',
      files: {
        [`RELEASES/$(touch ${WORD}).txt`]: text,
        [`RELEASES/\`touch ${WORD}\`.txt`]: text,
        [`::set-output name=${WORD}::1`]: text,
        [`RELEASES/\n::error title=${WORD}::x`]: text,
        '.env': `${WORD}=1\nPATH=/nowhere\n`,
        '.npmrc': `script-shell=touch ${WORD}\n`,
      },
      pull: {
        title: text,
        body: text,
        labels: [{ name: shell }],
        user: { login: shell },
        head: { ref: branch, label: shell, repo: { full_name: shell } },
        base: { ref: 'main' },
      },
    });
    assertInert(run);
    assert.deepEqual([run.jobs.get('check'), run.jobs.get('gate')], ['failure', 'failure']);
    assert.deepEqual(listErrorCodes(run), ['bypass-request-not-found']);
  });

  for (const text of ['$(touch canary)', '`touch canary`', '::set-output name=canary::1', '-rf /', EXPRESSION])
    it(`refuses a release file with ${text}`, async () => {
      const { sha } = world.subject('promotion');
      const run = await world.check({ release: `${text}@${digest} ${sha}\n`, policy: 'SECURITY/trust-policy.yaml' });
      assertInert(run);
      assert.deepEqual([run.jobs.get('check'), run.jobs.get('gate')], ['failure', 'failure']);
      assert.ok(!run.steps.some(({ name }) => name === 'Check that the release is promotable'), run.log);
      assert.deepEqual(listErrorCodes(run), ['input-missing']);
    });
});

describe('bypass-sweep.yml with hostile pull requests', { skip }, () => {
  it('takes nothing from titles, bodies, branches, files, comments and reviews', async () => {
    const { repository, people } = world.github.seed;
    const text = joinHostile('\n');
    const base = repository.refs.findBranch(repository.defaultBranch) ?? '';
    const hostile = ['$(touch canary)', '`touch canary`', 'a::error::canary', '%0A::error::canary', 'a;touch canary'];
    for (const [at, name] of hostile.entries()) {
      const branch = `bypass/${name}`;
      repository.refs.create(`refs/heads/${branch}`, base, people.requester);
      const path = at % 2 === 0 ? `bypass/${name}.json` : `bypass/\n::error title=${WORD}::${at}.json`;
      repository.refs.pushFile({ branch, path, content: text, by: people.requester, message: text });
      const pull = repository.pulls.open(people.requester, {
        title: text,
        body: text,
        head: branch,
        base: repository.defaultBranch,
      });
      repository.issues.comment(pull.number, people.requester, text);
      await world.administer('reviews', { user: 'sec', pull: pull.number, event: 'COMMENT', body: text });
    }
    await world.administer('clock', { advance_s: 5 * 3_600 });
    const run = await world.sweep();
    assertInert(run);
    assert.equal(run.exitCode, 0, `${run.log}${run.problems}`);
    const open = repository.pulls.list().filter(({ issue }) => issue.state === 'open');
    assert.equal(open.length, hostile.length, 'it ends only requests, and leaves other pull requests alone');
  });
});
