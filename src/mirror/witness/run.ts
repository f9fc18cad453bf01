import { once } from 'node:events';
import { join } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { withLock } from '../../lib/lock.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { Cosigner } from '../../tlog/index.ts';
import type { Address } from '../serve/listen.ts';
import { WitnessMemory } from './memory.ts';
import { serveWitness } from './server.ts';
import { Witness } from './witness.ts';

export interface RunWitness {
  readonly cosigners: readonly Cosigner[];
  /** Verifier keys of the logs. */
  readonly logs: readonly string[];
  /** The folder of the state. It must outlive the process, and a restore must never bring back an older state. */
  readonly state: string;
  readonly address: Address;
  readonly clock: Clock;
  /** Stops the witness. */
  readonly signal: AbortSignal;
  readonly onListening: (url: string) => void;
  readonly onConflict: (origin: string, size: number) => void;
  readonly onFault: (error: McError) => void;
}

const LOCK_WAIT_MS = 5_000;

/**
 * Runs a witness until the signal, and returns its address. Only one process may use a state, because two of them could
 * sign contradicting checkpoints. Throws `locked`.
 */
export function runWitness(options: RunWitness): Promise<string> {
  const { cosigners, logs, state, address, clock, signal, onListening, onConflict, onFault } = options;
  const witness = new Witness({ cosigners, logs, memory: new WitnessMemory(state), clock, onConflict });
  return withLock(
    join(state, '.lock'),
    async () => {
      await witness.open();
      const server = await serveWitness(witness, address, onFault);
      try {
        onListening(server.url);
        if (!signal.aborted) await once(signal, 'abort');
      } finally {
        await server.close();
      }
      return server.url;
    },
    { clock, signal, waitMs: LOCK_WAIT_MS },
  );
}
