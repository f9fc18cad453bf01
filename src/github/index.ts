export { type AttestationApi, type AttestationPorts, githubAttestations } from './attestations.ts';
export { type ActionsContext, actionsContext } from './context.ts';
export { gitHead } from './git-head.ts';
export {
  LOCAL_BUILD_TYPE,
  LOCAL_BUILDER,
  localProvenance,
  type Provenance,
  type Resource,
  SLSA_PROVENANCE,
  WORKFLOW_BUILD_TYPE,
  workflowProvenance,
} from './provenance.ts';
