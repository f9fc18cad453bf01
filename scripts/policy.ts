// Compiles policy/opa/bypass.rego to policy/opa/bypass.wasm: `npm run policy`. An interop test compares the committed file with a new
// build, byte for byte.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomic } from '../src/lib/files.ts';

const ROOT = join(import.meta.dirname, '..');

/** Builds the WebAssembly of the rules with an OPA binary. */
export function buildRules(opa: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'mc-policy-'));
  try {
    const bundle = join(folder, 'bundle.tar.gz');
    execFileSync(opa, ['build', '-t', 'wasm', '-e', 'bypass/decision', '-o', bundle, 'policy/opa/bypass.rego'], {
      cwd: ROOT,
    });
    execFileSync('tar', ['-xPzf', bundle, '-C', folder, '--transform=s|^/||', '/policy.wasm']);
    return readFileSync(join(folder, 'policy.wasm'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { peer } = await import('../interop/peers.ts');
  const { path, missing } = await peer('opa');
  if (path === undefined) throw new Error(`OPA is missing: ${missing}`);
  await writeFileAtomic(join(ROOT, 'policy/opa/bypass.wasm'), buildRules(path));
}
