import { generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { digestOf, parseDigest, sha256 } from '../../src/lib/digest.ts';
import { silent } from '../../src/lib/progress.ts';
import { anonymous, attachArtifact, type Descriptor, OCI_MANIFEST, type Repository } from '../../src/oci/index.ts';
import { SIMPLE_SIGNING } from '../../src/sigstore/index.ts';
import type { Evidence } from '../../src/verify/evidence/types.ts';
import {
  createEvidenceJudge,
  loadTrust,
  policyFiles,
  type VerifyAllRequest,
  type VerifyReport,
  verifyAll,
} from '../../src/verify/index.ts';
import { createRepositorySource } from '../../src/verify/sources/referrers.ts';
import { createDigestStatement, createProvenance } from '../support/forge.ts';
import { pushImage, pushIndex } from '../support/image.ts';
import { sandboxSigner } from '../support/mirror.ts';
import { startWorld, type World } from '../support/sandbox.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const REQUIREMENT = { name: 'signature', kind: 'signature', keys: [{ name: 'release', path: 'release.pub' }] };

let world: World;
let repository: Repository;
let image: Descriptor;
beforeAll(async () => {
  world = await startWorld();
  repository = world.repository('primary', 'acme/app');
  image = await pushImage(repository, 'a release', 'v1');
  await writeFile(join(world.sandbox.dir, 'release.pub'), pem);
});
afterAll(() => world.end());

const reference = (digest: string): string => `${world.host('primary')}/acme/app@${digest}`;

async function run(
  subject: string,
  requirements: readonly object[] = [REQUIREMENT],
  more: Partial<VerifyAllRequest> & { readonly mirror?: string } = {},
  policyMore: object = {},
): Promise<VerifyReport> {
  const policy = join(world.sandbox.dir, `policy-${crypto.randomUUID()}.json`);
  const roots = [{ name: 'sandbox', trustedRoot: { path: 'trusted_root.json' } }];
  await writeFile(policy, JSON.stringify({ version: 1, roots, requirements, ...policyMore }));
  const { subjects } = await verifyAll(
    { subjects: [subject], policy, bundles: [], useMirror: 'auto', ...more },
    {
      http: world.http,
      clock: systemClock,
      env: { GITHUB_API_URL: world.sandbox.urls.github },
      at: (path) => path,
      progress: silent,
      credentials: anonymous,
      openMirror: async () => {
        throw new Error('no mirror');
      },
    },
  );
  const [only] = subjects;
  if (!only) throw new Error('no report');
  return only;
}
const codes = ({ reasons }: VerifyReport): string[] => reasons.map(({ code }) => code);

/** Returns the layer that `cosign sign --key` stores beside an image: a signed document about it, and the promise of the log. */
async function createLegacyLayer(names: string, change: (annotations: Record<string, string>) => void = () => {}) {
  const payload = Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': 'acme/app' },
        image: { 'docker-manifest-digest': names },
        type: 'cosign container image signature',
      },
      optional: null,
    }),
  );
  const signature = sign('sha256', payload, privateKey).toString('base64');
  const entry = {
    kind: 'hashedrekord',
    apiVersion: '0.0.1',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(payload).toString('hex') } },
      signature: { content: signature, publicKey: { content: Buffer.from(pem).toString('base64') } },
    },
  };
  const response = await fetch(`${world.sandbox.urls.regions.primary.rekorV1}/api/v1/log/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });
  const [held] = Object.values((await response.json()) as Record<string, Record<string, unknown>>);
  const { body, integratedTime, logIndex, logID, verification } = held as {
    body: string;
    integratedTime: number;
    logIndex: number;
    logID: string;
    verification: { signedEntryTimestamp: string };
  };
  const annotations: Record<string, string> = {
    'dev.cosignproject.cosign/signature': signature,
    'dev.sigstore.cosign/bundle': JSON.stringify({
      SignedEntryTimestamp: verification.signedEntryTimestamp,
      Payload: { body, integratedTime, logIndex, logID },
    }),
  };
  change(annotations);
  return { payload, annotations };
}

async function pushLegacy(
  to: Descriptor,
  suffix: string,
  ...layers: readonly { readonly payload: Buffer; readonly annotations: Record<string, string> }[]
): Promise<void> {
  const push = async (mediaType: string, bytes: Buffer) => {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    await repository.pushBlob(descriptor, () => streamOf(bytes));
    return descriptor;
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: await push('application/vnd.oci.image.config.v1+json', Buffer.from('{}')),
    layers: await Promise.all(
      layers.map(async ({ payload, annotations }) => ({ ...(await push(SIMPLE_SIGNING, payload)), annotations })),
    ),
  };
  const tag = `${to.digest.replace(':', '-')}${suffix}`;
  await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, tag);
}

describe("evidence in cosign's old format, under a tag beside the image,", () => {
  it('suits a mirror if it verifies and a signer of the policy made it for the image', async () => {
    const policy = join(world.sandbox.dir, 'keeping.json');
    const roots = [{ name: 'sandbox', trustedRoot: { path: 'trusted_root.json' } }];
    const createJudge = async (requirement: object) => {
      await writeFile(policy, JSON.stringify({ version: 1, roots, requirements: [requirement] }));
      return createEvidenceJudge(await loadTrust(policy, policyFiles, new Date()));
    };
    const toPiece = ({ payload, annotations }: Awaited<ReturnType<typeof createLegacyLayer>>) => ({
      origin: 'a layer',
      mediaType: SIMPLE_SIGNING,
      bytes: payload,
      annotations,
    });
    const judge = await createJudge(REQUIREMENT);
    const subject = parseDigest(image.digest);
    const layer = await createLegacyLayer(image.digest);
    expect(judge.judge(subject, toPiece(layer))).toEqual({ verified: true });
    expect(judge.judge(digestOf('another image'), toPiece(layer))).toMatchObject({ verified: false });
    const unlogged = await createLegacyLayer(image.digest, (all) => delete all['dev.sigstore.cosign/bundle']);
    expect(judge.judge(subject, toPiece(unlogged))).toMatchObject({ verified: false, code: 'log-entry-missing' });
    const another = { name: 'signature', kind: 'signature', identities: [{ issuer: 'https://a.test', subject: 'b' }] };
    const stranger = await createJudge(another);
    expect(stranger.judge(subject, toPiece(layer)).verified).toBe(false);
    expect(stranger.fingerprint).not.toBe(judge.fingerprint);
    expect((await createJudge(REQUIREMENT)).fingerprint).toBe(judge.fingerprint);
    const damaged = { ...toPiece(layer), annotations: { 'dev.cosignproject.cosign/signature': 'no base64' } };
    expect(judge.judge(subject, damaged)).toMatchObject({ verified: false });
  });

  it('counts, and the report names its place', async () => {
    await pushLegacy(image, '.sig', await createLegacyLayer(image.digest));
    const report = await run(reference(image.digest));
    expect(report.outcome).toBe('passed');
    expect(report.requirements[0]?.by[0]).toMatchObject({
      key: 'release',
      origin: expect.stringContaining(`${image.digest.replace(':', '-')}.sig`),
      logEntries: [{ integratedAt: expect.any(String) }],
    });
    expect(report.asked).toEqual([{ source: expect.stringContaining('acme/app'), evidence: 1 }]);
  });

  it('counts only for the image that its document names', async () => {
    const other = await pushImage(repository, 'another image');
    await pushLegacy(other, '.sig', await createLegacyLayer(image.digest));
    expect(codes(await run(reference(other.digest)))).toEqual(['subject-mismatch']);
  });

  it.each<[string, string, (annotations: Record<string, string>) => void]>([
    [
      'a signature by another signer',
      'signature-invalid',
      (all) => {
        const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
        all['dev.cosignproject.cosign/signature'] = sign('sha256', Buffer.from('x'), key).toString('base64');
      },
    ],
    [
      'a missing log promise',
      'log-entry-missing',
      (all) => {
        delete all['dev.sigstore.cosign/bundle'];
      },
    ],
    [
      'a log promise that is not JSON',
      'bundle-malformed',
      (all) => {
        all['dev.sigstore.cosign/bundle'] = '{';
      },
    ],
    [
      'an invalid certificate',
      'bundle-malformed',
      (all) => {
        all['dev.sigstore.cosign/certificate'] = 'PEM';
      },
    ],
  ])('does not count with %s, and the other evidence still counts', async (name, code, change) => {
    const one = await pushImage(repository, name);
    await pushLegacy(one, '.sig', await createLegacyLayer(one.digest, change));
    const refused = await run(reference(one.digest));
    expect(refused.outcome).toBe('failed');
    if (code !== 'signature-invalid') expect(codes(refused)).toEqual([code]);
    await pushLegacy(one, '.sig', await createLegacyLayer(one.digest, change), await createLegacyLayer(one.digest));
    const report = await run(reference(one.digest));
    expect(report).toMatchObject({ outcome: 'passed', refused: [{ origin: expect.stringContaining('.sig') }] });
  });

  it('does not include an attached SBOM, which the report lists as unsigned', async () => {
    const one = await pushImage(repository, 'with an SBOM');
    await pushLegacy(one, '.sbom', { payload: Buffer.from('{}'), annotations: {} });
    const report = await run(reference(one.digest));
    expect(report).toMatchObject({
      reasons: [{ code: 'nothing-verified', hint: expect.any(String) }],
      requirements: [{ nearest: { code: 'nothing-verified' } }],
      refused: [{ reason: { code: 'sbom-unsigned' } }],
    });
    expect(report.reasons[0]?.message).toMatch(
      /no evidence for requirement "\w+": searched the referrers and the cosign tags of \S+\/acme\/\S+, found none$/,
    );
  });

  it('never counts as missing when the registry fails, because that is a fault', async () => {
    await world.sandbox.fault('primary', 'registry', 'error', 1);
    try {
      await expect(run(reference(image.digest))).rejects.toMatchObject({ family: 'fault' });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
  });
});

describe('a verification with many referrers', () => {
  it('reads them concurrently in their order, and lists the invalid ones', async () => {
    const one = await pushImage(repository, 'much referred to');
    for (let i = 0; i < 40; i++)
      await attachArtifact(repository, one, {
        artifactType: BUNDLE,
        layers: [{ mediaType: BUNDLE, bytes: Buffer.from(`{"no":${i}}`) }],
      });
    await pushLegacy(one, '.sig', await createLegacyLayer(one.digest));
    const report = await run(reference(one.digest));
    expect(report).toMatchObject({ outcome: 'passed', asked: [{ evidence: 41 }] });
    expect(report.refused).toHaveLength(40);
  });
});

describe("a verification with GitHub's attestations", () => {
  const statementAbout = (digest: string) => createDigestStatement(digest);
  const ATTESTED = async (): Promise<object> => {
    const { identity } = world.sandbox.urls;
    return {
      name: 'provenance',
      kind: 'attestation',
      predicateType: createProvenance().predicateType,
      identities: [{ issuer: identity.issuer, subject: identity.subject }],
    };
  };
  const store = (bundle: unknown): Promise<Response> =>
    fetch(`${world.sandbox.urls.github}/repos/acme/app/attestations`, {
      method: 'POST',
      body: JSON.stringify({ bundle }),
    });

  it('requests them page by page for a named repository', async () => {
    const digest = digestOf('a file somewhere');
    const signer = await sandboxSigner(world);
    const statement = { ...statementAbout(digest), predicateType: createProvenance().predicateType };
    const good = JSON.parse(Buffer.from((await signer.signStatement(statement)) as never).toString('utf8'));
    const bad = structuredClone(good);
    bad.dsseEnvelope.signatures[0].sig = Buffer.from('nothing').toString('base64');
    for (let i = 0; i < 101; i++) expect((await store({ ...bad, nr: i })).status).toBe(201);
    await store(good);
    const report = await run(digest, [await ATTESTED()], { repository: 'acme/app' });
    expect(report.outcome).toBe('passed');
    expect(report.asked).toMatchObject([{ source: 'GitHub attestations of acme/app', evidence: 102 }]);
    expect(codes(await run(digest, [await ATTESTED()]))).toEqual(['nothing-verified']);
  });

  it('finds no evidence in an empty answer, and fails with a fault for an invisible repository', async () => {
    const digest = digestOf('nothing about this');
    expect(codes(await run(digest, [await ATTESTED()], { repository: 'acme/app' }))).toEqual(['nothing-verified']);
    await expect(run(digest, [await ATTESTED()], { repository: 'acme/secret' })).rejects.toMatchObject({
      code: 'github-repository-unseen',
    });
    for (const repository of ['acme', 'acme/app/more', '../app', 'acme/..', 'a b/c'])
      await expect(run(digest, [await ATTESTED()], { repository })).rejects.toMatchObject({
        code: 'repository-malformed',
      });
  });
});

describe('a verification with the layers of a referrer', () => {
  it('fails with a fault for unreadable layers, and does not treat them as missing evidence', async () => {
    const alone = await pushImage(repository, 'one whose evidence is out of reach');
    await attachArtifact(repository, alone, {
      artifactType: BUNDLE,
      layers: [{ mediaType: BUNDLE, bytes: Buffer.from('{}') }],
    });
    const broken: Repository = {
      ...repository,
      blob: () => {
        throw new Error('connection reset');
      },
    };
    const all = async (): Promise<readonly Evidence[]> => {
      const found: Evidence[] = [];
      for await (const one of createRepositorySource(broken).bundlesFor(parseDigest(alone.digest))) found.push(one);
      return found;
    };
    await expect(all()).rejects.toThrow('connection reset');
  });
});

describe('a verification of an index', () => {
  it('checks each platform if the policy requires it, and otherwise only the index', async () => {
    const [amd64, arm64] = [await pushImage(repository, 'amd64'), await pushImage(repository, 'arm64')];
    const index = await pushIndex(repository, [amd64, arm64], 'multi');
    const sign = async (one: Descriptor) => pushLegacy(one, '.sig', await createLegacyLayer(one.digest));
    await sign(index);
    await sign(amd64);
    const all = [{ ...REQUIREMENT, platforms: 'all' }];
    expect((await run(reference(index.digest))).outcome).toBe('passed');
    const report = await run(reference(index.digest), all);
    expect(report).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'nothing-verified', digest: arm64.digest }],
      platforms: [
        { digest: amd64.digest, outcome: 'passed' },
        { digest: arm64.digest, outcome: 'failed' },
      ],
    });
    await sign(arm64);
    expect((await run(reference(index.digest), all)).outcome).toBe('passed');
  });
});

describe('the cache', () => {
  it('stores useful evidence for use when no other source answers, and damaged entries change no verdict', async () => {
    const cache = join(world.dir, 'cache');
    const one = await pushImage(repository, 'cached');
    await pushLegacy(one, '.sig', await createLegacyLayer(one.digest));
    expect((await run(reference(one.digest), undefined, { cache })).outcome).toBe('passed');
    const folder = join(cache, 'v1', one.digest.slice('sha256:'.length));
    const [file = ''] = await readdir(folder);
    const entryText = await readFile(join(folder, file), 'utf8');

    await world.sandbox.fault('primary', 'registry', 'down');
    try {
      const offline = await run(reference(one.digest), undefined, { cache });
      expect(offline).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
      expect(offline.requirements[0]?.by[0]?.origin).toContain('cache');
      const entry = JSON.parse(entryText) as { bundle: string; payload: string };
      const poisoned = [
        '',
        entryText.slice(0, -20),
        '{}',
        JSON.stringify({ ...entry, payload: Buffer.from('{"critical":{}}').toString('base64') }),
        JSON.stringify({ bundle: entry.bundle }),
        JSON.stringify({ verdict: 'passed' }),
      ];
      for (const text of poisoned) {
        await writeFile(join(folder, file), text);
        // The registry is unavailable, so the result is a fault. The cache alone must not pass or fail a subject.
        await expect(run(reference(one.digest), undefined, { cache })).rejects.toMatchObject({ family: 'fault' });
      }
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect((await run(reference(one.digest), undefined, { cache })).outcome).toBe('passed');
  });

  it('causes only a warning if it cannot be written', async () => {
    const cache = join(world.sandbox.dir, 'release.pub');
    expect(await run(reference(image.digest), undefined, { cache })).toMatchObject({
      outcome: 'passed',
      warnings: [{}],
    });
  });
});
