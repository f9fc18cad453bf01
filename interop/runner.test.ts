import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { peer } from './peers.ts';
import { createCaller, createRunner, type FinishedRun, parseCommand } from './runner/index.ts';

const act = await peer('act');
const DIST = process.env.MC_DIST || join(import.meta.dirname, '../dist');
const expression = (text: string): string => `\${{ ${text} }}`;

const WORKFLOW = {
  on: { workflow_dispatch: { inputs: { who: { type: 'string' } } } },
  jobs: {
    first: {
      'runs-on': 'ubuntu-latest',
      outputs: { answer: expression('steps.ask.outputs.answer') },
      steps: [
        {
          id: 'ask',
          name: 'Ask',
          env: {
            WHO: expression('inputs.who'),
            CITY: expression('vars.CITY'),
            KEY: expression('secrets.KEY'),
          },
          run: [
            'echo "answer=$WHO from $CITY at $GITHUB_API_URL" >>"$GITHUB_OUTPUT"',
            'echo "## Asked" >>"$GITHUB_STEP_SUMMARY"',
            'echo "::add-mask::$KEY"',
            'echo "::warning title=slow::it took%0A100%25 :: of the time"',
            'printf "%s" "$KEY" | sha256sum',
          ].join('\n'),
        },
      ],
    },
    second: {
      needs: 'first',
      'runs-on': 'ubuntu-latest',
      steps: [
        { name: 'Tell', env: { ANSWER: expression('needs.first.outputs.answer') }, run: 'echo "$ANSWER"' },
        {
          name: 'Leak',
          env: { KEY: expression('secrets.KEY') },
          run: 'echo "$KEY"; echo "::error title=code-1::no"; exit 1',
        },
        { name: 'Never', run: 'true' },
      ],
    },
  },
};

describe('createRunner', { skip: act.missing ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-runner-'));
  const steps: string[] = [];
  let run: FinishedRun;
  before(async () => {
    const workflow = '.github/workflows/ask.yml';
    const caller = createCaller(join(folder, 'app'), { [workflow]: stringify(WORKFLOW) });
    const runner = createRunner({ act: act.path ?? '', folder: join(folder, 'runner'), dist: DIST });
    run = await runner.run({
      caller,
      workflow,
      event: 'workflow_dispatch',
      inputs: { who: 'Ada' },
      variables: { CITY: 'London' },
      secrets: { KEY: 'key-0001' },
      environment: { GITHUB_API_URL: 'http://127.0.0.1:9' },
      onStep: ({ name }) => steps.push(name),
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('reports the results of jobs and steps, and the exit code', () => {
    assert.equal(run.exitCode, 1);
    assert.deepEqual(Object.fromEntries(run.jobs), { first: 'success', second: 'failure' });
    assert.deepEqual(
      run.steps.map(({ job, name, result }) => [job, name, result]),
      [
        ['first', 'Ask', 'success'],
        ['second', 'Tell', 'success'],
        ['second', 'Leak', 'failure'],
      ],
    );
    assert.deepEqual(steps, ['Ask', 'Tell', 'Leak']);
  });

  it('passes inputs, variables and the environment, and returns the outputs and the summary', () => {
    const answer = 'Ada from London at http://127.0.0.1:9';
    assert.deepEqual(run.steps[0]?.outputs, { answer });
    assert.ok(run.log.includes(answer));
    assert.equal(run.summary.trim(), '## Asked');
  });

  it('returns the annotations with their titles', () => {
    assert.deepEqual(
      run.annotations.map(({ level, job, step, title, message }) => [level, job, step, title, message]),
      [
        ['warning', 'first', 'Ask', 'slow', 'it took\n100% :: of the time'],
        ['error', 'second', 'Leak', 'code-1', 'no'],
      ],
    );
  });

  it('shows a secret that a step prints, and not the command that masks it', () => {
    assert.equal(run.log.split('key-0001').length, 2);
    assert.ok(run.commands.some(({ name, value }) => name === 'add-mask' && value === 'key-0001'));
  });
});

describe('parseCommand', () => {
  it('ends the properties at the first "::", as GitHub does', () => {
    assert.deepEqual(parseCommand('::error title=a,line=1::b ::set-output name=x::y\n'), {
      name: 'error',
      properties: { title: 'a', line: '1' },
      value: 'b ::set-output name=x::y',
    });
  });

  it('reads a command after white space, and escaped characters', () => {
    assert.deepEqual(parseCommand('  ::notice title=a%2Cb%3Ac%0Ad::e%0Af%25\r\n'), {
      name: 'notice',
      properties: { title: 'a,b:c\nd' },
      value: 'e\nf%',
    });
  });

  it('reads no command inside a line', () => {
    for (const line of ['text ::error::x', ': :error::x', '::error', '%0A::error::x'])
      assert.equal(parseCommand(line), undefined, line);
  });
});
