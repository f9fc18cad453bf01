import { defineErrors } from '../lib/mc-error.ts';

export const sigstoreError = defineErrors({
  'signing-config-unusable': { family: 'configuration', message: 'the signing config {path} cannot be used: {detail}' },
  'signing-service-failed': {
    family: 'fault',
    message: 'signing failed at {url}: {answer}: {detail}',
    hint: 'Run again when the service is up, or name the signing config of another region (--signing-config). To promote, --key needs no service. If an answer fails a check, compare the trusted root with the instance that signs (--trusted-root).',
  },
  'invalid-answer': {
    family: 'fault',
    message: 'the answer of the signing service fails the check {check}: {detail}',
    hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
  },
  'signed-bundle-invalid': {
    family: 'fault',
    message: 'the finished bundle does not verify under the trusted root ({check}): {detail}',
    hint: 'Compare the trusted root with the instance that signs (--trusted-root), or name another signing config.',
  },
  'signing-root-missing': {
    family: 'configuration',
    message:
      'the answers of the signing services are not checked under a trusted root: expected --trusted-root, a trusted_root.json beside the signing config, or a trust policy, found none',
    hint: 'Pass --trusted-root FILE (input trusted-root).',
  },
  'id-token-malformed': {
    family: 'configuration',
    message: '{source} is not an OIDC token: {detail}',
    hint: 'Pass the file of an OIDC token to --identity-token; a private key belongs to --key.',
  },
  'id-token-expired': {
    family: 'configuration',
    message: '{source} has expired: expected a token that is valid at {now}, found one that ended at {expired}',
    hint: 'Get a new OIDC token; they are valid for minutes.',
  },
  'log-entry-exists': {
    family: 'fault',
    message: 'the transparency log {url} has this entry already and does not prove it again',
    hint: 'The answer to an earlier try was lost. Sign again: each signature is an entry of its own.',
  },
  'bundle-malformed': {
    family: 'verification',
    message: '{what} is no Sigstore bundle that can be judged: {detail}',
    hint: 'Expected JSON of version 0.1, 0.2 or 0.3, as cosign, gh and npm write it.',
  },
  'trusted-root-malformed': {
    family: 'configuration',
    message: 'the trusted root {path} cannot be used: {detail}',
    hint: 'Expected a trusted_root.json as cosign or TUF write it, every key with a beginning of its validity.',
  },
  'trusted-root-fields-unknown': {
    family: 'configuration',
    message: 'the trusted root {path} has fields that this version does not know: {found}',
    hint: 'Update mc: a later version may limit by these fields what the root vouches for. A root with them is not pinned.',
  },
  'artifact-digest-mismatch': {
    family: 'verification',
    message: 'the signature is over other bytes: expected {expected}, found {found}',
    hint: 'The file is not the one that was signed, or the bundle belongs to another one.',
  },
  'signature-invalid': {
    family: 'verification',
    message: 'the signature does not verify with the key of the signer',
    hint: 'The content, the signature or the certificate was changed after signing.',
  },
  'certificate-untrusted': {
    family: 'verification',
    message: 'the signing certificate does not lead to a CA of the root: {detail}',
    hint: 'Is it signed by another Sigstore instance than the one the policy pins?',
  },
  'certificate-expired-at-signing': {
    family: 'verification',
    message: 'the signing certificate was not valid at the time of the signature: {detail}',
  },
  'certificate-purpose': {
    family: 'verification',
    message:
      'the signing certificate is not for code signing: expected the extended key usage {expected}, found {found}',
  },
  'sct-invalid': {
    family: 'verification',
    message: 'the certificate is not proven to be in a certificate transparency log: {detail}',
  },
  'log-entry-mismatch': {
    family: 'verification',
    message: 'the transparency log entry is about something else: {detail}',
    hint: 'An entry must name this signature, this content and this certificate.',
  },
  'log-entry-unsupported': {
    family: 'verification',
    message: 'this version cannot read the transparency log entry: {detail}',
    hint: 'Entries of the types hashedrekord, dsse and intoto can be read. Sign again with a current client.',
  },
  'log-entry-missing': {
    family: 'verification',
    message: 'too few transparency log entries: expected {expected}, found {found}',
  },
  'content-needed': {
    family: 'verification',
    message: 'a signature by a key of type {found} is over the bytes themselves, and only their digest is at hand',
    hint: 'Name the file instead of its digest; such files may have up to 256 MiB. Keys of other types sign digests.',
  },
  'digest-needed': {
    family: 'verification',
    message: 'the signature is over the {found} digest of the subject, and only its SHA-256 is at hand',
    hint: 'Name the file instead of its digest: all digests are taken of it.',
  },
  'log-key-not-valid': {
    family: 'verification',
    message: "the log's key was not valid at the time of the signature: {detail}",
  },
  'inclusion-proof-invalid': { family: 'verification', message: 'the inclusion proof does not hold: {detail}' },
  'checkpoint-invalid': { family: 'verification', message: 'the checkpoint of the log does not hold: {detail}' },
  'checkpoint-missing': {
    family: 'verification',
    message: 'the inclusion proof of log entry {index} has no checkpoint: expected one that the log signed, found none',
    hint: 'Fetch the entry again from its log, with the checkpoint, or sign again with a current client.',
  },
  'timestamp-missing': {
    family: 'verification',
    message: 'nothing says when this was signed: expected {expected} trusted time(s), found {found}',
    hint: 'A certificate lives ten minutes; without a time nobody can say that it was valid.',
  },
  'timestamp-invalid': { family: 'verification', message: 'a timestamp does not verify: {detail}' },
  'signing-key-unusable': {
    family: 'configuration',
    message:
      'the key in {path} cannot sign: expected a private key in PKCS #8 PEM without a passphrase (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
    hint: 'Run openssl genpkey -algorithm ed25519 -out key.pem for a new key, and openssl pkey -in key.pem -pubout for its public half, for the policy.',
  },
  'key-not-trusted': {
    family: 'verification',
    message: 'the bundle is signed with the key "{found}", which the policy does not name',
  },
  'payload-type-mismatch': {
    family: 'verification',
    message: 'the attestation is of another kind: expected {expected}, found {found}',
  },
  'statement-malformed': { family: 'verification', message: 'the signed payload is no in-toto statement: {detail}' },
  'subject-mismatch': {
    family: 'verification',
    message: 'the statement does not name what is verified: expected {expected}, it names {found}',
    hint: 'It is an attestation of something else.',
  },
  'tuf-failed': {
    family: 'fault',
    message: 'no trusted root from the TUF repository {url}: {detail}',
    hint: 'Offline this cannot work: use the pinned root, or name a mirror of the repository with `--tuf-mirror`.',
  },
  'evidence-too-much': {
    family: 'verification',
    message: '{source} has more than {limit} bundles for one subject',
    hint: 'Nobody signs a release that often; the source may be hostile.',
  },
  'id-token-unavailable': {
    family: 'configuration',
    message: 'no OIDC identity token can be had here: {detail}',
    hint: 'Add "permissions: id-token: write" to the job, or give a token file (--identity-token).',
  },
});
