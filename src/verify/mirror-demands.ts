import type { MirrorDemands } from '../tlog/index.ts';
import type { TrustPolicyFile } from './policy-schema.ts';

/** What a mirror must show before anything of it is believed. */
export interface MirrorDemands {
  /** The verifier key that its state must be signed with, or several of which any may have signed. */
  readonly key?: string | readonly string[] | undefined;
  /** Verifier keys of witnesses, and how many of them must have cosigned each of its logs that has tiles. */
  readonly witnesses?: { readonly keys: readonly string[]; readonly quorum: number } | undefined;
  /** A folder where what was seen of mirrors is kept, so that an older state than before is noticed. */
  readonly memory?: string | undefined;
}

/** What a policy asks of its mirror. */
export const mirrorDemands = (mirror: TrustPolicyFile['mirror'], memory?: string): MirrorDemands => ({
  key: mirror?.key,
  ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
  memory,
});
