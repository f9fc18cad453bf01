import type { CatalogueSection } from './types.ts';

export const promote = {
  'promote-layout-tag': {
    family: 'configuration',
    message: '{given} cannot be a destination: {detail}',
    hint: "A destination is REGISTRY/REPO[:TAG] or oci-layout:DIR[:TAG], without a digest: that is the source's.",
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
    hint: 'Promote with --key PEM, or with an identity that the policy names.',
  },
  'promotion-signer-missing': {
    family: 'configuration',
    message: 'the policy names who may mark a release promotable ("{requirement}"), and there is nobody here to sign',
    hint: 'Give --key PEM, or --identity-token and --signing-config; the action: sign-record, with id-token: write.',
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
  'tag-moved': {
    family: 'verification',
    message: '{reference} is {found}; it was to be moved only from {expected}',
    hint: 'Somebody else moved it. Look at what it names now, then promote with that as --if-tag-digest.',
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
  'fleet-receipt-malformed': { family: 'configuration', message: '{path} is no receipt of a fleet: {detail}' },
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
} as const satisfies CatalogueSection;
