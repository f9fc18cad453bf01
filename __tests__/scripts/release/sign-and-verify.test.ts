import { writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CHECKSUMS, formatChecksums, locateRelease } from '../../../scripts/release/files.ts';
import { signRelease } from '../../../scripts/release/sign.ts';
import { verifyRelease } from '../../../scripts/release/verify.ts';
import { temporaryFolder } from '../../support/folders.ts';

const TRUST = { policy: 'policy.yaml', trustedRoot: 'root.json', identity: 'ID', issuer: 'ISSUER' };

describe('a release in work', () => {
  let folder = '';
  let calls: string[][] = [];
  /** Records a command, and writes the bundle that `mc sign` would write. */
  const mc = (...args: readonly string[]): void => {
    calls.push([...args]);
    const at = args.indexOf('--bundle');
    if (args[0] === 'sign') writeFileSync(args[at + 1] ?? '', '{\n  "bundle": 1\n}');
  };
  const cosign = (...args: readonly string[]): void => {
    calls.push(['cosign', ...args]);
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    calls = [];
    const { assets, predicates, evidence } = locateRelease(folder);
    for (const one of [assets, predicates, evidence]) await mkdir(one);
    await writeFile(join(assets, 'mc'), 'mc');
    await writeFile(join(assets, CHECKSUMS), await formatChecksums(assets, ['mc']));
  });

  it('gets a signature, provenance and an SBOM for each file', async () => {
    signRelease(mc, folder, { policy: 'policy.yaml', signingConfig: 'config.json' });
    const { assets } = locateRelease(folder);
    expect(calls).toHaveLength(6);
    for (const call of calls) expect(call.join(' ')).toMatch(/--policy policy\.yaml --signing-config config\.json$/);
    expect(calls.filter((call) => call.includes('https://slsa.dev/provenance/v1'))).toHaveLength(2);
    expect(calls.filter((call) => call.includes('https://cyclonedx.org/bom'))).toHaveLength(2);
    expect(await readFile(join(assets, 'mc.jsonl'), 'utf8')).toBe('{"bundle":1}\n{"bundle":1}\n');
  });

  it('verifies file by file, with mc and with cosign', async () => {
    await verifyRelease(folder, TRUST, { mc, cosign });
    const { assets } = locateRelease(folder);
    const [verify, , blob] = [calls[0], calls[1], calls[3]];
    expect(verify?.slice(0, 4)).toEqual(['verify', join(assets, CHECKSUMS), '--policy', 'policy.yaml']);
    expect(blob?.slice(0, 4)).toEqual(['cosign', 'verify-blob', '--bundle', join(assets, 'mc.sigstore.json')]);
    expect(blob).toEqual(expect.arrayContaining(['--certificate-identity', 'ID', '--trusted-root', 'root.json']));
  });

  it('fails if a file differs from its checksum, or if one of the two programs rejects it', async () => {
    const reject = (): never => {
      throw new Error('rejected');
    };
    await expect(verifyRelease(folder, TRUST, { mc: reject, cosign })).rejects.toThrow('rejected');
    await expect(verifyRelease(folder, TRUST, { mc, cosign: reject })).rejects.toThrow('rejected');
    await writeFile(join(locateRelease(folder).assets, 'mc'), 'mC');
    await expect(verifyRelease(folder, TRUST, { mc, cosign })).rejects.toThrow(/expected sha256/);
  });
});
