import { defineErrors } from '../lib/mc-error.ts';

export const evidenceError = defineErrors({
  'pack-empty': {
    family: 'configuration',
    message: 'there is nothing to pack: {from} hold no file',
  },
  'pack-too-many': {
    family: 'configuration',
    message: '{found} files are more than the {limit} that a pack may hold',
  },
  'pack-name-invalid': {
    family: 'configuration',
    message: '{path} would be the member "{name}", which a pack cannot hold',
    hint: 'Names are relative, without control characters, and neither manifest.json nor manifest.sigstore.json.',
  },
  'pack-name-twice': {
    family: 'configuration',
    message: '{path} would be the member "{name}", which is there already',
    hint: 'Two sources have the same name; put them into one folder under different names.',
  },
  'pack-not-a-file': {
    family: 'configuration',
    message: '{path} is neither a file nor a folder',
    hint: 'Links are not followed: what they point at can change. Copy the file itself.',
  },
  'pack-malformed': {
    family: 'verification',
    message: 'the pack cannot be read at or behind {member}: {detail}',
    hint: 'It was changed or damaged; nothing behind that place was looked at.',
  },
  'pack-manifest-malformed': {
    family: 'verification',
    message: '{member} is not a manifest as this program writes it: {detail}',
  },
  'pack-signature-invalid': {
    family: 'verification',
    message: '{member} does not prove that the manifest is the one that was signed: {detail}',
    hint: 'The manifest or its bundle was changed, or the signer is not one whom the policy trusts.',
  },
  'pack-member-missing': {
    family: 'verification',
    message: '{member} is not in the pack',
  },
  'pack-member-unexpected': {
    family: 'verification',
    message: '{member} is in the pack and was not when it was signed',
  },
  'pack-member-renamed': {
    family: 'verification',
    message: '{member} is in the pack under another name: {found}',
  },
  'pack-member-duplicate': {
    family: 'verification',
    message: '{member} is in the pack more than once',
  },
  'pack-member-misplaced': {
    family: 'verification',
    message: '{member} is in the pack, but not in its place',
    hint: 'Members are ordered by the bytes of their names.',
  },
  'pack-header-changed': {
    family: 'verification',
    message: 'the header of {member} in the archive is not as this program writes it',
    hint: 'Its time, owner or mode was changed, or another program wrote the archive anew.',
  },
  'pack-member-mismatch': {
    family: 'verification',
    message: '{member} was changed: expected {expected}, found {found}',
  },
  'store-other-bytes': {
    family: 'verification',
    message: '{location} was read back and is not what was sent: expected {expected}, found {found}',
  },
  'store-not-locked': {
    family: 'verification',
    message: '{location} is not retained as asked: expected {expected}, found {found}',
    hint: 'Does the bucket have Object Lock? It can only be switched on when a bucket is made, or by its provider.',
  },
});
