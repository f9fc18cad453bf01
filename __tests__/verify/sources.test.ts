import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { type Digest, digestOf } from '../../src/lib/digest.ts';
import { baseError } from '../../src/lib/errors.ts';
import type { HttpResponse } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import { anonymous, attachArtifact, OCI_MANIFEST, openRepository, parseReference } from '../../src/oci/index.ts';
import { MAX_BUNDLE_BYTES } from '../../src/sigstore/index.ts';
import { type MirrorSource, type VerifyReport, verifyAll } from '../../src/verify/index.ts';
import { createFileSource } from '../../src/verify/sources/files.ts';
import { computeDigests } from '../../src/verify/subject/digests.ts';
import { createContentReader } from '../../src/verify/subject/subject.ts';
import { temporaryFolder } from '../support/folders.ts';
import { createDigestStatement, createProvenance, forge, RELEASE, rootBytes } from '../support/forge.ts';
import { noNetwork } from '../support/no-network.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const signed = JSON.stringify(forge(sigstore));
const NOW = new Date('2026-03-01T13:00:00Z');

async function createWorld() {
  const dir = await temporaryFolder();
  const at = (name: string): string => join(dir, name);
  await mkdir(at('trust-roots'));
  await writeFile(at('trust-roots/trusted_root.json'), rootBytes(sigstore));
  await writeFile(at('policy.json'), JSON.stringify(createPolicy(SIGNATURE)));
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
      at: (path) => resolve(dir, path),
      progress: silent,
      credentials: anonymous,
    });
    const [only] = subjects;
    if (!only) throw new Error('no report');
    return only;
  };
  return { dir, at, http, mirrors, mirrorOf, verify };
}

const collectOrigins = async (path: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { origin } of createFileSource(path).bundlesFor(digestOf(''))) found.push(origin);
  return found;
};

describe('the bundle files of a request', () => {
  it('keep their order: a file, the lines of a .jsonl, or a folder of both', async () => {
    const { dir, at } = await createWorld();
    await mkdir(at('evidence/deeper'), { recursive: true });
    await writeFile(at('evidence/b.json'), signed);
    await writeFile(at('evidence/a.jsonl'), `${signed}\n\n${signed}\n`);
    await writeFile(at('evidence/deeper/c.sigstore.json'), signed);
    await writeFile(at('evidence/notes.txt'), 'no bundle');
    expect((await collectOrigins(at('evidence'))).map((path) => path.slice(dir.length))).toEqual([
      '/evidence/a.jsonl:1',
      '/evidence/a.jsonl:3',
      '/evidence/b.json',
      '/evidence/deeper/c.sigstore.json',
    ]);
  });

  it('fail individually when too large, and the other files still count', async () => {
    const { verify, at } = await createWorld();
    await mkdir(at('evidence'));
    await writeFile(at('evidence/a.json'), Buffer.alloc(MAX_BUNDLE_BYTES + 1, ' '));
    const flooded = await verify('app.tar', { bundles: ['evidence'] });
    expect(flooded).toMatchObject({ outcome: 'failed', reasons: [{ code: 'bundle-malformed' }] });
    await writeFile(at('evidence/b.json'), signed);
    const report = await verify('app.tar', { bundles: ['evidence'] });
    expect(report).toMatchObject({ outcome: 'passed', refused: [{ reason: { code: 'bundle-malformed' } }] });
  });

  it('must exist', async () => {
    const { verify } = await createWorld();
    await expect(verify('app.tar', { bundles: ['gone.json'] })).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('the verification of one subject', () => {
  it('contacts no network and no mirror for a file with its bundle', async () => {
    const { verify, http, mirrors } = await createWorld();
    const report = await verify('app.tar', { bundles: ['app.sigstore.json'], mirror: 'http://mirror' });
    expect(report.outcome).toBe('passed');
    expect([http.tried, mirrors]).toEqual([[], []]);
  });

  it('verifies a digest without the file', async () => {
    const { verify } = await createWorld();
    expect((await verify(digestOf(RELEASE), { bundles: ['app.sigstore.json'] })).outcome).toBe('passed');
  });

  it('asks a mirror if the other evidence is insufficient', async () => {
    const { verify, mirrors, mirrorOf } = await createWorld();
    const report = await verify('app.tar', { mirror: 'mirror', openMirror: mirrorOf([signed]) });
    expect(report.outcome).toBe('passed');
    expect(mirrors).toHaveLength(1);
  });

  it('does not ask a mirror if the options forbid it', async () => {
    const { verify, mirrors, mirrorOf } = await createWorld();
    const never = { mirror: 'mirror', openMirror: mirrorOf([signed]) };
    expect((await verify('app.tar', { ...never, useMirror: 'never' })).reasons).toMatchObject([
      { code: 'nothing-verified' },
    ]);
    expect((await verify('app.tar', { ...never, env: { VERIFY_USE_MIRROR: 'false' } })).outcome).toBe('failed');
    expect(mirrors).toEqual([]);
  });

  it('contacts only the mirror with "always"', async () => {
    const { verify, http, mirrorOf } = await createWorld();
    const statement = createDigestStatement(digestOf(RELEASE));
    const openMirror = mirrorOf([JSON.stringify(forge(sigstore, { statement }))]);
    const reference = `registry.acme.test/app@${digestOf(RELEASE)}`;
    const always = { mirror: 'mirror', openMirror, useMirror: 'always' } as const;
    expect((await verify(reference, always)).outcome).toBe('passed');
    expect(http.tried).toEqual([]);
    const forced = { mirror: 'mirror', openMirror, env: { VERIFY_USE_MIRROR: 'true' } };
    expect((await verify(reference, forced)).outcome).toBe('passed');
    expect(http.tried).toEqual([]);
  });

  it('requires with "always" a mirror that is named and knows the tag', async () => {
    const { verify, mirrorOf, http } = await createWorld();
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

  it('uses the mirror for a registry that is down, and fails with a fault without a mirror', async () => {
    const { verify, mirrorOf } = await createWorld();
    const digest = digestOf(RELEASE);
    const openMirror = mirrorOf([signed], [{ reference: 'registry.acme.test/app:v1', digest }]);
    const report = await verify('registry.acme.test/app:v1', { mirror: 'mirror', openMirror });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
    for (const reference of ['registry.acme.test/app:v1', `registry.acme.test/app@${digest}`])
      await expect(verify(reference)).rejects.toMatchObject({ code: 'network-unreachable' });
  });

  it('uses the mirror of the environment', async () => {
    const { verify, mirrors, mirrorOf } = await createWorld();
    await verify('app.tar', { env: { REKOR_MIRROR_URL: 'http://mirror.test' }, openMirror: mirrorOf([signed]) });
    expect(mirrors).toEqual(['http://mirror.test']);
  });

  it('warns about an old mirror', async () => {
    const { verify, at, mirrorOf } = await createWorld();
    const policy = { ...createPolicy(SIGNATURE), mirror: { url: 'http://mirror.test', maxStaleness: '15m' } };
    await writeFile(at('policy.json'), JSON.stringify(policy));
    const report = await verify('app.tar', { openMirror: mirrorOf([signed]) });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'mirror-stale' }] });
  });

  it('reports an unknown subject as a mistake of the user', async () => {
    const { verify } = await createWorld();
    await expect(verify('no-such-file')).rejects.toMatchObject({ code: 'subject-not-found' });
  });
});

describe('the referrers of an image', () => {
  it('supply bundles, in a layout as in a registry, and other artifacts do not count', async () => {
    const { verify, at } = await createWorld();
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
    const statement = createDigestStatement(subject.digest);
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

describe('an old mirror', () => {
  const digest = digestOf(RELEASE);
  const reference = `registry.acme.test/app@${digest}`;
  async function verifyWithStale(mirror: object, primary: 'answers' | 'is down'): Promise<VerifyReport> {
    const { verify, at, mirrorOf, http } = await createWorld();
    await writeFile(
      at('policy.json'),
      JSON.stringify({ ...createPolicy(SIGNATURE), mirror: { url: 'mirror', ...mirror } }),
    );
    if (primary === 'answers') http.send = async ({ url }) => answer(String(url));
    return verify(reference, { openMirror: mirrorOf([signed]) });
  }
  /** Answers as a registry that has the image and no referrers. */
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

  // The last complete sync was one hour before.
  it('fails the verification while the primary answers, because the mirror is frozen', async () => {
    await expect(verifyWithStale({ maxStaleness: '15m' }, 'answers')).rejects.toMatchObject({ code: 'mirror-stale' });
    expect((await verifyWithStale({ maxStaleness: '2h' }, 'answers')).outcome).toBe('passed');
  });

  it('fails with a last sync in the future, because its age is unknown', async () => {
    const { verify, at, mirrorOf } = await createWorld();
    const future = async (location: string) => {
      const mirror = await mirrorOf([signed])(location);
      return { ...mirror, syncedAt: '2026-03-01T13:06:00Z' };
    };
    const mirror = { url: 'mirror', maxStaleness: '15m' };
    await writeFile(at('policy.json'), JSON.stringify({ ...createPolicy(SIGNATURE), mirror }));
    await expect(verify('app.tar', { openMirror: future })).rejects.toMatchObject({ code: 'mirror-clock' });
    await writeFile(at('policy.json'), JSON.stringify({ ...createPolicy(SIGNATURE), mirror: { url: 'mirror' } }));
    expect((await verify('app.tar', { openMirror: future })).outcome).toBe('passed');
  });

  it('causes a warning if it resolved the tag, even if other sources gave the evidence', async () => {
    const { verify, at, mirrorOf } = await createWorld();
    const mirror = { url: 'mirror', maxStaleness: '15m', maxStalenessInDisaster: '2h' };
    await writeFile(at('policy.json'), JSON.stringify({ ...createPolicy(SIGNATURE), mirror }));
    const openMirror = mirrorOf([], [{ reference: 'registry.acme.test/app:v1', digest }]);
    const bundles = ['app.sigstore.json'];
    expect(await verify('registry.acme.test/app:v1', { openMirror, bundles })).toMatchObject({
      outcome: 'passed',
      digest,
      warnings: [{ code: 'network-unreachable' }, { code: 'mirror-stale' }],
    });
    // A reference by digest needs no mirror.
    expect(await verify(reference, { openMirror, bundles })).toMatchObject({ outcome: 'passed', warnings: [] });
    mirror.maxStalenessInDisaster = '30m';
    await writeFile(at('policy.json'), JSON.stringify({ ...createPolicy(SIGNATURE), mirror }));
    await expect(verify('registry.acme.test/app:v1', { openMirror, bundles })).rejects.toMatchObject({
      code: 'mirror-stale',
    });
  });

  it('causes a warning while the primary does not answer, up to the limit for disasters', async () => {
    expect(await verifyWithStale({ maxStaleness: '15m' }, 'is down')).toMatchObject({
      outcome: 'passed',
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'mirror-stale' })]),
    });
    await expect(
      verifyWithStale({ maxStaleness: '15m', maxStalenessInDisaster: '30m' }, 'is down'),
    ).rejects.toMatchObject({
      family: 'fault',
    });
  });
});

describe('a verification of several subjects', () => {
  it('continues after a fault in one subject, and reports the fault at the end', async () => {
    const { http, dir, mirrorOf } = await createWorld();
    const messages: string[] = [];
    const clock = { now: () => NOW, sleep: async () => {} };
    const run = (...subjects: string[]) =>
      verifyAll(
        { subjects, policy: 'policy.json', bundles: [], useMirror: 'auto', mirror: undefined },
        {
          http,
          clock,
          env: {},
          openMirror: mirrorOf([]),
          at: (path) => resolve(dir, path),
          progress: ({ message }) => messages.push(message),
          credentials: anonymous,
        },
      );
    await expect(run(`registry.acme.test/app@${digestOf(RELEASE)}`, 'app.tar')).rejects.toMatchObject({
      code: 'subjects-unjudged',
      details: { unjudged: 1, total: 2 },
    });
    expect(messages).toEqual(
      expect.arrayContaining(['verifying app.tar', expect.stringContaining('network-unreachable')]),
    );
    await expect(run('app.tar', 'gone.tar')).rejects.toMatchObject({ code: 'subject-not-found' });
  });
});

describe('the provenance file of npm', () => {
  it('contributes several bundles, of which one names the tarball only by SHA-512', async () => {
    const { verify, at } = await createWorld();
    const statement = createProvenance({ sha512: createHash('sha512').update(RELEASE).digest('hex') });
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
      JSON.stringify(createPolicy({ ...SIGNATURE, kind: 'attestation', predicateType: statement.predicateType })),
    );
    expect(await verify('app.tar', { bundles: ['npm.json'] })).toMatchObject({
      outcome: 'passed',
      refused: [{ reason: { code: 'bundle-malformed' } }],
    });
    // No evidence names the subject by the other digest.
    expect((await verify(digestOf(RELEASE), { bundles: ['npm.json'] })).outcome).toBe('failed');
  });
});

describe('the subject of a verification', () => {
  it('must exist: an empty list must not pass', async () => {
    const { dir, http } = await createWorld();
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

  it('causes an error if a file has the name of an image, because a file in a checkout must not choose the subject', async () => {
    const { verify, at } = await createWorld();
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

  it('may be a pipe or a device, which is read once and only up to the limit', async () => {
    await expect(
      computeDigests('/dev/zero', AbortSignal.abort(baseError('cancelled', { what: 'x' }))),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await expect(computeDigests('/dev/zero', AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(createContentReader('/dev/zero')(1024)).toBeUndefined();
    const { at, verify } = await createWorld();
    execFileSync('mkfifo', [at('pipe')]);
    const writing = writeFile(at('pipe'), RELEASE);
    expect((await verify('pipe', { bundles: ['app.sigstore.json'] })).outcome).toBe('passed');
    await writing;
  });

  it('does not verify if a switch is neither true nor false', async () => {
    const { verify } = await createWorld();
    const bundles = ['app.sigstore.json'];
    for (const given of ['TRUE', '1', 'no'])
      await expect(verify('app.tar', { bundles, env: { VERIFY_USE_MIRROR: given } })).rejects.toMatchObject({
        code: 'option-invalid',
        details: { given },
      });
    expect((await verify('app.tar', { bundles, env: { VERIFY_USE_MIRROR: '' } })).outcome).toBe('passed');
  });

  it('has no known platforms as a bare digest, and needs none as a file', async () => {
    const { verify, at } = await createWorld();
    await writeFile(at('policy.json'), JSON.stringify(createPolicy({ ...SIGNATURE, platforms: 'all' })));
    const bundles = ['app.sigstore.json'];
    await expect(verify(digestOf(RELEASE), { bundles })).rejects.toMatchObject({ code: 'platforms-unknown' });
    expect((await verify('app.tar', { bundles })).outcome).toBe('passed');
  });
});
