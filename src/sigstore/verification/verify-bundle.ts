import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { type SignedEntity, type TrustMaterial, toSignedEntity, Verifier } from '@sigstore/verify';
import { describe } from '../../lib/describe.ts';
import { primaryDigest, type SubjectDigest, sha256 } from '../../lib/digest.ts';
import { conform, parseJson } from '../../lib/json.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { leafDer, type SigstoreBundle } from '../bundle.ts';
import { viewCertificate } from '../certificate-view.ts';
import { sigstoreError } from '../errors.ts';
import { type DigestSet, IN_TOTO_PAYLOAD_TYPE, type Statement, statementSchema } from '../statement.ts';
import type { TrustedRootMaterial } from '../trusted-root.ts';
import { type SubjectDigests, signatureContent, verifyBytes } from './content.ts';
import { verifyEd25519 } from './ed25519.ts';
import { identityOf, type SignerIdentity } from './identity.ts';
import { isIntoto001 } from './intoto-entry.ts';
import { asVerificationError } from './library-errors.ts';
import { assertCheckpoint, holdLogEntry, type LogEntry } from './log-entry.ts';
import { withSigningTimes } from './signing-time.ts';
import { withoutStacks } from './without-stacks.ts';

export interface VerifyOptions {
  /** Least numbers of different transparency logs and of different sources of trusted times; default 1 each. No log at all is for roots whose CA says so, and then a time is needed. */
  readonly logs?: number;
  readonly timestamps?: number;
  /** Managed keys that may sign, by name; a bundle that is signed with a key instead of a certificate needs one of them. */
  readonly keys?: Readonly<Record<string, KeyObject>>;
  /**
   * The bytes themselves, where there are at most so many: needed where a key signs the bytes and not their digest
   * (Ed25519), and of use where they are few.
   */
  readonly bytes?: (maxBytes: number) => Uint8Array | undefined;
  /** DSSE payload types beside in-toto that pass: their payload is itself what is verified. */
  readonly payloadTypes?: readonly string[];
}

/** What a bundle proves about a subject, all of it verified. */
export interface VerifiedBundle {
  /** Of a certificate; absent when a managed key signed. */
  readonly identity?: SignerIdentity;
  /** The name of the managed key. */
  readonly key?: string;
  /** Of an attestation; absent of a message signature. */
  readonly statement?: Statement;
  /** Of an envelope that is no statement. */
  readonly payloadType?: string;
  /** RFC 3339; by timestamp authorities and by logs that promise a time. */
  readonly times: readonly string[];
  /** Who said so: how many different ones. */
  readonly timeSources: number;
  readonly logEntries: readonly LogEntry[];
}

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/**
 * Judges one bundle against one subject and one root: offline, pure. `@sigstore/verify` does chains, SCTs, time stamps
 * and inclusion; what it leaves open is held here. Throws a VerificationError with the code of the true cause, whatever
 * the bundle is; never anything else.
 */
export function verifyBundle(
  bundle: SigstoreBundle,
  subject: SubjectDigests,
  root: TrustedRootMaterial,
  options: VerifyOptions = {},
): VerifiedBundle {
  try {
    return judge(bundle, subject, root, options);
  } catch (error) {
    throw asVerificationError(error);
  }
}

function judge(
  bundle: SigstoreBundle,
  subject: SubjectDigests,
  root: TrustedRootMaterial,
  options: VerifyOptions,
): VerifiedBundle {
  const [logs, timestamps] = [options.logs ?? 1, Math.max(options.timestamps ?? 1, options.logs === 0 ? 1 : 0)];
  // The statement first: an attestation of something else is that, whatever is wrong with its signature.
  const envelope = bundle.content.$case === 'dsseEnvelope' ? bundle.content.dsseEnvelope : undefined;
  const isOther = envelope !== undefined && (options.payloadTypes ?? []).includes(envelope.payloadType);
  const statement = envelope && !isOther ? readStatement(envelope) : undefined;
  if (statement) holdSubject(statement, subject);
  if (envelope && isOther) holdPayload(envelope.payload, subject);
  const content = signatureContent(bundle, subject);
  const parsed = withoutStacks(() => toSignedEntity(bundle, Buffer.alloc(0)));
  const { content: material, tlogEntries } = bundle.verificationMaterial;
  // The library refuses entries of a type that it does not read: these are verified in a module of our own.
  const read = parsed.tlogEntries.filter((entry) => !isIntoto001(entry));
  const entity: SignedEntity = {
    ...parsed,
    key:
      parsed.key.$case === 'certificate'
        ? { ...parsed.key, certificate: viewCertificate(parsed.key.certificate) }
        : parsed.key,
    tlogEntries: read,
    timestamps: withSigningTimes(parsed.timestamps),
    signature: withBytes(content, bundle, options.bytes),
  };

  const byKey = material.$case === 'publicKey';
  const candidates = byKey ? Object.entries(options.keys ?? {}) : [['', undefined] as const];
  if (byKey && candidates.length === 0)
    throw sigstoreError('key-not-trusted', { found: material.publicKey.hint || 'unnamed' });
  const certificate = leafOf(bundle);
  let failure: VerificationError | undefined;
  for (const [name, key] of candidates) {
    try {
      for (const entry of tlogEntries) assertCheckpoint(entry);
      const signer = new Verifier(materialWith(root.material, key), {
        // Counted below, log by log, with those that the library is not given.
        tlogThreshold: Math.max(0, logs - (tlogEntries.length - read.length)),
        // An instance that keeps no log of signatures keeps none of certificates: its root names no CT log.
        ctlogThreshold: logs === 0 && root.material.ctlogs.length === 0 ? 0 : 1,
        // A managed key is no matter of minutes; when the policy asks for times, they are counted all the same.
        timestampThreshold: byKey ? (options.timestamps ?? 0) : timestamps,
      }).verify(entity);
      const times = timesOf(entity);
      if (certificate) holdPurpose(certificate);
      const logEntries = tlogEntries.map((entry) => holdLogEntry(entry, bundle, root.logs, times, key));
      const timeSources = new Set(sourcesOf(entity)).size;
      holdCount('log-entry-missing', logs, new Set(logEntries.map(({ log }) => log)).size);
      holdCount('timestamp-missing', byKey ? (options.timestamps ?? 0) : timestamps, timeSources);
      return {
        ...(byKey ? { key: name } : { identity: identityOf(signer, certificate) }),
        ...(statement ? { statement } : {}),
        ...(isOther ? { payloadType: envelope.payloadType } : {}),
        timeSources,
        times: times.map((time) => time.toISOString()),
        logEntries,
      };
    } catch (error) {
      // One of the keys signed, if any did: that another one did not tells the least.
      if (failure === undefined || failure.code === 'signature-invalid') failure = asVerificationError(error);
    }
  }
  // The library looks into the log before it looks at the signature; when that is wrong, it is the cause.
  const [only, ...others] = candidates.map(([, key]) => key);
  const signer = certificate?.publicKey ?? (others.length === 0 ? only : undefined);
  if (signer && !entity.signature.verifySignature(signer) && certificate)
    throw sigstoreError('signature-invalid', {}, { cause: failure });
  // Nor does it look at the CA before it looks at times and logs: under another root all of these are unknown.
  if (certificate && !isIssuedUnder(certificate, root.material))
    throw sigstoreError(
      'certificate-untrusted',
      { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is no CA of this root` },
      { cause: failure },
    );
  throw failure;
}

const isIssuedUnder = (certificate: X509Certificate, { certificateAuthorities }: TrustMaterial): boolean =>
  certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .some((ca) => certificate.checkIssued(new X509Certificate(ca.root.toDER())));

const materialWith = (material: TrustMaterial, key: KeyObject | undefined): TrustMaterial =>
  key === undefined ? material : { ...material, publicKey: () => ({ publicKey: key, validFor: () => true }) };

/** Ed25519 needs all of them at once; beyond this a file is signed by digest, or not at all. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;
/** Up to here reading them again is faster than elliptic curves in JavaScript. */
const FEW_BYTES = 1024 * 1024;

/**
 * Ed25519 signs the bytes, not their digest: for it they must be read. ECDSA can be verified by digest, but only without
 * OpenSSL; so where the bytes are few, it has them too. Throws `content-needed` where they are not at hand.
 */
function withBytes(
  content: SignedEntity['signature'],
  bundle: SigstoreBundle,
  bytes: VerifyOptions['bytes'],
): SignedEntity['signature'] {
  if (bundle.content.$case !== 'messageSignature') return content;
  const { signature } = bundle.content.messageSignature;
  return {
    ...content,
    verifySignature: (key) => {
      const ed25519 = key.asymmetricKeyType === 'ed25519';
      const read = bytes?.(ed25519 ? MAX_HELD_BYTES : FEW_BYTES);
      if (ed25519 && read === undefined) throw sigstoreError('content-needed', { found: 'Ed25519' });
      if (read === undefined) return content.verifySignature(key);
      // Bytes that are not the subject's would be verified beside it.
      if (!content.compareDigest(sha256(read))) return false;
      return ed25519 ? verifyEd25519(read, key, signature) : verifyBytes(read, key, signature);
    },
  };
}

function holdCount(code: 'log-entry-missing' | 'timestamp-missing', expected: number, found: number): void {
  if (found < expected) throw sigstoreError(code, { expected, found });
}

/** A payload of another type than in-toto names no subject: it is the subject. */
function holdPayload(payload: Buffer, subject: SubjectDigests): void {
  const expected = primaryDigest(subject);
  const [algorithm = ''] = expected.split(':');
  const found = `${algorithm}:${createHash(algorithm).update(payload).digest('hex')}`;
  if (found !== expected) throw sigstoreError('artifact-digest-mismatch', { expected, found });
}

/** DSSE v1 and the in-toto statement in it: no other payload type passes for an attestation. */
function readStatement(envelope: { payload: Buffer; payloadType: string }): Statement {
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE) {
    throw sigstoreError('payload-type-mismatch', {
      expected: IN_TOTO_PAYLOAD_TYPE,
      found: envelope.payloadType.slice(0, 100),
    });
  }
  try {
    return conform(statementSchema, parseJson(envelope.payload.toString('utf8'), 'the payload'), 'the payload');
  } catch (error) {
    throw sigstoreError('statement-malformed', { detail: describe(error) }, { cause: error });
  }
}

/**
 * One subject of the statement has a digest of ours, and every further one of its digests that we know agrees. A statement
 * may do without SHA-256: npm's name a tarball by SHA-512 alone.
 */
function holdSubject(statement: Statement, subject: SubjectDigests): void {
  const agrees = ({ digest }: Statement['subject'][number]): boolean => {
    const common = (['sha256', 'sha384', 'sha512'] as const).filter(
      (algorithm) => digest[algorithm] !== undefined && subject[algorithm] !== undefined,
    );
    return common.length > 0 && common.every((algorithm) => digest[algorithm] === subject[algorithm]);
  };
  if (statement.subject.some(agrees)) return;
  const expected = primaryDigest(subject);
  const names = statement.subject.slice(0, 3).map(({ digest }) => nameOf(digest, expected));
  throw sigstoreError('subject-mismatch', { expected, found: names.join(', ') });
}

/** A subject of a statement by the algorithm of `expected`, else by any other that it has. */
function nameOf(digest: DigestSet, expected: SubjectDigest): string {
  const [algorithm = ''] = expected.split(':');
  const other = Object.keys(digest)[0];
  if (digest[algorithm] !== undefined || other === undefined) return `${algorithm}:${digest[algorithm] ?? '(none)'}`;
  return `${other}:${digest[other]}`;
}

/** RFC 5280 section 4.2.1.12: a chain that leads to the CA is not enough, the certificate must be for signing code. */
function holdPurpose(certificate: X509Certificate): void {
  const usages: readonly string[] = certificate.keyUsage ?? [];
  if (!usages.includes(CODE_SIGNING)) {
    throw sigstoreError('certificate-purpose', {
      expected: `${CODE_SIGNING} (code signing)`,
      found: usages.join(', ') || 'none',
    });
  }
}

function leafOf(bundle: SigstoreBundle): X509Certificate | undefined {
  const der = leafDer(bundle);
  return der && new X509Certificate(der);
}

const timesOf = (entity: SignedEntity): Date[] =>
  entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') return [one.timestamp.signingTime];
    return one.tlogEntry.inclusionPromise ? [new Date(Number(one.tlogEntry.integratedTime) * 1000)] : [];
  });

/** Whose times they are: an authority by its certificate's issuer and number, a log by its id. */
const sourcesOf = (entity: SignedEntity): string[] =>
  entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority')
      return [`${one.timestamp.signerIssuer.toString('hex')} ${one.timestamp.signerSerialNumber.toString('hex')}`];
    return one.tlogEntry.inclusionPromise ? [one.tlogEntry.logId?.keyId.toString('hex') ?? ''] : [];
  });
