import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { readFileStream, writeFileAtomic } from '../../src/lib/files.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { anonymous, OCI_MANIFEST, openRepository, parseReference, type Repository } from '../../src/oci/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  parseSubject,
  present,
  readPredicate,
  type SignRequest,
  sign,
  signReportSchema,
} from '../../src/sign/index.ts';
import { createTokenSource, loadTrustedRoot, openSigner, parseBundle, verifyBundle } from '../../src/sigstore/index.ts';

let dir = '';
let http: Http;
let sandbox: Sandbox;
let repository: Repository;
let image = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-sign-'));
  sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
  http = createHttp();
  await writeFile(join(dir, 'file.txt'), 'hello\n');
  const name = `${new URL(sandbox.urls.regions.primary.registry).host}/acme/app`;
  repository = openRepository(parseReference(`${name}:v1`), { http, credentials: anonymous });
  const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf('{}'), size: 2 };
  await repository.pushBlob(empty, async function* () {
    yield Buffer.from('{}');
  });
  const manifest = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: empty, layers: [empty] }),
  );
  const { digest } = await repository.pushManifest(manifest, OCI_MANIFEST, 'v1');
  image = `${name}@${digest}`;
});
afterAll(async () => {
  await http.close();
  await sandbox.close();
  await rm(dir, { recursive: true });
});

const signSubject = async (given: string, more: Partial<SignRequest> = {}) =>
  sign(
    { subject: await parseSubject(given, (path) => join(dir, path)), given, attach: false, ...more },
    {
      clock: systemClock,
      signer: await openSigner({
        http,
        now: new Date(),
        signingConfig: join(sandbox.dir, 'signing_config.json'),
        identityToken: createTokenSource({ http, env: {}, file: join(sandbox.dir, 'token') }),
      }),
      readFile: readFileStream,
      writeFile: writeFileAtomic,
      openRepository: (reference) => openRepository(reference, { http, credentials: anonymous }),
    },
  );

describe('signing', () => {
  it('writes a signature over the bytes of a file, in a bundle that verifies', async () => {
    const bundlePath = join(dir, 'file.sigstore.json');
    const report = await signSubject('file.txt', { bundlePath });
    expect(signReportSchema.parse(report)).toMatchObject({
      outcome: 'passed',
      kind: 'signature',
      digest: digestOf('hello\n'),
      identity: sandbox.urls.identity.subject,
      timestamps: 1,
    });
    const bytes = await readFile(bundlePath);
    expect(report.bundleDigest).toBe(digestOf(bytes));
    const root = await readFile(join(sandbox.dir, 'trusted_root.json'));
    const bundle = parseBundle(bytes, 'it');
    expect(bundle.content.$case).toBe('messageSignature');
    const verified = verifyBundle(
      bundle,
      { sha256: report.digest.slice('sha256:'.length) },
      loadTrustedRoot(root, 'it'),
    );
    expect(verified.identity?.subject).toBe(report.identity);
    expect(present(report)[0]?.title).toBe('Signed file.txt');
  });

  it('signs a statement with only the digest of an image and attaches it as cosign does', async () => {
    const report = await signSubject(image, { attach: true });
    expect(report).toMatchObject({ kind: 'signature', predicateType: 'https://sigstore.dev/cosign/sign/v1' });
    const referrers = await repository.referrers(report.digest, 'application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(referrers.map(({ digest }) => digest)).toContain(report.attached);
    const { json } = await repository.manifest(report.attached ?? '');
    expect(json.annotations).toMatchObject({
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': 'https://sigstore.dev/cosign/sign/v1',
    });
    expect(json.layers?.[0]?.digest).toBe(report.bundleDigest);
  });

  it('attaches a predicate as an attestation of the image that is named', async () => {
    const bundlePath = join(dir, 'sbom.sigstore.json');
    await writeFile(join(dir, 'sbom.json'), '{"bomFormat":"CycloneDX","specVersion":"1.6"}');
    const predicate = await readPredicate('https://cyclonedx.org/bom', join(dir, 'sbom.json'));
    const report = await signSubject(image, { predicate, bundlePath });
    expect(report).toMatchObject({ kind: 'attestation', predicateType: 'https://cyclonedx.org/bom' });
    const { content } = parseBundle(await readFile(bundlePath), 'it');
    if (content.$case !== 'dsseEnvelope') throw new Error('expected an envelope');
    const statement = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
    expect(statement.subject).toEqual([
      { name: image.split('@')[0], digest: { sha256: report.digest.slice('sha256:'.length) } },
    ]);
    expect(statement.predicate).toEqual(predicate.value);
  });

  it('signs a bare digest and cannot attach to it', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    expect((await signSubject(digest)).digest).toBe(digest);
    await expect(signSubject(digest, { attach: true })).rejects.toMatchObject({ code: 'attach-without-image' });
    await expect(signSubject('file.txt', { attach: true })).rejects.toMatchObject({ code: 'attach-without-image' });
  });

  it('refuses a missing image and signs nothing', async () => {
    const certificates = (): number => sandbox.requests().filter(({ path }) => path.includes('signingCert')).length;
    const before = certificates();
    await expect(signSubject(image.replace(/@.*/, ':v2'))).rejects.toMatchObject({ code: 'reference-not-found' });
    expect(before).toBeGreaterThan(0);
    expect(certificates()).toBe(before);
  });

  it('reports a fault of a signing service that is down and writes no bundle', async () => {
    await sandbox.fault('primary', 'fulcio', 'down');
    const bundlePath = join(dir, 'never.json');
    await expect(signSubject('file.txt', { bundlePath })).rejects.toMatchObject({ family: 'fault' });
    await expect(readFile(bundlePath)).rejects.toThrow();
    await sandbox.fault('primary', 'fulcio', 'none');
  });
});

describe('the subject of a signature', () => {
  it('refers to an existing file before an image of that name, and neither is reported as missing', async () => {
    await writeFile(join(dir, 'app.tar'), '');
    const resolvePath = (path: string): string => join(dir, path);
    expect((await parseSubject('app.tar', resolvePath)).kind).toBe('file');
    expect((await parseSubject('oci-layout:x:v1', resolvePath)).kind).toBe('image');
    await expect(parseSubject('nothing', resolvePath)).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('must be a path if a file has the name of an image, because the name is ambiguous', async () => {
    await mkdir(join(dir, 'registry.test/acme'), { recursive: true });
    await writeFile(join(dir, 'registry.test/acme/app'), '');
    const resolvePath = (path: string): string => join(dir, path);
    const given = 'registry.test/acme/app';
    await expect(parseSubject(given, resolvePath)).rejects.toMatchObject({ code: 'subject-ambiguous' });
    expect((await parseSubject(`./${given}`, resolvePath)).kind).toBe('file');
  });

  it('must not be a short name of Docker Hub, and the error gives the full name', async () => {
    await expect(parseSubject('alpine:3.20', (path) => join(dir, path))).rejects.toMatchObject({
      family: 'configuration',
      message: expect.stringContaining('docker.io/library/alpine:3.20'),
    });
  });

  it('can be a SHA-512 digest, in hex and in the form of npm', async () => {
    const hash = () => createHash('sha512').update('a package');
    const expected = { kind: 'digest', digest: `sha512:${hash().digest('hex')}` };
    expect(await parseSubject(expected.digest, (path) => path)).toEqual(expected);
    expect(await parseSubject(`sha512-${hash().digest('base64')}`, (path) => path)).toEqual(expected);
  });

  it.each([
    ['no URI', '{}', 'no URI'],
    ['https://cyclonedx.org/bom', '{"spdxVersion":"SPDX-2.3"}', 'bomFormat'],
    ['https://slsa.dev/provenance/v1', '{"builder":{}}', 'buildDefinition'],
    ['https://acme.test/x', '[]', 'expected a JSON object'],
  ])('causes an error with a predicate of type %s that reads %s', async (type, text, why) => {
    await writeFile(join(dir, 'predicate.json'), text);
    await expect(readPredicate(type, join(dir, 'predicate.json'))).rejects.toMatchObject({
      code: 'predicate-unusable',
      message: expect.stringContaining(why),
    });
  });
});

describe('the identity token', () => {
  it('comes from the file, else from the job, else from SIGSTORE_ID_TOKEN', async () => {
    const job = { ACTIONS_ID_TOKEN_REQUEST_URL: `${sandbox.urls.oidc}/token?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' };
    const env = { ...job, SIGSTORE_ID_TOKEN: 'given' };
    await writeFile(join(dir, 'token'), 'from-file\n');
    expect(await createTokenSource({ http, env, file: join(dir, 'token') })()).toBe('from-file');
    const claims = (await createTokenSource({ http, env })()).split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: 'sigstore' });
    expect(await createTokenSource({ http, env: { SIGSTORE_ID_TOKEN: 'given' } })()).toBe('given');
    await expect(createTokenSource({ http, env: {} })()).rejects.toMatchObject({ code: 'id-token-unavailable' });
  });
});
