export { FAULTS, type FaultName } from './faults.ts';
export type { RequestRecord } from './host.ts';
export type { RegistryAuthOptions } from './registry/auth.ts';
export { isProfileName, PROFILES, type ProfileName } from './registry/profiles.ts';
export {
  REGIONS,
  type Region,
  type RegionUrls,
  type Sandbox,
  type SandboxOptions,
  type SandboxUrls,
  SERVICES,
  type Service,
  startSandbox,
} from './sandbox.ts';
export type { Claims } from './sigstore/index.ts';
