import type { ApprovalRecord } from '../../src/bypass/reviews.ts';
import { ROLE_PERMUTATIONS } from './bypass-histories.ts';
import { ANOTHER_PERSON, CREATED_S, createInput, FIRST_PERSON, type History, REQUEST_DIGEST } from './bypass-model.ts';

/** One letter for each record that a history can have. The person and the time are left out. */
const LETTERS = {
  approved: 'A',
  outdated: 'a',
  veto: 'V',
  dismissed: 'D',
  dismissedByOther: 'O',
} as const;

function encodeRecord({ state, verified, dismissed_by }: ApprovalRecord): string {
  if (state === 'APPROVED') return verified ? LETTERS.approved : LETTERS.outdated;
  if (state === 'CHANGES_REQUESTED') return LETTERS.veto;
  return dismissed_by ? LETTERS.dismissedByOther : LETTERS.dismissed;
}

/**
 * Returns the key of the decision input of a history, up to symmetry. Histories with the same key have equal inputs after a renaming of
 * people, a permutation of the roles, and another order of the records of different people. The times differ only in their order,
 * which the records of a person keep.
 */
export function createCanonicalKey({ roles, revoked, used }: History, records: readonly ApprovalRecord[]): string {
  const sequences = roles.map(() => '');
  for (const record of records) sequences[record.user.id - FIRST_PERSON] += encodeRecord(record);
  const forms = ROLE_PERMUTATIONS.map((table) =>
    roles
      .map((mask, person) => `${table[mask]}${sequences[person]}`)
      .sort()
      .join(),
  );
  return `${revoked ? 'R' : ''}${used ? 'U' : ''}:${forms.sort()[0]}`;
}

/** Creates the only input that all histories with a key have, up to symmetry. */
export function createCanonicalInput(key: string): object {
  const [flags = '', form = ''] = key.split(':');
  const people = form === '' ? [] : form.split(',').map((text) => ({ mask: Number(text[0]), letters: text.slice(1) }));
  const letters = people.flatMap((person, at) =>
    [...person.letters].map((letter) => ({ letter, id: FIRST_PERSON + at })),
  );
  const records = letters.map(({ letter, id }, at) => ({
    user: { id, type: 'User' },
    ...decodeLetter(letter),
    edited: false,
    request_digest: REQUEST_DIGEST,
    at_s: CREATED_S + at + 1,
    seq: at + 1,
  }));
  const history = { roles: people.map(({ mask }) => mask), revoked: flags.includes('R'), used: flags.includes('U') };
  return createInput({ ...history, events: [] }, records);
}

function decodeLetter(letter: string) {
  if (letter === LETTERS.veto) return { state: 'CHANGES_REQUESTED', verified: true };
  if (letter === LETTERS.dismissed) return { state: 'DISMISSED', verified: true };
  if (letter === LETTERS.dismissedByOther)
    return { state: 'DISMISSED', verified: true, dismissed_by: { id: ANOTHER_PERSON, type: 'User' } };
  return { state: 'APPROVED', verified: letter === LETTERS.approved };
}
