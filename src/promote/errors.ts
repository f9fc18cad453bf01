import { defineErrors } from '../lib/mc-error.ts';

export const promoteError = defineErrors({
  'promote-layout-tag': {
    family: 'configuration',
    message: '{given} cannot be a destination: {detail}',
    hint: 'Write a destination as REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest. The source gives the digest.',
  },
  'promote-check-tag': {
    family: 'configuration',
    message:
      'the check of {given} was refused: expected a reference with a digest (--require-digest), found one without',
    hint: 'Write the image as REGISTRY/REPO@sha256:<hex>, here and where it is deployed.',
  },
  'destination-incomplete': {
    family: 'verification',
    message: '{destination} is incomplete: missing parts of the release: {count}, for example {missing}',
    hint: 'Run mc promote again: it copies what is missing.',
  },
  'promotion-missing': {
    family: 'verification',
    message: '{reference} is not marked promotable: it has no promotion record',
    hint: 'Run mc promote, which copies, verifies and marks the release. A release that was only copied must not be deployed.',
  },
  'promotion-mismatch': {
    family: 'verification',
    message: 'the promotion record of {reference} does not match it: expected {expected}, found {found}',
    hint: 'Promote this release to this place again with `mc promote SRC DST`. The record belongs to another release or place, or was changed.',
  },
  'promotion-unsigned': {
    family: 'verification',
    message: 'the promotion record {record} is not signed: the requirement "{requirement}" expects a signature',
    hint: 'Run `mc promote` again with --key PEM or --keyless: the signed record replaces the unsigned one.',
  },
  'promotion-bypass-mismatch': {
    family: 'verification',
    message: 'the bypass is for another {what}: expected {expected}, found {found}',
    hint: 'Request a bypass for exactly this digest and environment with `mc bypass request`, or promote what the bypass is for.',
  },
  'promotion-bypass-refused': {
    family: 'verification',
    message: '{what} used the bypass {id} of a gate: the policy {policy} expects none',
    hint: 'Run `mc promote` without --bypass after the gate has passed, or remove `promotion: { bypass: deny }` from the policy.',
  },
  'promotion-rule-missing': {
    family: 'verification',
    message: 'no promotion record of {reference} can count: the policy {policy} does not name who may promote',
    hint: 'Add a requirement of kind promotion to the policy, then run `mc promote` again. `mc promote check --explain` shows both.',
  },
  'promotion-requirement-missing': {
    family: 'configuration',
    message: 'the policy {policy} does not name who may promote, so no promotion record or revocation would count',
    hint: 'Add a requirement of kind promotion with your key or identity. Alternatively set `promotion: { record: unsigned }`, which lets anyone who can push promote.',
  },
  'promotion-signer-missing': {
    family: 'configuration',
    message:
      'no signer was given: the requirement "{requirement}" of the policy accepts only signed records and revocations',
    hint: 'Pass --key PEM or --keyless. In the action, pass key, or leave sign-record at true with `permissions: id-token: write`.',
  },
  'promotion-signer-unusable': {
    family: 'configuration',
    message: 'the signer cannot promote or revoke under the policy: {detail}',
    hint: 'Sign with a key or identity that the requirement "{requirement}" names, or add yours to that requirement.',
  },
  'promotion-record-unsigned': {
    family: 'verification',
    message:
      'the promotion record {record} at {reference} counts without a signature: the policy has `promotion: { record: unsigned }`',
    hint: 'Name who may promote in a requirement of kind promotion, and promote again: anyone who can push can write an unsigned record.',
  },
  'promotion-records-unsigned': {
    family: 'verification',
    message:
      'promotion records count without a signature for {count} of the releases: the policy has `promotion: { record: unsigned }`',
    hint: 'Name who may promote in a requirement of kind promotion, and restore again: anyone who can push can write an unsigned record.',
  },
  'revocation-unsigned': {
    family: 'verification',
    message:
      'the revocation {revocation} has no signature by a signer that the policy names: it counts only under policies with `promotion: { record: unsigned }`',
    hint: 'Name who may revoke in a requirement of kind promotion, and revoke again with --key PEM or --keyless.',
  },
  'revocation-unsigned-refused': {
    family: 'configuration',
    message: '--unsigned needs a policy with `promotion: { record: unsigned }`; the policy {policy} does not have it',
    hint: 'Pass --key PEM or --keyless, with a key or identity that the requirement of kind promotion names.',
  },
  'promotion-record-remains': {
    family: 'verification',
    message: 'the unsigned promotion record {record} is still at {reference}: {detail}',
    hint: 'Delete the manifest by its digest with the tools of the registry. It does not count, because a signed record exists.',
  },
  'promotion-revoked': {
    family: 'verification',
    message: '{reference} was revoked by {by}: {reason} ({where})',
    hint: 'Build and promote a new release: a revoked release stays revoked.',
  },
  'revocations-not-read': {
    family: 'verification',
    message: '{reference} may be revoked: {where} has more revocations of it than are read (more than {limit})',
    hint: 'Delete the referrers that are not yours (`mc tree REF` lists them), then check again: only an attacker who may push attaches so many.',
  },
  'revocation-not-counted': {
    family: 'verification',
    message: 'a revocation in {where} does not count: {detail}',
    hint: 'Find out who attached it: its signer may not revoke under the policy, but can push to this repository.',
  },
  'revocation-reason': {
    family: 'configuration',
    message: 'the reason of the revocation is not valid: expected 1 to {limit} characters',
    hint: 'Pass the text that users will see: `mc promote revoke REF --reason "CVE-2026-1234 in libfoo"`.',
  },
  'tag-condition': {
    family: 'configuration',
    message: '--if-tag-digest is not valid: expected sha256:<64 hex digits> or absent, found "{given}"',
    hint: 'Pass the digest that the tag has now, as sha256:<64 hex digits>, or absent if the tag must not exist yet.',
  },
  'fleet-list-malformed': {
    family: 'configuration',
    message: '{path}{where}: "{given}" names no release',
    hint: 'Write [REGISTRY/]REPO:TAG or …@sha256:…, then a priority if you need one. # starts a comment.',
  },
  'fleet-list-too-long': {
    family: 'configuration',
    message: '{path} lists more than {limit} releases',
    hint: 'Split the list into several files, and pass each file to a run of its own with --releases FILE.',
  },
  'fleet-collision': {
    family: 'configuration',
    message: '{place} names different releases: {releases}',
    hint: 'Restore them separately, with --releases and another --to: they would overwrite each other at the destination.',
  },
  'fleet-empty': {
    family: 'configuration',
    message: '{from} has no release to restore',
    hint: 'Check the source and the list: a restoration of no release is not a success.',
  },
  'fleet-unknown-release': {
    family: 'verification',
    message: '{release} is not in {from}, and the list does not give its digest',
    hint: 'Add the digest to the line of the release: REGISTRY/REPO:TAG@sha256:…. Or restore from a mirror that has the release.',
  },
  'fleet-content-unreachable': {
    family: 'fault',
    message:
      'the content registry {registry} could not be read, so these releases were not restored: {count}; the first error was {detail}',
    hint: 'Name a registry that answers and has the images: `mc dr restore --from {from} --content HOST[/PREFIX] --to {to}`. A mirror has evidence, not images.',
  },
  'fleet-content-missing': {
    family: 'verification',
    message:
      'the content registry {registry} does not have the images of these releases: {count}; the first error was {detail}',
    hint: 'Name a registry that has the images: `mc dr restore --from {from} --content HOST[/PREFIX] --to {to}`. A mirror has evidence, not images.',
  },
  'fleet-content-unknown': {
    family: 'verification',
    message: 'no content registry is known for {release}: neither {from} nor the list names one',
    hint: 'Name the registry that has the images with --content HOST[/PREFIX]. A mirror has evidence, not images.',
  },
  'fleet-receipt-malformed': {
    family: 'configuration',
    message: '{path} is not a receipt of a fleet: {detail}',
    hint: 'Pass a file that mc dr restore --state wrote. If the file is damaged, start again with another --state.',
  },
  'fleet-receipt-signature': {
    family: 'verification',
    message: 'the signature in the receipt {path} does not verify: {detail}',
    hint: 'Run mc dr restore with another --state: the receipt was changed after it was signed, or its signer is not in the policy.',
  },
  'fleet-receipt-unsigned': {
    family: 'verification',
    message: 'the receipt is not signed: {detail}',
    hint: 'Run mc dr restore with --key or --keyless to sign the receipt. An unsigned one proves nothing, so mc asked each destination.',
  },
  'fleet-receipt-unjudged': {
    family: 'verification',
    message: 'no trust policy: the signatures of receipts and promotion records were not verified',
    hint: 'Run mc dr receipts with --policy FILE, the policy of the restoration.',
  },
  'fleet-not-restored': {
    family: 'verification',
    message: '{release} is not restored at {destination}: expected {expected}, found {found}',
    hint: 'Run mc dr restore again with the receipt as --state: it restores what a destination does not have.',
  },
  'fleet-content-other': {
    family: 'verification',
    message: 'the receipt has other content for {release}: expected {expected}, found {found}',
    hint: 'Check who moved the tag at the source after the release was restored. The release is restored again.',
  },
  'fleet-source-unread': {
    family: 'verification',
    message: 'the current digest of {release} could not be read at the source: {detail}',
    hint: 'Give digests in --releases to bind the content. The digest of the receipt counts, which each destination confirms.',
  },
  'fleet-repository-unlisted': {
    family: 'verification',
    message: 'the tags of {repository} could not be listed: {detail}',
    hint: 'Name its releases in --releases FILE, or run mc dr restore again. They are not restored.',
  },
  'fleet-receipt-other': {
    family: 'configuration',
    message: '{path} belongs to another restoration: expected {what} {expected}, found {found}',
    hint: 'Continue with the same list, policy, destinations and shard, or start with another --state.',
  },
  'fleet-incomplete': {
    family: 'verification',
    message: '{what}',
    hint: 'Run the shard again with its receipt as --state: it continues from there.',
  },
  'fleet-release-failed': {
    family: 'verification',
    message: '{release}: {detail}',
    hint: 'Fix the cause that the message names. {advice} Then run the same command again. Releases that are already restored are not copied again.',
  },
  'shard-malformed': {
    family: 'configuration',
    message:
      'the shard is not valid: expected --shards from 1 to {limit} and --shard from 0 to one less, found --shards "{shards}" and --shard "{shard}"',
    hint: 'Number the shards from 0: pass --shards 4 --shard 0 to the first of four runs, and --shards 4 --shard 3 to the last.',
  },
});
