import { describe } from '../lib/describe.ts';
import { readInstalledFile } from '../lib/installation.ts';
import { type CompiledRules, loadCompiledRules } from './compiled-rules.ts';
import { bypassError } from './errors.ts';

const MAX_RULES_BYTES = 16 * 1024 * 1024;

/** Loads the compiled rules of this installation of mc. Throws `bypass-rules-failed`, which denies. */
export async function loadInstalledRules(installRoot: string): Promise<CompiledRules> {
  try {
    const file = 'policy/opa/bypass.wasm';
    return await loadCompiledRules(await readInstalledFile(installRoot, file, MAX_RULES_BYTES, 'the compiled rules'));
  } catch (error) {
    throw bypassError('bypass-rules-failed', { detail: describe(error) }, { cause: error });
  }
}
