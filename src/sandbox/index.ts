export { FAULTS, type FaultName } from './faults.ts';
export type { RequestRecord } from './host.ts';
export { REGIONS, type Region, type RegionUrls, SERVICES, type Service } from './regions.ts';
export type { RegistryAuthOptions } from './registry/auth.ts';
export type { RegistryDamage } from './registry/damage.ts';
export { isProfileName, PROFILES, type ProfileName } from './registry/profiles.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
export type { Claims } from './sigstore/index.ts';
export type { SandboxUrls } from './workspace.ts';
