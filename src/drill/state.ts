import type { KeyObject } from 'node:crypto';
import type { BypassState } from '../bypass/index.ts';
import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { MirrorState } from '../mirror/index.ts';
import type { OciDigest, Repository } from '../oci/index.ts';
import type { PromoteCheckReport, PromoteReport } from '../promote/index.ts';
import type { EventLog } from '../telemetry/index.ts';
import type { Trust, VerifyReport } from '../verify/index.ts';
import type { Background } from './background.ts';
import type { Freeze } from './bypass/freeze.ts';
import type { GateQuestion } from './bypass/question.ts';
import type { BypassReference, DrillRoster, OfflineFiles } from './bypass/types.ts';
import { Ledger } from './ledger.ts';
import type { Builder } from './release/build.ts';
import type { Releasable } from './release/releasable.ts';
import type { DrillReport, DrillRequest, StepRecord } from './schema.ts';
import type { Regions } from './simulator/regions.ts';
import type { Step } from './steps.ts';

export interface DrillPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly concurrency: number;
  readonly signal: AbortSignal;
}

/** A release that the drill restores in the second region, with the reports so far. */
export interface RestoredRelease {
  readonly version: string;
  readonly digest: OciDigest;
  readonly verification: VerifyReport;
  /** The repository that has its evidence, where that is not the replica. */
  readonly repository?: Repository;
  promotion?: PromoteReport;
  check?: PromoteCheckReport;
}

/** What every step has: the request, the ports, and the records that the steps add to. */
export interface DrillContext {
  readonly request: DrillRequest;
  readonly ports: DrillPorts;
  readonly drillId: string;
  /** The drill's own folder: mirror, chain, and the files to pack. It is removed when the drill ends. */
  readonly dir: string;
  readonly builder: Builder;
  readonly events: EventLog;
  readonly ledger: Ledger;
  readonly records: StepRecord[];
  readonly background: Background[];
  readonly syncs: DrillReport['syncs'];
  /** The error codes of the last round of the mirror's service; empty after a round without errors. */
  readonly mirrorErrors: Set<string>;
  /** Versions by digest of the releases that are complete and verified in the second region. */
  readonly complete: Map<string, string>;
  /** The releases that the drill restores, the newest first. */
  readonly recovered: RestoredRelease[];
  readonly counters: {
    mirrorVerifications: number;
    mirrorVerificationFailures: number;
    promotions: number;
    bypasses: number;
    /** The bypasses by their state at the end; undefined for a scenario without a bypass. */
    bypassOutcomes?: Readonly<Record<BypassState, number>>;
  };
}

/** What the steps find out. A step declares which findings it needs and which it adds. */
export interface Findings {
  readonly regions: Regions;
  readonly trust: Trust;
  /** The managed private key that may sign promotion records when no signing service answers. */
  readonly markerKey: KeyObject;
  readonly release: Releasable;
  readonly releaseReference: string;
  /** The background work that publishes releases. */
  readonly releasing: Background;
  /** The mirror's signed state, read after the loss. */
  readonly mirrorState: MirrorState;
  readonly lostAt: Date;
  readonly restoredAt: Date;
  readonly roster: DrillRoster;
  /** The freeze that closes the gate of production. */
  readonly freeze: Freeze;
  /** What the gate asks about the release that the drill restores. */
  readonly question: GateQuestion;
  /** The bypass on GitHub. */
  readonly bypass: BypassReference;
  /** The files of the bypass that is decided while GitHub is down. */
  readonly offline: OfflineFiles;
  readonly chain: NonNullable<DrillReport['chain']>;
  readonly evidence: NonNullable<DrillReport['evidence']>;
}

/** The name of each finding for people, as the message of `step-not-reached` shows it. */
export const FINDING_NAMES: Readonly<Record<keyof Findings, string>> = {
  regions: 'the two regions',
  trust: 'the trust policy',
  markerKey: 'the managed key for promotion records',
  release: 'the release',
  releaseReference: 'the reference of the release',
  releasing: 'the publication of small releases',
  mirrorState: 'the signed state of the mirror',
  lostAt: 'the time of the loss',
  restoredAt: 'the time of the restoration',
  roster: 'the roster',
  freeze: 'the freeze',
  question: 'the question of the gate',
  bypass: 'the bypass on GitHub',
  offline: 'the request that was written offline',
  chain: 'the sealed log chain',
  evidence: 'the evidence pack',
};

/** The context and the findings so far. The findings in `Needs` are there; any other one may be missing. */
export type DrillState<Needs extends keyof Findings = never> = DrillContext & Partial<Findings> & Pick<Findings, Needs>;

/** A step of a drill that needs and adds these findings. */
export type DrillStep<Needs extends keyof Findings = never, Adds extends keyof Findings = never> = Step<
  DrillContext,
  Findings,
  Needs,
  Adds
>;

/** Creates the context of a drill, with empty records. */
export const createContext = (
  given: Pick<DrillContext, 'request' | 'ports' | 'drillId' | 'dir' | 'builder' | 'events'>,
): DrillContext => ({
  ...given,
  ledger: new Ledger(given.ports.clock),
  records: [],
  background: [],
  syncs: [],
  mirrorErrors: new Set(),
  complete: new Map(),
  recovered: [],
  counters: { mirrorVerifications: 0, mirrorVerificationFailures: 0, promotions: 0, bypasses: 0 },
});
