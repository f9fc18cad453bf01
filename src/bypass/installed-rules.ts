import { readInstalledFile } from '../lib/installation.ts';
import { type CompiledRules, loadCompiledRules } from './compiled-rules.ts';

const MAX_RULES_BYTES = 16 * 1024 * 1024;

/** Loads the compiled rules of this installation of mc. */
export async function loadInstalledRules(installRoot: string): Promise<CompiledRules> {
  return loadCompiledRules(
    await readInstalledFile(installRoot, 'policy/opa/bypass.wasm', MAX_RULES_BYTES, 'the compiled rules'),
  );
}
