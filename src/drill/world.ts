import type { KeyObject } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { MirrorState } from '../mirror/index.ts';
import { anonymous, type Reference, type RegistryPorts, type Repository } from '../oci/index.ts';
import type { PromoteCheckReport, PromoteReport } from '../promote/index.ts';
import { createKeySigner, openSigner, type Signer } from '../sigstore/index.ts';
import type { EventLog } from '../telemetry/index.ts';
import type { Trust, VerifyReport } from '../verify/index.ts';
import type { Background } from './background.ts';
import { drillError } from './errors.ts';
import { Ledger } from './ledger.ts';
import type { Builder } from './release/build.ts';
import type { Releasable } from './release/releasable.ts';
import type { DrillReport, DrillRequest, StepRecord } from './schema.ts';
import type { Regions } from './simulator.ts';

export interface SandboxIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface DrillPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly concurrency: number;
  readonly signal: AbortSignal;
}

/** A release as it was brought back. */
export interface Recovered {
  readonly version: string;
  readonly digest: string;
  readonly verification: VerifyReport;
  /** What has its evidence, where that is not the replica. */
  readonly lies?: Repository;
  promotion?: PromoteReport;
  check?: PromoteCheckReport;
}

/** What a drill knows and has found out so far. Its steps fill it in, in order; what is absent was not reached. */
export interface World {
  readonly request: DrillRequest;
  readonly ports: DrillPorts;
  readonly drillId: string;
  /** The drill's own folder, gone when it has ended: mirror, chain, what is to be packed. */
  readonly dir: string;
  readonly builder: Builder;
  readonly events: EventLog;
  readonly ledger: Ledger;
  readonly records: StepRecord[];
  regions?: Regions;
  trust?: Trust;
  /** The private key of the managed key that may promote when no signing service answers. */
  markerKey?: KeyObject;
  release?: Releasable;
  releaseReference?: string;
  readonly background: Background[];
  /** The one among them that releases. */
  releasing?: Background;
  readonly syncs: DrillReport['syncs'];
  /** Codes of what the mirror's service said in its last round; none when all went well. */
  mirrorSays: readonly string[];
  /** The mirror's signed word on how far it got, read after the loss. */
  mirrorState?: MirrorState;
  lostAt?: Date;
  restoredAt?: Date;
  /** Verified whole in the second region, the newest first. */
  readonly whole: Map<string, string>;
  readonly recovered: Recovered[];
  readonly counters: {
    mirrorVerifications: number;
    mirrorVerificationFailures: number;
    promotions: number;
    bypasses: number;
  };
  chain: DrillReport['chain'];
  evidence: DrillReport['evidence'];
}

export const createWorld = (
  begun: Pick<World, 'request' | 'ports' | 'drillId' | 'dir' | 'builder' | 'events'>,
): World => ({
  ...begun,
  ledger: new Ledger(begun.ports.clock),
  records: [],
  background: [],
  syncs: [],
  mirrorSays: [],
  whole: new Map(),
  recovered: [],
  counters: { mirrorVerifications: 0, mirrorVerificationFailures: 0, promotions: 0, bypasses: 0 },
  chain: null,
  evidence: null,
});

/** What an earlier step found out. Throws `step-not-reached` where none did. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw drillError('step-not-reached', { what });
  return value;
}

export const REPOSITORY = 'acme/app';
/** Where content is copied to while all is well: not yet promoted, and nobody deploys from there. */
export const REPLICA = 'replica/acme/app';

export const registryPorts = ({ http, signal }: DrillPorts): RegistryPorts => ({
  http,
  credentials: anonymous,
  signal,
});

/** A repository of a region. */
export const repositoryIn = (regions: Regions, region: 'primary' | 'secondary', repository: string): Reference => ({
  kind: 'registry',
  registry: new URL(regions.urls.regions[region].registry).host,
  repository,
});

/** A keyless signer of a region's Sigstore, as the release workflow. */
export const signerOf = (world: World, region: 'primary' | 'secondary'): Promise<Signer> => {
  const regions = known(world.regions, 'the regions');
  return openSigner({
    http: world.ports.http,
    now: world.ports.clock.now(),
    signingConfig: regions.signingConfig(region),
    identityToken: () => regions.token(),
  });
};

/** Signs with the managed key that the policy lets promote: no service is asked. */
export const markerOf = (world: World): Signer => createKeySigner(known(world.markerKey, 'the key that may promote'));
