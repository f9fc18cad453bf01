import { parseDocument } from 'yaml';
import { baseError } from './errors.ts';

/** Parses YAML (and so JSON): one document, no duplicate keys, no aliases. Throws `yaml-malformed`; `what` names the source. */
export function parseYaml(text: string, what: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw baseError('yaml-malformed', { what, detail: problem.message.split('\n')[0] ?? '' });
  try {
    // Aliases are refused: none of our files needs them, and they are how a small file becomes a large one.
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw baseError('yaml-malformed', {
      what,
      detail: String(error instanceof Error ? error.message : error),
    });
  }
}
