import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { renderError, renderSections, styleFor } from '../../src/cli/render.ts';
import type { Section } from '../../src/lib/present.ts';
import { createPrintable } from '../../src/lib/printable.ts';
import { verifyError } from '../../src/verify/errors.ts';

const print = createPrintable({});
const plain = styleFor(false);
const digest = `sha256:${'a'.repeat(64)}`;
const miss = (requirement: string) =>
  verifyError('identity-mismatch', { requirement, expected: 'the release workflow', found: 'a fork' }).toReason();
const failed: Section = {
  title: 'not verified: app',
  outcome: 'failed',
  lines: [digest],
  table: {
    columns: ['requirement', 'signed by', 'log'],
    rows: [
      [{ outcome: 'passed', text: 'sbom' }, 'a key'],
      [{ outcome: 'failed', text: 'signature' }, 'not met: identity-mismatch', ''],
    ],
  },
  reasons: [miss('signature'), miss('provenance'), miss('signature')],
  warnings: [{ code: 'mirror-unsigned', message: 'the mirror is not signed' }],
};

describe('a rendered section', () => {
  it('has each reason once, below the table, with its hint and the command that explains its code', () => {
    expect(renderSections([failed], plain, print).split('\n')).toEqual([
      '✗ not verified: app',
      `  ${digest}`,
      '  requirement  signed by',
      '  ✓ sbom       a key',
      '  ✗ signature  not met: identity-mismatch',
      '  ✗ identity-mismatch: requirement "signature" is not met by the signer: expected the release workflow, found a fork',
      '  ✗ identity-mismatch: requirement "provenance" is not met by the signer: expected the release workflow, found a fork',
      `    ${miss('signature').hint}`,
      '    mc explain identity-mismatch',
      '  ! warning mirror-unsigned: the mirror is not signed',
      '    mc explain mirror-unsigned',
    ]);
  });

  it('paints verdicts green, red and yellow', () => {
    const text = renderSections([failed], styleFor(true), print);
    for (const part of ['\u001b[31m✗\u001b[39m', '\u001b[32m✓\u001b[39m sbom', '\u001b[33m!\u001b[39m'])
      expect(text).toContain(part);
    expect(stripVTControlCharacters(text)).toBe(renderSections([failed], plain, print));
  });

  it('paints no mark that an untrusted text brings', () => {
    const forged: Section = { title: '✓ verified', table: { columns: ['a', 'b'], rows: [['✓ signed', '✓']] } };
    expect(renderSections([forged], styleFor(true), print)).not.toContain('\u001b[32m');
  });

  it('has no escape sequence without colours, even if the text has one', () => {
    const hostile: Section = {
      ...failed,
      title: '\u001b[32m✓ verified',
      reasons: [{ code: 'x', message: '\u001b[2J' }],
    };
    expect(renderSections([hostile], plain, print)).not.toContain('\u001b');
  });

  it.each([40, 80, 120])('fits a terminal of %i columns, except a digest that is wider', (width) => {
    const lines = renderSections([failed], plain, print, { width, proseWidth: width }).split('\n');
    const wide = lines.filter((line) => line.length > width);
    expect(wide.filter((line) => !line.includes(digest))).toEqual([]);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('expected the release workflow, found a fork');
  });
});

describe('a rendered tree', () => {
  const predicate = 'predicate (claimed): https://slsa.dev/provenance/v1';
  const parts = [
    'referrer',
    'sha256:0123456789ab',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
    predicate,
    '7 KiB',
  ];
  const section: Section = {
    title: 'app',
    tree: [
      { branch: '', below: '', parts: ['root', 'sha256:ba9876543210'] },
      { branch: '├─ ', below: '│  ', parts },
      { branch: '│  └─ ', below: '│     ', parts: ['child', '\u001b[2J'] },
    ],
  };

  it('has one line for each node in a pipe', () => {
    expect(renderSections([section], plain, print).split('\n')).toEqual([
      'app',
      '  root  sha256:ba9876543210',
      `  ├─ ${parts.join('  ')}`,
      expect.stringMatching(/^ {2}│ {2}└─ child {2}(?!.*\p{Cc})/u),
    ]);
  });

  it.each([60, 80, 120])('fits a terminal of %i columns, and continues a node below its branch', (width) => {
    const lines = renderSections([section], plain, print, { width, proseWidth: width }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.slice(2, -1).map((line) => line.slice(0, 5))).toEqual([
      '  ├─ ',
      ...Array(lines.length - 4).fill('  │  '),
    ]);
    const joined = lines.map((line) => line.replace(/^[ │├└─]+/, '')).join('  ');
    for (const part of parts) expect(joined.replace(/ +/g, ' ')).toContain(part);
  });
});

describe('a rendered error', () => {
  it('wraps its sentence and its hint on a terminal, and not in a pipe', () => {
    const error = verifyError('nothing-verified', { subject: 'app.tar.gz', detail: 'no evidence' });
    const lines = renderError(error, plain, false, print, { width: 40, proseWidth: 40 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines[0]).toMatch(/^error nothing-verified: app\.tar\.gz/);
    expect(renderError(error, plain, false, print).split('\n')).toHaveLength(2);
  });
});
