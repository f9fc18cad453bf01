import { catalogue } from '../../src/cli/catalogue.ts';
import type { Family } from '../../src/lib/mc-error.ts';
import { GENERATED, table } from './markdown.ts';

const FAMILIES: Readonly<Record<Family, string>> = {
  verification:
    'A failed verification or gate (exit 1): a fact about the subject, with the expected and the found value.',
  configuration: 'Usage or configuration (exit 2): a mistake for the caller to fix.',
  fault: 'A fault (exit 3): a problem of the network, a disk or a server. Never a verdict about the subject.',
};

/** Returns docs/errors.md from the catalogue. */
export function errorPage(): string {
  const entries = Object.entries(catalogue);
  const parts = Object.entries(FAMILIES).map(([family, about]) => {
    const rows = entries
      .filter(([, entry]) => entry.family === family)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, entry]) => [`\`${code}\``, escaped(entry.message), escaped(entry.hint ?? '')]);
    return `## ${family}\n\n${about}\n\n${table(['Code', 'Message', 'Hint'], rows)}`;
  });
  return `# Errors\n\n${GENERATED}\n\nEvery error has a stable code. \`mc explain CODE\` prints the same. Words in braces are filled in.\n\n${parts.join('\n\n')}\n`;
}

const escaped = (text: string): string => text.replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;'));
