import { describe, expect, it } from '@jest/globals';
import { readEarlyOptions } from '../../src/cli/global-options.ts';
import { mc } from '../support/terminal.ts';

describe('readEarlyOptions', () => {
  it.each([
    [[], { json: false, report: undefined, verbose: false }],
    [['--json', '--verbose'], { json: true, verbose: true }],
    [['-o', 'json'], { json: true }],
    [['-ojson'], { json: true }],
    [['-o', 'json', '-o', 'table'], { json: false }],
    [['-o', 'yaml'], { json: false }],
    [['--', '--json', '--report', 'x'], { json: false, report: undefined }],
    [['--report', 'a', '--report=b'], { report: 'b' }],
    [['--report'], { report: undefined }],
  ])('reads from %j the options %j', (argv: readonly string[], expected) => {
    expect(readEarlyOptions(argv)).toMatchObject(expected);
  });
});

describe('mc -o', () => {
  it('prints the report as json, as --json does, and a table by default', async () => {
    const json = await mc(['explain', 'usage', '-o', 'json'], '/');
    expect(json).toEqual(await mc(['explain', 'usage', '--json'], '/'));
    expect(JSON.parse(json.out)).toMatchObject({ code: 'usage' });
    expect(await mc(['explain', 'usage', '-o', 'table'], '/')).toEqual(await mc(['explain', 'usage'], '/'));
  });

  it.each([
    ['verfy -o json', 'usage'],
    ['explain no-such-code -ojson', 'unknown-code'],
    ['explain usage -o yaml --json', 'option-invalid'],
    ['explain usage --json -o table', 'usage'],
  ])('prints for "%s" the error as one JSON document', async (line, code) => {
    const { out, code: exitCode } = await mc(line.split(' '), '/');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'error', error: { code, hint: expect.any(String) } });
    expect(exitCode).toBe(2);
  });
});
