import { describe, readPart, systemCode } from './describe.ts';
import { defineErrors, McError } from './mc-error.ts';

export const baseError = defineErrors({
  'internal-error': {
    family: 'fault',
    message: 'something that should not happen did: {what}',
    hint: 'This is a bug in mc-actions; run again with --verbose (or RUNNER_DEBUG=1) and report what it prints.',
  },
  cancelled: { family: 'fault', message: 'cancelled: {what}' },
  'command-timeout': {
    family: 'fault',
    message: 'the command took longer than {limit}',
    hint: 'Raise --timeout, or find out what is slow: --verbose prints every request.',
  },
  'network-unreachable': {
    family: 'fault',
    message: '{method} {url} failed: {detail}',
    hint: 'Is the server up and is the address right? The request was tried {attempts} time(s).',
  },
  'network-timeout': {
    family: 'fault',
    message: '{method} {url} gave no answer within {limit} (tried {attempts} time(s))',
    hint: 'The server may be down or black-holed; another source or mirror can be named instead.',
  },
  'http-status': {
    family: 'fault',
    message: '{method} {url} answered {status} {detail}',
    hint: 'Tried {attempts} time(s). 401 and 403 are about credentials, 404 about the name, 429 and 5xx about the server.',
  },
  'http-redirect': {
    family: 'fault',
    message: '{method} {url} led {detail}: expected at most {limit} redirects, and none from https to http',
    hint: 'Check the address of the server, and the address that it is configured to give to its clients.',
  },
  'response-too-large': {
    family: 'fault',
    message: '{url} sent more than {limit} bytes where at most that many were expected',
    hint: 'The server may be hostile or broken; nothing of the answer was used.',
  },
  'document-too-slow': {
    family: 'fault',
    message: '{what} came too slowly: expected the whole of it within {limit}, found {found} bytes',
    hint: 'Run again. Where the network is not slow, the server may be overloaded or hostile: name another source or mirror.',
  },
  'response-malformed': {
    family: 'fault',
    message: '{url} sent an answer that cannot be read: {detail}',
    hint: 'Is this the right kind of server for this address?',
  },
  'file-not-found': {
    family: 'configuration',
    message: '{what} {path} does not exist',
    hint: 'Check the path; relative paths start at the working directory, paths in a policy at the policy.',
  },
  'file-not-regular': {
    family: 'configuration',
    message: '{path} is not read: expected a regular file, found {found}',
    hint: 'Remove it, or put a file in its place. Pipes and devices are read only where they are named directly, as a subject or a key.',
  },
  'file-unreadable': { family: 'fault', message: '{path} cannot be read: {detail}' },
  'file-unwritable': {
    family: 'fault',
    message: '{path} cannot be written: {detail}',
    hint: 'Is there room on the disk, and may this user write there? What was there before is untouched; run it again.',
  },
  'file-unusable': {
    family: 'fault',
    message: '{path} cannot be used: {detail}',
    hint: 'The file system refused it. Look at its owner, its mode, and the room that is left on the disk; then run it again.',
  },
  'file-too-large': {
    family: 'configuration',
    message: '{path} has {found} bytes, more than the {limit} that are allowed here',
  },
  locked: {
    family: 'fault',
    message: '{path} is held by another process: {holder}',
    hint: 'Wait for it to end. A holder that is gone is noticed: on this machine at once, elsewhere when it gave no sign of life for a minute.',
  },
  'json-malformed': {
    family: 'configuration',
    message: '{what} is not the JSON that was expected: {detail}',
  },
  'yaml-malformed': { family: 'configuration', message: '{what} is not valid YAML: {detail}' },
  'schema-mismatch': {
    family: 'configuration',
    message: '{what} does not have the form that is expected: {detail}',
    hint: 'Keys are exact: an unknown or misspelt one is an error.',
  },
  'format-newer': {
    family: 'configuration',
    message:
      '{what} has a format that is too new: expected version {expected} at most, found version {found}, written by {writer}',
    hint: 'Upgrade mc and the actions where the file is read, then try again. docs/compatibility.md gives the order: readers first.',
  },
  'digest-malformed': {
    family: 'configuration',
    message: '{what} is no digest: given "{given}", expected sha256:<64 lower-case hex digits>',
  },
  'duration-malformed': {
    family: 'configuration',
    message: '{what} is no duration: given "{given}", expected a whole number and a unit, like 90s, 15m, 4h or 30d',
  },
  'url-malformed': {
    family: 'configuration',
    message: '{what} is no usable URL: given "{given}", expected {expected}',
  },
  'plain-http-refused': {
    family: 'configuration',
    message: '{url} would be read over plain HTTP, which is only allowed to this machine',
    hint: 'Use https, or name the host with --plain-http HOST if you accept that anybody on the way can change what is read.',
  },
  'digest-mismatch': {
    family: 'verification',
    message: '{what} does not have the digest that was promised: expected {expected}, found {found}',
    hint: 'The bytes were changed or damaged on the way; nothing of them was used.',
  },
  'size-mismatch': {
    family: 'verification',
    message: '{what} does not have the size that was promised: expected {expected} bytes, found {found}',
    hint: 'The bytes were changed or damaged on the way; nothing of them was used.',
  },
  'tar-entry-invalid': {
    family: 'configuration',
    message: '"{name}" cannot be put into an archive: {detail}',
    hint: 'Names are relative, of at most 100 bytes after at most 155 of folders.',
  },
  'tar-malformed': {
    family: 'verification',
    message: '{what} is not an archive of plain files: at byte {offset}, {detail}',
    hint: 'It was changed, damaged or written by something else; nothing of it was used.',
  },
  usage: {
    family: 'configuration',
    message: '{detail}',
    hint: 'See mc {command} --help.',
  },
  'option-invalid': {
    family: 'configuration',
    message: '{option} was given "{given}"; expected {expected}',
    hint: 'See mc {command} --help.',
  },
});

/** Codes of system errors that a user can fix. */
const FILE_SYSTEM_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
]);

/**
 * Returns any thrown value as an McError. An McError is returned unchanged, an error of the file system becomes `file-unusable`
 * with its path, and every other value becomes `internal-error` with its cause.
 */
export function asMcError(thrown: unknown): McError {
  if (thrown instanceof McError) return thrown;
  const path = readPart(thrown, 'path');
  if (typeof path === 'string' && FILE_SYSTEM_CODES.has(systemCode(thrown)))
    return baseError('file-unusable', { path, detail: describe(thrown) }, { cause: thrown });
  return baseError('internal-error', { what: describe(thrown) }, { cause: thrown });
}
