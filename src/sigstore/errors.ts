import { defineErrors } from '../lib/mc-error.ts';

/** Creates the errors of signing and of the verification of bundles. */
export const sigstoreError = defineErrors({
  'signing-config-unusable': {
    family: 'configuration',
    message: 'the signing config {path} is not usable: {detail}',
    hint: 'Run `mc trust fetch NAME` to get the current signing config, or pass a file that lists a certificate authority and a transparency log with --signing-config.',
  },
  'signing-service-failed': {
    family: 'fault',
    message: 'signing failed at {url}: {answer}: {detail}',
    hint: 'Run again when the service is up, or pass the signing config of another region (--signing-config). To promote without a service, pass --key. If an answer fails a check, compare the trusted root with the instance that signs (--trusted-root).',
  },
  'invalid-answer': {
    family: 'fault',
    message: 'the answer of the signing service fails the check {check}: {detail}',
    hint: 'Compare the trusted root with the instance that signs (--trusted-root), or pass another signing config (--signing-config).',
  },
  'signed-bundle-invalid': {
    family: 'fault',
    message: 'the finished bundle does not verify under the trusted root ({check}): {detail}',
    hint: 'Compare the trusted root with the instance that signs (--trusted-root), or pass another signing config (--signing-config).',
  },
  'signing-root-missing': {
    family: 'configuration',
    message:
      'answers of the signing services are not checked under a trusted root: expected --trusted-root, a trusted_root.json beside the signing config, or a trust policy, found none',
    hint: 'Pass --trusted-root FILE.',
  },
  'id-token-malformed': {
    family: 'configuration',
    message: '{source} is not an OIDC token: {detail}',
    hint: 'Pass the file of an OIDC token to --identity-token. Pass a private key to --key.',
  },
  'id-token-expired': {
    family: 'configuration',
    message: '{source} has expired: expected a token that is valid at {now}, found one that ended at {expired}',
    hint: 'Get a new OIDC token. Tokens are valid for minutes.',
  },
  'log-entry-exists': {
    family: 'fault',
    message: 'the transparency log {url} has this entry already and does not return its proof again',
    hint: 'Sign again: a new signature gets a new entry. The answer to an earlier try was lost.',
  },
  'bundle-malformed': {
    family: 'verification',
    message: '{what} is not a valid Sigstore bundle: {detail}',
    hint: 'Pass a bundle of version 0.1, 0.2 or 0.3 in JSON, as cosign, gh and npm write it.',
  },
  'trusted-root-malformed': {
    family: 'configuration',
    message: 'the trusted root {path} is not usable: {detail}',
    hint: 'Pass a trusted_root.json as cosign or TUF write it, in which each key and CA has a start of its validity.',
  },
  'trusted-root-fields-unknown': {
    family: 'configuration',
    message: 'the trusted root {path} has fields that this version does not know: {found}',
    hint: 'Update mc: a later version may limit the root by these fields. This version does not pin such a root.',
  },
  'artifact-digest-mismatch': {
    family: 'verification',
    message: 'the signature is over another artifact: expected {expected}, found {found}',
    hint: 'Pass the file that was signed, or the bundle of this file.',
  },
  'signature-invalid': {
    family: 'verification',
    message: 'the signature does not verify with the key of the signer',
    hint: 'Get the artifact and its bundle again: the content, the signature or the certificate changed after signing.',
  },
  'certificate-untrusted': {
    family: 'verification',
    message: 'the signing certificate does not lead to a CA of the root: {detail}',
    hint: 'Check which Sigstore instance signed (`mc inspect`), and pin its trusted root in the policy if you trust it.',
  },
  'certificate-expired-at-signing': {
    family: 'verification',
    message: 'the signing certificate was not valid at the time of the signature: {detail}',
    hint: 'Sign again with `mc sign SUBJECT`, which requests a new certificate. If the time of the signature is wrong, correct the clock of the timestamp authority.',
  },
  'certificate-purpose': {
    family: 'verification',
    message:
      'the signing certificate is not for code signing: expected the extended key usage {expected}, found {found}',
    hint: 'Sign with a certificate of Fulcio or another CA for code signing. A TLS or mail certificate does not count.',
  },
  'sct-invalid': {
    family: 'verification',
    message: 'the certificate has no valid proof from a certificate transparency log (SCT): {detail}',
    hint: 'Check that the trusted root has the certificate transparency log of the CA: fetch the newest root with `mc trust fetch NAME`. Else sign again.',
  },
  'log-entry-mismatch': {
    family: 'verification',
    message: 'the transparency log entry does not match the bundle: {detail}',
    hint: 'Get the bundle again, or sign again: the entry must name this signature, content and certificate.',
  },
  'log-entry-unsupported': {
    family: 'verification',
    message: 'the type of the transparency log entry is not supported: {detail}',
    hint: 'Sign again with a current client, which writes entries of the types hashedrekord, dsse or intoto.',
  },
  'log-entry-missing': {
    family: 'verification',
    message: 'the bundle has too few transparency log entries: expected {expected}, found {found}',
    hint: 'Sign again at a transparency log that the trusted root names, or lower `logs` in the trust policy if it requires more than one.',
  },
  'content-needed': {
    family: 'verification',
    message:
      'the signature of a key of type {found} is over the bytes of the file: expected the file, found its digest only',
    hint: 'Pass the file instead of its digest. It may have at most 256 MiB. Keys of other types sign digests.',
  },
  'digest-needed': {
    family: 'verification',
    message:
      'the signature is over the {found} digest of the subject: expected that digest or the file, found another digest only',
    hint: 'Pass the file instead of its digest.',
  },
  'log-key-not-valid': {
    family: 'verification',
    message: 'the key of the log was not valid at the time of the signature: {detail}',
    hint: 'Fetch the newest root with `mc trust fetch NAME`, and check the period of the log in it. If the period is right, sign again.',
  },
  'inclusion-proof-invalid': {
    family: 'verification',
    message: 'the inclusion proof is not valid: {detail}',
    hint: 'Get the bundle again from where it was signed, or sign again. This copy of the bundle was changed or damaged.',
  },
  'checkpoint-invalid': {
    family: 'verification',
    message: 'the checkpoint of the log is not valid: {detail}',
    hint: 'Check that the trusted root has the key of this log (`mc trust fetch NAME`), then get the bundle again. The checkpoint was changed, or another log signed it.',
  },
  'checkpoint-missing': {
    family: 'verification',
    message: 'the inclusion proof of log entry {index} has no checkpoint: expected one that the log signed, found none',
    hint: 'Fetch the entry with its checkpoint from the log again, or sign again with a current client.',
  },
  'timestamp-missing': {
    family: 'verification',
    message: 'the signature has too few trusted times: expected {expected}, found {found}',
    hint: 'Sign again with a timestamp authority or a log that promises a time. A certificate is valid for minutes only.',
  },
  'timestamp-invalid': {
    family: 'verification',
    message: 'a timestamp is not valid: {detail}',
    hint: 'Check that the trusted root has this timestamp authority (`mc trust fetch NAME`), then get the bundle again or sign again.',
  },
  'key-not-trusted': {
    family: 'verification',
    message: 'the signing key is not trusted: expected a key of the policy, found "{found}"',
    hint: 'Add the public key to `keys` of the requirement in the trust policy if you trust it, or sign with a key that the policy names.',
  },
  'payload-type-mismatch': {
    family: 'verification',
    message: 'the envelope has another payload type: expected {expected}, found {found}',
    hint: 'Pass a bundle with an in-toto attestation: create one with `mc sign SUBJECT --predicate-type URI --predicate FILE`.',
  },
  'statement-malformed': {
    family: 'verification',
    message: 'the signed payload is not an in-toto statement: {detail}',
    hint: 'Attest again with `mc sign SUBJECT --predicate-type URI --predicate FILE`, or report the fault to the author of the tool that signed it.',
  },
  'subject-mismatch': {
    family: 'verification',
    message: 'the statement is about another artifact: expected {expected}, found {found}',
    hint: 'Pass the bundle that was made for this artifact, or verify the artifact that the bundle names.',
  },
  'tuf-failed': {
    family: 'fault',
    message: 'the TUF repository {url} returned no trusted root: {detail}',
    hint: 'Use the pinned root, or pass a mirror of the repository with `--tuf-mirror`. Offline, the repository cannot be read.',
  },
  'evidence-too-much': {
    family: 'verification',
    message: '{source} has too many entries: expected at most {limit} bundles or platforms, found more',
    hint: 'Remove bundles and platforms that do not belong to the release. The source may be under attack.',
  },
  'id-token-unavailable': {
    family: 'configuration',
    message: 'an OIDC identity token is not available: {detail}',
    hint: 'Add `permissions: id-token: write` to the job, or pass a token file (--identity-token).',
  },
});
