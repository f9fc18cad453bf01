import { DSSE_ENVELOPE } from '../../sigstore/index.ts';
import type { EvidenceItem } from '../format/layout.ts';

/** Returns true for bundles, and for signatures and envelopes in cosign's legacy format. Everything else is a document. */
export const claimsSignature = ({ kind, mediaType }: Pick<EvidenceItem, 'kind' | 'mediaType'>): boolean =>
  kind === 'bundle' || kind === 'signature' || mediaType === DSSE_ENVELOPE;
