import { describe, expect, it } from '@jest/globals';
import { areas } from '../../src/cli/areas.ts';
import type { CommandContext } from '../../src/cli/command.ts';
import { defineCommand } from '../../src/cli/command.ts';
import {
  bytes,
  choice,
  count,
  flag,
  list,
  operand,
  optionalOperand,
  type RawValue,
  requiredList,
  requiredText,
  seconds,
  text,
} from '../../src/cli/parameters.ts';
import { parseCommandLine } from '../../src/cli/program.ts';

const options = {
  file: operand('<file>', 'a file'),
  code: optionalOperand('[code]', 'a code'),
  subjects: list('<subject...>', 'subjects'),
  policy: text('--policy <file>', 'a policy', 'policy.yaml'),
  root: text('--root <name>', 'a root'),
  out: requiredText('--out <file>', 'the output'),
  from: requiredList('--from <path...>', 'inputs'),
  deep: flag('--deep', 'deep'),
  noAsk: flag('--no-ask', 'no question'),
  mode: choice('--mode <mode>', 'a mode', ['auto', 'never'], 'auto'),
  retain: seconds('--retain <duration>', 'a time', '90s'),
  maxBytes: bytes('--max-bytes <size>', 'a size'),
  parallel: count('--parallel <n>', 'a number', 64, '4'),
};

/** Runs a command with the given values, as the parser has them, and returns the values that it gets. */
async function readOptions(given: Readonly<Record<string, RawValue>>): Promise<object> {
  const command = defineCommand({
    path: 'test',
    summary: 'test',
    options,
    example: 'mc test',
    run: async (values) => ({ report: values, text: '' }),
  });
  const parser: Readonly<Record<string, RawValue>> = { '<file>': 'f', '--out': 'o', '--from': ['a'], '--no-ask': true };
  const lookUp = ({ syntax }: { readonly syntax: string }): RawValue =>
    ({ ...parser, ...given })[syntax.split(' ')[0] ?? ''];
  return (await command.run(lookUp, {} as CommandContext)).report;
}

describe('defineCommand', () => {
  it('passes typed values and fallbacks to the command', async () => {
    expect(await readOptions({})).toEqual({
      file: 'f',
      code: undefined,
      subjects: [],
      policy: 'policy.yaml',
      root: undefined,
      out: 'o',
      from: ['a'],
      deep: false,
      noAsk: false,
      mode: 'auto',
      retain: 90,
      maxBytes: undefined,
      parallel: 4,
    });
    const given = { '--no-ask': false, '--deep': true, '--mode': 'never', '--max-bytes': '2kB', '--parallel': '64' };
    expect(await readOptions(given)).toMatchObject({
      noAsk: true,
      deep: true,
      mode: 'never',
      maxBytes: 2000,
      parallel: 64,
    });
  });

  it.each([
    [{ '--out': undefined }, 'usage', '--out is required'],
    [{ '--from': [] }, 'usage', '--from is required'],
    [{ '--mode': 'always' }, 'option-invalid', 'auto | never'],
    [{ '--max-bytes': '2 apples' }, 'option-invalid', '--max-bytes'],
    [{ '--parallel': '65' }, 'option-invalid', '1 to 64'],
    [{ '--parallel': '0' }, 'option-invalid', '1 to 64'],
    [{ '--retain': 'long' }, 'duration-malformed', '--retain'],
  ])('rejects %j with the code %s', async (given: Readonly<Record<string, RawValue>>, code, message) => {
    await expect(readOptions(given)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

describe('parseCommandLine', () => {
  it('reads the global options before and after the command', async () => {
    const parsed = await parseCommandLine(['--report', 'r.json', 'verify', 'x', '--json', '--concurrency', '7']);
    expect(parsed).toMatchObject({
      command: { path: 'verify' },
      options: { report: 'r.json', json: true, concurrency: 7, plainHttp: [] },
    });
  });

  it('rejects a command line that the commands do not allow', async () => {
    await expect(parseCommandLine(['verify'])).rejects.toMatchObject({ code: 'usage' });
    await expect(parseCommandLine(['verify', 'x', '--unknown'])).rejects.toMatchObject({ code: 'usage' });
    await expect(parseCommandLine(['verify', 'x', '--concurrency', '0'])).rejects.toMatchObject({
      code: 'option-invalid',
    });
  });

  it('prints the options of a command before the global options, and marks required ones', async () => {
    const parsed = await parseCommandLine(['log', 'add', '--help']);
    const help = 'print' in parsed ? parsed.print : '';
    expect(help).toMatch(
      /Options:\n {2}--chain <dir>[^-]+\(required\)\n {2}--step <name>[^-]+\(required\)\n\nGlobal options:\n {2}--json /,
    );
  });

  it('prints help of at most 100 columns for every command', async () => {
    for (const area of Object.values(areas)) {
      for (const { path } of (await area.load()).commands) {
        const parsed = await parseCommandLine([...path.split(' '), '--help']);
        const lines = 'print' in parsed ? parsed.print.split('\n') : [];
        expect(lines).toContain('Global options:');
        expect(lines.filter((line) => line.length > 100)).toEqual([]);
      }
    }
  });
});
