import { parseDocument } from 'yaml';
import { baseError } from './errors.ts';

/** Parses one YAML (or JSON) document without duplicate keys and aliases. Throws `yaml-malformed`; `what` names the source. */
export function parseYaml(text: string, what: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw baseError('yaml-malformed', { what, detail: problem.message.split('\n')[0] ?? '' });
  try {
    // Aliases are rejected: no file of the project needs them, and with them a small file can expand to a large value.
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw baseError('yaml-malformed', {
      what,
      detail: String(error instanceof Error ? error.message : error),
    });
  }
}
