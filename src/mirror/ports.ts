import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import type { Reference, Repository } from '../oci/index.ts';
import type { EvidenceJudge } from '../sigstore/index.ts';
import type { EventLog } from '../telemetry/index.ts';
import type { MirrorConfig } from './config.ts';
import type { Destination } from './destination/types.ts';
import type { TrustedRootFile } from './logs/log-keys.ts';

/** When a source that failed is asked again. Of a service: a sync that runs once asks all. */
export interface Backoff {
  /** Throws what a source failed with last, while it is left alone. */
  admit(source: string): void;
  succeeded(source: string): void;
  failed(source: string, error: McError): void;
  /** Undefined where the source is well. */
  retryOf(source: string): Retry | undefined;
}

export interface Retry {
  /** In a row. */
  readonly failures: number;
  /** RFC 3339, UTC. */
  readonly nextTry: string;
}

/** What mirroring needs of the world. */
export interface MirrorPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  /** The roots of the trust policy at this path, their pins checked; the first is the one that clients are given. */
  readonly trustedRoots: (policy: string) => Promise<readonly TrustedRootFile[]>;
  /** Judges evidence under the trust policy at this path. */
  readonly judge: (policy: string) => Promise<EvidenceJudge>;
  readonly repository: (reference: Reference) => Repository;
  /** GitHub's API, and the token that it is asked with; default the public one, without a token. */
  readonly github?: { readonly api: string; readonly token?: string | undefined } | undefined;
  /** Where the mirror of a configuration lies. */
  readonly destination: (config: MirrorConfig) => Destination;
  /** Told of forks and of sources that could not be followed. */
  readonly events?: Pick<EventLog, 'add'> | undefined;
  /** Transfers at once. */
  readonly concurrency: number;
  readonly backoff?: Backoff | undefined;
  /** Milliseconds that one source may take in one sync; default: no bound but those of each request. */
  readonly sourceLimitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}
