import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SRC = join(import.meta.dirname, '..', '..', 'src', 'sigstore');
const VIEWS = pathToFileURL(join(SRC, 'certificate-view.ts')).href;
/** Marks the modules of the second instance: Node loads a module once for each URL. */
const MARK = '?without-views';

const WITHOUT_VIEWS = `
export { encodeNode } from ${JSON.stringify(VIEWS)};
export const viewCertificate = (certificate) => certificate;
`;

/**
 * Loads a second instance of `src/sigstore`, in which `viewCertificate` returns the object of the library unchanged. All
 * other modules of the instance have the same source.
 */
export async function importWithoutViews(): Promise<typeof import('../../src/sigstore/index.ts')> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const isMarked = specifier.startsWith('.') && context.parentURL?.endsWith(MARK);
      return isMarked ? { ...resolved, url: `${resolved.url}${MARK}` } : resolved;
    },
    load: (url, context, next) =>
      url === `${VIEWS}${MARK}` ? { format: 'module', source: WITHOUT_VIEWS, shortCircuit: true } : next(url, context),
  });
  try {
    return await import(`${pathToFileURL(join(SRC, 'index.ts')).href}${MARK}`);
  } finally {
    hooks.deregister();
  }
}
