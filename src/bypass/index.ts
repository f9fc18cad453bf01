export { type CompanyStart, openCompanyRules } from './company-rules.ts';
export { evaluateCompanyRules } from './company-thread.ts';
export { type CompiledRules, loadCompiledRules } from './compiled-rules.ts';
export { type Decision, type DenialCode, decide, denialCodes, formatDenial } from './decide.ts';
export { presentDoctor } from './doctor/present.ts';
export { type DoctorReport, doctorReportSchema } from './doctor/schema.ts';
export { createUseNotifier } from './from-github/announce.ts';
export { openBypassContext } from './from-github/context.ts';
export { type DecideOptions, decideFromGitHub } from './from-github/decide.ts';
export { presentDecision } from './from-github/decision-report.ts';
export { examineSettings } from './from-github/doctor.ts';
export { openRequest } from './from-github/open-request.ts';
export { parsePeriod, reportPeriod } from './from-github/report-period.ts';
export { revokeRequest } from './from-github/revoke.ts';
export { readStatus, type StatusOptions } from './from-github/status.ts';
export { createSubject } from './from-github/subject.ts';
export { sweepBypasses } from './from-github/sweep.ts';
export type { Notify, Use } from './from-github/use.ts';
export { type CompanyRules, decideAtGate, type GateDecision } from './gate.ts';
export { type GateFacts, MAX_INPUT_BYTES, parseInput } from './input.ts';
export { loadInstalledRules } from './installed-rules.ts';
export {
  BYPASS_STATES,
  type BypassPeriodReport,
  type BypassRequestReport,
  type BypassRevokeReport,
  type BypassState,
  type BypassSweepReport,
  bypassPeriodSchema,
  bypassRequestSchema,
  bypassRevokeSchema,
  bypassSweepSchema,
} from './lifecycle-schema.ts';
export {
  type ApprovalChoice,
  approveRequest,
  bypassApprovalSchema,
  bypassReconcileSchema,
  createOfflineRequest,
  decideOffline,
  type OfflineDecisionRequest,
  offlineRequestSchema,
  presentApproval,
  presentOfflineDecision,
  presentOfflineRequest,
  presentReconciliation,
  reconcile,
} from './offline/index.ts';
export { presentPeriod, presentRequest, presentRevocation, presentSweep } from './present-lifecycle.ts';
export { presentStatus } from './present-status.ts';
export { type ConfirmChoice, type ConfirmedUse, confirmUse } from './record/confirm-use.ts';
export { DECISION_STEP, recordDecision } from './record/record-decision.ts';
export { type BypassPorts, type BypassRequest, createDecisionReport, present } from './report.ts';
export { type GivenValues, parseRequestValues, type RefuseValue, type RequestValues } from './request-values.ts';
export { type BypassReport, bypassReportSchema } from './schema.ts';
export { type BypassStatus, type BypassStatusReport, bypassStatusSchema } from './status-schema.ts';
export { formatPeriodMarkdown } from './texts/report-markdown.ts';
export { createPeriodMetrics, createSweepMetrics } from './texts/report-metrics.ts';
export { renderPeriodPage } from './texts/report-page.ts';
