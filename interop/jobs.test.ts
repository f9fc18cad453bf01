import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pMap from 'p-map';
import { SCENARIO_STEPS } from '../src/drill/scenarios/index.ts';
import {
  type Block,
  findSection,
  openShell,
  parseCommands,
  readSections,
  runBlocks,
  type Shell,
} from './console/index.ts';
import { type Background, startBackground } from './support/background.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = 'docs/first-steps.md';
const page = readFileSync(join(ROOT, PAGE), 'utf8');
const START = 'Start a sandbox';
const DRILLS = '8. Run every drill scenario';
const jobs = readSections(page)
  .map(({ title }) => title)
  .filter((title) => /^\d+\. /.test(title));

const COMMAND = { page: PAGE, timeoutMs: 60_000 };
const DRILL = { page: PAGE, timeoutMs: 240_000 };
const DRILLS_AT_ONCE = 2;

let folder = '';
let env: Readonly<Record<string, string>> = {};
let sandbox: Background | undefined;
let shell: Shell | undefined;

const selectLanguage = (blocks: readonly Block[], language: string): Block[] =>
  blocks.filter((block) => block.language === language);

/** Returns the only command that a reader runs in a terminal of its own. */
function readSandboxCommand(): string {
  const commands = selectLanguage(findSection(page, START).blocks, 'sh').flatMap(parseCommands);
  assert.equal(commands.length, 1);
  return commands[0]?.text ?? '';
}

/** The drills share nothing with the other jobs, so each one gets its own shell, in the folder of the reader. */
const runDrill = async (block: Block): Promise<void> => {
  const own = openShell({ cwd: folder, env });
  try {
    await runBlocks(own, [block], DRILL);
  } finally {
    own.close();
  }
};

describe(`the jobs of ${PAGE}, done by a new user in an empty folder`, () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mc-jobs-'));
    const home = join(folder, 'home');
    mkdirSync(home);
    // The commands run from dist/, as the user runs them. MC_FROM_SOURCE=1 takes the sources of the checkout.
    env = {
      PATH: `${join(ROOT, 'cmd')}:${process.env.PATH ?? ''}`,
      HOME: home,
      LANG: 'C.UTF-8',
      MC_FROM_SOURCE: process.env.MC_FROM_SOURCE ?? '',
    };
    sandbox = await startBackground('bash', ['-c', `exec ${readSandboxCommand()}`], /Two regions are running/, {
      cwd: folder,
      env,
    });
    shell = openShell({ cwd: folder, env });
    await runBlocks(shell, selectLanguage(findSection(page, START).blocks, 'console'), COMMAND);
  });
  after(async () => {
    shell?.close();
    await sandbox?.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('have the numbers 1 to 10, in the order in which a reader does them', () => {
    assert.deepEqual(
      jobs.map((title) => Number.parseInt(title, 10)),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it('include every scenario of the drill', () => {
    const commands = findSection(page, DRILLS).blocks.flatMap(parseCommands);
    const scenarios = commands.map(({ text }) => /^mc dr simulate --scenario (\S+) --out \S+$/.exec(text)?.[1]);
    assert.deepEqual(scenarios.toSorted(), Object.keys(SCENARIO_STEPS).toSorted());
  });

  for (const title of jobs)
    it(`succeed with the commands of the page: ${title}`, async (context) => {
      const { blocks } = findSection(page, title);
      if (title === DRILLS) {
        await pMap(blocks, runDrill, { concurrency: DRILLS_AT_ONCE });
        return;
      }
      assert.ok(shell, 'the start of the page has failed');
      context.diagnostic(`${await runBlocks(shell, blocks, COMMAND)} commands`);
    });
});
