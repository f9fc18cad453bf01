/** The fields of package.json that the published package does not have. */
const LEFT_OUT = ['private', 'scripts', 'files', 'dependencies', 'devDependencies', 'overrides'];

/**
 * Returns the package.json of the published package. The bundle contains every dependency, so the package has none. It keeps
 * `optionalDependencies`: on Linux they install the Node.js that mc runs on. `gitHead` is the commit that `mc version` prints.
 */
export function createPublishedManifest(text: string, commit: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(manifest).filter(([name]) => !LEFT_OUT.includes(name));
  return `${JSON.stringify({ ...Object.fromEntries(kept), gitHead: commit }, null, 2)}\n`;
}
