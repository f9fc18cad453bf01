import type { MirrorDemands } from '../tlog/index.ts';

export {
  githubOf,
  stalenessOf,
  type VerifyAllPorts,
  type VerifyAllReport,
  type VerifyAllRequest,
  verifyAll,
  withPlatforms,
} from './all.ts';
export { digestsOf } from './digests.ts';
export { type InspectReport, inspect, inspectReportSchema, presentInspection } from './inspect.ts';
export { type EvidenceJudge, evidenceJudge, type PieceVerdict, type SignedPiece } from './intake.ts';
export { judgeInThread } from './judging/thread.ts';
export { mirrorDemands } from './mirror-demands.ts';
export { policyFiles } from './policy-files.ts';
export { trustPolicySchema } from './policy-schema.ts';
export { present } from './present.ts';
export { explainSignerMismatch, verifyPromotion } from './promotion.ts';
export { bounded, Reading } from './reading.ts';
export { type VerifiedSigner, type VerifyReport, verifyReportSchema } from './schema.ts';
export { verifySignature } from './signature.ts';
export { bundleFiles } from './sources/files.ts';
export { mirrorBundles } from './sources/mirror.ts';
export { openSources, type SourceChoice, type SourcePorts, USE_MIRROR, type UseMirror } from './sources/open.ts';
export { type Platform, platformsOf } from './sources/platforms.ts';
export { repositoryBundles } from './sources/referrers.ts';
export { verifyStatement, whoSigned } from './statement.ts';
export { readSubject, type Subject } from './subject.ts';
export { checkTrust } from './trust/check.ts';
export { presentChange, presentCheck } from './trust/present.ts';
export { type Proposal, proposeTrust } from './trust/propose.ts';
export { pinBytes, pinRoot, retireRoot, revertTrust, rotateRoot } from './trust/rotate.ts';
export {
  type TrustChangeReport,
  type TrustCheckReport,
  trustChangeReportSchema,
  trustCheckReportSchema,
} from './trust/schema.ts';
export { writeProposal } from './trust/write-proposal.ts';
export { loadTrust, type PolicyFiles, type Requirement, type Root, type Trust } from './trust.ts';
export type { EvidenceSource, MirrorSource, VerifyPorts, VerifyRequest } from './types.ts';
export { verify } from './verify.ts';
