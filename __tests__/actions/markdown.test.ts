import { describe, expect, it } from '@jest/globals';
import { describeFailure } from '../../src/actions/failure.ts';
import { formatMarkdown } from '../../src/actions/markdown.ts';
import { createPrintable } from '../../src/lib/printable.ts';

const print = createPrintable({ onRunner: true });

describe('the job summary', () => {
  it('has verdicts, a table without empty columns, and each reason once with its hint', () => {
    const reason = { code: 'identity-mismatch', message: 'the signer is not named', hint: 'Add the signer.' };
    const text = formatMarkdown(
      [
        {
          title: 'not verified: app',
          outcome: 'failed',
          lines: ['a line'],
          table: { columns: ['requirement', 'log'], rows: [[{ outcome: 'failed', text: 'signature' }, '']] },
          reasons: [reason, reason],
          warnings: [{ code: 'mirror-unsigned', message: 'no signature' }],
        },
      ],
      print,
    );
    expect(text.split('\n')).toEqual([
      '### ❌ not verified: app',
      '',
      '- a line',
      '',
      '| requirement |',
      '| --- |',
      '| ❌ signature |',
      '',
      '- ❌ **identity-mismatch**: the signer is not named',
      '  - Add the signer. (mc explain identity-mismatch)',
      '',
      '- ⚠️ **mirror-unsigned**: no signature',
      '  - (mc explain mirror-unsigned)',
    ]);
  });

  it('escapes untrusted text in reasons and cells', () => {
    const hostile = '<img src=x> | **bold** @user';
    const text = formatMarkdown(
      [
        {
          title: 't',
          table: { columns: ['a'], rows: [[{ outcome: 'passed', text: hostile }]] },
          reasons: [{ code: hostile, message: hostile, hint: hostile }],
        },
      ],
      print,
    );
    expect(text).not.toContain('<img');
    expect(text).not.toContain('**bold**');
    expect(text).not.toMatch(/(?<!\\)@user/);
  });
});

describe('the description of an error of an action', () => {
  it('gives every output a value, and the summary the sentence and the hint', () => {
    const reason = { code: 'input-missing', message: 'the input "mode" is missing', hint: 'Set the input.' };
    const { report, outputs, summary } = describeFailure('bypass-gate', reason, print);
    expect(report).toEqual({ outcome: 'error', error: reason });
    expect(outputs).toEqual({
      allowed: 'false',
      reasons: '["input-missing: the input \\"mode\\" is missing"]',
      'expires-at': '',
      'request-pr': '',
    });
    expect(summary).toMatchObject([{ outcome: 'failed', reasons: [reason] }]);
  });
});
