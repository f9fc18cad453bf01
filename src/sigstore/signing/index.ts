export { PUBLIC_GOOD, readSigningConfig, type SigningServices } from './config.ts';
export { createKeySigner, readSigningKey } from './key-signer.ts';
export { identityTokenSource, openSigner } from './open.ts';
export { BUNDLE_V03, createSigner, type Signer, type SignerClaim, type SignerOptions } from './signer.ts';
