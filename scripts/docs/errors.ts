import { catalogue } from '../../src/cli/catalogue.ts';
import type { Family } from '../../src/lib/mc-error.ts';
import { formatTable, GENERATED } from './markdown.ts';

const FAMILIES: Readonly<Record<Family, string>> = {
  verification:
    'A verification failed, or a gate denied (exit 1). The message states the expected and the found value.',
  configuration: 'The usage or the configuration is wrong (exit 2). You can correct it.',
  fault:
    'A fault occurred, for example in the network, on a disk or on a server (exit 3). It is not a verdict about the subject.',
};

/** Formats docs/errors.md from the catalogue. */
export function errorPage(): string {
  const entries = Object.entries(catalogue);
  const parts = Object.entries(FAMILIES).map(([family, about]) => {
    const rows = entries
      .filter(([, entry]) => entry.family === family)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, entry]) => [`\`${code}\``, escapeHtml(entry.message), escapeHtml(entry.hint ?? '')]);
    return `## ${family}\n\n${about}\n\n${formatTable(['Code', 'Message', 'Hint'], rows)}`;
  });
  return `# Errors\n\n${GENERATED}\n\nEvery error has a stable code. \`mc explain CODE\` prints its entry. A word in braces is replaced by a value.\n\n${parts.join('\n\n')}\n`;
}

const escapeHtml = (text: string): string => text.replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;'));
