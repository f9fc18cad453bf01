import { describe } from '../../lib/describe.ts';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { ROLES, type Role } from '../facts.ts';
import { hasExpired, type Roster, type RosterDocument } from '../roster.ts';
import { formatFingerprint, parsePublicKeyLine } from './ssh-key.ts';

export type Person = RosterDocument['people'][number];

/** The people of a roster, by their keys. */
export interface People {
  /** Returns the person with a key; undefined for an unknown key, and for a person whose entry has expired. */
  find(blob: Buffer): Person | undefined;
  /** The ids of the people of each role, without those whose entries have expired. */
  readonly members: Readonly<Record<Role, readonly number[]>>;
  /** The keys that do not count. */
  readonly warnings: readonly McError[];
}

/**
 * Reads the people of a roster and their keys. Throws `bypass-roster-invalid` for a malformed key, and for a key of two people. A
 * well-formed key that is weak or of another type is left out, with a warning.
 */
export function readPeople({ document }: Roster, now: Date, what: string): People {
  const owners = new Map<string, Person>();
  const warnings: McError[] = [];
  for (const person of document.people)
    for (const line of person.keys) {
      const key = parseKey(line, person, what);
      const { login } = person;
      if ('unsupported' in key) {
        const detail = 'keys of this type are not supported';
        warnings.push(bypassError('bypass-key-not-counted', { key: key.unsupported, login, detail }));
        continue;
      }
      const fingerprint = formatFingerprint(key.blob);
      if (key.weakness !== undefined) {
        warnings.push(bypassError('bypass-key-not-counted', { key: fingerprint, login, detail: key.weakness }));
        continue;
      }
      const blob = key.blob.toString('base64');
      const other = owners.get(blob);
      if (other) refuse(what, `expected each key once: ${login} and ${other.login} have the key ${fingerprint}`);
      owners.set(blob, person);
    }
  const current = document.people.filter(({ expires }) => !hasExpired(expires, now));
  const list = (role: Role): readonly number[] =>
    current.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const [security, release, owner] = ROLES;
  return {
    find: (blob) => {
      const person = owners.get(blob.toString('base64'));
      return person && current.includes(person) ? person : undefined;
    },
    members: { [security]: list(security), [release]: list(release), [owner]: list(owner) },
    warnings,
  };
}

function parseKey(line: string, { login }: Person, what: string): ReturnType<typeof parsePublicKeyLine> {
  try {
    return parsePublicKeyLine(line);
  } catch (error) {
    return refuse(what, `a key of ${login} is malformed: ${describe(error)}`);
  }
}

function refuse(what: string, detail: string): never {
  throw bypassError('bypass-roster-invalid', { what, detail });
}
