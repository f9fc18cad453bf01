import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from '../../src/cli/program.ts';
import { mc } from '../support/terminal.ts';

const run = (line: string) => mc(line === '' ? [] : line.split(' '), '/');

describe('mc', () => {
  it.each([
    ['', 'Usage: mc [options] [command]'],
    ['--quiet', 'Usage: mc [options] [command]'],
    ['help', 'Usage: mc [options] [command]'],
    ['mirror', 'Usage: mc mirror [options] [command]'],
    ['help mirror', 'Usage: mc mirror [options] [command]'],
    ['mirror help', 'Usage: mc mirror [options] [command]'],
    ['help mirror sync', 'Usage: mc mirror sync [options]'],
    ['mirror help sync', 'Usage: mc mirror sync [options]'],
    ['help sync', 'Usage: mc mirror sync [options]'],
    ['help promote check', 'Usage: mc promote check [options] <ref>'],
    ['help verify', 'Usage: mc verify [options] <subject...>'],
    ['--no-color help verify', 'Usage: mc verify [options] <subject...>'],
    ['mirror sync --help', 'Usage: mc mirror sync [options]'],
  ])('prints for "%s" the help "%s" and exits with 0', async (line, usage) => {
    const { out, err, code } = await run(line);
    expect([out.split('\n')[0], err, code]).toEqual([usage, '', 0]);
  });

  it.each([
    ['verfy', 'unknown command "verfy"; did you mean "verify"?'],
    ['verfy --help', 'unknown command "verfy"; did you mean "verify"?'],
    ['help verfy', 'unknown command "verfy"; did you mean "verify"?'],
    ['hlep', 'unknown command "hlep"; did you mean "help"?'],
    ['sync', 'unknown command "sync"; did you mean "mirror sync"?'],
    ['help nothing-like-it', 'unknown command "nothing-like-it"\n'],
    ['mirror synk', 'unknown command "mirror synk"; did you mean "mirror sync"?'],
    ['mirror synk --help', 'unknown command "mirror synk"; did you mean "mirror sync"?'],
    ['help mirror synk', 'unknown command "mirror synk"; did you mean "mirror sync"?'],
    ['help mirror sync now', 'help has too many words'],
    ['verify --polcy x', `unknown option '--polcy'; did you mean "--policy"?`],
    ['verify x --jsno', `unknown option '--jsno'; did you mean "--json"?`],
    ['--zzzzzz', `unknown option '--zzzzzz'\n`],
    ['mirror --zzzzzz', `unknown option '--zzzzzz'\n`],
    ['constructor', 'unknown command "constructor"\n'],
    ['help __proto__', 'unknown command "__proto__"\n'],
  ])('refuses "%s" as usage: %s', async (line, message) => {
    const { out, err, code } = await run(line);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toMatch(/^error usage: /);
    expect(err).toContain(message);
  });

  it('names every area of a verb that several have', async () => {
    const { err } = await run('help check');
    expect(err).toContain('"trust check" or "mirror check" or "promote check" or "log check"?');
  });

  it.each(['verify', 'promote', 'sign', 'copy'])(
    'refuses "mc %s" without operands, because nothing was done',
    async (line) => {
      expect(await run(line)).toMatchObject({ out: '', code: 2 });
    },
  );

  it('passes the word help to a command that takes operands', async () => {
    expect(await parseCommandLine(['verify', 'help'])).toMatchObject({ command: { path: 'verify' } });
  });

  it('prints with --json the help as one document', async () => {
    const { out, code } = await run('help verify --json');
    expect(JSON.parse(out)).toMatchObject({
      type: 'help',
      outcome: 'passed',
      reasons: [],
      text: expect.stringContaining('Usage: mc verify'),
    });
    expect(code).toBe(0);
  });
});

describe('mc explain', () => {
  it('suggests the code that a misspelled one means', async () => {
    const { err, code } = await run('explain nothing-verifed');
    expect(err).toContain('"nothing-verifed" is not an error code; did you mean "nothing-verified"?');
    expect(code).toBe(2);
  });
});
