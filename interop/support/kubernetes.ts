import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the schemas, from the Python package kubernetes-validate. */
export const KUBERNETES = 'v1.37.0';

export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly automountServiceAccountToken?: boolean;
}

/** Returns the name of the file with the schema of a resource. */
const nameSchema = ({ apiVersion, kind }: Resource): string => {
  const [version = '', group] = apiVersion.split('/').toReversed();
  return [kind.toLowerCase(), ...(group === undefined ? [] : [group.replace(/\..*/, '')]), version].join('-');
};

/**
 * Runs kubeconform over resources of Kubernetes itself and returns its summary. The schemas refer to the root of a web
 * server, so the copies in `dir` refer to files, which kubeconform reads.
 */
export function runKubeconform(
  peers: { readonly kubeconform: string; readonly python: string },
  resources: readonly Resource[],
  dir: string,
): Readonly<Record<'valid' | 'invalid' | 'errors' | 'skipped', number>> {
  const script = 'import kubernetes_validate, os; print(os.path.dirname(kubernetes_validate.__file__))';
  const found = execFileSync(peers.python, ['-c', script], { encoding: 'utf8' }).trim();
  const to = join(dir, 'schemas');
  mkdirSync(to, { recursive: true });
  for (const name of new Set(['_definitions', ...resources.map(nameSchema)])) {
    const text = readFileSync(join(found, `kubernetes-json-schema/${KUBERNETES}-local-strict`, `${name}.json`), 'utf8');
    writeFileSync(
      join(to, `${name}.json`),
      text.replaceAll('"/api/_definitions.json', `"file://${to}/_definitions.json`),
    );
  }
  const path = join(dir, 'resources.yaml');
  writeFileSync(path, resources.map((resource) => JSON.stringify(resource)).join('\n---\n'));
  const location = `${to}/{{.ResourceKind}}{{.KindSuffix}}.json`;
  const flags = ['-strict', '-summary', '-output', 'json', '-schema-location', location, path];
  return JSON.parse(runTolerant(peers.kubeconform, flags)).summary;
}

/** Returns the output of a command that may fail. */
function runTolerant(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Lists every container of a value, at any depth. */
export function listContainers(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(listContainers);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'image' in value && 'args' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(listContainers)];
}

interface PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
}
export interface Pod {
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}
/** Returns the pod of a workload, or undefined for another resource. */
export function getPod({ kind, metadata, spec }: Resource): Pod | undefined {
  type Template = { template: { metadata: { labels: Pod['labels'] }; spec: PodSpec } };
  if (kind === 'Pod') return { labels: metadata?.labels ?? {}, spec: spec as PodSpec };
  const owner =
    kind === 'CronJob'
      ? (spec as { jobTemplate: { spec: Template } }).jobTemplate.spec
      : (spec as Template | undefined);
  return owner?.template && { labels: owner.template.metadata.labels, spec: owner.template.spec };
}
