export { type ApprovalChoice, approveRequest, presentApproval } from './approve.ts';
export { createOfflineRequest, presentOfflineRequest } from './create-request.ts';
export { decideOffline, type OfflineDecisionRequest } from './decide.ts';
export { presentOfflineDecision } from './present-decision.ts';
