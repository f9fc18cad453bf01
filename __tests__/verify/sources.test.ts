import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { type Digest, digestOf } from '../../src/lib/digest.ts';
import { baseError } from '../../src/lib/errors.ts';
import type { HttpResponse } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import { anonymous, attachArtifact, OCI_MANIFEST, openRepository, parseReference } from '../../src/oci/index.ts';
import { MAX_BUNDLE_BYTES } from '../../src/sigstore/index.ts';
import { type MirrorSource, type VerifyReport, verifyAll } from '../../src/verify/index.ts';
import { bundleFiles } from '../../src/verify/sources/files.ts';
import { digestsOf } from '../../src/verify/subject/digests.ts';
import { createContentReader } from '../../src/verify/subject/subject.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, provenanceOf, RELEASE, rootBytes, statementForDigest } from '../support/forge.ts';
import { noNetwork } from '../support/no-network.ts';
import { policyWith, SIGNATURE, sigstore } from '../support/policy.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const signed = JSON.stringify(forge(sigstore));
const NOW = new Date('2026-03-01T13:00:00Z');

async function world() {
  const dir = await temporaryFolder();
  const at = (name: string): string => join(dir, name);
  await mkdir(at('trust-roots'));
  await writeFile(at('trust-roots/trusted_root.json'), rootBytes(sigstore));
  await writeFile(at('policy.json'), JSON.stringify(policyWith(SIGNATURE)));
  await writeFile(at('app.tar'), RELEASE);
  await writeFile(at('app.sigstore.json'), signed);
  const http = noNetwork();
  const mirrors: string[] = [];
  const mirrorOf =
    (gives: readonly string[], releases: readonly { reference: string; digest: Digest }[] = []) =>
    async (location: string): Promise<MirrorSource> => {
      mirrors.push(location);
      return {
        name: location,
        syncedAt: '2026-03-01T12:00:00Z',
        resolve: async (wanted) => releases.find(({ reference }) => reference === wanted)?.digest,
        async *bundlesFor() {
          for (const text of gives) yield { bytes: Buffer.from(text), origin: location };
        },
      };
    };
  const verify = async (
    subject: string,
    options: {
      bundles?: string[];
      mirror?: string;
      useMirror?: 'auto' | 'always' | 'never';
      env?: Record<string, string>;
      openMirror?: (location: string) => Promise<MirrorSource>;
    } = {},
  ): Promise<VerifyReport> => {
    const { bundles = [], mirror, useMirror = 'auto', env = {}, openMirror = mirrorOf([]) } = options;
    const request = { subjects: [subject], policy: 'policy.json', bundles, mirror, useMirror };
    const clock = { now: () => NOW, sleep: async () => {} };
    const { subjects } = await verifyAll(request, {
      http,
      clock,
      env,
      openMirror,
      at: (path) => join(dir, path),
      progress: silent,
      credentials: anonymous,
    });
    const [only] = subjects;
    if (!only) throw new Error('no report');
    return only;
  };
  return { dir, at, http, mirrors, mirrorOf, verify };
}

const collected = async (path: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { origin } of bundleFiles(path).bundlesFor(digestOf(''))) found.push(origin);
  return found;
};

describe('bundle files', () => {
  it('are a file, lines of a .jsonl, or a folder of both, in order', async () => {
    const { dir, at } = await world();
    await mkdir(at('evidence/deeper'), { recursive: true });
    await writeFile(at('evidence/b.json'), signed);
    await writeFile(at('evidence/a.jsonl'), `${signed}\n\n${signed}\n`);
    await writeFile(at('evidence/deeper/c.sigstore.json'), signed);
    await writeFile(at('evidence/notes.txt'), 'no bundle');
    expect((await collected(at('evidence'))).map((path) => path.slice(dir.length))).toEqual([
      '/evidence/a.jsonl:1',
      '/evidence/a.jsonl:3',
      '/evidence/b.json',
      '/evidence/deeper/c.sigstore.json',
    ]);
  });

  it('that are too large are told, and spoil no other', async () => {
    const { verify, at } = await world();
    await mkdir(at('evidence'));
    await writeFile(at('evidence/a.json'), Buffer.alloc(MAX_BUNDLE_BYTES + 1, ' '));
    const flooded = await verify('app.tar', { bundles: ['evidence'] });
    expect(flooded).toMatchObject({ outcome: 'failed', reasons: [{ code: 'bundle-malformed' }] });
    await writeFile(at('evidence/b.json'), signed);
    const report = await verify('app.tar', { bundles: ['evidence'] });
    expect(report).toMatchObject({ outcome: 'passed', refused: [{ reason: { code: 'bundle-malformed' } }] });
  });

  it('that were named must be there', async () => {
    const { verify } = await world();
    await expect(verify('app.tar', { bundles: ['gone.json'] })).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('where evidence is looked for', () => {
  it('a file with its bundle touches no network and no mirror that is not needed', async () => {
    const { verify, http, mirrors } = await world();
    const report = await verify('app.tar', { bundles: ['app.sigstore.json'], mirror: 'http://mirror' });
    expect(report.outcome).toBe('passed');
    expect([http.tried, mirrors]).toEqual([[], []]);
  });

  it('a digest is verified without the file', async () => {
    const { verify } = await world();
    expect((await verify(digestOf(RELEASE), { bundles: ['app.sigstore.json'] })).outcome).toBe('passed');
  });

  it('a mirror is asked when the rest is not enough', async () => {
    const { verify, mirrors, mirrorOf } = await world();
    const report = await verify('app.tar', { mirror: 'mirror', openMirror: mirrorOf([signed]) });
    expect(report.outcome).toBe('passed');
    expect(mirrors).toHaveLength(1);
  });

  it('a mirror is not asked when it may not be', async () => {
    const { verify, mirrors, mirrorOf } = await world();
    const never = { mirror: 'mirror', openMirror: mirrorOf([signed]) };
    expect((await verify('app.tar', { ...never, useMirror: 'never' })).reasons).toMatchObject([
      { code: 'nothing-verified' },
    ]);
    expect((await verify('app.tar', { ...never, env: { VERIFY_USE_MIRROR: 'false' } })).outcome).toBe('failed');
    expect(mirrors).toEqual([]);
  });

  it('with "always" nothing but the mirror is contacted', async () => {
    const { verify, http, mirrorOf } = await world();
    const statement = statementForDigest(digestOf(RELEASE));
    const openMirror = mirrorOf([JSON.stringify(forge(sigstore, { statement }))]);
    const reference = `registry.acme.test/app@${digestOf(RELEASE)}`;
    const always = { mirror: 'mirror', openMirror, useMirror: 'always' } as const;
    expect((await verify(reference, always)).outcome).toBe('passed');
    expect(http.tried).toEqual([]);
    const forced = { mirror: 'mirror', openMirror, env: { VERIFY_USE_MIRROR: 'true' } };
    expect((await verify(reference, forced)).outcome).toBe('passed');
    expect(http.tried).toEqual([]);
  });

  it('with "always" a mirror must be named, and must know the tag', async () => {
    const { verify, mirrorOf, http } = await world();
    await expect(verify('app.tar', { useMirror: 'always' })).rejects.toMatchObject({ code: 'mirror-not-named' });
    const digest = digestOf(RELEASE);
    const openMirror = mirrorOf([signed], [{ reference: 'registry.acme.test/app:v1', digest }]);
    const always = { mirror: 'mirror', openMirror, useMirror: 'always' } as const;
    expect(await verify('registry.acme.test/app:v1', always)).toMatchObject({ outcome: 'passed', digest });
    await expect(verify('registry.acme.test/app:v2', always)).rejects.toMatchObject({
      code: 'reference-without-digest',
    });
    expect(http.tried).toEqual([]);
  });

  it('the mirror stands in for a registry that is down; without it that is a fault', async () => {
    const { verify, mirrorOf } = await world();
    const digest = digestOf(RELEASE);
    const openMirror = mirrorOf([signed], [{ reference: 'registry.acme.test/app:v1', digest }]);
    const report = await verify('registry.acme.test/app:v1', { mirror: 'mirror', openMirror });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
    for (const reference of ['registry.acme.test/app:v1', `registry.acme.test/app@${digest}`])
      await expect(verify(reference)).rejects.toMatchObject({ code: 'network-unreachable' });
  });

  it('a mirror from the environment is the one that is asked', async () => {
    const { verify, mirrors, mirrorOf } = await world();
    await verify('app.tar', { env: { REKOR_MIRROR_URL: 'http://mirror.test' }, openMirror: mirrorOf([signed]) });
    expect(mirrors).toEqual(['http://mirror.test']);
  });

  it('an old mirror is told as such', async () => {
    const { verify, at, mirrorOf } = await world();
    const policy = { ...policyWith(SIGNATURE), mirror: { url: 'http://mirror.test', maxStaleness: '15m' } };
    await writeFile(at('policy.json'), JSON.stringify(policy));
    const report = await verify('app.tar', { openMirror: mirrorOf([signed]) });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'mirror-stale' }] });
  });

  it('a subject that is nothing of the kind is a mistake', async () => {
    const { verify } = await world();
    await expect(verify('no-such-file')).rejects.toMatchObject({ code: 'subject-not-found' });
  });
});

describe('referrers of an image', () => {
  it('are looked through for bundles, in a layout as in a registry; other artifacts are not evidence', async () => {
    const { verify, at } = await world();
    const repository = openRepository(parseReference(`oci-layout:${at('layout')}:v1`), {
      http: noNetwork(),
      credentials: anonymous,
    });
    const config = Buffer.from('{}');
    const configOf = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(config), size: config.length };
    await repository.pushBlob(configOf, async function* () {
      yield config;
    });
    const manifest = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: configOf, layers: [] }),
    );
    const subject = await repository.pushManifest(manifest, OCI_MANIFEST, 'v1');
    const statement = statementForDigest(subject.digest);
    const attach = (mediaType: string, text: string) =>
      attachArtifact(repository, subject, {
        artifactType: mediaType,
        layers: [{ mediaType, bytes: Buffer.from(text) }],
      });
    await attach('application/vnd.cyclonedx+json', JSON.stringify(forge(sigstore, { statement })));
    const reference = `oci-layout:${at('layout')}:v1`;
    expect(await verify(reference)).toMatchObject({ outcome: 'failed', reasons: [{ code: 'nothing-verified' }] });
    await attach(BUNDLE, signed);
    expect(await verify(reference)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'artifact-digest-mismatch' }],
    });
    await attach(BUNDLE, ' '.repeat(MAX_BUNDLE_BYTES + 1));
    await attach(BUNDLE, JSON.stringify(forge(sigstore, { statement })));
    const report = await verify(reference);
    expect(report).toMatchObject({ outcome: 'passed', digest: subject.digest });
    expect(report.refused.map(({ reason }) => reason.code).sort()).toEqual([
      'artifact-digest-mismatch',
      'bundle-malformed',
    ]);
  });
});

describe('a mirror that is old', () => {
  const digest = digestOf(RELEASE);
  const reference = `registry.acme.test/app@${digest}`;
  async function stale(mirror: object, primary: 'answers' | 'is down'): Promise<VerifyReport> {
    const { verify, at, mirrorOf, http } = await world();
    await writeFile(
      at('policy.json'),
      JSON.stringify({ ...policyWith(SIGNATURE), mirror: { url: 'mirror', ...mirror } }),
    );
    if (primary === 'answers') http.send = async ({ url }) => answer(String(url));
    return verify(reference, { openMirror: mirrorOf([signed]) });
  }
  /** A registry that has the image and nothing about it. */
  const answer = (url: string): HttpResponse => {
    const body = url.includes('/referrers/')
      ? Buffer.from('{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}')
      : Buffer.from('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
    return {
      status: url.includes('/referrers/') ? 200 : 404,
      url,
      headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' },
      body: streamOf(body),
      bytes: async () => body,
      text: async () => body.toString('utf8'),
      json: async () => JSON.parse(body.toString('utf8')),
      discard: async () => {},
    };
  };

  // It was last whole an hour before.
  it('is a failure while the primary answers, for then it is frozen', async () => {
    await expect(stale({ maxStaleness: '15m' }, 'answers')).rejects.toMatchObject({ code: 'mirror-stale' });
    expect((await stale({ maxStaleness: '2h' }, 'answers')).outcome).toBe('passed');
  });

  it('is not one that was whole in the future: its age is unknown', async () => {
    const { verify, at, mirrorOf } = await world();
    const future = async (location: string) => {
      const mirror = await mirrorOf([signed])(location);
      return { ...mirror, syncedAt: '2026-03-01T13:06:00Z' };
    };
    const mirror = { url: 'mirror', maxStaleness: '15m' };
    await writeFile(at('policy.json'), JSON.stringify({ ...policyWith(SIGNATURE), mirror }));
    await expect(verify('app.tar', { openMirror: future })).rejects.toMatchObject({ code: 'mirror-clock' });
    await writeFile(at('policy.json'), JSON.stringify({ ...policyWith(SIGNATURE), mirror: { url: 'mirror' } }));
    expect((await verify('app.tar', { openMirror: future })).outcome).toBe('passed');
  });

  it('is a warning where it said what the tag is, also if others gave the evidence', async () => {
    const { verify, at, mirrorOf } = await world();
    const mirror = { url: 'mirror', maxStaleness: '15m', maxStalenessInDisaster: '2h' };
    await writeFile(at('policy.json'), JSON.stringify({ ...policyWith(SIGNATURE), mirror }));
    const openMirror = mirrorOf([], [{ reference: 'registry.acme.test/app:v1', digest }]);
    const bundles = ['app.sigstore.json'];
    expect(await verify('registry.acme.test/app:v1', { openMirror, bundles })).toMatchObject({
      outcome: 'passed',
      digest,
      warnings: [{ code: 'network-unreachable' }, { code: 'mirror-stale' }],
    });
    // The digest itself needs no mirror.
    expect(await verify(reference, { openMirror, bundles })).toMatchObject({ outcome: 'passed', warnings: [] });
    mirror.maxStalenessInDisaster = '30m';
    await writeFile(at('policy.json'), JSON.stringify({ ...policyWith(SIGNATURE), mirror }));
    await expect(verify('registry.acme.test/app:v1', { openMirror, bundles })).rejects.toMatchObject({
      code: 'mirror-stale',
    });
  });

  it('is a warning while the primary does not, up to a limit', async () => {
    expect(await stale({ maxStaleness: '15m' }, 'is down')).toMatchObject({
      outcome: 'passed',
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'mirror-stale' })]),
    });
    await expect(stale({ maxStaleness: '15m', maxStalenessInDisaster: '30m' }, 'is down')).rejects.toMatchObject({
      family: 'fault',
    });
  });
});

describe('several subjects', () => {
  it('are all judged, also where one of them cannot be; what went wrong is told at the end', async () => {
    const { http, dir, mirrorOf } = await world();
    const told: string[] = [];
    const clock = { now: () => NOW, sleep: async () => {} };
    const run = (...subjects: string[]) =>
      verifyAll(
        { subjects, policy: 'policy.json', bundles: [], useMirror: 'auto', mirror: undefined },
        {
          http,
          clock,
          env: {},
          openMirror: mirrorOf([]),
          at: (path) => join(dir, path),
          progress: ({ message }) => told.push(message),
          credentials: anonymous,
        },
      );
    await expect(run(`registry.acme.test/app@${digestOf(RELEASE)}`, 'app.tar')).rejects.toMatchObject({
      code: 'subjects-unjudged',
      details: { unjudged: 1, total: 2 },
    });
    expect(told).toEqual(expect.arrayContaining(['verifying app.tar', expect.stringContaining('network-unreachable')]));
    await expect(run('app.tar', 'gone.tar')).rejects.toMatchObject({ code: 'subject-not-found' });
  });
});

describe("npm's provenance file", () => {
  it('holds several bundles; one names the tarball by SHA-512 alone', async () => {
    const { verify, at } = await world();
    const statement = provenanceOf({ sha512: createHash('sha512').update(RELEASE).digest('hex') });
    const bundle = forge(sigstore, { statement });
    await writeFile(
      at('npm.json'),
      JSON.stringify({
        attestations: [
          { predicateType: 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1', bundle: null },
          { predicateType: statement.predicateType, bundle },
        ],
      }),
    );
    await writeFile(
      at('policy.json'),
      JSON.stringify(policyWith({ ...SIGNATURE, kind: 'attestation', predicateType: statement.predicateType })),
    );
    expect(await verify('app.tar', { bundles: ['npm.json'] })).toMatchObject({
      outcome: 'passed',
      refused: [{ reason: { code: 'bundle-malformed' } }],
    });
    // By another digest nothing is known of it.
    expect((await verify(digestOf(RELEASE), { bundles: ['npm.json'] })).outcome).toBe('failed');
  });
});

describe('what is asked for', () => {
  it('must be something: no subject is no pass', async () => {
    const { dir, http } = await world();
    const request = { subjects: [], policy: 'policy.json', bundles: [], useMirror: 'auto' as const };
    const ports = {
      http,
      clock: { now: () => NOW, sleep: async () => {} },
      env: {},
      openMirror: async () => Promise.reject(new Error('not asked')),
      at: (path: string) => join(dir, path),
      progress: silent,
      credentials: anonymous,
    };
    await expect(verifyAll(request, ports)).rejects.toMatchObject({ code: 'nothing-verified' });
  });

  it('is refused where an image and a file have one name: who adds a file to a checkout must not choose what is verified', async () => {
    const { verify, at } = await world();
    await mkdir(at('registry.acme.test/acme'), { recursive: true });
    await mkdir(at('v1.2'), { recursive: true });
    await writeFile(at('registry.acme.test/acme/app:v1'), RELEASE);
    await writeFile(at('registry.acme.test/acme/app'), RELEASE);
    await writeFile(at('v1.2/app.tar'), RELEASE);
    const bundles = ['app.sigstore.json'];
    for (const name of ['registry.acme.test/acme/app:v1', 'registry.acme.test/acme/app', 'v1.2/app.tar']) {
      await expect(verify(name, { bundles })).rejects.toMatchObject({ code: 'subject-ambiguous' });
      expect((await verify(`./${name}`, { bundles })).outcome).toBe('passed');
    }
  });

  it('may be a pipe or a device: it is read once, and no longer than it may', async () => {
    await expect(
      digestsOf('/dev/zero', AbortSignal.abort(baseError('cancelled', { what: 'x' }))),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await expect(digestsOf('/dev/zero', AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(createContentReader('/dev/zero')(1024)).toBeUndefined();
    const { at, verify } = await world();
    execFileSync('mkfifo', [at('pipe')]);
    const writing = writeFile(at('pipe'), RELEASE);
    expect((await verify('pipe', { bundles: ['app.sigstore.json'] })).outcome).toBe('passed');
    await writing;
  });

  it('by a switch that is neither true nor false is a mistake', async () => {
    const { verify } = await world();
    const bundles = ['app.sigstore.json'];
    for (const given of ['TRUE', '1', 'no'])
      await expect(verify('app.tar', { bundles, env: { VERIFY_USE_MIRROR: given } })).rejects.toMatchObject({
        code: 'option-invalid',
        details: { given },
      });
    expect((await verify('app.tar', { bundles, env: { VERIFY_USE_MIRROR: '' } })).outcome).toBe('passed');
  });

  it('of each platform cannot be told by a bare digest, and is nothing for a file', async () => {
    const { verify, at } = await world();
    await writeFile(at('policy.json'), JSON.stringify(policyWith({ ...SIGNATURE, platforms: 'all' })));
    const bundles = ['app.sigstore.json'];
    await expect(verify(digestOf(RELEASE), { bundles })).rejects.toMatchObject({ code: 'platforms-unknown' });
    expect((await verify('app.tar', { bundles })).outcome).toBe('passed');
  });
});
