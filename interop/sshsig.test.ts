import assert from 'node:assert/strict';
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createSignature, createTestKey } from '../__tests__/support/ssh-keys.ts';
import { signRequest } from '../src/bypass/offline/sign-request.ts';
import { parsePublicKeyLine } from '../src/bypass/offline/ssh-key.ts';
import { parseSshsig, verifySshsig } from '../src/bypass/offline/sshsig.ts';

const MESSAGE = Buffer.from('{"id":"inc-4711-freeze","version":1}');
const KINDS = [
  ['ed25519', ['-t', 'ed25519']],
  ['ecdsa-256', ['-t', 'ecdsa', '-b', '256']],
  ['ecdsa-384', ['-t', 'ecdsa', '-b', '384']],
  ['ecdsa-521', ['-t', 'ecdsa', '-b', '521']],
  ['rsa-3072', ['-t', 'rsa', '-b', '3072']],
] as const;
const hasOpenSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;
const skip = hasOpenSsh ? false : 'ssh-keygen is not installed';

describe('SSHSIG with real ssh-keygen', { skip }, () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  const keygen = (...args: readonly string[]): string =>
    execFileSync('ssh-keygen', args, { encoding: 'utf8', stdio: 'pipe' });
  const createKey = (name: string, args: readonly string[], passphrase = ''): string => {
    keygen('-q', '-N', passphrase, '-C', 'test', '-f', path(name), ...args);
    return path(name);
  };
  /** Signs with ssh-keygen, and returns the armored signature. */
  const signThere = (key: string, ...args: readonly string[]): Buffer => {
    writeFileSync(path('message'), MESSAGE);
    rmSync(path('message.sig'), { force: true });
    keygen('-Y', 'sign', '-f', key, ...args, path('message'));
    return readFileSync(path('message.sig'));
  };
  /** Verifies with ssh-keygen that a signature is by a public key. */
  const verifyThere = (line: string, armored: string, namespace = 'mc-bypass'): SpawnSyncReturns<Buffer> => {
    writeFileSync(path('allowed'), `person ${line}\n`);
    writeFileSync(path('signature'), armored);
    const args = ['-Y', 'verify', '-f', path('allowed'), '-I', 'person', '-n', namespace, '-s', path('signature')];
    return spawnSync('ssh-keygen', args, { input: MESSAGE });
  };
  const readLine = (key: string): string => readFileSync(`${key}.pub`, 'utf8').trim();
  const readBlob = (key: string): Buffer => {
    const parsed = parsePublicKeyLine(readLine(key));
    assert.ok('blob' in parsed);
    return parsed.blob;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-sshsig-'));
    for (const [name, args] of KINDS) createKey(name, args);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name] of KINDS) {
    it(`verifies what ssh-keygen signs with ${name}, with sha512 and sha256`, () => {
      for (const hash of ['sha512', 'sha256']) {
        const sshsig = parseSshsig(signThere(path(name), '-n', 'mc-bypass', '-O', `hashalg=${hash}`));
        assert.equal(sshsig.hash, hash);
        assert.equal(sshsig.namespace, 'mc-bypass');
        assert.deepEqual(sshsig.publicKey.blob, readBlob(path(name)));
        verifySshsig(sshsig, MESSAGE);
        assert.throws(() => verifySshsig(sshsig, Buffer.concat([MESSAGE, Buffer.from('\n')])), /does not count/);
        assert.throws(() => verifySshsig({ ...sshsig, namespace: 'mc-bypass-veto' }, MESSAGE), /does not count/);
      }
    });

    it(`signs with ${name} what ssh-keygen verifies`, async () => {
      const options = { keyPath: path(name), purpose: 'approval' } as const;
      const { armored, way } = await signRequest(MESSAGE, options, { env: {} });
      assert.equal(way, 'key');
      const verdict = verifyThere(readLine(path(name)), armored);
      assert.equal(verdict.status, 0, verdict.stderr.toString());
      assert.notEqual(verifyThere(readLine(path(name)), armored, 'mc-bypass-veto').status, 0, 'another namespace');
    });
  }

  it('writes the same bytes as ssh-keygen where a signature has no random part', async () => {
    for (const name of ['ed25519', 'rsa-3072']) {
      const there = signThere(path(name), '-n', 'mc-bypass-veto').toString('latin1');
      const { armored } = await signRequest(MESSAGE, { keyPath: path(name), purpose: 'veto' }, { env: {} });
      assert.equal(armored, there);
    }
  });

  it('refuses RSA with 2048 bits, which ssh-keygen accepts', async () => {
    const key = createKey('rsa-2048', ['-t', 'rsa', '-b', '2048']);
    const armored = signThere(key, '-n', 'mc-bypass');
    assert.equal(verifyThere(readLine(key), armored.toString()).status, 0);
    assert.throws(() => verifySshsig(parseSshsig(armored), MESSAGE), /2048 bits, expected 3072/);
    await assert.rejects(signRequest(MESSAGE, { keyPath: key, purpose: 'approval' }, { env: {} }), /2048 bits/);
  });

  it('refuses a FIDO signature without presence, which ssh-keygen accepts', () => {
    for (const type of ['sk-ssh-ed25519@openssh.com', 'sk-ecdsa-sha2-nistp256@openssh.com'] as const) {
      const key = createTestKey(type);
      for (const flags of [1, 5, 0]) {
        const armored = createSignature(key, MESSAGE, { flags });
        const verdict = verifyThere(key.line, armored);
        assert.equal(verdict.status, 0, `${type}: ${verdict.stderr}`);
        const verifyHere = (): void => verifySshsig(parseSshsig(Buffer.from(armored)), MESSAGE);
        if (flags === 0) assert.throws(verifyHere, /without the presence/);
        else verifyHere();
      }
    }
  });

  it('signs with a passphrase: ssh-keygen asks for it', async () => {
    const key = createKey('encrypted', ['-t', 'ed25519'], 'a long passphrase');
    const askpass = path('askpass');
    writeFileSync(askpass, '#!/bin/sh\necho "a long passphrase"\n', { mode: 0o700 });
    const env = { PATH: process.env.PATH, SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force' };
    const { armored, way } = await signRequest(MESSAGE, { keyPath: key, purpose: 'approval' }, { env });
    assert.equal(way, 'ssh-keygen');
    assert.equal(verifyThere(readLine(key), armored).status, 0);
  });

  it('names the command if ssh-keygen is not installed', async () => {
    const key = createKey('encrypted-2', ['-t', 'ed25519'], 'a long passphrase');
    const made = signRequest(MESSAGE, { keyPath: key, purpose: 'approval' }, { env: { PATH: folder } });
    await assert.rejects(made, { code: 'bypass-key-unusable', hint: /ssh-add .*ssh-keygen -Y sign -n mc-bypass -f/ });
  });

  it('signs with the keys of an agent, for a public key file and for an encrypted key', async () => {
    const socket = path('agent.sock');
    const started = execFileSync('ssh-agent', ['-s', '-a', socket], { encoding: 'utf8' });
    const pid = Number(/SSH_AGENT_PID=(\d+)/.exec(started)?.[1]);
    try {
      const env = { PATH: process.env.PATH, SSH_AUTH_SOCK: socket };
      const encrypted = createKey('encrypted-3', ['-t', 'ed25519'], 'a long passphrase');
      keygen('-p', '-q', '-P', 'a long passphrase', '-N', '', '-f', encrypted);
      execFileSync('ssh-add', ['-q', encrypted], { env, stdio: 'pipe' });
      keygen('-p', '-q', '-P', '', '-N', 'another passphrase', '-f', encrypted);
      for (const [name] of KINDS) {
        execFileSync('ssh-add', ['-q', path(name)], { env, stdio: 'pipe' });
        const made = await signRequest(MESSAGE, { keyPath: `${path(name)}.pub`, purpose: 'approval' }, { env });
        assert.equal(made.way, 'agent');
        assert.equal(verifyThere(readLine(path(name)), made.armored).status, 0, name);
      }
      const made = await signRequest(MESSAGE, { keyPath: encrypted, purpose: 'approval' }, { env });
      assert.equal(made.way, 'agent');
      const other = `${createKey('other', ['-t', 'ed25519'])}.pub`;
      await assert.rejects(
        signRequest(MESSAGE, { keyPath: other, purpose: 'approval' }, { env }),
        /agent does not have it/,
      );
    } finally {
      process.kill(pid);
    }
  });
});
