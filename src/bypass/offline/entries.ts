import type { ErrorEntry } from '../../lib/mc-error.ts';

/** The errors of a bypass while GitHub is down: keys, signatures, and the store of the uses. */
export const offlineEntries = {
  'bypass-signature-invalid': {
    family: 'verification',
    message: 'the SSH signature does not count: {detail}',
    hint: 'Sign the unchanged request file again: `mc bypass approve --request FILE --key SSH_PRIVATE_KEY`.',
  },
  'bypass-key-unusable': {
    family: 'configuration',
    message: 'the key {key} cannot sign: {detail}',
    hint: 'Load the key into your SSH agent with "ssh-add {key}", or sign with: ssh-keygen -Y sign -n {namespace} -f {key} FILE.',
  },
  'bypass-agent-failed': {
    family: 'fault',
    message: 'the SSH agent at {socket} gave no signature: {detail}',
    hint: 'Run "ssh-add -l" to see the keys of the agent, and confirm or touch the key when it asks.',
  },
  'bypass-approvals-too-many': {
    family: 'configuration',
    message: 'the folder {folder} has too many signatures: expected at most {limit}, found {found}',
    hint: 'Pass with --approvals a folder that has only the signatures of this request.',
  },
  'bypass-use-unrecorded': {
    family: 'fault',
    message: 'the use of the request cannot be recorded in {store}: {detail}',
    hint: 'Make the store writable, then run again. If a record of this request is in it now, create a new request.',
  },
  'bypass-file-exists': {
    family: 'configuration',
    message: 'the file {path} already exists, and is not overwritten',
    hint: 'Pass another file with --out. A request or a signature that others may have must not change.',
  },
  'bypass-key-not-counted': {
    family: 'verification',
    message: 'the key {key} of {login} does not count: {detail}',
    hint: 'Replace the key in the roster: Ed25519, ECDSA, RSA with at least 3072 bits, or a FIDO key.',
  },
  'bypass-store-new': {
    family: 'configuration',
    message: 'the store {store} did not exist, so it has no earlier uses',
    hint: 'Check that --store is the store of all gates. A request that was used in another store counts as unused here.',
  },
  'bypass-request-name': {
    family: 'configuration',
    message: 'the name of the request file is not an id: expected 8 to 64 of a-z, 0-9 and "-", found "{file}"',
    hint: 'Name the file after the incident: --out inc-4711-freeze.json.',
  },
  'bypass-repository-differs': {
    family: 'configuration',
    message: 'the request is for another repository: expected the id {expected}, found {found}',
    hint: 'Pass the repository of the request with --repo OWNER/NAME.',
  },
  'bypass-signer-not-member': {
    family: 'verification',
    message: 'the signer {login} ({id}) is not in the team of the role {role} on GitHub',
    hint: 'Find out when the person left the team. Correct "people" in the roster, and pin the new digest.',
  },
  'bypass-use-unknown': {
    family: 'verification',
    message: 'the store {store} has no record of the use of this request',
    hint: 'Pass the store that the gate used. The request counts as used on GitHub now.',
  },
  'bypass-used-twice': {
    family: 'verification',
    message: 'the marker {ref} records another use than the one offline',
    hint: 'Find out which deployments used the request: the gate may have opened twice.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
