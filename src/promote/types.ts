import type { Clock } from '../lib/clock.ts';
import type { Progress } from '../lib/progress.ts';
import type { ForeignLayers } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust } from '../verify/index.ts';
import type { Place } from './place.ts';
import type { UsedBypass } from './predicate.ts';
import type { RunIdentity } from './run-identity.ts';
import type { TagCondition } from './tag.ts';

export interface CopyPorts {
  readonly clock: Clock;
  readonly progress: Progress;
  readonly concurrency: number;
  readonly signal?: AbortSignal;
}

/** The part of a release that is copied. Default: all of it, except foreign layers. */
export interface CopyChoice {
  /** `OS/ARCH[/VARIANT]`: copies only the image of this platform, with its referrers, as a release of its own. */
  readonly platform?: string | undefined;
  readonly foreignLayers?: ForeignLayers | undefined;
}

export interface CopyRequest extends CopyChoice {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly deep: boolean;
  /** The most bytes that may be sent to each destination. A larger copy is refused before the first write. */
  readonly maxBytes?: number | undefined;
}

/** The bypass of a promotion. The caller has confirmed it at its source. */
export interface PromotionBypass {
  readonly used: UsedBypass;
  /** The artifact that the bypass is for. */
  readonly digest: string;
  /** The environment of the promotion. */
  readonly environment: string;
}

export interface PromoteRequest {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly trust: Trust;
  /** Only reports what would be copied. */
  readonly plan: boolean;
  readonly deep: boolean;
  /** The most bytes that may be sent to each destination. */
  readonly maxBytes?: number | undefined;
  /** The tag at the destinations. Default: the tag of the destination's reference, else that of the source. */
  readonly tag?: string | undefined;
  /** What the tag must be before it is moved. */
  readonly ifTag?: TagCondition | undefined;
  /** The bypass of a gate that this promotion uses; the record names it. */
  readonly bypass?: PromotionBypass | undefined;
}

export interface PromotePorts extends CopyPorts {
  /** Signs the promotion record, where an identity or key is available. */
  readonly signer?: Signer | undefined;
  readonly run?: RunIdentity;
}
