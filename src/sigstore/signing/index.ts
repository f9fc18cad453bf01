export { MAX_SIGNING_CONFIG_BYTES, PUBLIC_GOOD, readSigningConfig, type SigningServices } from './config.ts';
export { createKeySigner } from './key-signer.ts';
export { type OpenSignerOptions, openSigner } from './open.ts';
export { createSigner, type Signer, type SignerClaim, type SignerOptions } from './signer.ts';
export { createTokenSource, type TokenSource } from './token-source.ts';
