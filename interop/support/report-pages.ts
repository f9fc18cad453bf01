import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pMap from 'p-map';
import { SCENARIOS } from '../../src/drill/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { startBackground } from './background.ts';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '../..');
const MC = join(root, 'scripts/mc.ts');
const DRILLS_AT_ONCE = 2;

export const SCREENS = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 400, scheme: 'light' },
  { width: 400, scheme: 'dark' },
] as const;

/** A page of the project with real content. */
export interface ReportPage {
  readonly name: string;
  /** A file on disk, or an address. */
  readonly place: string;
  /** The evidence pack that the page must accept, for a page that verifies packs. */
  readonly pack?: string;
}

/** Runs a command to its end. Throws if its exit code is not one of `codes`. */
function run(command: string, args: readonly string[], cwd: string, codes: readonly number[] = [0]): Promise<void> {
  return new Promise((done, failed) => {
    const env = { PATH: process.env.PATH ?? '', HOME: cwd, NO_COLOR: '1' };
    execFile(command, args, { cwd, env, timeout: 5 * 60_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? -1);
      if (codes.includes(code)) done();
      else failed(new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`));
    });
  });
}

/** Runs a drill of each scenario. Returns its report, and the page in the evidence pack of the first one. */
export async function createDrillPages(folder: string): Promise<readonly ReportPage[]> {
  const runDrill = async (scenario: string): Promise<ReportPage> => {
    const out = join(folder, scenario);
    await run(process.execPath, [MC, 'dr', 'simulate', '--scenario', scenario, '--out', out, '--quiet'], root);
    const [pack = ''] = readdirSync(join(out, 'evidence'));
    return { name: scenario, place: join(out, 'report.html'), pack: join(out, 'evidence', pack) };
  };
  const pages = await pMap(SCENARIOS, runDrill, { concurrency: DRILLS_AT_ONCE });
  const [first] = pages;
  const unpacked = join(folder, 'pack');
  mkdirSync(unpacked);
  await run('tar', ['-xf', first?.pack ?? '', 'report.html'], unpacked);
  return [
    ...pages,
    { name: 'evidence-pack', place: join(unpacked, 'report.html'), ...(first?.pack ? { pack: first.pack } : {}) },
  ];
}

/** Starts mirrors and their servers: one that is complete, one whose sources fail, and one without a sync. */
export async function startMirrorPages(
  folder: string,
): Promise<{ readonly pages: readonly ReportPage[]; close(): Promise<void> }> {
  const sandbox = await startSandbox({ dir: join(folder, 'sandbox') });
  const servers: { end(): Promise<void> }[] = [];
  const mc = (args: readonly string[], codes?: readonly number[]) =>
    run(process.execPath, [MC, ...args], folder, codes);
  const serve = async (name: string, dir: string): Promise<ReportPage> => {
    const port = await freePort();
    const args = [MC, 'mirror', 'serve', dir, '--listen', `127.0.0.1:${port}`];
    servers.push(await startBackground(process.execPath, args, /127\.0\.0\.1:\d+/, { cwd: folder }));
    return { name, place: `http://127.0.0.1:${port}/` };
  };
  const close = async (): Promise<void> => {
    for (const server of servers) await server.end();
    await sandbox.close();
  };
  try {
    const registry = new URL(sandbox.urls.regions.primary.registry).host;
    for (const tag of ['v1', 'v2']) {
      const image = `${registry}/acme/app:${tag}`;
      await mc(['dr', 'release', '--out', `release-${tag}`, '--tag', tag, '--small']);
      await mc(['copy', `oci-layout:release-${tag}/layout:${tag}`, image]);
      const signing = ['--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'];
      await mc(['sign', image, '--attach', ...signing]);
    }
    const sync = ['mirror', 'sync', '--config', 'sandbox/mirror.yaml'];
    await mc(sync);
    await run('cp', ['-r', 'sandbox/mirror', 'failing'], folder);
    const pages = [await serve('mirror', 'sandbox/mirror')];
    await run('sed', ['-e', `s|^to: .*|to: ${join(folder, 'failing')}|`, '-i', 'sandbox/mirror.yaml'], folder);
    await sandbox.fault('primary', 'registry', 'down');
    await mc(sync, [1, 3]);
    pages.push(await serve('mirror-failing', 'failing'));
    mkdirSync(join(folder, 'empty'));
    pages.push(await serve('mirror-empty', 'empty'));
    return { pages, close };
  } catch (error) {
    await close();
    throw error;
  }
}
