import type { Clock } from '../lib/clock.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import type { Threads } from '../lib/threads.ts';
import type { SubjectDigests } from '../sigstore/index.ts';
import type { MirrorDemands } from '../tlog/index.ts';
import type { Evidence, EvidenceSource, Judged, MirrorSource } from './evidence/types.ts';
import type { AdHocPolicy, PolicyFiles, Trust } from './policy/types.ts';
import type { SourcePorts, UseMirror } from './sources/open.ts';

/** One subject to verify under a policy. */
export interface VerifyRequest {
  /** The subject as the user named it. */
  readonly subject: string;
  readonly digests: SubjectDigests;
  /** Reads the bytes of a subject of at most `maxBytes`; returns undefined for a larger one. */
  readonly content?: (maxBytes: number) => Uint8Array | undefined;
  readonly trust: Trust;
}

/** The ports of a verification. */
export interface VerifyPorts {
  /** The sources in the order in which they are read, until every requirement is met. */
  readonly sources: readonly EvidenceSource[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Judges a piece of evidence; default in this thread. */
  readonly judge?: (evidence: Evidence, request: VerifyRequest) => Judged | Promise<Judged>;
  /** Keeps the evidence that verified. Returns failures to keep it, which become warnings. */
  readonly keep?: (subject: string, evidence: readonly Evidence[]) => Promise<readonly McError[]>;
}

/** What a user verifies, from any entry point. Relative paths are resolved with the port `at`. */
export interface VerifyAllRequest {
  /** Files, digests and image references. */
  readonly subjects: readonly string[];
  /** The path of a policy, or a policy without a file. */
  readonly policy: string | AdHocPolicy;
  /** Use only this root of the policy. */
  readonly root?: string | undefined;
  readonly bundles: readonly string[];
  /** A folder or URL; default REKOR_MIRROR_URL, else the mirror of the policy. */
  readonly mirror?: string | undefined;
  /** VERIFY_USE_MIRROR overrides it. */
  readonly useMirror: UseMirror;
  /** OWNER/REPO whose attestations GitHub returns. */
  readonly repository?: string | undefined;
  /** Whether the entry point can verify without a policy file, for the hint of a missing policy. */
  readonly offersQuick?: boolean | undefined;
  /** A folder for evidence that verified, and for the states of mirrors. */
  readonly cache?: string | undefined;
}

/** The ports of {@link VerifyAllRequest}. */
export interface VerifyAllPorts extends Omit<SourcePorts, 'openMirror'> {
  readonly openMirror: (location: string, demands: MirrorDemands) => Promise<MirrorSource>;
  readonly progress: Progress;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves a path that the user gave. */
  readonly at: (path: string) => string;
  /** Reads the policy; default from the disk. */
  readonly files?: PolicyFiles;
  /** Worker threads for many subjects; default none. */
  readonly threads?: Threads | undefined;
}
