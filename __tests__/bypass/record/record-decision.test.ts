import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bypassReportSchema, recordDecision } from '../../../src/bypass/index.ts';
import type { BypassReport } from '../../../src/bypass/schema.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { checkChain, createDocumentAppender, resolveChainPaths } from '../../../src/logchain/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const TIMES = { startedAt: '2026-12-01T10:00:00.000Z', finishedAt: '2026-12-01T10:00:01.000Z', durationSeconds: 1 };
const used: BypassReport = { type: 'bypass-decision', outcome: 'passed', reasons: [], ...TIMES, allow: true, deny: [] };
const denied: BypassReport = {
  ...used,
  outcome: 'failed',
  allow: false,
  reasons: [{ code: 'bypass-consumed', message: 'used' }],
  deny: ['bypass-consumed: used'],
};
const ports = { clock: systemClock };
const openChain = (chain: string) => createDocumentAppender(chain, ports);

describe('recordDecision', () => {
  it('adds a use and a denial to the chain as entries of their own, with the canonical decision', async () => {
    const chain = await temporaryFolder();
    const first = await recordDecision(used, { chain, consume: true, openChain });
    const second = await recordDecision(denied, { chain, consume: true, openChain });
    expect([first.chainEntry?.seq, second.chainEntry?.seq]).toEqual([0, 1]);
    expect(bypassReportSchema.safeParse(second).success).toBe(true);
    const check = await checkChain({ chain, trust: { by: 'no-origin' } }, ports);
    expect(check).toMatchObject({
      outcome: 'passed',
      root: second.chainEntry?.root,
      steps: [
        { step: 'bypass-gate', exitCode: 0 },
        { step: 'bypass-gate', exitCode: 1 },
      ],
    });
    for (const [seq, report] of [used, denied].entries())
      expect(await readFile(resolveChainPaths(chain).log(seq), 'utf8')).toBe(canonicalJson(report));
  });

  it('records nothing without a chain, and nothing for an answer without a use', async () => {
    const refuse = () => {
      throw new Error('no chain is opened');
    };
    expect(await recordDecision(used, { chain: undefined, consume: true, openChain: refuse })).toBe(used);
    expect(await recordDecision(used, { chain: 'x', consume: false, openChain: refuse })).toBe(used);
  });

  it.each([
    ['a use', used],
    ['a denial', denied],
  ])('keeps the outcome of %s if the chain cannot be written, and warns', async (_, report) => {
    const chain = join(await temporaryFolder(), 'file');
    await writeFile(chain, 'not a folder');
    const recorded = await recordDecision(report, { chain, consume: true, openChain });
    expect(recorded).toEqual({
      ...report,
      warnings: [expect.objectContaining({ code: 'bypass-record-failed', chain, hint: expect.any(String) })],
    });
  });

  it('keeps the earlier warnings, and warns if the chain cannot be opened', async () => {
    const earlier = { ...used, warnings: [{ code: 'bypass-clock-differs', message: 'x' }] };
    const openBroken = () => {
      throw new Error('no chain');
    };
    const { warnings, allow } = await recordDecision(earlier, { chain: 'x', consume: true, openChain: openBroken });
    expect(warnings?.map(({ code }) => code)).toEqual(['bypass-clock-differs', 'bypass-record-failed']);
    expect(allow).toBe(true);
  });
});
