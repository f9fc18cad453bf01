// The page of an evidence pack and the verifier share these names. Without an import, the page can include this file.

/** The payload type of an in-toto statement in a DSSE envelope (in-toto attestation framework, "Envelope"). */
export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** The `_type` of an in-toto Statement v1. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
