import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '../src/lib/clock.ts';
import { parseBundle, readContents, type SubjectDigests } from '../src/sigstore/index.ts';
import { loadTrust, policyFiles, verify } from '../src/verify/index.ts';
import { peer } from './peers.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '..', 'shared');
const CORPUS = join(SHARED, 'corpus');
const PUBLIC_GOOD = join(SHARED, 'conformance', 'public-good-trusted_root.json');
const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;

/** One line of cases.json: a bundle as a public project published it, and the known facts about it. */
interface CorpusCase {
  readonly bundle: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly predicateType: string | null;
  readonly digests: Readonly<Record<(typeof ALGORITHMS)[number], string>>;
  readonly genuine: boolean;
  readonly verdicts: { readonly cosign: boolean };
  /** The digest algorithms in the statement. */
  readonly subjectAlgorithms: readonly string[];
}

const isHere = existsSync(join(CORPUS, 'cases.json')) && existsSync(PUBLIC_GOOD);
if (!isHere) console.log('skipped: the corpus of public bundles is not available');
const CASES: readonly CorpusCase[] = isHere ? JSON.parse(readFileSync(join(CORPUS, 'cases.json'), 'utf8')) : [];
const GENUINE = CASES.filter(({ genuine }) => genuine);
const cosign = await peer('cosign');

interface Expected {
  readonly issuer: string;
  readonly subject: string;
  readonly predicateType: string | null;
}
const getExpected = ({ issuer, subject, predicateType }: CorpusCase): Expected => ({
  issuer: issuer ?? 'none',
  subject: subject ?? 'nobody',
  predicateType,
});

/** Returns an exact policy under the public-good root: one signer, and the predicate type if there is one. */
const createPolicy = ({ issuer, subject, predicateType }: Expected): string =>
  JSON.stringify({
    version: 1,
    roots: [{ name: 'public-good', trustedRoot: { path: PUBLIC_GOOD } }],
    requirements: [
      {
        name: 'genuine',
        ...(predicateType === null ? { kind: 'signature' } : { kind: 'attestation', predicateType }),
        identities: [{ issuer, subject }],
      },
    ],
  });

/** Returns the digest algorithm by which the statement names the artifact, SHA-256 if available. */
const getAlgorithm = ({ subjectAlgorithms }: CorpusCase): (typeof ALGORITHMS)[number] =>
  ALGORITHMS.find((algorithm) => subjectAlgorithms.includes(algorithm)) ?? 'sha256';
const bundlePath = ({ bundle }: CorpusCase): string => join(CORPUS, bundle);

let folder: string;
const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Lists the codes of the requirements that a bundle does not meet. Empty if it meets the policy. */
async function reasons(one: CorpusCase, digests: SubjectDigests, expected: Expected): Promise<readonly string[]> {
  const trust = await loadTrust(put('policy.json', createPolicy(expected)), policyFiles, new Date());
  const bytes = readFileSync(bundlePath(one));
  const source = {
    name: 'corpus',
    async *bundlesFor() {
      yield { bytes, origin: one.bundle };
    },
  };
  const report = await verify({ subject: one.bundle, digests, trust }, { sources: [source], clock: systemClock });
  return report.reasons.map(({ code }) => code);
}

const run = (command: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, NO_COLOR: '1' };
    execFile(command, args, { cwd: folder, env, timeout: 120_000 }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: `${stdout}${stderr}` }),
    );
  });
const mc = (...args: readonly string[]) => run(process.execPath, [join(ROOT, 'scripts', 'mc.ts'), ...args]);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc-corpus-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the genuine public bundles', { skip: !isHere }, () => {
  it('reach the number that the test needs', () => {
    assert.ok(GENUINE.length >= 50, `${GENUINE.length} genuine bundles`);
    assert.ok(CASES.length - GENUINE.length >= 5, 'some forgeries');
  });

  for (const one of GENUINE)
    it(`include ${one.bundle}, which verifies by digest under an exact policy and under no other`, async () => {
      const expected = getExpected(one);
      assert.deepEqual(await reasons(one, one.digests, expected), []);
      const flipped = Object.fromEntries(
        ALGORITHMS.map((algorithm) => [
          algorithm,
          one.digests[algorithm].replace(/^./, (c) => (c === '0' ? '1' : '0')),
        ]),
      ) as unknown as SubjectDigests;
      assert.deepEqual(await reasons(one, flipped, expected), ['subject-mismatch']);
      const other = { ...expected, subject: `${expected.subject}x` };
      assert.deepEqual(await reasons(one, one.digests, other), ['identity-mismatch']);
      const issuer = { ...expected, issuer: `${expected.issuer}x` };
      assert.deepEqual(await reasons(one, one.digests, issuer), ['issuer-mismatch']);
      assert.deepEqual(await reasons(one, one.digests, { ...expected, issuer: 'none' }), ['issuer-mismatch']);
      const type = { ...expected, predicateType: 'https://example.com/other' };
      assert.deepEqual(await reasons(one, one.digests, type), ['predicate-mismatch']);
    });

  it('verify from the command line by the digest in their statement', async () => {
    for (const one of GENUINE) {
      const algorithm = getAlgorithm(one);
      const policy = put('cli-policy.json', createPolicy(getExpected(one)));
      const subject = `${algorithm}:${one.digests[algorithm]}`;
      const { code, output } = await mc('verify', subject, '--bundle', bundlePath(one), '--policy', policy);
      assert.equal(code, 0, `${one.bundle}: ${output}`);
    }
  });

  it('let mc trust init propose the exact policy', async () => {
    const withSha256 = GENUINE.filter((one) => getAlgorithm(one) === 'sha256');
    // One of each media type and signer, including chains with the root certificate.
    const distinct = [...new Map(withSha256.map((one) => [`${one.issuer} ${one.subject}`, one])).values()];
    for (const one of distinct) {
      const args = [
        '--from',
        `sha256:${one.digests.sha256}`,
        '--bundle',
        bundlePath(one),
        '--trusted-root',
        PUBLIC_GOOD,
      ];
      const { code, output } = await mc('trust', 'init', ...args);
      assert.equal(code, 0, output);
      assert.ok(output.includes(`issuer: ${JSON.stringify(one.issuer)}`), output);
      assert.ok(output.includes(`subject: ${JSON.stringify(one.subject)}`), output);
    }
  });

  it('can all be inspected', async () => {
    for (const one of GENUINE) {
      const { certificate, predicateType } = readContents(parseBundle(readFileSync(bundlePath(one)), one.bundle));
      assert.ok(certificate?.subject.endsWith(`:${one.subject}`), certificate?.subject);
      assert.equal(predicateType, one.predicateType ?? undefined);
    }
    const { code, output } = await mc('inspect', join(CORPUS, 'bundles', '53d6e5a94399.sigstore.json'));
    assert.equal(code, 0, output);
    assert.match(output, /brian@dehamer\.com/);
  });
});

describe('the forged public bundles', { skip: !isHere }, () => {
  for (const one of CASES.filter(({ genuine }) => !genuine))
    it(`include ${one.bundle}, which is refused under any policy`, async () => {
      const found = await reasons(one, one.digests, getExpected(one));
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', /^(signature-invalid|bundle-malformed|certificate-untrusted)$/);
    });
});

describe('the public bundles, verified by mc and cosign', { skip: isHere ? (cosign.missing ?? false) : true }, () => {
  it('get the same verdict from both', async () => {
    for (const one of CASES) {
      const expected = getExpected(one);
      const algorithm = getAlgorithm(one);
      const { code, output } = await run(cosign.path ?? '', [
        ...['verify-blob-attestation', '--bundle', bundlePath(one), '--new-bundle-format'],
        ...['--trusted-root', PUBLIC_GOOD, '--type', expected.predicateType ?? ''],
        ...['--certificate-identity', expected.subject, '--certificate-oidc-issuer', expected.issuer],
        ...['--digest', one.digests[algorithm], '--digestAlg', algorithm],
      ]);
      assert.equal(code === 0, one.verdicts.cosign, `${one.bundle}: ${output}`);
      const found = await reasons(one, one.digests, expected);
      assert.equal(
        found.length === 0,
        code === 0,
        `${one.bundle}: mc: ${found.join() || 'accepted'}, cosign: ${output}`,
      );
    }
  });
});

describe('a public image with an attestation of the log entry type intoto 0.0.1', { skip: !isHere }, () => {
  const image = join(CORPUS, 'image-with-att');
  const signer = {
    issuer: 'https://token.actions.githubusercontent.com',
    subject:
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml@refs/tags/v1.4.0',
    predicateType: 'https://slsa.dev/provenance/v0.2',
  };
  const digest = (): string => JSON.parse(readFileSync(join(image, 'index.json'), 'utf8')).manifests[0].digest;
  const verified = (expected: Expected, subject = `oci-layout:${image}@${digest()}`) =>
    mc('verify', subject, '--policy', put('image-policy.json', createPolicy(expected)));

  it('verifies from the layout under an exact policy', async () => {
    const { code, output } = await verified(signer);
    assert.equal(code, 0, output);
  });

  it('does not verify for another signer, issuer or predicate type, and does not count as evidence for another image', async () => {
    for (const [change, reason] of [
      [{ subject: `${signer.subject}x` }, 'identity-mismatch'],
      [{ issuer: 'https://issuer.example' }, 'issuer-mismatch'],
      [{ predicateType: 'https://slsa.dev/provenance/v1' }, 'predicate-mismatch'],
    ] as const) {
      const { code, output } = await verified({ ...signer, ...change });
      assert.equal(code, 1, output);
      assert.match(output, new RegExp(`\\b${reason}: `));
    }
    const attestation = JSON.parse(readFileSync(join(image, 'index.json'), 'utf8')).manifests[1].digest;
    const { code, output } = await verified(signer, `oci-layout:${image}@${attestation}`);
    assert.equal(code, 1, output);
  });
});
