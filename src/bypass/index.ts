export { type CompanyStart, openCompanyRules } from './company-rules.ts';
export { evaluateCompanyRules } from './company-thread.ts';
export { type CompiledRules, loadCompiledRules } from './compiled-rules.ts';
export { type Decision, type DenialCode, decide, denialCodes, formatDenial } from './decide.ts';
export { createSubject } from './from-github/subject.ts';
export { type CompanyRules, decideAtGate, type GateDecision } from './gate.ts';
export { type GateFacts, MAX_INPUT_BYTES, parseInput } from './input.ts';
export {
  type ApprovalChoice,
  approveRequest,
  createOfflineRequest,
  decideOffline,
  type OfflineDecisionRequest,
  presentApproval,
  presentOfflineDecision,
  presentOfflineRequest,
} from './offline/index.ts';
export { type BypassPorts, type BypassRequest, createDecisionReport, present } from './report.ts';
export { type GivenValues, parseRequestValues, type RequestValues } from './request-values.ts';
export { type BypassReport, bypassReportSchema } from './schema.ts';
