export { type ApprovalChoice, approveRequest, presentApproval } from './approve.ts';
export { createOfflineRequest, presentOfflineRequest } from './create-request.ts';
export { decideOffline, type OfflineDecisionRequest } from './decide.ts';
export { presentOfflineDecision, presentReconciliation } from './present-decision.ts';
export { type ReconcileChoice, reconcile } from './reconcile.ts';
