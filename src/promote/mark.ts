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
  blobsOf,
  type Descriptor,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  type Manifest,
  type Repository,
  TITLE_ANNOTATION,
} from '../oci/index.ts';
import {
  BUNDLE_V03,
  IN_TOTO_PAYLOAD_TYPE,
  parseBundle,
  type Signer,
  type Statement,
  statementBytes,
} from '../sigstore/index.ts';
import { Reading, type Trust, type VerifiedSigner, verifyPromotion } from '../verify/index.ts';
import { promoteError } from './errors.ts';
import { type LaterMark, readLaterFormat } from './later-format.ts';

/** Thirty times what a mark has. */
const MAX_MARK_MANIFEST_BYTES = 64 * 1024;
const CONCURRENCY = 16;

/** A kind of mark on a release: a referrer of the root with an in-toto statement, signed or not. */
export interface MarkKind<P> {
  readonly artifactType: string;
  readonly predicateType: string;
  readonly predicate: z.ZodType<P>;
  /** The annotations that make it what it is; one without them is none. */
  readonly marker: Readonly<Record<string, string>>;
  readonly title: string;
  /** Bytes of its statement, and of its bundle: several times what a genuine one has. */
  readonly maxBytes: number;
  /** Whether it holds for good, whatever age a policy allows. */
  readonly ageless: boolean;
}

/** A mark as it lies in a repository: byte for byte, so that it can be put elsewhere. */
export interface Mark<P> {
  readonly descriptor: Descriptor;
  readonly predicate: P;
  readonly content: { readonly manifest: Manifest; readonly blobs: readonly (readonly [Descriptor, Buffer])[] };
  /** The Sigstore bundle, where it is signed. */
  readonly bundle?: Buffer;
}

/** A mark that cannot be read, or is about something else. */
export interface BadMark {
  readonly descriptor: Descriptor;
  readonly error: McError;
  /** What is signed, where the mark is of a format that this version does not know: its signer can still be verified. */
  readonly later?: LaterMark;
}

/** What a place has of marks of a kind. */
export interface Marks<P> {
  readonly marks: readonly Mark<P>[];
  readonly bad: readonly BadMark[];
  /** Set where there are more than are read: nothing is known of those. */
  readonly unread?: VerificationError;
}

/** A mark whose manifest was read, and not yet its content. */
interface Listed {
  readonly descriptor: Descriptor;
  readonly manifest: Manifest;
  readonly layers: readonly Descriptor[];
  /** Bytes of the layers. */
  readonly size: number;
}

/**
 * The marks of a kind on a release, in the order of the list. A registry that cannot be read is a fault, thrown; what is
 * there and is not a mark is reported. A pusher can add any number: all manifests first, which are small, then the
 * contents from the smallest to the largest, until the bound is reached. Genuine marks have a few KiB.
 */
export async function readMarks<P>(kind: MarkKind<P>, repository: Repository, root: string): Promise<Marks<P>> {
  const source = `${repository.name}@${root}`;
  const reading = new Reading();
  const listed = await repository.referrers(root, kind.artifactType, undefined, (limit) => reading.cut(source, limit));
  const found = new Map<string, Mark<P> | BadMark>();
  const candidates: Listed[] = [];
  const attempt = async (descriptor: Descriptor, size: number, read: () => Promise<void>): Promise<void> => {
    try {
      if (reading.take(size)) await read();
      else reading.cut(source);
    } catch (error) {
      found.set(descriptor.digest, { descriptor, error: badMarkOf(error, `${repository.name}@${descriptor.digest}`) });
    }
  };
  await forEachConcurrent(bySize(listed), CONCURRENCY, (descriptor) =>
    attempt(descriptor, descriptor.size > MAX_MARK_MANIFEST_BYTES ? 0 : descriptor.size, async () => {
      const one = await readListed(kind, repository, descriptor, root);
      if (one) candidates.push(one);
    }),
  );
  await forEachConcurrent(bySize(candidates), CONCURRENCY, (one) =>
    attempt(one.descriptor, one.size, async () => {
      found.set(one.descriptor.digest, await readContent(kind, repository, one, root));
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

const bySize = <T extends { readonly size: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => a.size - b.size);

/** Why something that is listed is not a mark; whatever else keeps it from being read is a fault, thrown. */
function badMarkOf(error: unknown, reference: string): VerificationError {
  if (error instanceof VerificationError) return error;
  if (!isGone(error)) throw error;
  return promoteError('promotion-mismatch', {
    reference,
    expected: 'what it is made of',
    found: error.message,
  });
}

/** Listed, and a part of it is not there any more: what is left says nothing. */
const isGone = (error: unknown): error is McError =>
  error instanceof McError && (error.code === 'reference-not-found' || error.details['status'] === 404);

/** Reads the manifest of a mark: a statement, perhaps its bundle, and nothing else. Undefined where it is not of the kind. */
async function readListed<P>(
  kind: MarkKind<P>,
  repository: Repository,
  descriptor: Descriptor,
  root: string,
): Promise<Listed | undefined> {
  const mismatch = mismatchIn(`${repository.name}@${descriptor.digest}`);
  const atMost = `a manifest of at most ${MAX_MARK_MANIFEST_BYTES} bytes`;
  if (descriptor.size > MAX_MARK_MANIFEST_BYTES) throw mismatch(atMost, `${descriptor.size} bytes`);
  const manifest = await repository.manifest(descriptor.digest);
  if (manifest.bytes.length > MAX_MARK_MANIFEST_BYTES) throw mismatch(atMost, `${manifest.bytes.length} bytes`);
  const { annotations = {}, subject } = manifest.json;
  if (Object.entries(kind.marker).some(([name, value]) => annotations[name] !== value)) return undefined;
  if (subject?.digest !== root) throw mismatch(`a referrer of ${root}`, subject?.digest ?? 'none');
  const layers = blobsOf(manifest).filter(({ digest }) => digest !== EMPTY_DESCRIPTOR.digest);
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

async function readContent<P>(
  kind: MarkKind<P>,
  repository: Repository,
  { manifest, layers }: Listed,
  root: string,
): Promise<Mark<P> | BadMark> {
  const what = `${repository.name}@${manifest.descriptor.digest}`;
  const mismatch = mismatchIn(what);
  const content = new Map<string, readonly [Descriptor, Buffer]>();
  for (const layer of layers)
    content.set(layer.mediaType, [layer, await collect(repository.blob(layer), kind.maxBytes, what)]);
  const [, statement = Buffer.alloc(0)] = content.get(IN_TOTO_PAYLOAD_TYPE) ?? [];
  const [, bundle] = content.get(BUNDLE_V03) ?? [];
  // What is signed and what is read must be the same bytes.
  if (bundle && !payloadOf(bundle, what).equals(statement))
    throw mismatch('the statement that its bundle signs', 'another one');
  const later = readLaterFormat(kind, statement, what);
  if (later) {
    const { error, predicateType } = later;
    return { descriptor: manifest.descriptor, error, ...(bundle ? { later: { bundle, predicateType } } : {}) };
  }
  const predicate = predicateOf(kind, statement, root, what, mismatch);
  const empty = blobsOf(manifest).find(({ digest }) => digest === EMPTY_DESCRIPTOR.digest);
  const blobs = [...(empty ? [[empty, EMPTY_BYTES] as const] : []), ...content.values()];
  return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}

type Mismatch = (expected: string, found: string, cause?: unknown) => VerificationError;
const mismatchIn =
  (reference: string): Mismatch =>
  (expected, found, cause) =>
    promoteError('promotion-mismatch', { reference, expected, found }, { cause });

function payloadOf(bundle: Buffer, what: string): Buffer {
  const { content } = parseBundle(bundle, what);
  return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}

function predicateOf<P>(kind: MarkKind<P>, bytes: Buffer, root: string, what: string, mismatch: Mismatch): P {
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
 * Whether a mark counts under a policy, and by whom. Where the policy has a requirement of kind `promotion` it must be
 * signed by whom that names; else it may be unsigned. Throws VerificationError.
 */
export function judgeMark<P>(
  kind: MarkKind<P>,
  { bundle, descriptor }: Pick<Mark<P>, 'bundle' | 'descriptor'>,
  root: string,
  trust: Trust,
): VerifiedSigner | undefined {
  if (bundle)
    return verifyPromotion(parseSubjectDigest(root), bundle, trust, kind.predicateType, { ageless: kind.ageless });
  const [requirement] = trust.promotion.requirements;
  if (requirement)
    throw promoteError('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
  return undefined;
}

/**
 * Signs a statement (where there is a signer), attaches it to the root and reads it back. `judge` throws for what a check
 * would not count: that is not attached.
 */
export async function writeMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: Descriptor,
  statement: Statement,
  signer: Signer | undefined,
  judge: (mark: Pick<Mark<P>, 'bundle' | 'descriptor'>) => void,
): Promise<Mark<P>> {
  const bundle = await signer?.signStatement(statement);
  judge({ descriptor: root, ...(bundle ? { bundle } : {}) });
  const { digest } = await attachArtifact(repository, root, {
    artifactType: kind.artifactType,
    layers: [
      { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: statementBytes(statement) },
      ...(bundle ? [{ mediaType: BUNDLE_V03, bytes: bundle }] : []),
    ],
    annotations: { ...kind.marker, [TITLE_ANNOTATION]: kind.title },
  });
  return kept(kind, repository, root.digest, digest);
}

/** Puts a mark from elsewhere on the same release, byte for byte, and reads it back. */
export async function replicateMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: string,
  { content: { manifest, blobs } }: Mark<P>,
): Promise<Mark<P>> {
  for (const [descriptor, bytes] of blobs)
    if (!(await repository.hasBlob(descriptor))) await repository.pushBlob(descriptor, () => streamOf(bytes));
  await repository.pushManifest(manifest.bytes, manifest.descriptor.mediaType);
  return kept(kind, repository, root, manifest.descriptor.digest);
}

async function kept<P>(kind: MarkKind<P>, repository: Repository, root: string, digest: string): Promise<Mark<P>> {
  const { marks } = await readMarks(kind, repository, root);
  const found = marks.find((mark) => mark.descriptor.digest === digest);
  if (found) return found;
  throw ociError('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}
