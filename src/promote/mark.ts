import { z } from 'zod';
import { collect, streamOf } from '../lib/bytes.ts';
import { parseSubjectDigest } from '../lib/digest.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { conform, parseJson } from '../lib/json.ts';
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
import { type Trust, type VerifiedSigner, verifyPromotion } from '../verify/index.ts';

const MAX_MARK_BYTES = 4 * 1024 * 1024;
const MAX_MARKS = 1_000;

/** A kind of mark on a release: a referrer of the root with an in-toto statement, signed or not. */
export interface MarkKind<P> {
  readonly artifactType: string;
  readonly predicateType: string;
  readonly predicate: z.ZodType<P>;
  /** The annotations that make it what it is; one without them is none. */
  readonly marker: Readonly<Record<string, string>>;
  readonly title: string;
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
  readonly error: VerificationError;
}

/** The marks of a kind on a release. A registry that cannot be read is a fault, thrown; what is there and is none is told. */
export async function readMarks<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: string,
): Promise<{ readonly marks: readonly Mark<P>[]; readonly bad: readonly BadMark[] }> {
  const [marks, bad]: [Mark<P>[], BadMark[]] = [[], []];
  const listed = await repository.referrers(root, kind.artifactType);
  if (listed.length > MAX_MARKS)
    throw new VerificationError('evidence-too-much', { source: `${repository.name}@${root}`, limit: MAX_MARKS });
  for (const descriptor of listed) {
    try {
      const mark = await readMark(kind, repository, descriptor.digest, root);
      if (mark) marks.push(mark);
    } catch (error) {
      if (error instanceof VerificationError) bad.push({ descriptor, error });
      else if (isGone(error))
        bad.push({
          descriptor,
          error: new VerificationError('promotion-mismatch', {
            reference: `${repository.name}@${descriptor.digest}`,
            expected: 'what it is made of',
            found: error.message,
          }),
        });
      else throw error;
    }
  }
  return { marks, bad };
}

/** Listed, and a part of it is not there any more: what is left says nothing. Whatever else keeps it from being read is a fault. */
const isGone = (error: unknown): error is McError =>
  error instanceof McError && (error.code === 'reference-not-found' || error.details['status'] === 404);

async function readMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  digest: string,
  root: string,
): Promise<Mark<P> | undefined> {
  const what = `${repository.name}@${digest}`;
  const mismatch = (expected: string, found: string, cause?: unknown): VerificationError =>
    new VerificationError('promotion-mismatch', { reference: what, expected, found }, { cause });
  const manifest = await repository.manifest(digest);
  const { annotations = {}, subject } = manifest.json;
  if (Object.entries(kind.marker).some(([name, value]) => annotations[name] !== value)) return undefined;
  if (subject?.digest !== root) throw mismatch(`a referrer of ${root}`, subject?.digest ?? 'none');
  const blobs: (readonly [Descriptor, Buffer])[] = [];
  const layers = new Map<string, Buffer>();
  for (const blob of blobsOf(manifest)) {
    const isEmpty = blob.digest === EMPTY_DESCRIPTOR.digest;
    const bytes = isEmpty ? EMPTY_BYTES : await collect(repository.blob(blob), MAX_MARK_BYTES, what);
    blobs.push([blob, bytes]);
    layers.set(blob.mediaType, bytes);
  }
  const statement = layers.get(IN_TOTO_PAYLOAD_TYPE);
  const bundle = layers.get(BUNDLE_V03);
  if (!statement) throw mismatch('an in-toto statement', 'none');
  // What is signed and what is read must be the same bytes.
  if (bundle && !payloadOf(bundle, what).equals(statement))
    throw mismatch('the statement that its bundle signs', 'another one');
  const predicate = predicateOf(kind, statement, root, what, mismatch);
  return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}

function payloadOf(bundle: Buffer, what: string): Buffer {
  const { content } = parseBundle(bundle, what);
  return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}

function predicateOf<P>(
  kind: MarkKind<P>,
  bytes: Buffer,
  root: string,
  what: string,
  mismatch: (expected: string, found: string, cause?: unknown) => VerificationError,
): P {
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
    throw new VerificationError('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
  return undefined;
}

/**
 * Signs a statement (where there is a signer), holds it against the policy as a check will, attaches it to the root and
 * reads it back. What would not count is not attached.
 */
export async function writeMark<P>(
  kind: MarkKind<P>,
  repository: Repository,
  root: Descriptor,
  statement: Statement,
  signer: Signer | undefined,
  trust: Trust,
): Promise<Mark<P>> {
  const bundle = await signer?.signStatement(statement);
  judgeMark(kind, { descriptor: root, ...(bundle ? { bundle } : {}) }, root.digest, trust);
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
  throw new VerificationError('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}
