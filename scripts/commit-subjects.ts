const TYPES = ['feat', 'fix', 'perf', 'refactor', 'docs', 'test', 'build', 'ci'];
const SUBJECT = new RegExp(`^(?:${TYPES.join('|')})\\([a-z0-9][a-z0-9-]*\\)!?: \\S.*$`);
const MAX_CHARACTERS = 72;

/** Returns what is wrong with the subject of a commit, or undefined for `type(scope): summary` of at most 72 characters. */
export function checkSubject(subject: string): string | undefined {
  if (!SUBJECT.test(subject)) return `expected type(scope): summary, with type one of ${TYPES.join(', ')}`;
  if (subject.endsWith('.')) return 'expected a summary without a full stop at its end';
  if (subject.length > MAX_CHARACTERS) {
    return `expected at most ${MAX_CHARACTERS} characters, found ${subject.length}`;
  }
  return undefined;
}
