import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInputs } from '../../src/actions/bypass-gate/inputs.ts';
import { run } from '../../src/actions/bypass-gate/run.ts';
import { createInputs } from '../../src/actions/inputs.ts';
import type { Conclusion, Runner } from '../../src/actions/runner.ts';
import { bypassCases } from '../support/bypass.ts';

const { allowed } = bypassCases();
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'mc-gate-'));
  writeFileSync(join(cwd, 'bypass.json'), JSON.stringify(allowed));
  writeFileSync(join(cwd, 'none.json'), '{');
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function gate(given: Readonly<Record<string, string>>): Promise<Conclusion<'bypass-gate'>> {
  const conclusions: Conclusion<'bypass-gate'>[] = [];
  // The fake has only the runner functions that this action uses. Any other call is a TypeError.
  const runner = {
    cwd,
    clock: { now: () => new Date(1_000_200_000), sleep: async () => {} },
    conclude: async (conclusion: Conclusion<'bypass-gate'>) => {
      conclusions.push(conclusion);
    },
  } as unknown as Runner<'bypass-gate'>;
  await run(parseInputs(createInputs<'bypass-gate'>((name) => given[name] ?? '')), runner);
  const [conclusion] = conclusions;
  if (!conclusion) throw new Error('the action ended without a conclusion');
  return conclusion;
}

describe('the action bypass-gate', () => {
  it('sets allowed, an empty list of reasons and the expiry for a valid bypass', async () => {
    const { report, outputs } = await gate({ mode: 'decide', input: 'bypass.json', environment: 'production' });
    expect(report.outcome).toBe('passed');
    expect(outputs).toEqual({ allowed: 'true', reasons: '[]', 'expires-at': '1970-01-12T17:46:40.000Z' });
  });

  it('denies a bypass of another gate, artifact or environment', async () => {
    for (const here of [{ gate: 'licence-scan' }, { digest: `sha256:${'0'.repeat(64)}` }, { environment: 'staging' }]) {
      const { report, outputs } = await gate({ mode: 'decide', input: 'bypass.json', ...here });
      expect([report.outcome, outputs.allowed]).toEqual(['failed', 'false']);
      expect(outputs.reasons).toMatch(/^\["bypass-subject-mismatch: /);
    }
  });

  it.each([
    [{}, 'input-missing'],
    [{ mode: 'decide' }, 'input-missing'],
    [{ mode: 'allow', input: 'bypass.json' }, 'input-invalid'],
    [{ mode: 'decide', input: 'no-such.json' }, 'file-not-found'],
    [{ mode: 'decide', input: 'none.json' }, 'json-malformed'],
  ])('refuses %j as %s', async (given, code) => {
    await expect(gate(given)).rejects.toMatchObject({ code, family: 'configuration' });
  });
});
