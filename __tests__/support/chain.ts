import { generateKeyPairSync } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { systemClock } from '../../src/lib/clock.ts';
import { type ProcessContext, runStep, sealChain } from '../../src/logchain/index.ts';
import { temporaryFolder } from './folders.ts';

export const sealKey = generateKeyPairSync('ed25519');
export const clock = systemClock;

/** Records the streams of a terminal. */
export function world(): ProcessContext & { clock: typeof clock; out: () => string; err: () => string } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  stdout.on('data', (chunk: Buffer) => out.push(chunk));
  stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return {
    stdout,
    stderr,
    env: { PATH: '/usr/bin:/bin' },
    cwd: '/',
    clock,
    out: () => Buffer.concat(out).toString(),
    err: () => Buffer.concat(err).toString(),
  };
}

/** Creates a chain of three steps, sealed by {@link sealKey}. */
export async function createSealedChain(): Promise<string> {
  const chain = await temporaryFolder();
  for (const step of ['build', 'test', 'publish'])
    await runStep({ chain, step, command: ['sh', '-c', `echo ${step} runs`] }, world());
  await sealChain({ chain, by: { method: 'key', privateKey: sealKey.privateKey } }, { clock });
  return chain;
}
