import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMismatch, findSection, openShell, parseCommands, runBlocks, type Shell } from './console/index.ts';

const OPTIONS = { page: 'page.md', timeoutMs: 10_000 };
const fence = (info: string, ...lines: readonly string[]): string => ['```'.concat(info), ...lines, '```'].join('\n');
const section = (...blocks: readonly string[]): string => `# Page\n\n## Job\n\n${blocks.join('\n\n')}\n`;

let folder = '';
let shell: Shell;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc-console-'));
  shell = openShell({ cwd: folder, env: { PATH: process.env.PATH ?? '' } });
});
afterEach(() => {
  shell.close();
  rmSync(folder, { recursive: true, force: true });
});

const runPage = (...blocks: readonly string[]): Promise<number> =>
  runBlocks(shell, findSection(section(...blocks), 'Job').blocks, OPTIONS);

describe('the runner of console blocks', () => {
  it('runs the commands in order in one shell, which keeps its folder and variables', async () => {
    mkdirSync(join(folder, 'sub'));
    const count = await runPage(
      fence('console', '$ cd sub', '$ export NAME="a reader"'),
      'Text between the blocks.',
      fence('console', '$ echo "$NAME in $(basename "$PWD")"', 'a reader in sub'),
    );
    assert.equal(count, 3);
  });

  it('passes continued lines to bash unchanged, including a here-document with an empty line', async () => {
    await runPage(
      fence('console', '$ cat > file <<TEXT', '> first $((1 + 1))', '>', '>   third', '> TEXT', '$ cat file', ...HERE),
    );
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'first 2\n\n  third\n');
  });

  it('runs the commands of a sh block one by one, so an error in the middle counts', async () => {
    assert.equal(await runPage(fence('sh', '# A comment', 'cat <<A', 'x', 'A', 'echo one \\', '  two', 'true')), 3);
    await assert.rejects(
      runPage(fence('sh', 'true', 'false', 'true')),
      /page\.md:7: expected exit code 0, found 1\n\$ false/,
    );
  });

  it('fails when a command fails, and names the page, the line and the command', async () => {
    const blocks = [fence('console', '$ true', '$ ls no-such-file', '…')];
    await assert.rejects(
      runPage(...blocks),
      /^Error: page\.md:7: expected exit code 0, found 2\n\$ ls no-such-file\n.*No such file/s,
    );
  });

  it('fails when a command of an "exit N" block succeeds, or fails with another code', async () => {
    await runPage(fence('console exit 3', '$ true', '$ (exit 3)'));
    for (const command of ['true', '(exit 1)'])
      await assert.rejects(runPage(fence('console exit 3', `$ ${command}`)), /expected exit code 3, found [01]/);
    await assert.rejects(runPage(fence('console exit 3', '$ (exit 3)', '$ (exit 3)')), /expected exit code 0, found 3/);
  });

  it('fails when the output differs from the page, on either stream', async () => {
    await runPage(fence('console', '$ echo out; echo err >&2', 'out', 'err'));
    await assert.rejects(
      runPage(fence('console', '$ echo found', 'shown')),
      /page\.md:6: expected the output "shown" at this place\n\$ echo found\nfound/,
    );
    await assert.rejects(runPage(fence('console', '$ echo one; echo two', 'one')), /the end of the output/);
    await assert.rejects(runPage(fence('console', '$ true', 'shown')), /expected the output "shown"/);
  });

  it('fails when the command is unknown or has a syntax error, and continues to report', async () => {
    await assert.rejects(runPage(fence('console', '$ no-such-command')), /found 127/);
    await assert.rejects(runPage(fence('console', '$ if true')), /expected exit code 0, found [12]/);
    assert.equal(await runPage(fence('console', '$ true')), 1);
  });

  it('fails for a section that the page lacks, that is there twice, or that has no block or command', async () => {
    const page = section(fence('console', '$ true'));
    assert.throws(() => findSection(page, 'Other job'), /the page has no section "Other job"/);
    assert.throws(() => findSection(`${page}\n## Job\n`, 'Job'), /several sections "Job"/);
    assert.throws(() => findSection('## Job\n\nText.\n', 'Job'), /the section "Job" has no fenced block/);
    await assert.rejects(runPage(fence('yaml', 'a: b')), /the blocks have no command/);
    assert.throws(() => findSection('## Job\n\n```console\n$ true\n', 'Job'), /line 3: the fenced block has no end/);
  });

  it('ends a command that takes too long, with the processes that it started', async () => {
    const { blocks } = findSection(section(fence('console', '$ (sleep 1; touch late) & sleep 60')), 'Job');
    await assert.rejects(
      runBlocks(shell, blocks, { ...OPTIONS, timeoutMs: 300 }),
      /did not end within 300 ms: \(sleep 1/,
    );
    await sleep(1_200);
    assert.throws(() => readFileSync(join(folder, 'late')), /ENOENT/);
  });

  it('does not mix the output of a process in the background with that of later commands', async () => {
    await runPage(
      fence('console', '$ (sleep 0.2; echo late) &', '$ echo first; sleep 0.5; echo second', 'first', 'second'),
    );
  });

  it('fails when a command ends the shell', async () => {
    await assert.rejects(runPage(fence('console', '$ exit 0')), /the command ended the shell: exit 0/);
    await assert.rejects(runPage(fence('console', '$ true')), /the command ended the shell: true/);
  });
});

const HERE = ['first 2', '', '  third'];

describe('findSection', () => {
  it('includes the blocks of lower headings, and stops at a heading of the same or a higher level', () => {
    const page = ['## Job', fence('sh', 'a'), '### Part', fence('sh', 'b'), '## Next', fence('sh', 'c')].join('\n');
    const { blocks } = findSection(page, 'Job');
    assert.deepEqual(
      blocks.flatMap(({ lines }) => lines),
      ['a', 'b'],
    );
  });

  it('takes a line that starts with # within a block as content', () => {
    const { blocks } = findSection(section(fence('sh', '# Not a heading', 'true')), 'Job');
    assert.deepEqual(blocks[0]?.lines, ['# Not a heading', 'true']);
  });
});

describe('parseCommands', () => {
  const parse = (info: string, ...lines: readonly string[]) =>
    findSection(section(fence(info, ...lines)), 'Job').blocks.flatMap(parseCommands);

  it('compares no output where the page shows none', () => {
    assert.deepEqual(parse('console', '$ a', '$ b', 'out'), [
      { text: 'a', line: 6, exit: 0 },
      { text: 'b', line: 7, exit: 0, output: ['out'] },
    ]);
  });

  it('takes "> " after the first line of output as output', () => {
    assert.deepEqual(parse('console', '$ a', '> b', 'out', '> quoted'), [
      { text: 'a\nb', line: 6, exit: 0, output: ['out', '> quoted'] },
    ]);
  });

  it('refuses output before the first command, an empty block, an unknown option, and a script without an end', () => {
    assert.throws(() => parse('console', 'out', '$ a'), /line 6: expected a command after "\$ ", found "out"/);
    assert.throws(() => parse('console'), /line 6: the console block has no command/);
    assert.throws(() => parse('console exit one', '$ a'), /line 5: expected "exit N" after console, found "exit one"/);
    assert.throws(() => parse('sh', 'true', 'cat <<END', 'x'), /line 7: the command "cat <<END\nx" has no end/);
  });

  it('finds no commands in other languages', () => {
    assert.deepEqual(parse('yaml', '$ a: b'), []);
  });
});

describe('findMismatch', () => {
  it('lets "…" stand for any text within a line, and alone for any number of lines', () => {
    const output = 'reading\n✓ verified: app (3 s)\n  a\n  b\n';
    for (const shown of [
      ['reading', '✓ verified: app (3 s)', '  a', '  b'],
      ['…', '✓ verified: … (… s)', '…'],
      ['…', '  a', '…', '  b', '…'],
      ['…'],
      ['…ing', '…', '…b'],
    ])
      assert.equal(findMismatch(shown, output), undefined, shown.join(' | '));
  });

  it('returns the first shown line that the output lacks', () => {
    assert.equal(findMismatch(['…', '✗ verified: …', '…'], 'a\n✓ verified: b\n'), '✗ verified: …');
    assert.equal(findMismatch(['b', 'a'], 'a\nb\n'), 'b');
    assert.equal(findMismatch(['ab…ba'], 'aba'), 'ab…ba');
    assert.equal(findMismatch(['a', '…', 'c'], 'a\nb\n'), 'c');
    assert.equal(findMismatch(['a'], 'a\nb\n'), '(the end of the output)');
    assert.equal(findMismatch(['a'], ''), 'a');
  });

  it('does not count white space at the end of a line', () => {
    assert.equal(findMismatch(['a', 'b  '], 'a  \nb\n'), undefined);
  });
});
