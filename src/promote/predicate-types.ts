import { collect } from '../lib/bytes.ts';
import { mapConcurrent } from '../lib/concurrency.ts';
import { ConfigurationError, McError, VerificationError } from '../lib/mc-error.ts';
import { type Descriptor, type Graph, listBlobs, type Repository } from '../oci/index.ts';
import { isBundleType, parseBundle, readContents } from '../sigstore/index.ts';

/** A bundle above this size is not read for the type of its predicate. */
const MAX_BYTES = 256 * 1024;
/** The number of bundles that are read for one release. */
const MAX_BUNDLES = 64;
const CONCURRENCY = 8;

/** The annotations with which sigstore clients, BuildKit and cosign name the type of a predicate. */
const ANNOTATIONS = ['dev.sigstore.bundle.predicateType', 'in-toto.io/predicate-type', 'predicateType'] as const;

/** Returns the type that an annotation claims. */
const readClaim = ({ annotations }: { readonly annotations?: Readonly<Record<string, string>> | undefined }) =>
  ANNOTATIONS.map((name) => annotations?.[name]).find((value) => value !== undefined && value !== '');

/**
 * Maps the digests of manifests and layers to the types of their predicates: as their annotations claim them, else as the statement
 * in their bundle does. Verifies nothing. A bundle that is large or not valid has no type here.
 */
export async function readPredicateTypes(
  { nodes }: Graph,
  repository: Repository,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  const unread: { readonly of: string; readonly bundle: Descriptor }[] = [];
  for (const { manifest } of nodes) {
    const { digest } = manifest.descriptor;
    const layers = listBlobs(manifest);
    for (const layer of layers) addClaim(types, layer.digest, readClaim(layer));
    const claim = readClaim(manifest.json);
    addClaim(types, digest, claim);
    const bundle = layers.find(({ mediaType, size }) => isBundleType(mediaType) && size <= MAX_BYTES);
    if (claim === undefined && bundle) unread.push({ of: digest, bundle });
  }
  await mapConcurrent(
    unread.slice(0, MAX_BUNDLES),
    CONCURRENCY,
    async ({ of, bundle }) => addClaim(types, of, await readBundleType(repository, bundle)),
    signal,
  );
  return types;
}

function addClaim(types: Map<string, string>, digest: string, claim: string | undefined): void {
  if (claim !== undefined) types.set(digest, claim);
}

/** Reads the type from the statement of a bundle; undefined for a bundle that has none or is not valid. */
async function readBundleType(repository: Repository, bundle: Descriptor): Promise<string | undefined> {
  try {
    const bytes = await collect(repository.blob(bundle), MAX_BYTES, bundle.digest);
    return readContents(parseBundle(bytes, bundle.digest)).predicateType;
  } catch (error) {
    if (error instanceof VerificationError || error instanceof ConfigurationError) return undefined;
    if (error instanceof McError && error.details.status === 404) return undefined; // `mc promote check` reports missing parts
    throw error;
  }
}
