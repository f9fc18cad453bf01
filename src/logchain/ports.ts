import type { Clock } from '../lib/clock.ts';

export interface ChainPorts {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Signs bytes by the identity at hand; gives a serialized Sigstore bundle (JSON, v0.3). */
export type SealSigner = (artifact: Uint8Array) => Promise<Uint8Array | string>;

/** Holds a Sigstore bundle over `artifact` against what is trusted; gives the signer. Throws VerificationError. */
export type SealVerifier = (artifact: Uint8Array, bundle: Uint8Array) => Promise<string>;
