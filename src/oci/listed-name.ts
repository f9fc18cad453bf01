import type { VerificationError } from '../lib/mc-error.ts';
import { ociError } from './errors.ts';
import { isRepositoryName, isTag } from './reference.ts';

/** Called for each name that a listing leaves out. */
export type OnDropped = (error: VerificationError) => void;

const GRAMMAR = { tag: isTag, repository: isRepositoryName } as const;
const MAX_SHOWN = 128;

/**
 * Returns the names of a listing that match the grammar (OCI distribution spec 1.1, "Pulling manifests"). Other names are left
 * out and reported: they are untrusted text that would reach URLs, references and terminals.
 */
export function filterNames(
  names: readonly unknown[],
  kind: keyof typeof GRAMMAR,
  where: string,
  onDropped?: OnDropped,
): readonly string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (typeof name === 'string' && GRAMMAR[kind](name)) kept.push(name);
    else onDropped?.(createNameError(kind, name, where));
  }
  return kept;
}

/** Creates the error for a name that was left out. */
export const createNameError = (kind: string, name: unknown, where: string): VerificationError =>
  ociError('listed-name-malformed', { where, kind, given: printable(name) });

/** Returns a name without control and format characters, cut to the length of a log line. */
function printable(name: unknown): string {
  const text = typeof name === 'string' ? name : typeof name;
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return cut.replace(/[^\x20-\x7e…]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
