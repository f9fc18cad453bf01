import { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE } from '../../../lib/in-toto.ts';
import { readArchive } from './archive.ts';
import { type Bytes, decodeBase64, decodeText, encodeText, hashHex, readPath } from './bytes.ts';
import { type Certificate, type CertificateSigner, parseCertificate, readSigner } from './certificate.ts';
import { isIssuedBy, verifySignature } from './signature.ts';

const MANIFEST = 'manifest.json';
const BUNDLE = 'manifest.sigstore.json';

/** The result of the check of a pack in a browser. */
export interface PackCheck {
  readonly packDigest: string;
  readonly manifestDigest: string;
  /** The number of members without the manifest and its bundle. */
  readonly members: number;
  /** Each starts with the name of the member. If there is none, the certificate's key signed exactly this pack. */
  readonly problems: readonly string[];
  readonly signer?: CertificateSigner;
  /**
   * Whether a given authority issued the signer's certificate: `pinned` for yes, `unknown` for no, `unchecked` if no
   * authority was given.
   */
  readonly chain: 'pinned' | 'unknown' | 'unchecked';
  /** The contents by name, for the links of the page. */
  readonly contents: ReadonlyMap<string, Bytes>;
}

/** Compares the members of the archive with the list of the manifest: names, sizes, digests and order. */
async function listMemberProblems(contents: ReadonlyMap<string, Bytes>, manifest: Bytes): Promise<string[]> {
  const problems: string[] = [];
  const listed = readPath(JSON.parse(decodeText(manifest)), 'members');
  const expected = [MANIFEST, BUNDLE];
  for (const entry of Array.isArray(listed) ? listed : []) {
    const name = String(readPath(entry, 'name'));
    const bytes = contents.get(name);
    expected.push(name);
    if (!bytes) problems.push(`${name}: missing`);
    else if (bytes.length !== readPath(entry, 'size') || (await hashHex(bytes)) !== readPath(entry, 'sha256'))
      problems.push(`${name}: changed`);
  }
  const known = new Set(expected);
  const names = [...contents.keys()];
  for (const name of names) if (!known.has(name)) problems.push(`${name}: not in the manifest`);
  const order = expected.filter((name) => contents.has(name));
  const misplaced = names.filter((name) => known.has(name)).find((name, i) => name !== order[i]);
  if (misplaced !== undefined) problems.push(`${misplaced}: out of order`);
  return problems;
}

/** Encodes what a DSSE envelope signs: its pre-authentication encoding (DSSE v1, PAE). */
function encodeEnvelope(type: string, payload: Bytes): Bytes {
  const prefix = encodeText(`DSSEv1 ${encodeText(type).length} ${type} ${payload.length} `);
  const signed = new Uint8Array(prefix.length + payload.length);
  signed.set(prefix);
  signed.set(payload, prefix.length);
  return signed;
}

/** Checks that the statement in the bundle names this manifest, and that the certificate's key signed the statement. */
async function checkBundle(manifest: string, bundle: unknown, problems: string[]): Promise<Certificate> {
  const type = readPath(bundle, 'dsseEnvelope', 'payloadType');
  const payload = decodeBase64(readPath(bundle, 'dsseEnvelope', 'payload'));
  const statement: unknown = JSON.parse(decodeText(payload));
  const subjects = readPath(statement, 'subject');
  if (type !== IN_TOTO_PAYLOAD_TYPE || readPath(statement, '_type') !== STATEMENT_TYPE)
    problems.push(`${BUNDLE}: does not sign an in-toto statement`);
  const isOne = Array.isArray(subjects) && subjects.length === 1;
  if (!isOne || readPath(subjects, 0, 'digest', 'sha256') !== manifest)
    problems.push(`${BUNDLE}: signs another manifest`);
  const leaf = parseCertificate(decodeBase64(readPath(bundle, 'verificationMaterial', 'certificate', 'rawBytes')));
  const signature = decodeBase64(readPath(bundle, 'dsseEnvelope', 'signatures', 0, 'sig'));
  if (!(await verifySignature(leaf.key, encodeEnvelope(String(type), payload), signature)))
    problems.push(`${BUNDLE}: the signature does not verify`);
  return leaf;
}

interface SignerCheck {
  readonly problems: readonly string[];
  readonly signer?: CertificateSigner;
  readonly isIssued: boolean;
}

/** Checks the bundle and the signer's certificate. A bundle that cannot be read is a problem of the pack. */
async function checkSigner(manifest: string, bundle: Bytes, authorities: readonly string[]): Promise<SignerCheck> {
  const problems: string[] = [];
  let signer: CertificateSigner | undefined;
  let isIssued = false;
  try {
    const leaf = await checkBundle(manifest, JSON.parse(decodeText(bundle)), problems);
    signer = readSigner(leaf);
    const certificates = authorities.map((each) => parseCertificate(decodeBase64(each)));
    isIssued = await isIssuedBy(certificates, leaf);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(`${BUNDLE}: cannot be checked: ${reason}`);
  }
  return { problems, isIssued, ...(signer ? { signer } : {}) };
}

/**
 * Checks an evidence pack against its signed manifest, with the APIs of a browser. It checks the archive, the members and
 * their digests. It also checks that the certificate's key signed this manifest, and that one of `authorities`
 * (certificates, DER in base64) issued the certificate. It does not check the transparency log, the timestamp and the
 * trust policy: `mc evidence verify-offline` does. Throws for a file that is not a pack.
 */
export async function checkPack(pack: Bytes, authorities: readonly string[] = []): Promise<PackCheck> {
  const { members: contents, problems } = readArchive(pack);
  const names = [...contents.keys()];
  const manifest = contents.get(MANIFEST);
  const bundle = contents.get(BUNDLE);
  if (names[0] !== MANIFEST || names[1] !== BUNDLE || !manifest || !bundle)
    throw new Error('the file is not an evidence pack: its manifest does not come first');
  const manifestDigest = await hashHex(manifest);
  const memberProblems = await listMemberProblems(contents, manifest);
  const { signer, isIssued, problems: bundleProblems } = await checkSigner(manifestDigest, bundle, authorities);
  return {
    packDigest: `sha256:${await hashHex(pack)}`,
    manifestDigest: `sha256:${manifestDigest}`,
    members: names.length - 2,
    problems: [...problems, ...memberProblems, ...bundleProblems],
    ...(signer ? { signer } : {}),
    chain: isIssued ? 'pinned' : authorities.length === 0 ? 'unchecked' : 'unknown',
    contents,
  };
}
