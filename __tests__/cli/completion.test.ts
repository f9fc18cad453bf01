import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { areas } from '../../src/cli/areas.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/global-options.ts';
import { mc } from '../support/terminal.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const isInstalled = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const scripts = new Map<Shell, string>();
async function printScript(shell: Shell): Promise<string> {
  const script = scripts.get(shell) ?? (await mc(['completion', shell], '/')).out;
  scripts.set(shell, script);
  return script;
}
const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Code for each shell that completes the last word, and prints one offered word a line. */
const DRIVERS: Readonly<Record<Shell, (words: readonly string[]) => string>> = {
  bash: (words) =>
    `COMP_WORDS=(${words.map(quote).join(' ')}); COMP_CWORD=${words.length - 1}; _mc_complete; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (words) => `
    _describe() { local name=\${@[-1]}; print -rl -- \${\${(P)name}%%:*} }
    _files() { print -rl -- \${PREFIX}*(N) }
    _command_names() { print -rl -- \${(k)commands[(I)\${PREFIX}*]} }
    compset() { : }
    words=(${words.map(quote).join(' ')}); CURRENT=${words.length}; PREFIX=\${words[-1]}; _mc`,
  fish: (words) => `complete -C ${quote(words.join(' '))} | string replace -r '\\t.*' ''`,
};
const FLAGS: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['--norc', '-c'],
  zsh: ['-f', '-c'],
  fish: ['--no-config', '-c'],
};

async function complete(shell: Shell, words: readonly string[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'mc-completion-'));
  try {
    writeFileSync(join(dir, 'script'), await printScript(shell));
    writeFileSync(join(dir, 'zz one.yaml'), '');
    const before = shell === 'zsh' ? 'compdef() { : };' : '';
    const program = `${before} source ./script; ${DRIVERS[shell](words)}`;
    const { stdout, stderr } = spawnSync(shell, [...FLAGS[shell], program], { cwd: dir, encoding: 'utf8' });
    expect(stderr).toBe('');
    const last = words.at(-1) ?? '';
    // The functions of zsh filter the words that they are given.
    return stdout.split('\n').filter((word) => word !== '' && (shell !== 'zsh' || word.startsWith(last)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe.each(SHELLS)('the completion script of %s', (shell) => {
  const test = isInstalled(shell) ? it : it.skip;

  it('contains every area, verb, option and choice', async () => {
    const script = await printScript(shell);
    const option = (syntax: string): string => {
      const name = syntax.split(' ')[0] ?? '';
      return shell !== 'fish' ? name : name.startsWith('--') ? `-l ${name.slice(2)} ` : `-s ${name.slice(1)} `;
    };
    for (const { syntax } of Object.values(GLOBAL_OPTIONS)) expect(script).toContain(option(syntax));
    for (const [name, area] of Object.entries(areas)) {
      expect(script).toContain(name);
      for (const { path, parameters } of (await area.load()).commands) {
        expect(script).toContain(path);
        for (const { syntax, choices } of parameters) {
          if (syntax.startsWith('-')) expect(script).toContain(option(syntax));
          for (const choice of choices ?? []) expect(script).toContain(choice);
        }
      }
    }
  });

  test('has valid syntax', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mc-completion-'));
    writeFileSync(join(dir, 'script'), await printScript(shell));
    const checked = spawnSync(shell, ['-n', join(dir, 'script')], { encoding: 'utf8' });
    rmSync(dir, { recursive: true });
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    [
      ['mc', 'ver'],
      ['verify', 'version'],
    ],
    [['mc', 'mirror', 'sy'], ['sync']],
    [['mc', '--report', 'mirror', 'mirr'], ['mirror']],
    [['mc', 'promote', 'rev'], ['revoke']],
    [['mc', 'help', 'mirror', 'sy'], ['sync']],
    [['mc', 'explain', 'nothing-v'], ['nothing-verified']],
    [
      ['mc', 'completion', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [
      ['mc', 'mirror', 'sync', '--ev'],
      ['--events', '--every'],
    ],
    [['mc', 'mirror', 'sync', '--repo'], ['--report']],
    [
      ['mc', 'verify', '--use-mirror', 'a'],
      ['always', 'auto'],
    ],
    [
      ['mc', '-o', ''],
      ['json', 'table'],
    ],
    [['mc', 'verify', '--policy', 'zz'], ['zz one.yaml']],
    [['mc', 'verify', 'zz'], ['zz one.yaml']],
    [['mc', 'mirror', 'sync', '--every', ''], []],
    [['mc', 'trust', 'pin', 'check', '--trusted-r'], ['--trusted-root']],
    [['mc', 'log', 'run', '--chain', 'x', '--', 'env', 'zz'], ['zz one.yaml']],
  ])('completes %j to %j', async (words, expected) => {
    const offered = await complete(shell, words);
    expect([...offered].map((word) => word.replaceAll('\\ ', ' ')).sort()).toEqual(expected);
  });
});

describe('mc completion', () => {
  it('completes the value after an equals sign, which bash splits', async () => {
    expect(await complete('bash', ['mc', 'verify', '--use-mirror', '=', 'a'])).toEqual(['auto', 'always']);
    expect(await complete('bash', ['mc', 'verify', '--use-mirror', '='])).toEqual(['auto', 'always', 'never']);
  });

  it('completes the first word after -- as a program', async () => {
    expect(await complete('bash', ['mc', 'log', 'run', '--', 'bas'])).toContain('bash');
  });

  it.each([[[]], [['zhs']]])('names the shells for the operands %j', async (operands) => {
    const { err, code } = await mc(['completion', ...operands], '/');
    expect(err).toMatch(/bash(,| \|) zsh(,| \|) fish/);
    expect(code).toBe(2);
  });
});
