import { defineErrors } from '../lib/mc-error.ts';

export const evidenceError = defineErrors({
  'pack-empty': {
    family: 'configuration',
    message: 'the pack has no members: no file found in {from}',
    hint: 'Name files, or folders that have files, with --from.',
  },
  'pack-too-many': {
    family: 'configuration',
    message: 'the pack has too many members: expected at most {limit} files, found {found}',
    hint: 'Name fewer files with --from, or put the files into an archive first and pack that archive.',
  },
  'pack-name-invalid': {
    family: 'configuration',
    message: '{path} cannot be a member: a pack does not allow the name "{name}"',
    hint: 'Rename the file: a name must be relative, without control characters, and not manifest.json or manifest.sigstore.json.',
  },
  'pack-name-twice': {
    family: 'configuration',
    message: '{path} cannot be a member: another file has the name "{name}"',
    hint: 'Put both sources into one folder under different names.',
  },
  'pack-not-a-file': {
    family: 'configuration',
    message: '{path} cannot be a member: expected a file or a folder',
    hint: 'Replace a link with a copy of its target: a pack does not follow links, because a target can change.',
  },
  'pack-bypass-invalid': {
    family: 'configuration',
    message: '{path} cannot be a member: expected the report of a decision about a bypass: {detail}',
    hint: 'Pass with --bypass the file that "mc bypass decide --report FILE" wrote, or the output `result` of bypass-gate. Pack other files with --from.',
  },
  'pack-bypass-malformed': {
    family: 'verification',
    message: '{member} is not the report of a decision about a bypass: {detail}',
    hint: 'Ask the signer of the pack for the original report: the manifest lists this member as bypass-decision.',
  },
  'pack-malformed': {
    family: 'verification',
    message: 'the pack cannot be read at or after {member}: {detail}',
    hint: 'Get the pack again: it was changed or damaged. The check did not read the members after it.',
  },
  'pack-manifest-malformed': {
    family: 'verification',
    message: '{member} is not a manifest that mc wrote: {detail}',
    hint: 'Get the pack again, or write it again with `mc evidence pack`: the manifest was changed, or another program wrote it.',
  },
  'pack-signature-invalid': {
    family: 'verification',
    message: '{member} does not prove the signature of the manifest: {detail}',
    hint: 'Get the pack again, or check that the policy trusts the signer: the manifest or its bundle was changed, or another identity signed it.',
  },
  'pack-member-missing': {
    family: 'verification',
    message: '{member} is missing from the pack',
    hint: 'Get the original pack: this copy is not complete.',
  },
  'pack-member-unexpected': {
    family: 'verification',
    message: '{member} is in the pack, but not in the signed manifest',
    hint: 'Get the original pack: someone added this member after the pack was signed. Do not rely on it.',
  },
  'pack-member-renamed': {
    family: 'verification',
    message: '{member} is in the pack under another name: {found}',
    hint: 'Get the original pack: someone renamed this member after the pack was signed.',
  },
  'pack-member-duplicate': {
    family: 'verification',
    message: '{member} is in the pack more than once',
    hint: 'Get the original pack: someone added a second member of this name. Do not rely on either.',
  },
  'pack-member-misplaced': {
    family: 'verification',
    message: '{member} is in the pack, but out of order',
    hint: 'Use the original file, which another program packed again: mc sorts members by the bytes of their names.',
  },
  'pack-header-changed': {
    family: 'verification',
    message: 'the header of {member} in the archive is not one that mc writes',
    hint: 'Use the original file: its time, owner or mode was changed, or another program packed the archive again.',
  },
  'pack-member-mismatch': {
    family: 'verification',
    message: '{member} was changed: expected {expected}, found {found}',
    hint: 'Get the original pack: this member was changed after the pack was signed. Do not rely on it.',
  },
  'store-other-bytes': {
    family: 'verification',
    message: 'the store returned other bytes for {location}: expected {expected}, found {found}',
    hint: 'Run `mc evidence store` again, and check the store: it changed the pack, or another writer used the same name.',
  },
  'store-not-locked': {
    family: 'verification',
    message: '{location} does not have the requested retention: expected {expected}, found {found}',
    hint: 'Use a bucket with Object Lock. Enable it when you create the bucket, or ask the provider of the store.',
  },
});
