import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, RELEASE, rootBytes, SUBJECT } from '../support/forge.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import { mc } from '../support/terminal.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  const put = async (name: string, content: string | Buffer): Promise<void> => {
    await mkdir(join(dir, name, '..'), { recursive: true });
    await writeFile(join(dir, name), content);
  };
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('SECURITY/trust-policy.yaml', JSON.stringify(createPolicy(SIGNATURE)));
  await put('typo.yaml', 'version: 1\nroot: []\n');
  await put('app.tar', RELEASE);
  await put('app.sigstore.json', JSON.stringify(forge(sigstore)));
  await put('other.tar', 'another release');
  await put('other.sigstore.json', JSON.stringify(forge(sigstore, { content: Buffer.from('another release') })));
});
const run = (...argv: string[]) => mc(argv, dir);

describe('mc verify', () => {
  it('passes under the policy of the folder and prints the signer', async () => {
    const { code, out } = await run('verify', 'app.tar', '--bundle', 'app.sigstore.json');
    expect(code).toBe(0);
    expect(out).toContain(SUBJECT);
    expect(out).toContain('rekor2.acme.test #1');
  });

  it('prints one JSON document with --json', async () => {
    const { code, out } = await run('verify', digestOf(RELEASE), '--bundle', 'app.sigstore.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'verify',
      outcome: 'passed',
      digest: digestOf(RELEASE),
      reasons: [],
    });
  });

  it('takes several subjects and bundles, and fails if one subject fails', async () => {
    const both = ['--bundle', 'app.sigstore.json', '--bundle', 'other.sigstore.json'];
    expect((await run('verify', 'app.tar', 'other.tar', ...both)).code).toBe(0);
    const { code, out } = await run('verify', 'app.tar', 'other.tar', '--bundle', 'app.sigstore.json', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'artifact-digest-mismatch', subject: 'other.tar' }],
      subjects: [{ outcome: 'passed' }, { outcome: 'failed' }],
    });
  });

  it('takes its options before and after the subject', async () => {
    const policy = ['--policy', 'SECURITY/trust-policy.yaml'];
    expect((await run('verify', '--bundle', 'app.sigstore.json', 'app.tar', ...policy)).code).toBe(0);
    const hosts = ['--plain-http', 'registry.test', '--plain-http', 'other.test'];
    expect((await run('verify', '--bundle', 'app.sigstore.json', ...policy, ...hosts, 'app.tar')).code).toBe(0);
  });

  it('also takes the common options before the command', async () => {
    const rest = ['verify', '--bundle', 'app.sigstore.json', 'app.tar'];
    expect((await run('--report', 'before.json', '--timeout', '1m', ...rest)).code).toBe(0);
    expect((await run('--json', '--concurrency=2', ...rest)).code).toBe(0);
  });

  it('finds the bundle beside each file, and prints which one it used', async () => {
    await writeFile(join(dir, 'one.tar'), RELEASE);
    await writeFile(join(dir, 'one.tar.sigstore.json'), JSON.stringify(forge(sigstore)));
    await writeFile(join(dir, 'two.tar'), 'another release');
    const lines = [{}, { content: Buffer.from('another release') }].map((one) => JSON.stringify(forge(sigstore, one)));
    await writeFile(join(dir, 'two.tar.jsonl'), lines.join('\n'));
    const { code, out } = await run('verify', 'one.tar', 'two.tar');
    expect(code).toBe(0);
    expect(out).toContain(`from ${join(dir, 'one.tar.sigstore.json')}`);
    expect(out).toContain(`from ${join(dir, 'two.tar.jsonl')}:2`);
    expect((await run('verify', 'one.tar', '--bundle', 'other.sigstore.json')).code).toBe(1);
  });

  it.each([
    [['gone.yaml'], 'mc trust init --from app.tar --out gone.yaml'],
    [['the policy.yaml'], "mc trust init --from app.tar --out 'the policy.yaml'"],
    [
      ['gone.yaml', '--bundle', 'app.sigstore.json', '--mirror', 'm'],
      'mc trust init --from app.tar --bundle app.sigstore.json --mirror m --out gone.yaml',
    ],
  ])('prints the line that creates the missing policy %j', async (given, line) => {
    const { code, err } = await run('verify', 'app.tar', '--policy', ...given);
    expect([code, err]).toEqual([2, expect.stringContaining('policy-not-found')]);
    expect(err).toContain(`\`${line}\``);
    expect(err).toContain('--identity IDENTITY --issuer URL');
  });

  it('prints that line for the missing default policy, quoted for a shell, and the line works', async () => {
    const empty = await temporaryFolder();
    await writeFile(join(empty, "it's  a.tar"), RELEASE);
    await writeFile(join(empty, "it's  a.tar.sigstore.json"), JSON.stringify(forge(sigstore)));
    await writeFile(join(empty, 'root.json'), rootBytes(sigstore));
    const { code, err } = await mc(['verify', "it's  a.tar"], empty);
    expect([code, err]).toEqual([2, expect.stringContaining('SECURITY/trust-policy.yaml does not exist')]);
    const [, line = ''] = /`(mc trust init [^`]*)`/.exec(err) ?? [];
    const argv = execFileSync('bash', ['-c', `printf '%s\\n' ${line}`])
      .toString()
      .trim()
      .split('\n')
      .slice(1);
    expect(argv).toEqual(['trust', 'init', '--from', "it's  a.tar", '--out', 'SECURITY/trust-policy.yaml']);
    expect((await mc([...argv, '--trusted-root', 'root.json'], empty)).code).toBe(0);
    expect((await mc(['verify', "it's  a.tar"], empty)).code).toBe(0);
  });

  it('exits 1 for a failed verification and 2 for a mistake of the caller', async () => {
    expect((await run('verify', 'other.tar', '--bundle', 'app.sigstore.json')).code).toBe(1);
    expect((await run('verify', 'app.tar')).code).toBe(1);
    for (const wrong of [
      ['gone.tar'],
      ['app.tar', '--policy', 'gone.yaml'],
      ['app.tar', '--policy', 'typo.yaml'],
      ['app.tar', '--root', 'other'],
      ['app.tar', '--bundle', 'gone.json'],
      ['app.tar', '--use-mirror', 'sometimes'],
      ['app.tar', '--use-mirror', 'always'],
    ])
      expect([wrong, (await run('verify', ...wrong)).code]).toEqual([wrong, 2]);
  });

  it('exits 3 where evidence cannot be read', async () => {
    // Nothing listens on the reserved port 9.
    const reference = `127.0.0.1:9/app@${digestOf(RELEASE)}`;
    const { code, err } = await run('verify', reference, '--json', '--timeout', '20s');
    expect([code, err]).toEqual([3, expect.stringContaining('network-unreachable')]);
  });

  it('ends at its time limit if the subject is a pipe without a writer', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    const { code, err } = await run('verify', 'pipe', '--bundle', 'app.sigstore.json', '--timeout', '1s');
    expect(code).toBe(3);
    expect(err).toContain('command-timeout');
    // A pending open of the pipe would keep the process alive, because no writer opens it.
    expect(process.getActiveResourcesInfo()).not.toContain('FSReqCallback');
  });
});

describe('mc trust check', () => {
  it('passes when every pin matches, and prints the trusted roots', async () => {
    const { code, out } = await run('trust', 'check');
    expect(code).toBe(0);
    expect(out).toContain('rekor2.acme.test');
  });
  it('reports each mistake', async () => {
    expect(await run('trust', 'check', '--policy', 'typo.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('schema-mismatch'),
    });
  });
});
