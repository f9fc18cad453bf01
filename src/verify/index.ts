export { verifyAll } from './all.ts';
export { explainSignerMismatch, verifyPromotion } from './bundle/promotion.ts';
export { verifySignature } from './bundle/signature.ts';
export { summarizeSigner, verifyStatement } from './bundle/statement.ts';
export { createEvidenceJudge } from './evidence/intake.ts';
export { Reading } from './evidence/reading.ts';
export type { EvidenceSource, MirrorSource } from './evidence/types.ts';
export { readWithinLimits } from './evidence/within-limits.ts';
export { type InspectReport, inspect, inspectReportSchema, presentInspection } from './inspect.ts';
export { judgeInThread } from './judging/thread.ts';
export { verifyPlatforms } from './platforms.ts';
export { type ExactIdentity, readExactIdentity, readWorkflow } from './policy/exact.ts';
export { AD_HOC, layerAdHoc, policyFiles } from './policy/files.ts';
export { loadTrust } from './policy/load.ts';
export { readMirrorDemands, readStaleness } from './policy/mirror.ts';
export { policyNotFound } from './policy/missing.ts';
export { createQuickPolicy, type QuickPolicy, type QuickSigner } from './policy/quick.ts';
export { type RosterPin, readRosterPin } from './policy/roster-pin.ts';
export { trustPolicySchema } from './policy/schema.ts';
export { findSigningConfig, type SigningPolicy } from './policy/signing-config.ts';
export type { AdHocPolicy, PolicyFiles, Requirement, Root, Trust } from './policy/types.ts';
export { assertKnownFields } from './policy/warnings.ts';
export { present } from './present.ts';
export { type VerifiedSigner, type VerifyAllReport, type VerifyReport, verifyReportSchema } from './schema.ts';
export { readGithubApi } from './sources/environment.ts';
export { createFileSource } from './sources/files.ts';
export { createMirrorSource } from './sources/mirror.ts';
export { openSources, type SourceChoice, type SourcePorts, USE_MIRROR, type UseMirror } from './sources/open.ts';
export { listPlatforms, type Platform } from './sources/platforms.ts';
export { createRepositorySource } from './sources/referrers.ts';
export { computeDigests } from './subject/digests.ts';
export { readSubject, type Subject } from './subject/subject.ts';
export { checkTrust } from './trust/check.ts';
export { createTrustMetrics } from './trust/metrics.ts';
export { presentChange, presentCheck } from './trust/present.ts';
export { type Proposal, proposeTrust, writeProposal } from './trust/propose.ts';
export { pinBytes, pinRoot, retireRoot, revertTrust, rotateRoot } from './trust/rotate.ts';
export {
  type TrustChangeReport,
  type TrustCheckReport,
  trustChangeReportSchema,
  trustCheckReportSchema,
} from './trust/schema.ts';
export type { VerifyAllPorts, VerifyAllRequest, VerifyPorts, VerifyRequest } from './types.ts';
export { verify } from './verify.ts';
