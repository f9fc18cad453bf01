import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const NAMES = ['verify-offline', 'log-chain', 'cross-region-promote', 'mc-evidence', 'label-promotable'] as const;
const AWKWARD = ['a b', '$(touch no)', '*', '"', "it's", ''];

let folder = '';
let fake = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  fake = join(folder, 'fake mc');
  writeProgram(fake, 'printf "<%s>" "$@" >>"$CALLS"; echo >>"$CALLS"; pwd >"$CALLS.cwd"; exit "$FAKE_EXIT"');
  mkdirSync(join(folder, 'work dir', 'logs'), { recursive: true });
});

function writeProgram(path: string, body: string): void {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The arguments of each call of mc. */
  readonly calls: readonly string[];
}

/** Runs a script in another folder with a fake mc, which records its arguments. */
function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  const path = script.includes('/') ? script : join(SCRIPTS, `${script}.sh`);
  const { status, stdout, stderr } = spawnSync(path, args, {
    cwd: join(folder, 'work dir'),
    env: { PATH: process.env.PATH, HOME: folder, MC_COMMAND: fake, CALLS: calls, FAKE_EXIT: '0', ...env },
    encoding: 'utf8',
  });
  return {
    code: status,
    out: stdout,
    err: stderr,
    calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  };
}

const quote = (...args: readonly string[]): string => args.map((arg) => `<${arg}>`).join('');

describe.each(NAMES)('scripts/%s.sh', (name) => {
  it('prints its usage with --help, and exits with 2 without arguments', () => {
    const help = run(name, ['--help']);
    expect([help.code, help.err, help.calls]).toEqual([0, '', []]);
    expect(help.out).toMatch(new RegExp(`^Usage: ${name}\\.sh `));
    const none = run(name, []);
    expect([none.code, none.out, none.calls]).toEqual([2, '', []]);
    expect(none.err).toBe(help.out);
  });

  it.each([0, 1, 2, 3])('exits with the code of mc: %i', (code) => {
    const args = { 'log-chain': ['file'], 'mc-evidence': ['dr-1'] } as Partial<Record<string, string[]>>;
    const ran = run(name, args[name] ?? ['r.test/app:v1', 'r2.test/app:v1'], { FAKE_EXIT: String(code) });
    expect(ran.code).toBe(code);
    expect(ran.calls.length).toBe(name === 'mc-evidence' && code === 0 ? 2 : 1);
  });
});

describe('the scripts of the plan', () => {
  it('pass every argument unchanged', () => {
    expect(run('verify-offline', ['app', ...AWKWARD]).calls).toEqual([quote('verify', 'app', ...AWKWARD)]);
    expect(run('cross-region-promote', ['a/b', ...AWKWARD]).calls).toEqual([quote('promote', 'a/b', ...AWKWARD)]);
    expect(run('log-chain', ['--step', 'x y', '--', 'make', ...AWKWARD]).calls).toEqual([
      quote('log', 'run', '--chain', 'logs/chain', '--step', 'x y', '--', 'make', ...AWKWARD),
    ]);
    expect(run('label-promotable', ['r.test/app@sha256:00', ...AWKWARD]).calls).toEqual([
      quote('promote', 'r.test/app@sha256:00', 'r.test/app', ...AWKWARD),
    ]);
  });

  it('keep the folder of the caller, also by a chain of symbolic links', () => {
    const [first, second] = [join(folder, 'first link'), join(folder, 'second')];
    symlinkSync(join(SCRIPTS, 'verify-offline.sh'), first);
    symlinkSync('first link', second);
    expect(run(second, ['app']).calls).toEqual([quote('verify', 'app')]);
    expect(readFileSync(join(folder, 'calls.cwd'), 'utf8').trim()).toMatch(/work dir$/);
  });

  it('run the mc of the installed package, and refuse to guess when there is none', () => {
    const installed = join(folder, 'installed', 'scripts');
    cpSync(SCRIPTS, installed, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    const script = join(installed, 'verify-offline.sh');
    const missing = run(script, ['app'], { MC_COMMAND: '' });
    expect([missing.code, missing.calls]).toEqual([2, []]);
    expect(missing.err).toContain('error mc: expected it beside this script');
    mkdirSync(join(installed, '../dist'));
    writeFileSync(
      join(installed, '../dist/mc.js'),
      'require("fs").writeFileSync(process.env.CALLS, process.argv.slice(2).join("|"))',
    );
    expect(run(script, ['app', '--json'], { MC_COMMAND: '' }).calls).toEqual(['verify|app|--json']);
  });
});

describe('scripts/log-chain.sh', () => {
  it('records files in logs/chain under the name of the first file, or as named', () => {
    expect(run('log-chain', ['out/build.log', 'b']).calls).toEqual([
      quote('log', 'add', '--chain', 'logs/chain', '--step', 'build.log', 'out/build.log', 'b'),
    ]);
    expect(run('log-chain', ['--chain', 'c', '--step', 's', 'b']).calls).toEqual([
      quote('log', 'add', '--chain', 'c', '--step', 's', 'b'),
    ]);
  });

  it('seals and checks a chain with the options of mc', () => {
    expect(run('log-chain', ['--seal', '--key', 'k']).calls).toEqual([
      quote('log', 'seal', '--chain', 'logs/chain', '--key', 'k'),
    ]);
    expect(run('log-chain', ['--check', '--chain', 'c', '--key', 'k']).calls).toEqual([
      quote('log', 'check', 'c', '--key', 'k'),
    ]);
  });

  it.each([
    ['a command without a step', ['--', 'make']],
    ['nothing to record', ['--chain', 'c']],
    ['an option without its value', ['--step']],
    ['two actions', ['--seal', '--check']],
  ])('refuses %s', (_, args) => {
    const ran = run('log-chain', args);
    expect([ran.code, ran.calls]).toEqual([2, []]);
    expect(ran.err).toMatch(/^error .+: expected .+, found .+\n {2}[A-Z].+\.\n$/);
  });
});

describe('scripts/mc-evidence.sh', () => {
  const policy = 'SECURITY/trust-policy.yaml';
  it('packs, verifies, and stores the pack if a store is set', () => {
    const env = { EVIDENCE_STORE: 's3://evidence/x', EVIDENCE_RETAIN: '30d' };
    expect(run('mc-evidence', ['dr-1', 'a b', '--', '--identity-token', 't'], env).calls).toEqual([
      quote(
        'evidence',
        'pack',
        '--out',
        'dr-1.evidence.tar',
        '--from',
        'a b',
        '--policy',
        policy,
        '--identity-token',
        't',
      ),
      quote('evidence', 'verify-offline', 'dr-1.evidence.tar', '--policy', policy),
      quote('evidence', 'store', 'dr-1.evidence.tar', '--to', 's3://evidence/x', '--retain', '30d'),
    ]);
    expect(run('mc-evidence', ['dr-1']).calls[0]).toContain(quote('--from', 'logs'));
  });

  it.each([
    ['a name that leaves the folder', ['../dr']],
    ['an option as a name', ['--out']],
    ['an option among the paths', ['dr-1', '--key', 'k']],
  ])('refuses %s', (_, args) => {
    const ran = run('mc-evidence', args);
    expect([ran.code, ran.calls]).toEqual([2, []]);
  });

  it('does not replace an existing pack', () => {
    writeFileSync(join(folder, 'work dir/old.evidence.tar'), 'x');
    expect(run('mc-evidence', ['old']).err).toContain('expected a new file, found old.evidence.tar');
  });
});

describe('scripts/verify-offline.sh --legacy', () => {
  const WHO = ['--identity', 'me@acme.test', '--issuer', 'https://oidc.test'];
  const DIGEST = `sha256:${'a'.repeat(64)}`;
  let env: Record<string, string> = {};
  beforeAll(() => {
    const [oras, cosign] = [join(folder, 'oras'), join(folder, 'cosign')];
    writeProgram(oras, 'printf "<%s>" oras "$@" >>"$CALLS"; echo >>"$CALLS"; echo "$ORAS_ANSWER"; exit "$ORAS_EXIT"');
    writeProgram(cosign, 'printf "<%s>" cosign "$@" >>"$CALLS"; echo >>"$CALLS"; exit "$COSIGN_EXIT"');
    writeFileSync(join(folder, 'work dir/root.json'), '{}');
    env = { ORAS: oras, COSIGN: cosign, ORAS_EXIT: '0', ORAS_ANSWER: DIGEST, COSIGN_EXIT: '0' };
  });
  const legacy = (args: readonly string[], more: Readonly<Record<string, string>> = {}): Ran =>
    run('verify-offline', ['--legacy', ...args], { ...env, ...more });
  const signer = ['--certificate-identity', 'me@acme.test', '--certificate-oidc-issuer', 'https://oidc.test'];

  it('resolves the tag once, and verifies the digest under the exact signer and the pinned root', () => {
    const ran = legacy(['r.test/app:v1', ...WHO, '--trusted-root', 'root.json', '--predicate-type', 'urn:p']);
    const subject = `r.test/app@${DIGEST}`;
    expect(ran.calls).toEqual([
      quote('oras', 'resolve', '--', 'r.test/app:v1'),
      quote('cosign', 'verify', ...signer, '--trusted-root', 'root.json', '--', subject),
      quote('cosign', 'verify-attestation', ...signer, '--trusted-root', 'root.json', '--type', 'urn:p', '--', subject),
    ]);
    expect([ran.code, ran.out]).toEqual([0, `verified: ${subject}\n`]);
  });

  it('uses plain HTTP for this machine only', () => {
    const root = ['--trusted-root', 'root.json'];
    expect(legacy(['127.0.0.1:5000/app:v1', ...WHO, ...root]).calls[0]).toContain('<--plain-http>');
    expect(legacy(['127.0.0.1.evil.test/app:v1', ...WHO, ...root]).calls[0]).not.toContain('<--plain-http>');
  });

  it('exits with 1 if cosign refuses, and with 3 if the registry does not answer', () => {
    const args = ['r.test/app:v1', ...WHO, '--trusted-root', 'root.json'];
    const refused = legacy(args, { COSIGN_EXIT: '12' });
    expect([refused.code, refused.out]).toEqual([1, '']);
    const unreachable = legacy(args, { ORAS_EXIT: '1', ORAS_ANSWER: '' });
    expect([unreachable.code, unreachable.calls.length]).toEqual([3, 1]);
    expect(legacy(args, { ORAS_ANSWER: `${DIGEST} --insecure` }).code).toBe(2);
  });

  it.each([
    ['no image', [...WHO, '--trusted-root', 'root.json']],
    ['two images', ['r.test/a', 'r.test/b', ...WHO, '--trusted-root', 'root.json']],
    ['no signer', ['r.test/a', '--issuer', 'https://oidc.test', '--trusted-root', 'root.json']],
    ['no issuer', ['r.test/a', '--identity', 'me', '--trusted-root', 'root.json']],
    ['no root', ['r.test/a', ...WHO]],
    ['a root that is missing', ['r.test/a', ...WHO, '--trusted-root', 'none.json']],
    ['an old signature without pinned keys', ['r.test/a', ...WHO, '--rekor-url', 'https://mirror.test']],
    ['a pattern as the signer', ['r.test/a', ...WHO, '--certificate-identity-regexp', '.*']],
    ['an empty value', ['r.test/a', '--identity', '', '--issuer', 'x', '--trusted-root', 'root.json']],
  ])('refuses %s', (_, args) => {
    const ran = legacy(args);
    expect([ran.code, ran.out, ran.calls]).toEqual([2, '', []]);
    expect(ran.err).toMatch(/^error .+: expected .+, found .+\n {2}[A-Z].+\.\n$/);
  });

  it('refuses to run without cosign', () => {
    const args = ['r.test/a', ...WHO, '--trusted-root', 'root.json'];
    expect(legacy(args, { COSIGN: join(folder, 'none') }).err).toContain('expected it in the PATH, found nothing');
  });
});
