import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { Progress } from '../lib/progress.ts';
import type { Reference, Repository } from '../oci/index.ts';
import type { MirrorConfig } from './config.ts';
import type { Destination } from './destination/types.ts';
import type { TrustedRootFile } from './log-keys.ts';

/** What mirroring needs of the world. */
export interface MirrorPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  /** The roots of the trust policy at this path, their pins checked; the first is the one that clients are given. */
  readonly trustedRoots: (policy: string) => Promise<readonly TrustedRootFile[]>;
  readonly repository: (reference: Reference) => Repository;
  /** Where the mirror of a configuration lies. */
  readonly destination: (config: MirrorConfig) => Destination;
  /** Transfers at once. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}
