import type { Clock } from '../lib/clock.ts';

export interface ChainPorts {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Signs bytes keyless. Returns a serialized Sigstore bundle (JSON, v0.3). */
export type SealSigner = (artifact: Uint8Array) => Promise<Uint8Array | string>;

/** Verifies the Sigstore bundle of `artifact` under the trust policy. Returns the signer. Throws VerificationError. */
export type SealVerifier = (artifact: Uint8Array, bundle: Uint8Array) => Promise<string>;
