import { DSSE_ENVELOPE } from '../../sigstore/index.ts';
import type { EvidenceItem } from '../format/layout.ts';

/** Bundles, and signatures and envelopes of cosign's legacy format. All else is a document: it claims nothing by itself. */
export const claimsSignature = ({ kind, mediaType }: Pick<EvidenceItem, 'kind' | 'mediaType'>): boolean =>
  kind === 'bundle' || kind === 'signature' || mediaType === DSSE_ENVELOPE;
