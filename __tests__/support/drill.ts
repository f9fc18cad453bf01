import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DrillReport,
  type DrillRequest,
  type SimulatePorts,
  type Simulation,
  simulate,
} from '../../src/drill/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import type { ProgressEvent } from '../../src/lib/progress.ts';

const RULES = 'policy/opa/bypass.wasm';

export const builder = { invocationId: 'test', node: 'v24' };

/** Creates a folder for drills with a small product that they release. */
export async function drillFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'mc-drills-'));
  await mkdir(join(dir, 'product/dist'), { recursive: true });
  await writeFile(join(dir, 'product/dist/mc.js'), 'export {};\n');
  await writeFile(join(dir, 'product/package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }));
  await cp(join(import.meta.dirname, '../..', RULES), join(dir, 'product', RULES));
  return dir;
}

export interface DrillWorld {
  readonly request?: Partial<DrillRequest>;
  readonly http?: (real: Http) => Http;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
}

/** Runs a drill with its output in `dir`/`name`. It calls `look` while the kept services still run. */
export async function runDrill(
  dir: string,
  name: string,
  world: DrillWorld = {},
  look: (simulation: Simulation) => Promise<void> = async () => {},
): Promise<DrillReport> {
  const http = createHttp({ retries: 0 });
  const ports: SimulatePorts = {
    http: world.http?.(http) ?? http,
    clock: systemClock,
    progress: world.onProgress ?? (() => {}),
    signal: world.signal ?? new AbortController().signal,
    concurrency: 4,
    builder,
  };
  try {
    const simulation = await simulate(
      {
        scenario: 'region-loss',
        out: join(dir, name),
        installRoot: join(dir, 'product'),
        objectives: {},
        keep: false,
        platform: 'test',
        ...world.request,
      },
      ports,
    );
    await look(simulation);
    return simulation.report;
  } finally {
    await http.close();
  }
}
