import { defineErrors } from '../lib/mc-error.ts';

export const ociError = defineErrors({
  'reference-malformed': {
    family: 'configuration',
    message: '"{given}" is not a reference{meant}',
    hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
  },
  'reference-not-found': {
    family: 'configuration',
    message: '{reference} is not there: it was asked, and has no such {what}',
    hint: 'Check the name and the tag; a registry may also hide what the credentials may not read.',
  },
  'manifest-malformed': { family: 'verification', message: '{what} is no manifest that can be trusted: {detail}' },
  'manifest-schema1': {
    family: 'verification',
    message: '{what} is a Docker image manifest of schema 1, which gives no sizes and is not copied',
    hint: 'Build it again, or pull and push it with a current client: that makes a manifest of schema 2 or OCI.',
  },
  'registry-refused': {
    family: 'fault',
    message: '{registry} refused {what}: {detail}',
    hint: 'Is the account allowed to do this? Credentials come from config.json of Docker (docker login), or --src-auth and --dst-auth.',
  },
  'token-realm-refused': {
    family: 'fault',
    message: '{registry} wants its token from {realm}, which is not safe to send credentials to',
    hint: 'A token realm must be https, or on this machine when the registry is.',
  },
  'credential-helper-failed': {
    family: 'fault',
    message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
    hint: "It is named in Docker's config.json; is it installed, and does it work without a terminal?",
  },
  'credentials-malformed': { family: 'configuration', message: 'the credentials in {path} cannot be used: {detail}' },
  'layout-malformed': {
    family: 'configuration',
    message: '{path} is no OCI image layout: {detail}',
    hint: 'Expected a folder with oci-layout, index.json and blobs/.',
  },
  'archive-not-writable': {
    family: 'configuration',
    message: '{path} is an archive, which is written as a whole: nothing can be added to it',
    hint: 'Attach to the registry or the folder (oci-layout:DIR) that it is made from, and make it again with mc copy.',
  },
  'listed-name-malformed': {
    family: 'verification',
    message: '{where} lists the {kind} "{given}", which is outside the grammar of OCI: it is left out',
    hint: 'No release can have this name. Anyone who can push to this registry can list it: find out who did.',
  },
  'catalog-unsupported': {
    family: 'configuration',
    message: '{registry} does not list its repositories',
    hint: 'Most hosted registries do not. Name the releases: --releases FILE.',
  },
  'referrers-lost': {
    family: 'fault',
    message:
      'the fallback tag {tag} in {repository} does not keep the referrer {digest}: other writers keep overwriting it',
    hint: 'Run again when nobody else attaches to this image.',
  },
  'closure-too-large': {
    family: 'verification',
    message: '{what} has more than {limit} {unit}',
    hint: 'A release is never that large; the registry may be hostile.',
  },
  'closure-incomplete': {
    family: 'verification',
    message: '{what} is not whole: the {role} {missing} is named, and is not there',
    hint: 'It was deleted or lost. Restore it from another copy, or remove what names it; a part of a release is not copied.',
  },
  'foreign-layer': {
    family: 'verification',
    message: '{what} has the foreign layer {digest} ({mediaType})',
    hint: '--foreign-layers skip leaves it where it is, copy brings it along where the licence allows it.',
  },
  'platform-not-found': {
    family: 'configuration',
    message: '{reference} has no one image for {given}: it has {found}',
    hint: 'A platform is OS/ARCH or OS/ARCH/VARIANT, like linux/amd64 or linux/arm/v7.',
  },
  'copy-over-budget': {
    family: 'verification',
    message: 'the copy to {destination} would transfer {found} bytes, more than the {limit} that are allowed',
    hint: 'Raise --max-bytes, or look with --plan at what is missing there.',
  },
  'rot-not-mended': {
    family: 'verification',
    message:
      '{repository} keeps its damaged copy of {digest}: it took the right bytes, and still gives back wrong ones',
    hint: 'Registries that store by digest do not write what they think they have. Delete it in the storage (or delete the manifests that name it and collect garbage), then run again.',
  },
  'copy-not-kept': {
    family: 'verification',
    message: '{repository} took {digest} but does not give it back: {detail}',
    hint: 'The destination lost or changed what was written; run again, and ask its operator.',
  },
  'subject-ambiguous': {
    family: 'configuration',
    message: '"{given}" begins with the name of a registry, as an image does, and is also a file here',
    hint: 'Write ./ before it if the file is meant; move the file away if the image is meant.',
  },
  'tag-moved': {
    family: 'verification',
    message: '{reference} is {found}; it was to be moved only from {expected}',
    hint: 'Somebody else moved it. Look at what it names now, then promote with that as --if-tag-digest.',
  },
});
