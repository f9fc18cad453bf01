import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { readRegularFile } from '../../lib/files.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { StoredRequest } from '../request.ts';
import type { ApprovalRecord } from '../reviews.ts';
import type { People, Person } from './people.ts';
import { formatFingerprint } from './ssh-key.ts';
import { isSshsig, MAX_SIGNATURE_BYTES, NAMESPACES, type Purpose, parseSshsig, verifySshsig } from './sshsig.ts';

const MAX_FILES = 1_000;
const SKIPPED: readonly string[] = ['file-too-large', 'file-not-regular'];

/** A signature that counts: a person approved or vetoed the request. */
export interface Vote {
  readonly file: string;
  readonly purpose: Purpose;
  readonly person: Person;
  readonly fingerprint: string;
  readonly armored: string;
}

/** A file that does not count, and the reason. */
export interface IgnoredFile {
  readonly file: string;
  readonly reason: string;
}

export interface Votes {
  /** By the names of the files. */
  readonly votes: readonly Vote[];
  readonly ignored: readonly IgnoredFile[];
}

/**
 * Reads the signatures of a request: the files `*.sig` of a folder. A file counts if it is a valid SSHSIG over exactly the bytes of
 * the request. It has one of the two namespaces, and its key belongs to a person in the roster. All other files are ignored, with the reason. Throws
 * for a file that cannot be read, because it can be a veto.
 */
export async function readVotes(folder: string, request: StoredRequest, people: People): Promise<Votes> {
  const [votes, ignored]: [Vote[], IgnoredFile[]] = [[], []];
  for (const file of await listSignatures(folder)) {
    const found = await readVote(join(folder, file), request, people);
    if (typeof found === 'string') ignored.push({ file, reason: found });
    else votes.push({ file, ...found });
  }
  return { votes, ignored };
}

async function listSignatures(folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
    throw isMissing
      ? baseError('file-not-found', { what: 'the folder of the approvals', path: folder })
      : baseError('file-unreadable', { path: folder, detail: describe(error) });
  }
  const files = names.filter((name) => name.endsWith('.sig')).sort();
  if (files.length > MAX_FILES)
    throw bypassError('bypass-approvals-too-many', { folder, found: files.length, limit: MAX_FILES });
  return files;
}

/** Reads one file. Returns the reason if it does not count. */
async function readVote(path: string, request: StoredRequest, people: People): Promise<Omit<Vote, 'file'> | string> {
  try {
    return judgeSignature(await readRegularFile(path, MAX_SIGNATURE_BYTES, 'the signature'), request, people);
  } catch (error) {
    if (error instanceof McError && SKIPPED.includes(error.code)) return error.message;
    throw error;
  }
}

/** Judges an armored signature of a request. Returns the reason if it does not count. */
export function judgeSignature(bytes: Buffer, request: StoredRequest, people: People): Omit<Vote, 'file'> | string {
  try {
    if (!isSshsig(bytes)) return 'it is not an SSH signature';
    const sshsig = parseSshsig(bytes);
    const purpose = (['approval', 'veto'] as const).find((name) => NAMESPACES[name] === sshsig.namespace);
    if (!purpose)
      return `its namespace is "${sshsig.namespace}", expected ${NAMESPACES.approval} or ${NAMESPACES.veto}`;
    verifySshsig(sshsig, request.bytes);
    const fingerprint = formatFingerprint(sshsig.publicKey.blob);
    const person = people.find(sshsig.publicKey.blob);
    if (!person) return `its key ${fingerprint} is not a current key of a person in the roster`;
    return { purpose, person, fingerprint, armored: bytes.toString('latin1') };
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-signature-invalid') return error.message;
    throw error;
  }
}

/**
 * Creates the records of the decision. A signature has no trusted time, so each record has the time of the request. The veto of a
 * person comes after an approval of the same person, because no one can prove offline which is later.
 */
export function createOfflineRecords(votes: readonly Vote[], request: StoredRequest): readonly ApprovalRecord[] {
  const order = (purpose: Purpose): number => (purpose === 'veto' ? 1 : 0);
  return [...votes]
    .sort((a, b) => order(a.purpose) - order(b.purpose))
    .map(({ purpose, person }, index) => ({
      user: { id: person.id, type: 'User' },
      state: purpose === 'veto' ? 'CHANGES_REQUESTED' : 'APPROVED',
      verified: true,
      edited: false,
      request_digest: request.digest,
      at_s: request.document.created_s,
      seq: index + 1,
    }));
}
