export { type GitHubApi, type GitHubLocation, openGitHubApi, type WriteAnswer } from './api.ts';
export { type AttestationApi, type AttestationPorts, fetchAttestations } from './attestations.ts';
export { type ActionsContext, formatRunUrl, readActionsContext } from './context.ts';
export { readGitHead } from './git-head.ts';
export {
  createLocalProvenance,
  createWorkflowProvenance,
  LOCAL_BUILD_TYPE,
  LOCAL_BUILDER,
  type Provenance,
  type Resource,
  SLSA_PROVENANCE,
  WORKFLOW_BUILD_TYPE,
} from './provenance.ts';
