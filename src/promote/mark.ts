import { z } from 'zod';
import { collect, streamOf } from '../lib/bytes.ts';
import { forEachConcurrent } from '../lib/concurrency.ts';
import { describe } from '../lib/describe.ts';
import { parseSubjectDigest } from '../lib/digest.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError, VerificationError } from '../lib/mc-error.ts';
import { ociError } from '../oci/errors.ts';
import {
  attachArtifact,
  type Descriptor,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  listBlobs,
  type Manifest,
  type OciDigest,
  type Repository,
  TITLE_ANNOTATION,
} from '../oci/index.ts';
import {
  BUNDLE_V03,
  encodeStatement,
  IN_TOTO_PAYLOAD_TYPE,
  parseBundle,
  type Signer,
  type Statement,
} from '../sigstore/index.ts';
import { Reading, type Trust, type VerifiedSigner, verifyPromotion } from '../verify/index.ts';
import { promoteError } from './errors.ts';
import { type LaterMark, readLaterFormat } from './later-format.ts';

/** Thirty times the size of a genuine mark. */
const MAX_MARK_MANIFEST_BYTES = 64 * 1024;
const CONCURRENCY = 16;

/** A kind of mark on a release: a referrer of the root with an in-toto statement, signed or not. */
export interface MarkKind<P> {
  readonly artifactType: string;
  readonly predicateType: string;
  readonly predicate: z.ZodType<P>;
  /** The annotations of this kind. A referrer without them is not a mark. */
  readonly marker: Readonly<Record<string, string>>;
  readonly title: string;
  /** The largest size of its statement and of its bundle: several times that of a genuine mark. */
  readonly maxBytes: number;
  /** Whether the mark never expires, so that the age limit of a policy does not apply. */
  readonly ignoreMaxAge: boolean;
}

/** A mark with its exact bytes, so that it can be copied to another place. */
export interface Mark<P> {
  readonly descriptor: Descriptor;
  readonly predicate: P;
  readonly content: { readonly manifest: Manifest; readonly blobs: readonly (readonly [Descriptor, Buffer])[] };
  /** The Sigstore bundle of a signed mark. */
  readonly bundle?: Buffer;
}

/** A mark that cannot be read, or that is about another subject. */
export interface BadMark {
  readonly descriptor: Descriptor;
  readonly error: McError;
  /** The signed content of a mark in a later format. Its signer can still be verified. */
  readonly later?: LaterMark;
}

/** The marks of a kind at a place. */
export interface Marks<P> {
  readonly marks: readonly Mark<P>[];
  readonly bad: readonly BadMark[];
  /** Set where the place has more marks than the bound: the others were not read. */
  readonly unread?: VerificationError;
}

/** A mark whose manifest was read, but not its content. */
interface MarkCandidate {
  readonly descriptor: Descriptor;
  readonly manifest: Manifest;
  readonly layers: readonly Descriptor[];
  /** The size of the layers in bytes. */
  readonly size: number;
}

/**
 * Reads the marks of a kind on a release, in the order of the list, and reports other content. An attacker who may push can add
 * any number. Therefore it reads all manifests first, which are small, and then the contents from the smallest to the largest
 * until the bound. Genuine marks have a few KiB. Throws a fault for a registry that cannot be read.
 */
export async function readMarks<P>(kind: MarkKind<P>, repository: Repository, root: OciDigest): Promise<Marks<P>> {
  const source = `${repository.name}@${root}`;
  const reading = new Reading();
  const listed = await repository.referrers(root, kind.artifactType, undefined, (limit) => reading.cut(source, limit));
  const found = new Map<string, Mark<P> | BadMark>();
  const candidates: MarkCandidate[] = [];
  const attempt = async (descriptor: Descriptor, size: number, read: () => Promise<void>): Promise<void> => {
    try {
      if (reading.take(size)) await read();
      else reading.cut(source);
    } catch (error) {
      found.set(descriptor.digest, {
        descriptor,
        error: explainBadMark(error, `${repository.name}@${descriptor.digest}`),
      });
    }
  };
  await forEachConcurrent(sortBySize(listed), CONCURRENCY, (descriptor) =>
    attempt(descriptor, descriptor.size > MAX_MARK_MANIFEST_BYTES ? 0 : descriptor.size, async () => {
      const one = await readMarkManifest(kind, repository, descriptor, root);
      if (one) candidates.push(one);
    }),
  );
  await forEachConcurrent(sortBySize(candidates), CONCURRENCY, (one) =>
    attempt(one.descriptor, one.size, async () => {
      found.set(one.descriptor.digest, await readMarkContent(kind, repository, one, root));
    }),
  );
  const inOrder = listed.flatMap(({ digest }) => found.get(digest) ?? []);
  const [unread] = reading.unread;
  return {
    marks: inOrder.flatMap((one) => ('error' in one ? [] : one)),
    bad: inOrder.flatMap((one) => ('error' in one ? one : [])),
    ...(unread ? { unread } : {}),
  };
}

const sortBySize = <T extends { readonly size: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => a.size - b.size);

/** Returns the reason why a listed referrer is not a mark. Throws every other error: it is a fault. */
function explainBadMark(error: unknown, reference: string): VerificationError {
  if (error instanceof VerificationError) return error;
  if (!isContentMissing(error)) throw error;
  return promoteError('promotion-mismatch', {
    reference,
    expected: 'all of its content',
    found: error.message,
  });
}

/** Returns whether a part of a listed mark is missing. */
const isContentMissing = (error: unknown): error is McError =>
  error instanceof McError && (error.code === 'reference-not-found' || error.details.status === 404);

/** Reads the manifest of a mark: a statement, at most one bundle, and no other content. Returns undefined for another kind. */
async function readMarkManifest<P>(
  kind: MarkKind<P>,
  repository: Repository,
  descriptor: Descriptor,
  root: OciDigest,
): Promise<MarkCandidate | undefined> {
  const mismatch = createMismatch(`${repository.name}@${descriptor.digest}`);
  const atMost = `a manifest of at most ${MAX_MARK_MANIFEST_BYTES} bytes`;
  if (descriptor.size > MAX_MARK_MANIFEST_BYTES) throw mismatch(atMost, `${descriptor.size} bytes`);
  const manifest = await repository.manifest(descriptor.digest);
  if (manifest.bytes.length > MAX_MARK_MANIFEST_BYTES) throw mismatch(atMost, `${manifest.bytes.length} bytes`);
  const { annotations = {}, subject } = manifest.json;
  if (Object.entries(kind.marker).some(([name, value]) => annotations[name] !== value)) return undefined;
  if (subject?.digest !== root) throw mismatch(`a referrer of ${root}`, subject?.digest ?? 'none');
  const layers = listBlobs(manifest).filter(({ digest }) => digest !== EMPTY_DESCRIPTOR.digest);
  const [statements, bundles] = [IN_TOTO_PAYLOAD_TYPE, BUNDLE_V03].map((type) =>
    layers.filter(({ mediaType }) => mediaType === type),
  );
  if (statements?.length === 0) throw mismatch('an in-toto statement', 'none');
  if (statements?.length !== 1 || (bundles?.length ?? 0) > 1 || layers.length !== 1 + (bundles?.length ?? 0))
    throw mismatch('one statement and at most one bundle', `${layers.length} blobs`);
  for (const { size } of layers)
    if (size > kind.maxBytes) throw mismatch(`blobs of at most ${kind.maxBytes} bytes`, `${size} bytes`);
  return { descriptor, manifest, layers, size: layers.reduce((sum, { size }) => sum + size, 0) };
}

/** Reads the content of a mark and checks that it is about the release. */
async function readMarkContent<P>(
  kind: MarkKind<P>,
  repository: Repository,
  { manifest, layers }: MarkCandidate,
  root: OciDigest,
): Promise<Mark<P> | BadMark> {
  const what = `${repository.name}@${manifest.descriptor.digest}`;
  const mismatch = createMismatch(what);
  const content = new Map<string, readonly [Descriptor, Buffer]>();
  for (const layer of layers)
    content.set(layer.mediaType, [layer, await collect(repository.blob(layer), kind.maxBytes, what)]);
  const [, statement = Buffer.alloc(0)] = content.get(IN_TOTO_PAYLOAD_TYPE) ?? [];
  const [, bundle] = content.get(BUNDLE_V03) ?? [];
  // The signed bytes and the bytes that are read must be the same.
  if (bundle && !readPayload(bundle, what).equals(statement))
    throw mismatch('the statement that its bundle signs', 'another statement');
  const later = readLaterFormat(kind, statement, what);
  if (later) {
    const { error, predicateType } = later;
    return { descriptor: manifest.descriptor, error, ...(bundle ? { later: { bundle, predicateType } } : {}) };
  }
  const predicate = readPredicate(kind, statement, root, what, mismatch);
  const empty = listBlobs(manifest).find(({ digest }) => digest === EMPTY_DESCRIPTOR.digest);
  const blobs = [...(empty ? [[empty, EMPTY_BYTES] as const] : []), ...content.values()];
  return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}

type Mismatch = (expected: string, found: string, cause?: unknown) => VerificationError;
const createMismatch =
  (reference: string): Mismatch =>
  (expected, found, cause) =>
    promoteError('promotion-mismatch', { reference, expected, found }, { cause });

function readPayload(bundle: Buffer, what: string): Buffer {
  const { content } = parseBundle(bundle, what);
  return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}

function readPredicate<P>(kind: MarkKind<P>, bytes: Buffer, root: OciDigest, what: string, mismatch: Mismatch): P {
  const shape = z.looseObject({
    subject: z.array(z.looseObject({ digest: z.record(z.string(), z.string()) })).min(1),
    predicateType: z.literal(kind.predicateType),
    predicate: kind.predicate,
  });
  let read: z.output<typeof shape>;
  try {
    read = conform(shape, parseJson(bytes.toString('utf8'), what), what);
  } catch (error) {
    const found = error instanceof McError ? error.message : describe(error);
    throw mismatch(`a statement of type ${kind.predicateType}`, found, error);
  }
  const [algorithm = '', hex = ''] = root.split(':');
  const named = read.subject.map(({ digest }) => digest[algorithm]);
  if (!named.includes(hex)) throw mismatch(root, named.map((one) => `${algorithm}:${one ?? '(none)'}`).join(', '));
  return read.predicate as P;
}

/**
 * Verifies a mark under a policy and returns its signer. Where the policy has a requirement of kind `promotion`, a signer that it
 * names must have signed the mark. Otherwise the mark may be unsigned. Throws VerificationError.
 */
export function verifyMark<P>(
  kind: MarkKind<P>,
  { bundle, descriptor }: Pick<Mark<P>, 'bundle' | 'descriptor'>,
  root: OciDigest,
  trust: Trust,
): VerifiedSigner | undefined {
  if (bundle)
    return verifyPromotion(parseSubjectDigest(root), bundle, trust, kind.predicateType, {
      ignoreMaxAge: kind.ignoreMaxAge,
    });
  const [requirement] = trust.promotion.requirements;
  if (requirement)
    throw promoteError('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
  return undefined;
}

/**
 * Signs a statement where there is a signer, attaches it to the root and reads it back. `verify` throws for a mark that would not
 * count, before it is attached.
 */
export async function writeMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: Descriptor,
  statement: Statement,
  signer: Signer | undefined,
  verify: (mark: Pick<Mark<P>, 'bundle' | 'descriptor'>) => void,
): Promise<Mark<P>> {
  const bundle = await signer?.signStatement(statement);
  verify({ descriptor: root, ...(bundle ? { bundle } : {}) });
  const { digest } = await attachArtifact(repository, root, {
    artifactType: kind.artifactType,
    layers: [
      { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: encodeStatement(statement) },
      ...(bundle ? [{ mediaType: BUNDLE_V03, bytes: bundle }] : []),
    ],
    annotations: { ...kind.marker, [TITLE_ANNOTATION]: kind.title },
  });
  return readBack(kind, repository, root.digest, digest);
}

/** Copies a mark from another place to the same release, byte for byte, and reads it back. */
export async function replicateMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: OciDigest,
  { content: { manifest, blobs } }: Mark<P>,
): Promise<Mark<P>> {
  for (const [descriptor, bytes] of blobs)
    if (!(await repository.hasBlob(descriptor))) await repository.pushBlob(descriptor, () => streamOf(bytes));
  await repository.pushManifest(manifest.bytes, manifest.descriptor.mediaType);
  return readBack(kind, repository, root, manifest.descriptor.digest);
}

async function readBack<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: OciDigest,
  digest: OciDigest,
): Promise<Mark<P>> {
  const { marks } = await readMarks(kind, repository, root);
  const found = marks.find((mark) => mark.descriptor.digest === digest);
  if (found) return found;
  throw ociError('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}
