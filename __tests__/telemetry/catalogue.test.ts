import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { METRICS, RUNBOOKS } from '../../src/telemetry/index.ts';
import { listProducedMetrics } from '../support/every-metric.ts';

const SRC = join(import.meta.dirname, '../../src');

/** Lists the files of `src` that contain a quoted name of a metric, with those names. */
async function listUses(): Promise<readonly { readonly file: string; readonly name: string }[]> {
  const files = (await readdir(SRC, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const uses = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(SRC, file), 'utf8');
      return [...text.matchAll(/'(mc_[a-z0-9_]+)'/g)].map(([, name = '']) => ({ file, name }));
    }),
  );
  return uses.flat();
}

describe('the catalogue of metrics', () => {
  it('has exactly the metrics that the commands produce', () => {
    expect([...new Set(listProducedMetrics())].toSorted()).toEqual(Object.keys(METRICS).toSorted());
  });

  it('has every name of a metric that occurs in the code', async () => {
    const uses = (await listUses()).filter(({ name }) => !name.startsWith('mc_complete'));
    expect(uses.length).toBeGreaterThan(30);
    expect(uses.filter(({ name }) => !(name in METRICS))).toEqual([]);
  });

  it('names counters with _total, and ends names with their unit', () => {
    for (const [name, { type, unit }] of Object.entries(METRICS)) {
      expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
      if (unit === 'timestamp') expect(name).toMatch(/_timestamp_seconds$/);
      if (unit === 'seconds') expect(name).toMatch(/_seconds(_last)?$/);
      if (unit === 'bytes') expect(name).toMatch(/_bytes(_last)?$/);
      if (unit === 'info') expect(name).toMatch(/_info$/);
    }
  });

  it('has a sentence, a producer and a known runbook for each metric', () => {
    for (const { help, producers, runbook } of Object.values(METRICS)) {
      expect(help).toMatch(/^(?:[A-Z]|1 ).*\.$/);
      expect(producers.length).toBeGreaterThan(0);
      expect(RUNBOOKS).toContain(runbook);
    }
  });

  it('keeps the names of the contract', () => {
    for (const name of [
      'mc_dr_rto_seconds_last',
      'mc_dr_rpo_seconds_last',
      'mc_verify_mirror_success_total',
      'mc_bypass_events_total',
    ])
      expect(METRICS).toHaveProperty(name);
    expect(METRICS.mc_log_integrity_checks_total.labels).toEqual(['outcome']);
  });
});
