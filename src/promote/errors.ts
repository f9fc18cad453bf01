import { defineErrors } from '../lib/mc-error.ts';

export const promoteError = defineErrors({
  'promote-layout-tag': {
    family: 'configuration',
    message: '{given} cannot be a destination: {detail}',
    hint: "A destination is REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest: that is the source's.",
  },
  'promote-check-tag': {
    family: 'configuration',
    message:
      'the check of {given} was refused: expected a reference with a digest (--require-digest), found one without',
    hint: 'Write the image as REGISTRY/REPO@sha256:<hex>, here and where it is deployed.',
  },
  'destination-incomplete': {
    family: 'verification',
    message: '{destination} lacks {count} part(s) of the release, such as {missing}',
    hint: 'Run mc promote again: it copies what is missing.',
  },
  'promotion-missing': {
    family: 'verification',
    message: '{reference} is not marked promotable: it has no promotion record',
    hint: 'mc promote copies, verifies and marks it. A release that was only copied must not be deployed.',
  },
  'promotion-mismatch': {
    family: 'verification',
    message: 'the promotion record of {reference} does not fit it: expected {expected}, found {found}',
  },
  'promotion-unsigned': {
    family: 'verification',
    message: 'the promotion record {record} is not signed, and the requirement "{requirement}" says by whom it must be',
    hint: 'Run `mc promote` again with --key PEM or --keyless: the signed record replaces the unsigned one.',
  },
  'promotion-rule-missing': {
    family: 'verification',
    message: 'no promotion record of {reference} can count: the policy {policy} does not name who may promote',
    hint: 'Add a requirement of kind promotion to the policy, then run `mc promote` again. `mc promote check --explain` shows both.',
  },
  'promotion-requirement-missing': {
    family: 'configuration',
    message: 'the policy {policy} does not name who may promote, so no promotion record or revocation would count',
    hint: 'Add a requirement of kind promotion with your key or identity; or `promotion: { record: unsigned }`, with which anyone who can push can promote.',
  },
  'promotion-signer-missing': {
    family: 'configuration',
    message:
      'the policy accepts only records and revocations that are signed ("{requirement}"), and no signer was given',
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
    hint: 'Anyone who can push can write such a record. Name who may promote in a requirement of kind promotion, and promote again.',
  },
  'promotion-records-unsigned': {
    family: 'verification',
    message:
      '{count} of the releases have a promotion record that counts without a signature: the policy has `promotion: { record: unsigned }`',
    hint: 'Anyone who can push can write such a record. Name who may promote in a requirement of kind promotion, and restore again.',
  },
  'revocation-unsigned': {
    family: 'verification',
    message:
      'the revocation {revocation} is not signed by anyone whom the policy names: it counts only under policies with `promotion: { record: unsigned }`',
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
    hint: 'It does not count beside the signed one. Delete the manifest by its digest with the tools of the registry.',
  },
  'promotion-revoked': {
    family: 'verification',
    message: '{reference} was revoked by {by}: {reason} ({where})',
    hint: 'A revoked release stays revoked. Build and promote a new one.',
  },
  'revocations-not-read': {
    family: 'verification',
    message: '{reference} may be revoked: {where} has more revocations of it than are read (more than {limit})',
    hint: 'Only an attacker who may push attaches so many. Delete the referrers that are not yours, then check again; `mc tree REF` lists them.',
  },
  'revocation-not-counted': {
    family: 'verification',
    message: 'a revocation in {where} does not count: {detail}',
    hint: 'It is by nobody whom the policy lets revoke. Whoever attached it can push to this repository: look into it.',
  },
  'revocation-reason': {
    family: 'configuration',
    message: 'a revocation needs a reason of 1 to {limit} characters',
    hint: 'Whoever is refused by it reads nothing else: mc promote revoke REF --reason "CVE-2026-1234 in libfoo".',
  },
  'tag-condition': {
    family: 'configuration',
    message: '--if-tag-digest is "{given}"; expected sha256:<64 hex digits>, or absent',
  },
  'fleet-list-malformed': {
    family: 'configuration',
    message: '{path}, {where}: "{given}" names no release',
    hint: 'Expected [REGISTRY/]REPO:TAG or …@sha256:…, and after it a priority where one is wanted; # begins a comment.',
  },
  'fleet-list-too-long': { family: 'configuration', message: '{path} lists more than {limit} releases' },
  'fleet-collision': {
    family: 'configuration',
    message: '{place} stands for different releases: {releases}',
    hint: 'They would overwrite each other at the destination. Restore them apart, with --releases and another --to.',
  },
  'fleet-empty': {
    family: 'configuration',
    message: '{from} has no release to restore',
    hint: 'An empty restoration is no success. Is it the right place, and the right list?',
  },
  'fleet-unknown-release': {
    family: 'verification',
    message: '{release} is not in {from}, and the list does not say its digest',
  },
  'fleet-receipt-malformed': {
    family: 'configuration',
    message: '{path} is no receipt of a fleet: {detail}',
    hint: 'Pass a file that mc dr restore --state wrote; begin again with another --state where it is damaged.',
  },
  'fleet-receipt-signature': {
    family: 'verification',
    message: 'the signature in the receipt {path} does not verify: {detail}',
    hint: 'The receipt was changed after it was signed, or its signer is not in the policy. Run mc dr restore with another --state.',
  },
  'fleet-receipt-unsigned': {
    family: 'verification',
    message: 'the receipt is not signed: {detail}',
    hint: 'It proves nothing by itself: each destination was asked. Run mc dr restore with --key or --keyless to sign it.',
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
    hint: 'The tag moved at the source after the release was restored. The release is restored again.',
  },
  'fleet-source-unread': {
    family: 'verification',
    message: 'the source could not say which digest {release} has now: {detail}',
    hint: 'The digest of the receipt counts, which each destination confirms. Give digests in --releases to bind the content.',
  },
  'fleet-repository-unlisted': {
    family: 'verification',
    message: 'the tags of {repository} could not be listed: {detail}',
    hint: 'Its releases are not restored. Name them in --releases FILE, or run mc dr restore again.',
  },
  'fleet-receipt-other': {
    family: 'configuration',
    message: '{path} is of another restoration: its {what} is {found}, here it is {expected}',
    hint: 'Go on with the same list, policy, destinations and shard, or begin with another --state.',
  },
  'fleet-incomplete': {
    family: 'verification',
    message: '{what}',
    hint: 'Run the shard again with its receipt as --state: it goes on from there.',
  },
  'fleet-release-failed': { family: 'verification', message: '{release}: {detail}' },
  'shard-malformed': {
    family: 'configuration',
    message: 'shard "{shard}" of "{shards}" is none: expected --shards 1 to {limit}, and --shard from 0 to one less',
  },
});
