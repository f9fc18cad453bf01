import { describe, expect, it } from '@jest/globals';
import { type ActionName, actionIo } from '../../src/actions/io.ts';
import { nameInputs, nameInputsInText } from '../../src/actions/name-inputs.ts';
import { catalogue } from '../../src/cli/catalogue.ts';

const names = Object.keys(actionIo) as ActionName[];
/** Command lines keep their flags. */
const removeCommands = (text: string): string =>
  text.replace(/`(?:mc|cosign|gh|npm|oras|docker) [^`]*`/g, '').replace(/\bmc [a-z]+(?: [a-z]+)? --[a-z-]+/g, '');

describe.each(names)('the texts that the action %s prints', (name) => {
  const inputs: readonly string[] = actionIo[name].inputs;

  it('name its inputs, and never a flag that one of them replaces', () => {
    const texts = Object.values(catalogue).flatMap(({ message, hint = '' }) => [message, hint]);
    expect(texts.length).toBeGreaterThan(300);
    const left = texts
      .map((text) => removeCommands(nameInputsInText(name, text)))
      .filter((text) => [...text.matchAll(/--([a-z][a-z-]*[a-z])/g)].some(([, flag = '']) => inputs.includes(flag)));
    expect(left).toEqual([]);
  });

  it('name in the hint for a missing policy the input, where the action has one', () => {
    const hint = catalogue['policy-not-found']?.hint ?? '';
    expect(nameInputsInText(name, hint).includes('the input `policy`')).toBe(inputs.includes('policy'));
  });

  it('name no input that the action does not have', () => {
    for (const { message, hint = '' } of Object.values(catalogue))
      for (const [, input = ''] of nameInputsInText(name, `${message} ${hint}`).matchAll(/input `([a-z-]+)/g))
        expect(inputs).toContain(input);
  });
});

describe('the texts of the catalogue', () => {
  it('name no inputs of actions: a terminal prints them unchanged', () => {
    const texts = Object.values(catalogue).flatMap(({ message, hint = '' }) => [message, hint]);
    expect(texts.filter((text) => /\(input |\([a-z-]+: true\)/.test(text))).toEqual([]);
  });
});

describe('nameInputsInText', () => {
  it.each([
    ['verify-offline', 'Pass --policy FILE.', 'Set the input `policy`.'],
    [
      'verify-offline',
      'No anchor: pass --policy FILE or --root HEX.',
      'No anchor: set the input `policy` or --root HEX.',
    ],
    ['verify-offline', 'Pass its bundle with --bundle.', 'Pass its bundle with the input `bundle`.'],
    ['verify-offline', 'Pass `--use-mirror never` to wait.', 'Set the input `use-mirror: never` to wait.'],
    ['sign', 'Omit --attach, or name an image.', 'Omit the input `attach`, or name an image.'],
    ['sign', 'Pass --predicate FILE.', 'Set the input `predicate-path`.'],
    ['log-chain', 'Start another --chain.', 'Start another input `chain`.'],
    ['log-chain', 'Pass --key PEM or --unsigned.', 'Set the input `key` or the input `seal: unsigned`.'],
    [
      'cross-region-promote',
      'Pass --src-auth and --dst-auth.',
      'Set the input `source-auth` and the input `destination-auth`.',
    ],
    ['cross-region-promote', '--if-tag-digest is not valid', 'the input `if-tag-digest` is not valid'],
  ] as const)('for %s turns "%s" into "%s"', (name, given, expected) => {
    expect(nameInputsInText(name, given)).toBe(expected);
  });

  it('keeps command lines and flags without an input', () => {
    for (const text of [
      'Rotate first: `mc trust rotate NAME --policy FILE`.',
      'Run mc promote check --policy FILE.',
      'Run again with --verbose.',
    ])
      expect(nameInputsInText('verify-offline', text)).toBe(text);
  });
});

describe('nameInputs', () => {
  it('changes the sentence and the hint of every reason in a report, and nothing else', () => {
    const reason = { code: 'x', message: 'no --policy', hint: 'Pass --policy FILE.', detail: '--policy' };
    const named = { ...reason, message: 'no the input `policy`', hint: 'Set the input `policy`.' };
    const report = { subject: '--policy', reasons: [reason], requirements: [{ nearest: reason, count: 1, by: null }] };
    expect(nameInputs('sign', report)).toEqual({
      subject: '--policy',
      reasons: [named],
      requirements: [{ nearest: named, count: 1, by: null }],
    });
  });
});
