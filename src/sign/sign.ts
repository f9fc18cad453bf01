import { basename } from 'node:path';
import { rfc3339 } from '../lib/clock.ts';
import { digestOf, digestOfStream, type SubjectDigest } from '../lib/digest.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import {
  attachArtifact,
  CREATED_ANNOTATION,
  chooseLayoutTag,
  createMissingError,
  type Descriptor,
  formatReference,
  getTarget,
  type OciDigest,
  type Reference,
  type Repository,
  withTarget,
} from '../oci/index.ts';
import { BUNDLE_V03, createStatement, PREDICATE, type StatementSubject } from '../sigstore/index.ts';
import { readClaims, readSignedDigest } from './claims.ts';
import { signError } from './errors.ts';
import type { SignReport } from './schema.ts';
import type { SignPorts, SignRequest } from './types.ts';

/**
 * Signs a subject with the signer of the ports. A file gets a signature over its bytes. An image or a digest gets a statement that
 * names it, as from cosign 3. With a predicate the subject gets an attestation. Throws `attach-without-image`, `reference-not-found`
 * and the errors of the signer.
 */
export async function sign(request: SignRequest, ports: SignPorts): Promise<SignReport> {
  const report = beginReport('sign', ports.clock, request.given);
  const { subject, given, predicate, bundlePath } = request;
  if (request.attach && subject.kind !== 'image')
    throw signError('attach-without-image', {
      subject: given,
      kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
    });

  const warnings = [...(ports.warnings ?? [])];
  const warn = (warning: McError): void => {
    warnings.push(warning);
    ports.warn?.(warning);
  };
  const image = subject.kind === 'image' ? await resolveImage(subject.reference, ports, warn) : undefined;
  const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : PREDICATE.cosignSign);
  const { digest, bundle } =
    subject.kind === 'file' && statementType === undefined
      ? await signBytes(subject.path, ports)
      : await signStatement(request, image, statementType ?? PREDICATE.cosignSign, ports);

  // The file is written first: if the registry fails, the user still has the bundle, whose log entry is permanent.
  if (bundlePath !== undefined) await ports.writeFile(bundlePath, bundle);
  const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
  return report.finish([], {
    digest,
    kind: predicate ? ('attestation' as const) : ('signature' as const),
    ...(statementType === undefined ? {} : { predicateType: statementType }),
    ...(bundlePath === undefined ? {} : { bundlePath }),
    bundleDigest: digestOf(bundle),
    ...(attached ? { attached: attached.digest } : {}),
    ...readClaims(bundle),
    warnings: warnings.map((warning) => warning.toReason()),
  });
}

interface Signed {
  readonly digest: SubjectDigest;
  readonly bundle: Buffer;
}

/** Signs the bytes of a file in one pass, so that the digest is the digest of the signed bytes. */
async function signBytes(path: string, { signer, readFile }: SignPorts): Promise<Signed> {
  const bundle = await signer.signMessage(readFile(path));
  return { digest: readSignedDigest(bundle), bundle };
}

async function signStatement(
  request: SignRequest,
  image: Image | undefined,
  type: string,
  ports: SignPorts,
): Promise<Signed> {
  const digest = image ? image.descriptor.digest : await hashSubject(request, ports);
  const statement = createStatement([createStatementSubject(request, digest)], type, request.predicate?.value ?? {});
  return { digest, bundle: await ports.signer.signStatement(statement) };
}

/** Creates the warning about a subject that a tag names. The subject of the signature is the digest. */
const createTagWarning = (reference: Reference, digest: OciDigest): McError => {
  const named = reference.kind === 'registry' ? withTarget(reference, { tag: getTarget(reference) }) : reference;
  const pinned = formatReference(withTarget(reference, { digest }));
  return signError('tag-signed', { reference: formatReference(named), digest, pinned });
};

interface Image {
  readonly repository: Repository;
  readonly descriptor: Descriptor;
}

/** Resolves an image to its descriptor, once. Warns where a tag names it. Throws `reference-not-found` and `layout-tag-missing`. */
async function resolveImage(reference: Reference, ports: SignPorts, warn: (warning: McError) => void): Promise<Image> {
  const repository = ports.openRepository(reference);
  const named = await chooseLayoutTag(reference, repository);
  const descriptor = await repository.resolve(getTarget(named));
  if (!descriptor) throw createMissingError(named);
  if (named.digest === undefined) warn(createTagWarning(named, descriptor.digest));
  return { repository, descriptor };
}

async function hashSubject({ subject }: SignRequest, ports: SignPorts): Promise<SubjectDigest> {
  if (subject.kind === 'digest') return subject.digest;
  if (subject.kind === 'file') return (await digestOfStream(ports.readFile(subject.path))).digest;
  throw new TypeError('the digest of an image comes from its repository');
}

function createStatementSubject({ subject, predicate }: SignRequest, digest: SubjectDigest): StatementSubject {
  const [algorithm = '', hex = ''] = digest.split(':');
  const unnamed = { digest: { [algorithm]: hex } };
  if (subject.kind === 'file') return { name: basename(subject.path), ...unnamed };
  // The signatures of cosign have no name either: they are valid for a copy of the image in any repository.
  if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout') return unnamed;
  return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...unnamed };
}

/** Attaches the bundle to the image, with the annotations by which cosign 3 finds it. */
const attach = (image: Image, bundle: Buffer, predicateType: string, { clock }: SignPorts): Promise<Descriptor> =>
  attachArtifact(image.repository, image.descriptor, {
    artifactType: BUNDLE_V03,
    layers: [{ mediaType: BUNDLE_V03, bytes: bundle }],
    annotations: {
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': predicateType,
      [CREATED_ANNOTATION]: rfc3339(clock.now()),
    },
  });
