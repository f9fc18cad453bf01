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

/** The schedule by which a service asks a failed source again. A single sync asks every source. */
export interface Backoff {
  /** Throws the last error of a source until its next try. */
  admit(source: string): void;
  /** Records a success of a source. */
  succeeded(source: string): void;
  /** Records a failure of a source. */
  failed(source: string, error: McError): void;
  /** Returns the next try of a failed source; undefined for any other source. */
  getRetry(source: string): Retry | undefined;
}

export interface Retry {
  /** Number of consecutive failures. */
  readonly failures: number;
  /** RFC 3339, UTC. */
  readonly nextTry: string;
}

/** The ports of a mirror. */
export interface MirrorPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  /**
   * Reads the roots of the trust policy at this path, and checks their pins. The first root is the one for clients of
   * the mirror.
   */
  readonly trustedRoots: (policy: string) => Promise<readonly TrustedRootFile[]>;
  /** Creates a judge of evidence under the trust policy at this path. */
  readonly judge: (policy: string) => Promise<EvidenceJudge>;
  readonly repository: (reference: Reference) => Repository;
  /** The API of GitHub and the token for it. Default: the public API, without a token. */
  readonly github?: { readonly api: string; readonly token?: string | undefined } | undefined;
  /** Opens the destination of a configuration. */
  readonly destination: (config: MirrorConfig) => Destination;
  /** Receives an event for each fork and each source that could not be read. */
  readonly events?: Pick<EventLog, 'add'> | undefined;
  /** Number of concurrent transfers. */
  readonly concurrency: number;
  readonly backoff?: Backoff | undefined;
  /** Longest time for one source in one sync, in milliseconds. Default: only the limits of single requests apply. */
  readonly sourceLimitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}
