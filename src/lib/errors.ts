import { describe, readPart, systemCode } from './describe.ts';
import { defineErrors, McError } from './mc-error.ts';

export const baseError = defineErrors({
  'internal-error': {
    family: 'fault',
    message: 'internal error: {what}',
    hint: 'Run again with --verbose (or RUNNER_DEBUG=1) and report the output: this is a bug in mc-actions.',
  },
  cancelled: {
    family: 'fault',
    message: 'cancelled: {what}',
    hint: 'Run the command again: it was stopped before its end.',
  },
  'command-timeout': {
    family: 'fault',
    message: 'the command took longer than {limit}',
    hint: 'Raise --timeout, or run with --verbose, which prints every request, to find the slow one.',
  },
  'network-unreachable': {
    family: 'fault',
    message: '{method} {url} failed: {detail}',
    hint: 'Check the address and that the server is up (attempts: {attempts}).',
  },
  'network-timeout': {
    family: 'fault',
    message: '{method} {url} timed out: expected an answer within {limit} (attempts: {attempts})',
    hint: 'Check that the server is up and reachable, or name another source or mirror.',
  },
  'proxy-malformed': {
    family: 'configuration',
    message: 'the proxy in {variable} is not usable: expected http://HOST:PORT or https://HOST:PORT, found {found}',
    hint: 'Set {variable} to the URL of an HTTP proxy, such as http://proxy.example.com:3128, or remove the variable.',
  },
  'proxy-unreachable': {
    family: 'fault',
    message: 'the proxy {proxy} cannot be reached for {method} {url}: {detail}',
    hint: 'Check HTTPS_PROXY and HTTP_PROXY and that the proxy is up, or set NO_PROXY={host} if this host needs no proxy (attempts: {attempts}).',
  },
  'proxy-refused': {
    family: 'fault',
    message: 'the proxy {proxy} refused {method} {url}: status {status}',
    hint: 'Set HTTPS_PROXY=http://USER:PASSWORD@{proxy} for status 407. For another status, check that {host} is up and allowed by the proxy, or list it in NO_PROXY.',
  },
  'tls-ca-unknown': {
    family: 'fault',
    message: '{what} failed: the certificate is not from a trusted certificate authority: {detail}',
    hint: 'Pass the certificate of a private authority with --ca-file FILE, or set NODE_EXTRA_CA_CERTS=FILE (in an action, under env:). Do not trust it if you expected a public one.',
  },
  'tls-certificate-expired': {
    family: 'fault',
    message: '{what} failed: the certificate is not valid at this time: {detail}',
    hint: 'Check the clock of this machine, then ask the operator of the server to renew its certificate. --ca-file does not help.',
  },
  'tls-name-mismatch': {
    family: 'fault',
    message: '{what} failed: the certificate is for another host: {detail}',
    hint: 'Use a host name that the certificate has, or ask the operator for a certificate with this name. --ca-file does not help.',
  },
  'tls-failed': {
    family: 'fault',
    message: '{what} failed: TLS cannot be used: {detail}',
    hint: 'Check that this port is for https. If a private authority signed the certificate, pass it with --ca-file FILE, or set NODE_EXTRA_CA_CERTS=FILE.',
  },
  'http-status': {
    family: 'fault',
    message: '{method} {url} answered {status} {detail}',
    hint: 'Check the credentials for 401 and 403, and the name for 404. Run again later for 429 and 5xx (attempts: {attempts}).',
  },
  'http-redirect': {
    family: 'fault',
    message: '{method} {url} was redirected {detail}: expected at most {limit} redirects, and none from https to http',
    hint: 'Check the address of the server, and the address that the server is configured to give to its clients.',
  },
  'response-too-large': {
    family: 'fault',
    message: '{url} sent a response that is too large: expected at most {limit} bytes',
    hint: 'Check the address. The server may be broken or hostile.',
  },
  'document-too-slow': {
    family: 'fault',
    message: '{what} arrived too slowly: expected all of it within {limit}, found {found} bytes',
    hint: 'Run again. If the network is not slow, the server may be overloaded or hostile: name another source or mirror.',
  },
  'response-malformed': {
    family: 'fault',
    message: '{url} sent an answer that cannot be read: {detail}',
    hint: 'Check that the address belongs to a server of the right kind.',
  },
  'file-not-found': {
    family: 'configuration',
    message: '{what} {path} does not exist',
    hint: 'Check the path. Relative paths start at the working directory; paths in a policy start at the folder of the policy.',
  },
  'file-not-regular': {
    family: 'configuration',
    message: '{path} cannot be read: expected a regular file, found {found}',
    hint: 'Remove it, or replace it with a file. A pipe or device is read only where you name it as a subject or a key.',
  },
  'file-unreadable': {
    family: 'fault',
    message: '{path} cannot be read: {detail}',
    hint: 'Check the owner and the permissions of the file, then run again.',
  },
  'file-unwritable': {
    family: 'fault',
    message: '{path} cannot be written: {detail}',
    hint: 'Check the free space on the disk and the permissions of the folder, then run again.',
  },
  'file-unusable': {
    family: 'fault',
    message: '{path} cannot be used: {detail}',
    hint: 'Check the owner and the permissions of the file and the free space on the disk, then run again.',
  },
  'file-too-large': {
    family: 'configuration',
    message: '{path} is too large: expected at most {limit} bytes, found {found}',
    hint: 'Check that the path names the right file.',
  },
  locked: {
    family: 'fault',
    message: '{path} is locked by another process: {holder}',
    hint: 'Wait until that process ends, then run again. The lock of a dead process is released at once on its own machine, and after a minute elsewhere.',
  },
  'json-malformed': {
    family: 'configuration',
    message: '{what} is not valid JSON: {detail}',
    hint: 'Check that it is the right document and that it is complete.',
  },
  'yaml-malformed': {
    family: 'configuration',
    message: '{what} is not valid YAML: {detail}',
    hint: 'Correct the file. Duplicate keys and aliases are not allowed.',
  },
  'schema-mismatch': {
    family: 'configuration',
    message: '{what} does not have the expected form: {detail}',
    hint: 'Correct the fields that the message names. An unknown or misspelled key is an error.',
  },
  'format-newer': {
    family: 'configuration',
    message:
      '{what} has a format that is too new: expected version {expected} at most, found version {found}, written by {writer}',
    hint: 'Upgrade mc and the actions that read the file, then run again. docs/compatibility.md gives the order: readers first.',
  },
  'digest-malformed': {
    family: 'configuration',
    message: '{what} is not a digest: expected sha256:<64 lower-case hex digits>, found "{given}"',
    hint: 'Copy the complete digest, including its algorithm.',
  },
  'duration-malformed': {
    family: 'configuration',
    message: '{what} is not a duration: expected a whole number and a unit, like 90s, 15m, 4h or 30d, found "{given}"',
    hint: 'Use one of the units s, m, h and d.',
  },
  'url-malformed': {
    family: 'configuration',
    message: '{what} is not a usable URL: expected {expected}, found "{given}"',
    hint: 'Correct the URL in the input, the option or the file that contains it.',
  },
  'plain-http-refused': {
    family: 'configuration',
    message: '{url} uses plain HTTP: expected https, because plain HTTP is allowed only to this machine',
    hint: 'Use https, or pass --plain-http HOST if you accept that anyone on the network can change the content.',
  },
  'digest-mismatch': {
    family: 'verification',
    message: '{what} does not have the promised digest: expected {expected}, found {found}',
    hint: 'Fetch the bytes again, or name another source: they were changed or damaged.',
  },
  'size-mismatch': {
    family: 'verification',
    message: '{what} does not have the promised size: expected {expected} bytes, found {found}',
    hint: 'Fetch the bytes again, or name another source: they were changed or damaged.',
  },
  'tar-entry-invalid': {
    family: 'configuration',
    message: '"{name}" cannot be put into an archive: {detail}',
    hint: 'Use a relative name of at most 100 bytes, after at most 155 bytes of folders.',
  },
  'tar-malformed': {
    family: 'verification',
    message: '{what} is not an archive of plain files: at byte {offset}, {detail}',
    hint: 'Get the original archive again: this one was changed, damaged or written by another program.',
  },
  usage: {
    family: 'configuration',
    message: '{detail}',
    hint: 'Run mc {command} --help.',
  },
  'option-invalid': {
    family: 'configuration',
    message: '{option} is invalid: expected {expected}, found "{given}"',
    hint: 'Run mc {command} --help.',
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
 * Returns any thrown value as an McError. An McError is returned unchanged. An error of the file system becomes `file-unusable`
 * with its path. Every other value becomes `internal-error` with its cause.
 */
export function asMcError(thrown: unknown): McError {
  if (thrown instanceof McError) return thrown;
  const path = readPart(thrown, 'path');
  if (typeof path === 'string' && FILE_SYSTEM_CODES.has(systemCode(thrown)))
    return baseError('file-unusable', { path, detail: describe(thrown) }, { cause: thrown });
  return baseError('internal-error', { what: describe(thrown) }, { cause: thrown });
}
