import { basename } from 'node:path';
import { rfc3339 } from '../lib/clock.ts';
import { digestOf, digestOfStream } from '../lib/digest.ts';
import { beginReport } from '../lib/report.ts';
import { ociError } from '../oci/errors.ts';
import {
  attachArtifact,
  CREATED_ANNOTATION,
  type Descriptor,
  formatReference,
  type Repository,
  targetOf,
} from '../oci/index.ts';
import { BUNDLE_V03, PREDICATE, type StatementSubject, statementFor } from '../sigstore/index.ts';
import { signedDigest, witnessesOf } from './describe.ts';
import { signError } from './errors.ts';
import type { SignReport } from './schema.ts';
import type { SignPorts, SignRequest } from './types.ts';

/**
 * Signs with the signer of the ports. A file gets a signature over its bytes; an image or a digest gets a statement that names
 * it, as cosign 3 makes them; with a predicate each gets an attestation. Throws `attach-without-image`,
 * `reference-not-found`, and what the signer throws; when it throws, nothing was written or attached.
 */
export async function sign(request: SignRequest, ports: SignPorts): Promise<SignReport> {
  const report = beginReport('sign', ports.clock, request.given);
  const { subject, given, predicate, bundlePath } = request;
  if (request.attach && subject.kind !== 'image')
    throw signError('attach-without-image', {
      subject: given,
      kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
    });

  const image = subject.kind === 'image' ? await resolve(subject.reference, ports) : undefined;
  const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : PREDICATE.cosignSign);
  const { digest, bundle } =
    subject.kind === 'file' && statementType === undefined
      ? await signBytes(subject.path, ports)
      : await signStatement(request, image, statementType ?? PREDICATE.cosignSign, ports);

  // The file first: if the registry refuses, what was logged for ever is at least in the user's hands.
  if (bundlePath !== undefined) await ports.writeFile(bundlePath, bundle);
  const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
  return report.finish([], {
    digest,
    kind: predicate ? ('attestation' as const) : ('signature' as const),
    ...(statementType === undefined ? {} : { predicateType: statementType }),
    ...(bundlePath === undefined ? {} : { bundlePath }),
    bundleDigest: digestOf(bundle),
    ...(attached ? { attached: attached.digest } : {}),
    ...witnessesOf(bundle),
    warnings: (ports.warnings ?? []).map((warning) => warning.toReason()),
  });
}

interface Signed {
  readonly digest: string;
  readonly bundle: Buffer;
}

/** One pass over the file: the digest is that of the very bytes that were signed. */
async function signBytes(path: string, { signer, readFile }: SignPorts): Promise<Signed> {
  const bundle = await signer.signMessage(readFile(path));
  return { digest: signedDigest(bundle), bundle };
}

async function signStatement(
  request: SignRequest,
  image: Image | undefined,
  type: string,
  ports: SignPorts,
): Promise<Signed> {
  const digest = image ? image.descriptor.digest : await digestOfSubject(request, ports);
  const statement = statementFor([statementSubject(request, digest)], type, request.predicate?.value ?? {});
  return { digest, bundle: await ports.signer.signStatement(statement) };
}

interface Image {
  readonly repository: Repository;
  readonly descriptor: Descriptor;
}

async function resolve(reference: Parameters<SignPorts['openRepository']>[0], ports: SignPorts): Promise<Image> {
  const repository = ports.openRepository(reference);
  const descriptor = await repository.resolve(targetOf(reference));
  if (!descriptor) throw ociError('reference-not-found', { reference: formatReference(reference), what: 'manifest' });
  return { repository, descriptor };
}

async function digestOfSubject({ subject }: SignRequest, ports: SignPorts): Promise<string> {
  if (subject.kind === 'digest') return subject.digest;
  if (subject.kind === 'file') return (await digestOfStream(ports.readFile(subject.path))).digest;
  throw new TypeError('an image is resolved, not read');
}

function statementSubject({ subject, predicate }: SignRequest, digest: string): StatementSubject {
  const [algorithm = '', hex = ''] = digest.split(':');
  const named = { digest: { [algorithm]: hex } };
  if (subject.kind === 'file') return { name: basename(subject.path), ...named };
  // cosign names nothing in its own signatures: they hold for the image wherever it is copied to.
  if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout') return named;
  return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...named };
}

/** The annotations are those of cosign 3, which finds bundles by them. */
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
