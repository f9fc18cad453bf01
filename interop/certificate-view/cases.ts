import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertLegacyLayer, isBundleType, isLegacyType, type SubjectDigests } from '../../src/sigstore/index.ts';
import { ARTIFACT, CASES as GENERATED, keyPem, ROOT } from '../conformance/cases.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const CONFORMANCE = join(PROJECT, '..', 'shared', 'conformance');
const CORPUS = join(PROJECT, '..', 'shared', 'corpus');
const FORMATS = join(PROJECT, '__tests__', 'fixtures', 'formats');
const PUBLIC_GOOD = join(CONFORMANCE, 'public-good-trusted_root.json');

/** One bundle with its subject, and the trusted root of its instance. */
export interface Case {
  readonly name: string;
  readonly bundle: Buffer;
  readonly digests: SubjectDigests;
  readonly root: Buffer;
  readonly keys?: Readonly<Record<string, KeyObject>>;
}

const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;
const hash = (bytes: Uint8Array): SubjectDigests =>
  Object.fromEntries(
    ALGORITHMS.map((algorithm) => [algorithm, createHash(algorithm).update(bytes).digest('hex')]),
  ) as unknown as SubjectDigests;

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const readKeys = (pem: string | Buffer) => ({ keys: { managed: createPublicKey(pem) } });

/** Lists the shared cases of sigstore-conformance; none where they are not available. */
export function listConformance(): readonly Case[] {
  if (!existsSync(CONFORMANCE)) return [];
  const folders = readdirSync(CONFORMANCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const at = (file: string): string => join(CONFORMANCE, name, file);
    const artifact = existsSync(at('artifact')) ? at('artifact') : join(CONFORMANCE, 'a.txt');
    return {
      name,
      bundle: readFileSync(at('bundle.sigstore.json')),
      digests: hash(readFileSync(artifact)),
      root: readFileSync(existsSync(at('trusted_root.json')) ? at('trusted_root.json') : PUBLIC_GOOD),
      ...(existsSync(at('key.pub')) ? readKeys(readFileSync(at('key.pub'))) : {}),
    };
  });
}

/** Lists the public bundles; none where they are not available. */
export function listCorpus(): readonly Case[] {
  if (!existsSync(join(CORPUS, 'cases.json')) || !existsSync(PUBLIC_GOOD)) return [];
  const root = readFileSync(PUBLIC_GOOD);
  const cases: readonly { bundle: string; digests: SubjectDigests }[] = readJson(join(CORPUS, 'cases.json'));
  const bundles = cases.map(({ bundle, digests }) => ({
    name: bundle,
    bundle: readFileSync(join(CORPUS, bundle)),
    digests,
    root,
  }));
  return [...bundles, ...listAttestations(join(CORPUS, 'image-with-att'), root)];
}

/** Lists the attestations in cosign's legacy format, which are the layers of the second manifest of the layout. */
function listAttestations(layout: string, root: Buffer): readonly Case[] {
  const blob = (digest: string): string => join(layout, 'blobs', ...digest.split(':'));
  const [image, attestations] = readJson(join(layout, 'index.json')).manifests;
  const { layers } = readJson(blob(attestations.digest));
  return layers
    .filter(({ mediaType }: { mediaType: string }) => isLegacyType(mediaType))
    .map(({ mediaType, digest, annotations }: { mediaType: string; digest: string; annotations: object }) => ({
      name: `image-with-att ${digest}`,
      bundle: convertLegacyLayer(
        { mediaType, bytes: readFileSync(blob(digest)), annotations: annotations as Record<string, string> },
        digest,
      ).bytes,
      digests: { sha256: image.digest.slice('sha256:'.length) },
      root,
    }));
}

/** Lists the cases of sigstore-conformance that this repository generates. */
export const listGenerated = (): readonly Case[] =>
  Object.entries(GENERATED).map(([name, { bundle, root = ROOT, key, artifact = ARTIFACT }]) => ({
    name,
    bundle: Buffer.from(JSON.stringify(bundle)),
    digests: hash(artifact),
    root: Buffer.from(JSON.stringify(root)),
    ...(key ? readKeys(keyPem(key)) : {}),
  }));

/** Lists the bundles that earlier releases wrote: signatures of a release, and signed records about it. */
export const listFixtures = (): readonly Case[] =>
  readdirSync(FORMATS).flatMap((version) => {
    const folder = join(FORMATS, version);
    const root = readFileSync(join(folder, 'trusted_root.json'));
    const { manifests } = readJson(join(folder, 'promoted', 'index.json'));
    const release = manifests.find(({ annotations }: { annotations?: object }) => annotations !== undefined);
    const digests: SubjectDigests = { sha256: release.digest.slice('sha256:'.length) };
    const { keys } = readKeys(readFileSync(join(folder, 'promotion.pub')));
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      if (!entry.isFile()) return [];
      const bundle = readFileSync(join(entry.parentPath, entry.name));
      return isBundle(bundle) ? [{ name: `${version} ${entry.name}`, bundle, digests, root, keys }] : [];
    });
  });

function isBundle(bytes: Buffer): boolean {
  try {
    const { mediaType, verificationMaterial } = JSON.parse(bytes.toString('utf8'));
    return isBundleType(mediaType) && verificationMaterial !== undefined;
  } catch {
    return false;
  }
}
