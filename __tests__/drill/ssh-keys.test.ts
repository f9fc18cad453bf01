import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { signRequest } from '../../src/bypass/offline/sign-request.ts';
import { parsePublicKeyLine } from '../../src/bypass/offline/ssh-key.ts';
import { parseSshsig, verifySshsig } from '../../src/bypass/offline/sshsig.ts';
import { createSshKey } from '../../src/drill/simulator/ssh-keys.ts';
import { temporaryFolder } from '../support/folders.ts';

const message = Buffer.from('the request');

describe('createSshKey', () => {
  it('writes a key that only its owner can read, and with which mc signs without another program', async () => {
    const path = join(await temporaryFolder(), 'keys/sec');
    const line = await createSshKey(path, 'sec');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { armored, way } = await signRequest(message, { keyPath: path, purpose: 'approval' }, { env: {} });
    expect(way).toBe('key');
    const signature = parseSshsig(Buffer.from(armored));
    verifySshsig(signature, message);
    const expected = parsePublicKeyLine(line);
    expect('blob' in expected && signature.publicKey.blob.equals(expected.blob)).toBe(true);
  });

  it('writes the form of OpenSSH, from which ssh-keygen reads the same public key', async () => {
    const path = join(await temporaryFolder(), 'rel');
    const line = await createSshKey(path, 'rel');
    expect(execFileSync('ssh-keygen', ['-y', '-f', path], { encoding: 'utf8' }).trim()).toBe(line);
  });

  it('creates another key each time', async () => {
    const dir = await temporaryFolder();
    const lines = await Promise.all(['a', 'b'].map((name) => createSshKey(join(dir, name), 'own')));
    expect(new Set(lines).size).toBe(2);
    expect(readFileSync(join(dir, 'a'), 'utf8')).not.toBe(readFileSync(join(dir, 'b'), 'utf8'));
  });
});
