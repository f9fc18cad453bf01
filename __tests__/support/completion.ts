import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mc } from './terminal.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const scripts = new Map<Shell, string>();
/** Returns the script that `mc completion SHELL` prints. */
export async function printScript(shell: Shell): Promise<string> {
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

/** Completes the last word in a real shell, and returns the offered words. Throws if the shell prints an error. */
export async function complete(shell: Shell, words: readonly string[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'mc-completion-'));
  try {
    writeFileSync(join(dir, 'script'), await printScript(shell));
    writeFileSync(join(dir, 'zz one.yaml'), '');
    const before = shell === 'zsh' ? 'compdef() { : };' : '';
    const program = `${before} source ./script; ${DRIVERS[shell](words)}`;
    const { stdout, stderr } = spawnSync(shell, [...FLAGS[shell], program], { cwd: dir, encoding: 'utf8' });
    if (stderr !== '') throw new Error(`${shell}: ${stderr}`);
    const last = words.at(-1) ?? '';
    // The functions of zsh filter the words that they are given.
    return stdout.split('\n').filter((word) => word !== '' && (shell !== 'zsh' || word.startsWith(last)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Checks the syntax of the script of a shell. Returns what the shell prints; '' for a valid script. */
export async function checkSyntax(shell: Shell): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'mc-completion-'));
  writeFileSync(join(dir, 'script'), await printScript(shell));
  const { status, stderr } = spawnSync(shell, ['-n', join(dir, 'script')], { encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  return status === 0 ? stderr : `exit ${status}: ${stderr}`;
}

/** Words of a command line, and what a shell offers for the last one. */
export const COMPLETIONS: readonly (readonly [words: readonly string[], expected: readonly string[]])[] = [
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
];

/** Completes words, and returns the offered ones without quoting, sorted. */
export const listOffers = async (shell: Shell, words: readonly string[]): Promise<readonly string[]> =>
  (await complete(shell, words)).map((word) => word.replaceAll('\\ ', ' ')).sort();
