import { basename, dirname, join } from 'node:path';
import { describe } from '../../lib/describe.ts';
import type { Digest } from '../../lib/digest.ts';
import { digestOf } from '../../lib/digest.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { fileKind, readRegularFile } from '../../lib/files.ts';
import { openCompanyRules } from '../company-rules.ts';
import { bypassError } from '../errors.ts';
import type { CompanyRules } from '../gate.ts';
import { MAX_ROSTER_BYTES, parseRoster, type Roster } from '../roster.ts';

const MAX_RULES_BYTES = 16 * 1024 * 1024;

/** Reads a roster from a file, and checks its digest before its content. Throws `bypass-roster-invalid`. */
export async function readPinnedRoster(path: string, pin: Digest): Promise<Roster> {
  const bytes = await readRegularFile(path, MAX_ROSTER_BYTES, 'the roster');
  const found = digestOf(bytes);
  if (found !== pin)
    throw bypassError('bypass-roster-invalid', { what: path, detail: `expected the digest ${pin}, found ${found}` });
  return parseRoster(bytes, path);
}

/**
 * Opens the rules of the company that a roster names; undefined if it names none. The file is beside the roster, or at its path in
 * a checkout. Its digest is checked. Rules that cannot be opened deny.
 */
export async function openRosterRules(
  { document: { extra } }: Roster,
  rosterPath: string,
  { threads }: Pick<EntryContext, 'threads'>,
): Promise<CompanyRules | undefined> {
  if (!extra) return undefined;
  const folder = dirname(rosterPath);
  const refuse =
    (detail: string): CompanyRules =>
    async () =>
      bypassError('bypass-company-failed', { detail });
  if (!threads) return refuse('this process cannot start a worker thread');
  try {
    const candidates = [join(folder, basename(extra.path)), join(dirname(folder), extra.path)];
    const kinds = await Promise.all(candidates.map(fileKind));
    const path = candidates[kinds.indexOf('file')];
    if (path === undefined) return refuse(`the file ${candidates.join(' or ')} does not exist`);
    const wasm = await readRegularFile(path, MAX_RULES_BYTES, 'the rules of the company');
    const found = digestOf(wasm);
    if (found !== `sha256:${extra.sha256}`)
      return refuse(`${path}: expected the digest sha256:${extra.sha256}, found ${found}`);
    return openCompanyRules(threads.program, wasm);
  } catch (error) {
    return refuse(describe(error));
  }
}
