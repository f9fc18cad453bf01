import { defineErrors } from '../lib/mc-error.ts';

export const verifyError = defineErrors({
  'policy-empty': {
    family: 'configuration',
    message: 'the trust policy {path} requires nothing: {detail}',
    hint: 'A policy without requirements or identities would let everything through; say who may sign.',
  },
  'policy-promotion-conflict': {
    family: 'configuration',
    message:
      'the trust policy {path} names who may promote (requirement "{requirement}") and also lets unsigned records count (promotion: record: unsigned)',
    hint: 'Remove `record: unsigned` to require signed records, or remove the requirement to accept unsigned ones.',
  },
  'policy-pattern-invalid': {
    family: 'configuration',
    message: 'the pattern "{given}" in {path} cannot be used: {detail}',
    hint: 'Write the subjectPattern in the syntax of RE2; it is matched against the whole subject.',
  },
  'policy-root-unknown': {
    family: 'configuration',
    message: 'the policy {path} has no root "{given}"; it has {expected}',
  },
  'root-mismatch': {
    family: 'verification',
    message: '{file} is not what the policy pins for the root "{root}": expected {expected}, found {found}',
    hint: 'Somebody changed the file, or the policy was not updated with it. Nothing is verified until they agree.',
  },
  'root-expired': {
    family: 'verification',
    message: 'the root "{root}" is older than the policy allows: expected at most {expected}, found {found}',
    hint: 'Fetch the newest root from where it is published, compare, and pin it anew.',
  },
  'subject-not-found': {
    family: 'configuration',
    message: '"{given}" is not a subject: expected a file that exists, a digest or a reference{meant}',
    hint: 'Check the path. A digest is sha256:<hex>, sha384:<hex>, sha512:<hex> or sha512-<base64>; a reference begins with its registry.',
  },
  'subject-changed': {
    family: 'verification',
    message: '{path} was changed while it was verified: it was {expected}, and is {found}',
    hint: 'Verify a copy that nothing writes to.',
  },
  'nothing-verified': {
    family: 'verification',
    message: 'nothing about {subject} could be verified: {detail}',
    hint: 'No evidence is never a pass. Was it signed? Name its bundle with --bundle, or a mirror with --mirror.',
  },
  'identity-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}": signed by {found}; the policy wants {expected}',
    hint: 'The signature is valid, but by somebody whom the policy does not name.',
  },
  'issuer-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}": the identity is vouched for by {found}; the policy wants {expected}',
  },
  'certificate-extension-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}": the certificate says {found}; the policy wants {expected}',
  },
  'predicate-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}": expected {expected}, found {found}',
    hint: 'There is verified evidence, but not of the kind that is required.',
  },
  'predicate-value-mismatch': {
    family: 'verification',
    message: 'requirement "{requirement}": {what} of the predicate is {found}; the policy wants {expected}',
    hint: 'The attestation is signed by who may sign it, and says something else than the policy asks for.',
  },
  'evidence-expired': {
    family: 'verification',
    message: 'requirement "{requirement}": signed at {signedAt}, {found} ago; the policy takes at most {expected}',
    hint: 'Sign or attest anew, or look whether an old release is being passed off as a new one.',
  },
  'primary-too-slow': {
    family: 'fault',
    message: '{where} did not answer within {seconds} s, and neither did anything else satisfy the policy',
    hint: 'With `--use-mirror never` it has all the time it takes; with `always` it is not asked.',
  },
  'platforms-unreadable': {
    family: 'fault',
    message: 'the policy holds each platform of {subject} by itself, and they cannot be read: {detail}',
    hint: 'Try again, or verify a copy: an OCI layout, or a registry that is up.',
  },
  'platforms-unknown': {
    family: 'verification',
    message:
      'the policy holds each platform of {subject} by itself, and only its repository knows them, which may not be asked',
    hint: 'Name the image by its reference and use `--use-mirror auto`, or verify a copy that is at hand: an OCI layout, or a registry that is up.',
  },
  'subjects-unjudged': {
    family: 'fault',
    message: '{unjudged} of {total} subjects could not be judged: {detail}',
    hint: 'The others were judged; the first cause is told here, the others on stderr. Try again, or verify them one by one.',
  },
  'policy-last-root': {
    family: 'configuration',
    message: '"{given}" is the only root of {path}: without it nothing could be verified',
    hint: 'Rotate to another root first: `mc trust rotate {given} --trusted-root FILE`.',
  },
  'policy-root-exists': {
    family: 'configuration',
    message: '{path} has a root "{given}" already, with another content',
    hint: 'Name the new root otherwise with `--as NAME`.',
  },
  'policy-exists': {
    family: 'configuration',
    message: '{path} is there already, and a policy is not overwritten',
    hint: 'Write to another file and compare, or change the policy with `mc trust pin`, `rotate` and `retire`.',
  },
  'policy-no-history': {
    family: 'configuration',
    message: 'there is nothing to go back to: {path} was not changed by `mc trust`',
    hint: 'Whoever keeps the policy in git has its history there.',
  },
  'canary-failed': {
    family: 'verification',
    message: 'the canary {subject} does not verify under the new root, so nothing was changed: {code}: {detail}',
    hint: 'Sign the canary with the new instance first, or look whether the root is the right one.',
  },
  'requirement-unsatisfiable': {
    family: 'verification',
    message: 'requirement "{requirement}" can never hold: it wants {expected}, and there can be at most {found}',
  },
  'pattern-too-wide': {
    family: 'verification',
    message: 'requirement "{requirement}": the pattern {given} {detail}',
    hint: 'Name the repository and the workflow literally, escape dots, and let only the tag vary.',
  },
  'repository-not-named': {
    family: 'verification',
    message: 'requirement "{requirement}": {found} is signed alike for every repository, and no repository is named',
    hint: 'Add `predicate: { match: [{ pointer: /repositoryId, value: "ID" }] }` to the requirement.',
  },
  'authority-ended': {
    family: 'verification',
    message: 'root "{root}": {what} is valid until {until}; nothing that is signed now leads to it',
    hint: 'Fetch the newest root: `mc trust fetch`, and rotate.',
  },
  'pin-missing': {
    family: 'verification',
    message: '{what} is not pinned: whoever can change {path} changes what is trusted',
    hint: 'Write its sha256 beside the path; `mc trust pin` does that for a root.',
  },
  'pin-ages': {
    family: 'verification',
    message: 'root "{root}": the pin is of {since}, and the policy takes it for {expected} only',
    hint: 'Compare with what the instance publishes now, and pin again.',
  },
  'sbom-unsigned': {
    family: 'verification',
    message: '{what} is an SBOM that was attached as it is: nobody signed it, and it does not say of what it is',
    hint: 'Attest it: `cosign attest --type cyclonedx --predicate SBOM`, or `mc sign` with a predicate.',
  },
  'threshold-not-met': {
    family: 'verification',
    message: 'requirement "{requirement}": expected {expected} different signers, found {found}',
  },
  'evidence-not-read': {
    family: 'verification',
    message: '{source} has more evidence about the subject than is read: more than {limit}',
    hint: 'Remove what does not belong to the release (`mc tree REF` lists it), or name its evidence with --bundle.',
  },
  'mirror-clock': {
    family: 'verification',
    message: 'the mirror {mirror} says that it was last whole at {found}, which is yet to come',
    hint: 'Its clock is wrong, or the one here: until that is mended nobody knows how old the mirror is.',
  },
  'mirror-not-named': {
    family: 'configuration',
    message: 'only the mirror may be asked, and none is named',
    hint: 'Name it with --mirror (or the input "mirror"), REKOR_MIRROR_URL, or in the policy; or allow other sources with --use-mirror auto.',
  },
  'reference-without-digest': {
    family: 'configuration',
    message: '{given} has no digest, the registry may not be asked for it, and the mirror does not know it',
    hint: 'Write it as REGISTRY/REPO@sha256:…, or allow the registry with --use-mirror auto.',
  },
});
