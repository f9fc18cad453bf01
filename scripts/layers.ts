/** One layer of `src/`. A module imports from lower layers only. */
export interface Layer {
  readonly number: number;
  readonly name: string;
  readonly modules: readonly string[];
  readonly purpose: string;
}

/** The layers of `src/`, from the top. docs/architecture.md and CONTRIBUTING.md show this table. */
export const LAYERS: readonly Layer[] = [
  {
    number: 4,
    name: 'entry points',
    modules: ['actions', 'cli'],
    purpose: 'read inputs, call a capability, set outputs and exit codes',
  },
  {
    number: 3,
    name: 'capabilities',
    modules: ['sign', 'verify', 'promote', 'mirror', 'logchain', 'evidence', 'bypass', 'drill'],
    purpose: 'take a typed request and ports, return a report',
  },
  {
    number: 2,
    name: 'building blocks',
    modules: ['sigstore', 'oci', 'tlog', 'store', 'github', 'telemetry', 'sandbox'],
    purpose: 'implement formats, protocols and adapters',
  },
  {
    number: 1,
    name: 'base',
    modules: ['lib'],
    purpose: 'errors, HTTP, retry, digest, canonical JSON, clock, progress, concurrency',
  },
];

/** Which capability uses which other one. There are no other edges between modules of one layer. */
export const EDGES: Readonly<Record<string, readonly string[]>> = {
  sign: ['verify'],
  promote: ['verify'],
  evidence: ['logchain', 'sign', 'verify', 'promote'],
  drill: ['sign', 'verify', 'promote', 'mirror', 'logchain', 'evidence', 'bypass'],
};

/** The embedded region is for tests and for the drill's simulator: no other production code imports it. */
export const SANDBOX_USERS = /^src\/(sandbox\/|drill\/simulator|cli\/sandbox\.ts$)/;

/** `mc explain` knows the errors of every module, those of the actions and of the sandbox included. */
export const ERROR_CATALOGUE = 'src/cli/catalogue.ts';

/** Returns the layer of a module, or undefined for a folder that the table does not name. */
export const findLayer = (module: string): Layer | undefined => LAYERS.find(({ modules }) => modules.includes(module));

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Returns the rows of the table for readers: layer, modules, purpose. */
export const layerRows = (): string[][] =>
  LAYERS.map(({ number, name, modules, purpose }) => [String(number), name, code(modules), purpose]);

/** Returns one sentence about the edges within layer 3. */
export const edgeSentence = (): string =>
  `Edges on layer 3: ${Object.entries(EDGES)
    .map(([from, to]) => `\`${from}\` uses ${code(to)}`)
    .join('; ')}. There are no others.`;
