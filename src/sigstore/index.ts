export { MAX_BUNDLE_BYTES, parseBundle, type SigstoreBundle } from './bundle.ts';
export { isIssuedUnder, readCertificateIdentity } from './certificate-identity.ts';
export { type BundleContents, readContents } from './contents.ts';
export { convertCosignBlob } from './cosign-blob.ts';
export { assertSimpleSigning, convertLegacyLayer, type LegacyLayer, type LegacySignature } from './cosign-legacy.ts';
export type { EvidenceJudge, PieceVerdict, SignedPiece } from './evidence.ts';
export {
  BUNDLE_PREFIX,
  BUNDLE_V03,
  DSSE_ENVELOPE,
  IN_TOTO_PAYLOAD_TYPE,
  isBundleType,
  isLegacyType,
  SIMPLE_SIGNING,
} from './media-types.ts';
export { type ConvertedAttestation, convertPep740 } from './pep740.ts';
export * from './signing/index.ts';
export * from './statement.ts';
export {
  loadTrustedRoot,
  MAX_TRUSTED_ROOT_BYTES,
  readHost,
  type TrustedLog,
  type TrustedRootMaterial,
} from './trusted-root.ts';
export { fetchPublishedTrust, PUBLIC_GOOD_TUF, type TufRepository } from './tuf.ts';
export { verifyDigestSignature } from './verification/digest-signature.ts';
export { assertEveryByte } from './verification/every-byte.ts';
export { EXTENSIONS, type ExtensionName, type SignerIdentity } from './verification/identity.ts';
export type { LogEntry } from './verification/log-entry.ts';
export type { SubjectDigests } from './verification/subject.ts';
export { type VerifiedBundle, type VerifyOptions, verifyBundle } from './verification/verify-bundle.ts';
