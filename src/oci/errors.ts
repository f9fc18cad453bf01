import { defineErrors } from '../lib/mc-error.ts';

export const ociError = defineErrors({
  'reference-malformed': {
    family: 'configuration',
    message: '"{given}" is not a reference{meant}',
    hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
  },
  'reference-not-found': {
    family: 'configuration',
    message: '{reference} was not found: the repository has no such {what}',
    hint: 'Check the name and the tag, and for a registry the credentials: it may report private content as missing. A release is at a destination only after `mc promote SRC DST`.',
  },
  'layout-tag-missing': {
    family: 'configuration',
    message: '{reference} names no tag: expected one of the tags of the layout ({tags}), found none',
    hint: 'Write the tag or the digest: {reference}:TAG or {reference}@sha256:….',
  },
  'manifest-malformed': {
    family: 'verification',
    message: '{what} is not a valid manifest: {detail}',
    hint: 'Push the image again with a current client, or pull it from another registry. The bytes in this registry are not a manifest.',
  },
  'manifest-schema1': {
    family: 'verification',
    message: '{what} is a Docker image manifest of schema 1, which has no sizes and cannot be copied',
    hint: 'Build the image again, or pull and push it with a current client, which writes a manifest of schema 2 or OCI.',
  },
  'registry-refused': {
    family: 'fault',
    message: '{registry} refused {what}: {detail}',
    hint: 'Check the permissions of the account. Credentials come from the config.json of Docker (docker login), or from --src-auth and --dst-auth.',
  },
  'token-realm-refused': {
    family: 'fault',
    message: 'the token service of {registry} is not trusted: expected an https URL, found {realm}',
    hint: 'Configure the registry with an https token realm. Plain http is allowed only where registry and realm are on this machine.',
  },
  'credential-helper-failed': {
    family: 'fault',
    message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
    hint: "Install the helper that Docker's config.json names, and check that it works without a terminal.",
  },
  'credentials-malformed': {
    family: 'configuration',
    message: 'the credentials in {path} cannot be used: {detail}',
    hint: 'Run `docker login REGISTRY` to write the file again, or pass another config.json with --src-auth or --dst-auth.',
  },
  'layout-malformed': {
    family: 'configuration',
    message: '{path} is not an OCI image layout: {detail}',
    hint: 'Pass a folder that has oci-layout, index.json and blobs/.',
  },
  'archive-not-writable': {
    family: 'configuration',
    message: '{path} cannot be changed: an archive is written as a whole',
    hint: 'Attach to the registry or folder (oci-layout:DIR) that the archive was created from, then write the archive again with mc copy.',
  },
  'listed-name-malformed': {
    family: 'verification',
    message: '{where} lists the {kind} "{given}", which does not match the grammar of OCI: it is left out',
    hint: 'Find out who pushed it: anyone who can push to this registry can list such a name. No release can have it.',
  },
  'catalog-unsupported': {
    family: 'configuration',
    message: '{registry} does not list its repositories',
    hint: 'Name the releases with --releases FILE: most hosted registries do not list repositories.',
  },
  'referrers-lost': {
    family: 'fault',
    message:
      'the fallback tag {tag} in {repository} lost the referrer {digest}: other writers keep overwriting the tag',
    hint: 'Run the command again when no other client attaches to this image.',
  },
  'closure-too-large': {
    family: 'verification',
    message: '{what} has more than {limit} {unit}',
    hint: 'Check who can push to the registry: a genuine release is never that large.',
  },
  'closure-incomplete': {
    family: 'verification',
    message: '{what} is incomplete: the {role} {missing} is named but not present',
    hint: 'Restore it from another copy, or remove what names it. mc does not copy a part of a release.',
  },
  'foreign-layer': {
    family: 'verification',
    message: '{what} has the foreign layer {digest} ({mediaType})',
    hint: 'Pass --foreign-layers skip to leave such layers out, or --foreign-layers copy where the licence allows a copy.',
  },
  'platform-not-found': {
    family: 'configuration',
    message: 'no single image of {reference} is for the platform {given}: found {found}',
    hint: 'Write a platform as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64 or linux/arm/v7.',
  },
  'copy-over-budget': {
    family: 'verification',
    message: 'the copy to {destination} is too large: expected at most {limit} bytes, found {found}',
    hint: 'Raise --max-bytes, or run with --plan to see what is missing there.',
  },
  'rot-not-mended': {
    family: 'verification',
    message:
      '{repository} keeps its damaged copy of {digest}: it accepted the right bytes but still returns wrong ones',
    hint: 'Delete the content in the storage of the registry (or the manifests that name it, then collect garbage), and run again. The registry does not replace content that it has under the digest.',
  },
  'copy-not-kept': {
    family: 'verification',
    message: '{repository} accepted {digest} but does not return it: {detail}',
    hint: 'Run the command again, and report it to the operator of the registry: the destination lost or changed what was written.',
  },
  'subject-ambiguous': {
    family: 'configuration',
    message: '"{given}" is ambiguous: it starts with the name of a registry, and a file of this name exists',
    hint: 'Write ./ before the name to use the file. Move the file away to use the image.',
  },
  'tag-moved': {
    family: 'verification',
    message: 'the tag {reference} does not have its expected digest: expected {expected}, found {found}',
    hint: 'Check what the tag names now, then promote with that digest as --if-tag-digest: another client moved the tag.',
  },
});
