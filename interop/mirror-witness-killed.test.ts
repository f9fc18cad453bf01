import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { WitnessedLog } from '../__tests__/support/witness.ts';
import { formatAddCheckpoint } from '../src/mirror/witness/request.ts';

const MC = join(import.meta.dirname, '..', 'scripts', 'mc.ts');
const ROUNDS = 10;

describe('mc mirror witness, killed at any moment,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-witness-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const log = new WitnessedLog();
  const pem = join(folder, 'key.pem');
  writeFileSync(pem, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

  async function start(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
    const options = ['--key', pem, '--state', join(folder, 'state'), '--log', log.verifierKey];
    const child = spawn(process.execPath, [MC, 'mirror', 'witness', '--listen', '127.0.0.1:0', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    for await (const line of createInterface({ input: child.stderr })) {
      const url = /witness at (\S+),/.exec(line)?.[1];
      if (url !== undefined) return { child, url };
      output += `${line}\n`;
    }
    throw new Error(`it did not start: ${output}`);
  }

  const submit = (url: string, old: number, size: number): Promise<Response> =>
    fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: formatAddCheckpoint({ old, proof: log.proof(old, size), checkpoint: log.checkpoint(size) }),
    });

  it('never forgets a cosigned checkpoint and starts again at once', async () => {
    let cosigned = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await start();
      const ended = once(child, 'exit');
      const response = await submit(url, 0, 1);
      const at = response.status === 409 ? Number(await response.text()) : 1;
      assert.ok(at >= cosigned, `it remembers ${at}, and has cosigned ${cosigned}`);
      cosigned = Math.max(cosigned, at);
      void delay(Math.random() * 300).then(() => child.kill('SIGKILL'));
      for (let size = at + 1; size <= 300; size++) {
        try {
          const answer = await submit(url, size - 1, size);
          assert.equal(answer.status, 200);
          assert.match(await answer.text(), /^\u2014 witness /);
          cosigned = size;
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          break; // The child was killed.
        }
      }
      await ended;
    }
    assert.ok(cosigned > 1, `it reached ${cosigned}`);
  });
});
