import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const cosign = await peer('cosign');
const skip = cosign.missing ?? false;

let bench: Bench;
const mc = (...args: readonly string[]): Promise<Ran> => bench.mc(...args);
const runCosign = (...args: readonly string[]): Promise<Ran> => bench.run(cosign.path ?? '', args);

/** Returns the sandbox policy with an SBOM as a second requirement. */
function policyWithSbom(): string {
  const policy = readFileSync(join(bench.sandbox.dir, 'trust-policy.yaml'), 'utf8').trimEnd();
  const [, identities = ''] = /\n( {4}identities:\n(?: {6}.*\n)+)/.exec(policy) ?? [];
  const path = join(bench.sandbox.dir, 'trust-policy-sbom.yaml');
  writeFileSync(
    path,
    `${policy}\n  - name: sbom\n    kind: attestation\n    predicateType: https://cyclonedx.org/bom\n${identities}`,
  );
  return path;
}

describe('cosign and mc', { skip }, () => {
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    writeFileSync(bench.at('other'), 'other\n');
    writeFileSync(bench.at('sbom.json'), '{"bomFormat":"CycloneDX","specVersion":"1.6","version":1}');
  });
  after(() => bench?.end());

  it('agree that cosign verify-blob accepts a signature of mc sign for its file only', async () => {
    ok(await mc('sign', 'file', '--bundle', 'ours.json', ...bench.signing()), 'mc sign');
    ok(await runCosign('verify-blob', ...bench.trust(), '--bundle', 'ours.json', 'file'), 'cosign verify-blob');
    assert.notEqual((await runCosign('verify-blob', ...bench.trust(), '--bundle', 'ours.json', 'other')).code, 0);
  });

  it('agree that mc verify accepts a signature of cosign sign-blob for its file only', async () => {
    const bundle = ['--bundle', 'theirs.json'];
    ok(
      await runCosign('sign-blob', '--yes', ...bench.signing(), ...bench.trustedRoot(), ...bundle, 'file'),
      'cosign sign-blob',
    );
    const policy = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
    ok(await mc('verify', 'file', ...bundle, ...policy), 'mc verify');
    assert.equal((await mc('verify', 'other', ...bundle, ...policy)).code, 1);
  });

  it('agree that cosign verify and verify-attestation accept the attachments of mc', async () => {
    const image = await bench.pushImage('ours');
    ok(await mc('sign', image, '--attach', ...bench.signing()), 'mc sign');
    ok(await runCosign('verify', ...bench.trust(), image), 'cosign verify');
    const sbom = ['--predicate-type', 'https://cyclonedx.org/bom', '--predicate', 'sbom.json'];
    ok(await mc('sign', image, '--attach', ...sbom, ...bench.signing()), 'mc sign --predicate');
    ok(
      await runCosign('verify-attestation', ...bench.trust(), '--type', 'cyclonedx', image),
      'cosign verify-attestation',
    );
    const unsigned = await bench.pushImage('unsigned');
    assert.notEqual((await runCosign('verify', ...bench.trust(), unsigned)).code, 0);
  });

  it('agree that mc verify accepts the attachments of cosign, under a policy that requires both', async () => {
    const image = await bench.pushImage('theirs');
    const root = bench.trustedRoot();
    ok(await runCosign('sign', '--yes', ...bench.signing(), ...root, image), 'cosign sign');
    const policy = ['--policy', policyWithSbom()];
    assert.equal((await mc('verify', image, ...policy)).code, 1, 'a signature alone is not an SBOM');
    const sbom = ['--type', 'cyclonedx', '--predicate', 'sbom.json'];
    ok(await runCosign('attest', '--yes', ...bench.signing(), ...root, ...sbom, image), 'cosign attest');
    ok(await mc('verify', image, ...policy), 'mc verify');
  });

  it('agree that mc verify refuses an unsigned image and one with another signer only', async () => {
    const policy = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
    assert.equal((await mc('verify', await bench.pushImage('nobody'), ...policy)).code, 1);
    const image = await bench.pushImage('somebody');
    const ref = 'acme/other/.github/workflows/release.yml@refs/heads/main';
    writeFileSync(
      bench.at('other-token'),
      await bench.sandbox.mintToken('sigstore', { workflow_ref: ref, job_workflow_ref: ref }),
    );
    const signing = [
      '--signing-config',
      join(bench.sandbox.dir, 'signing_config.json'),
      '--identity-token',
      bench.at('other-token'),
    ];
    ok(await mc('sign', image, '--attach', ...signing), 'mc sign');
    const result = await mc('verify', image, ...policy, '--json');
    assert.equal(result.code, 1);
    assert.match(result.out, /"outcome": "failed"/);
  });
});
