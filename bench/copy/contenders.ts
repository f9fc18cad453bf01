import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { peer } from '../../interop/peers.ts';

/** A process that copies an image. */
export interface Copier {
  readonly name: string;
  readonly command: string;
  readonly args: (from: string, to: string) => readonly string[];
}

export interface Conditions {
  readonly tls: boolean;
  /** The numbers of parallel requests for a tool with that option. Default: the choice of the tool. */
  readonly concurrency?: readonly number[];
  readonly hosts: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const root = join(import.meta.dirname, '../..');

/** Returns the copier of this project, from the bundle. `BENCH_MC` names another bundle than that of the checkout. */
export const createMcCopier = (): Copier => ({
  name: 'mc copy (every byte hashed)',
  command: process.env.BENCH_MC ? process.execPath : join(root, 'cmd/mc'),
  args: (from, to) => [...(process.env.BENCH_MC ? [process.env.BENCH_MC] : []), 'copy', from, to, '--quiet'],
});

/** Returns every available tool. regctl keeps its host settings in its own file. */
export async function listCopiers({ tls, concurrency = [], hosts, env }: Conditions): Promise<readonly Copier[]> {
  const [oras, crane, regctl, skopeo] = await Promise.all([
    peer('oras'),
    peer('crane'),
    peer('regctl'),
    peer('skopeo'),
  ]);
  const found: Copier[] = [createMcCopier()];
  const plain = tls ? [] : ['--from-plain-http', '--to-plain-http'];
  const insecure = tls ? [] : ['--insecure'];
  const named = (name: string, n: number | undefined): string => (n === undefined ? name : `${name}, ${n} at a time`);
  const settings = concurrency.length === 0 ? [undefined] : concurrency;
  if (oras.path)
    for (const n of settings)
      found.push({
        name: named('oras copy -r', n),
        command: oras.path,
        args: (from, to) => ['copy', '-r', ...plain, ...(n ? ['--concurrency', String(n)] : []), from, to],
      });
  if (crane.path)
    found.push({
      name: named('crane copy', concurrency.at(-1)),
      command: crane.path,
      args: (from, to) => [
        'copy',
        ...insecure,
        ...(concurrency.length > 0 ? ['-j', String(concurrency.at(-1))] : []),
        from,
        to,
      ],
    });
  if (regctl.path) {
    for (const host of hosts) {
      const many = concurrency.length > 0 ? ['--req-concurrent', String(concurrency.at(-1))] : [];
      const how = tls ? 'enabled' : 'disabled';
      execFileSync(regctl.path, ['registry', 'set', host, '--tls', how, '--skip-check', ...many], { env });
    }
    found.push({
      name: named('regctl image copy', concurrency.at(-1)),
      command: regctl.path,
      args: (from, to) => ['image', 'copy', '--referrers', '--digest-tags', from, to],
    });
  }
  if (skopeo.path) {
    const checks = tls ? [] : ['--src-tls-verify=false', '--dest-tls-verify=false'];
    found.push({
      name: 'skopeo copy',
      command: skopeo.path,
      args: (from, to) => ['--insecure-policy', 'copy', '--all', ...checks, `docker://${from}`, `docker://${to}`],
    });
  }
  return found;
}
