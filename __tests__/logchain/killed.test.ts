import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { checkChain, runStep } from '../../src/logchain/index.ts';
import { clock, world } from '../support/chain.ts';
import { readFiles, temporaryFolder } from '../support/folders.ts';

const mc = join(import.meta.dirname, '../../scripts/mc.ts');

describe('a killed run', () => {
  it('leaves a chain that the next run continues, for any moment of the kill', async () => {
    const chain = await temporaryFolder();
    for (let i = 0; i < 8; i++) {
      const child = spawn(
        process.execPath,
        [mc, 'log', 'run', '--chain', chain, '--step', `killed ${i}`, '--', 'sh', '-c', 'echo something'],
        { stdio: 'ignore' },
      );
      await delay(150 + 30 * i); // The kill comes around the time of a write.
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const before = await checkChain({ chain, trust: { by: 'no-origin' } }, { clock }).catch(() => undefined);
      await runStep({ chain, step: `next ${i}`, command: ['true'] }, world());
      const after = await checkChain({ chain, trust: { by: 'no-origin' } }, { clock });
      expect(after.reasons).toEqual([]);
      expect(after.steps.at(-1)?.step).toBe(`next ${i}`);
      expect(after.size).toBeGreaterThanOrEqual((before?.steps.length ?? 0) + 1);
    }
    const names = [...(await readFiles(chain)).keys()];
    expect(names.filter((name) => !/^(chain\.jsonl|logs\/\d{6}\.log)$/.test(name))).toEqual([]);
  }, 30_000);
});
