import type { Clock } from '../lib/clock.ts';
import type { SubjectDigests } from '../sigstore/index.ts';
import type { Trust } from './trust.ts';

/** One place that evidence may come from: a folder, a registry, a mirror. Reading may fail; that is a fault, never "none". */
export interface EvidenceSource {
  /** For people. */
  readonly name: string;
  bundlesFor(subject: `sha256:${string}`): AsyncIterable<{ readonly bytes: Buffer; readonly origin: string }>;
}

export interface VerifyRequest {
  /** As the user named it. */
  readonly subject: string;
  readonly digests: SubjectDigests;
  readonly trust: Trust;
}

export interface VerifyPorts {
  /** In the order in which they are asked; all are. */
  readonly sources: readonly EvidenceSource[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}
