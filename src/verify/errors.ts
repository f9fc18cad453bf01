import { defineErrors } from '../lib/mc-error.ts';

/** Creates the errors of trust policies and of the verification of subjects. */
export const verifyError = defineErrors({
  'policy-empty': {
    family: 'configuration',
    message: 'the trust policy {path} requires nothing: {detail}',
    hint: 'Add a requirement that names who may sign. A policy without one would accept everything.',
  },
  'policy-promotion-conflict': {
    family: 'configuration',
    message:
      'the trust policy {path} names who may promote (requirement "{requirement}") and also accepts unsigned records (promotion: record: unsigned)',
    hint: 'Remove `record: unsigned` to require signed records, or remove the requirement to accept unsigned ones.',
  },
  'policy-pattern-invalid': {
    family: 'configuration',
    message: 'the pattern "{given}" in {path} is not usable: {detail}',
    hint: 'Write the subjectPattern in the syntax of RE2. It must match the whole subject.',
  },
  'policy-root-unknown': {
    family: 'configuration',
    message: 'the policy {path} does not have the root: expected {expected}, found "{given}"',
    hint: 'Use one of the expected names, or pin a new root with `mc trust pin NAME --trusted-root FILE`.',
  },
  'policy-not-found': {
    family: 'configuration',
    message: 'the trust policy {path} does not exist',
    hint: 'Create it from a release that you know to be good: `{init}`. {quick} If it has another path, pass it with --policy.',
  },
  'release-key-needed': {
    family: 'verification',
    message: 'the evidence {source} of {subject} is signed with a key: expected its public key, found none',
    hint: 'Pass the public key with `--key KEY.pub`. Get it from the signer, and not from the place where the bundle is.',
  },
  'key-signed-nothing': {
    family: 'verification',
    message: 'the key {path} signed none of the releases, and the proposal does not name it',
    hint: 'Pass another release with `--from SUBJECT` that this key signed, or remove the key from the command.',
  },
  'identity-not-exact': {
    family: 'configuration',
    message: '--identity is not exact: expected the complete subject of a certificate, found "{given}"',
    hint: 'Pass the subject that `mc inspect BUNDLE` prints, without `URI:` or `email:` before it. For a pattern, write a policy with subjectPattern (docs/trust.md).',
  },
  'issuer-malformed': {
    family: 'configuration',
    message: '--issuer is not the URL of an OIDC issuer: expected an exact http(s) URL, found "{given}"',
    hint: 'Pass for example `--issuer https://token.actions.githubusercontent.com`. `mc inspect BUNDLE` prints the issuer.',
  },
  'workflow-malformed': {
    family: 'configuration',
    message:
      '--workflow is not a workflow at a ref: expected OWNER/REPO/.github/workflows/FILE@REF with a full ref, found "{given}"',
    hint: 'Pass for example `--workflow {example}`.',
  },
  'root-mismatch': {
    family: 'verification',
    message: '{file} does not match its pin in the policy (at "{root}"): expected {expected}, found {found}',
    hint: 'Restore the file, or review the change and pin it again with `mc trust pin`. Nothing is verified before they match.',
  },
  'root-expired': {
    family: 'verification',
    message: 'the age of the pin of the root "{root}" is not allowed: expected at most {expected}, found {found}',
    hint: 'Fetch the newest root with `mc trust fetch`, compare the two, and pin it again.',
  },
  'subject-not-found': {
    family: 'configuration',
    message: '"{given}" is not a subject: expected an existing file, a digest or an image reference{meant}',
    hint: 'Check the path. A digest is sha256:<hex>, sha384:<hex>, sha512:<hex> or sha512-<base64>. A reference starts with its registry.',
  },
  'subject-changed': {
    family: 'verification',
    message: '{path} changed during the verification: expected {expected}, found {found}',
    hint: 'Verify a copy of the file to which no process writes.',
  },
  'nothing-verified': {
    family: 'verification',
    message: '{subject} is not verified: {detail}',
    hint: 'Pass its bundle with --bundle, or a mirror with --mirror. For evidence of another Sigstore instance, pin its trusted root, or pass it with --trusted-root. Without evidence, verification fails.',
  },
  'identity-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}" is not met by the signer: expected {expected}, found {found}',
    hint: 'Add the signer to the policy if you trust it. The signature is valid, but the policy does not name its signer.',
  },
  'issuer-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}" is not met by the issuer of the identity: expected {expected}, found {found}',
    hint: 'Set `issuer` of the identity in the trust policy to the found issuer if you trust it for this subject, or sign with a token of the expected one.',
  },
  'certificate-extension-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}" is not met by the certificate: expected {expected}, found {found}',
    hint: 'Build and sign from the expected repository, workflow and runner, or change the field of the identity in the trust policy if the found value is right.',
  },
  'predicate-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}" is not met by the kind of evidence: expected {expected}, found {found}',
    hint: 'Pass the bundle of the required kind, or attest the release. The evidence that was found is valid. Without a policy file, `--predicate-type URI` requires an attestation.',
  },
  'predicate-value-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}" is not met by {what} of the predicate: expected {expected}, found {found}',
    hint: 'Check how the release was built. The attestation is valid and by the right signer, but has another value.',
  },
  'evidence-expired': {
    family: 'verification',
    message:
      'requirement "{requirement}" is not met by the age of the signature (from {signedAt}): expected at most {expected}, found {found}',
    hint: 'Sign or attest again. Check first that the release is not an old one under a new name.',
  },
  'primary-too-slow': {
    family: 'fault',
    message: '{where} did not answer within {seconds} s, and no other source met the policy',
    hint: 'Pass `--use-mirror never` to wait for it without a limit, or `--use-mirror always` to read only the mirror.',
  },
  'platforms-unreadable': {
    family: 'fault',
    message: 'the platforms of {subject}, which the policy requires, cannot be read: {detail}',
    hint: 'Run again, or verify a copy in an OCI layout or another registry.',
  },
  'platforms-unknown': {
    family: 'verification',
    message:
      'the platforms of {subject}, which the policy requires, cannot be listed: expected a repository that may be read, found none',
    hint: 'Pass the image by its reference with `--use-mirror auto`, or verify a copy in an OCI layout or another registry.',
  },
  'subjects-unjudged': {
    family: 'fault',
    message: '{unjudged} of {total} subjects cannot be verified: {detail}',
    hint: 'Run again, or verify the subjects one by one. This is the first cause; the others are on stderr.',
  },
  'policy-last-root': {
    family: 'configuration',
    message: 'the root "{given}" cannot be retired: expected another root in {path}, found none',
    hint: 'Rotate to another root first: `mc trust rotate {given} --trusted-root FILE`.',
  },
  'policy-root-exists': {
    family: 'configuration',
    message: 'the policy {path} already has a root "{given}" with other content',
    hint: 'Pass another name for the new root with `--as NAME`.',
  },
  'policy-exists': {
    family: 'configuration',
    message: 'the policy {path} already exists, and is not overwritten',
    hint: 'Write to another file and compare the two, or change the policy with `mc trust pin`, `rotate` or `retire`.',
  },
  'policy-roster-unpinned': {
    family: 'configuration',
    message: 'the policy {path} pins no bypass roster: expected "bypassRoster: { path, sha256 }"',
    hint: 'Add the pin to the policy, or pass the digest that you know with --roster-digest sha256:HEX.',
  },
  'policy-no-history': {
    family: 'configuration',
    message: 'the policy {path} has no earlier version: `mc trust` has not changed it',
    hint: 'Restore an earlier version from Git, if the policy is there.',
  },
  'canary-failed': {
    family: 'verification',
    message: 'the canary {subject} does not verify under the new root, and the policy is unchanged: {code}: {detail}',
    hint: 'Sign the canary with the new instance first, or check that the root is the right one.',
  },
  'requirement-unsatisfiable': {
    family: 'verification',
    message: 'requirement "{requirement}" can never be met: expected {expected}, found at most {found}',
    hint: 'Lower the `threshold` of the requirement in the trust policy, or name more identities or keys.',
  },
  'pattern-too-wide': {
    family: 'verification',
    message: 'the pattern {given} of requirement "{requirement}" {detail}',
    hint: 'Write the repository and the workflow literally, escape dots, and let only the tag vary.',
  },
  'repository-not-named': {
    family: 'verification',
    message: 'requirement "{requirement}" names no repository: {found} has the same signer for every repository',
    hint: 'Add `predicate: { match: [{ pointer: /repositoryId, value: "ID" }] }` to the requirement.',
  },
  'authority-ended': {
    family: 'verification',
    message: '{what} of the root "{root}" has ended or ends soon: it is valid until {until}',
    hint: 'Fetch the newest root with `mc trust fetch`, then rotate with `mc trust rotate`.',
  },
  'repository-by-name': {
    family: 'verification',
    message:
      'requirement "{requirement}" names the repository of {given} by name only: expected its number, which a new repository of the same name does not have, found no number',
    hint: 'Add `certificate: { sourceRepositoryIdentifier: "ID" }` to the identity. `gh api repos/{repository} --jq .id` prints the ID.',
  },
  'root-unreviewed': {
    family: 'verification',
    message:
      'the root "{root}" was pinned {found} ago: expected a review in the last {expected}, because its entry has no maxAge',
    hint: 'Run `mc trust fetch {root}`, compare, and pin it again with --yes. `maxAge` in its entry sets another limit.',
  },
  'pin-missing': {
    family: 'verification',
    message: '{what} is not pinned: anyone who can change {path} can change what is trusted',
    hint: 'Add `sha256: HEX` beside the path, with the digest that `sha256sum {path}` prints. `mc trust pin` does that for a root.',
  },
  'pin-ages': {
    family: 'verification',
    message: 'the pin of the root "{root}" expires soon: it is from {since} and valid for {expected}',
    hint: 'Compare it with the root that the instance publishes now (`mc trust fetch`), and pin it again.',
  },
  'sbom-unsigned': {
    family: 'verification',
    message: '{what} is an SBOM that is attached without a signature and names no subject',
    hint: 'Attest it: `cosign attest --type cyclonedx --predicate SBOM`, or `mc sign` with a predicate.',
  },
  'threshold-not-met': {
    family: 'verification',
    message: 'requirement "{requirement}" has too few different signers: expected {expected}, found {found}',
    hint: 'Let more of the signers in the policy sign the subject with `mc sign SUBJECT`, and pass every bundle with --bundle. Several signatures of one signer count once.',
  },
  'evidence-not-read': {
    family: 'verification',
    message: '{source} has too much evidence about the subject: expected at most {limit}, found more',
    hint: 'Remove evidence that does not belong to the release (`mc tree REF` lists it), or pass its evidence with --bundle.',
  },
  'mirror-clock': {
    family: 'verification',
    message:
      'the last complete sync of the mirror {mirror} is in the future: expected a time before now, found {found}',
    hint: 'Correct the clock of the mirror or of this machine. Until then the age of the mirror is unknown.',
  },
  'mirror-not-named': {
    family: 'configuration',
    message: 'no mirror is configured: expected one, because only the mirror may be read',
    hint: 'Pass --mirror, set REKOR_MIRROR_URL or the mirror of the policy, or allow other sources with --use-mirror auto.',
  },
  'reference-without-digest': {
    family: 'configuration',
    message:
      '{given} cannot be resolved: expected a digest, found a tag that the mirror does not have, and the registry must not be read',
    hint: 'Pass it as REGISTRY/REPO@sha256:…, or allow the registry with --use-mirror auto.',
  },
});
