import type { Clock } from '../../lib/clock.ts';
import { assemblePeriod } from './assemble.ts';
import type { Days } from './days.ts';
import { type FoundPack, type ReadPack, readPack } from './read-pack.ts';
import type { PeriodReport } from './schema.ts';

export interface PeriodPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Verifies packs one after the other, and reports about the period. A pack that fails is listed, and decides nothing else. */
export async function reportPeriod(
  packs: readonly FoundPack[],
  days: Days,
  { clock, signal }: PeriodPorts,
): Promise<PeriodReport> {
  const read: ReadPack[] = [];
  for (const pack of packs) {
    signal.throwIfAborted();
    read.push(await readPack(pack, clock));
  }
  return assemblePeriod(read, days, clock);
}
