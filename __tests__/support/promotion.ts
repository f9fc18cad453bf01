import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { systemClock } from '../../src/lib/clock.ts';
import { type Descriptor, formatReference, type Repository } from '../../src/oci/index.ts';
import { checkPromotion, openPlace, type Place, type PromoteRequest, promote } from '../../src/promote/index.ts';
import type { Region } from '../../src/sandbox/index.ts';
import { sign } from '../../src/sign/index.ts';
import { createKeySigner, createTokenSource, openSigner, type Signer } from '../../src/sigstore/index.ts';
import { loadTrust, policyFiles, type Trust } from '../../src/verify/index.ts';
import { pushFullRelease, pushImage } from './image.ts';
import { startWorld, type World } from './sandbox.ts';

export const ports = { clock: systemClock, progress: () => {}, concurrency: 4 };

/** Two regions, a policy, a signer of releases, and a key that may mark them promotable. */
export interface PromotionWorld extends World {
  readonly trust: Trust;
  readonly signer: Signer;
  /** Signs by a managed key, which `withMarkers` allows to mark. */
  readonly marker: Signer;
  /** The private key of the marker in PEM. */
  readonly markerKey: string;
  /** Returns the policy with a requirement of kind promotion (the key of the marker) and the given changes. */
  withMarkers(more?: { readonly requirement?: object; readonly policy?: object }): Promise<Trust>;
  /** Returns the policy without a requirement of kind promotion, with the given additions. */
  withoutMarkers(policy?: object): Promise<Trust>;
  place(region: Region, name: string): Promise<Place>;
  /** Pushes an image to the primary, or the full release of twelve manifests, signed or not. */
  release(
    name: string,
    options?: { readonly signed?: boolean; readonly full?: boolean },
  ): Promise<{ source: Place; root: Descriptor }>;
  promoted(
    source: Place,
    to: string | readonly string[],
    more?: Partial<Omit<PromoteRequest, 'source' | 'destinations'>> & {
      /** Default: the keyless signer of releases, which the sandbox policy allows to promote. `null`: no signer. */
      readonly signer?: Signer | null;
    },
  ): ReturnType<typeof promote>;
  checked(name: string, trust?: Trust): ReturnType<typeof checkPromotion>;
}

export const newKeySigner = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { signer: createKeySigner(privateKey), publicKey, privateKey };
};

export const codes = (report: { reasons: readonly { code: string }[] }): readonly string[] =>
  report.reasons.map(({ code }) => code);

/** The folder in which the sandbox stores the blobs of a repository. */
export const blobFolder = (world: World, region: Region, name: string): string =>
  join(world.sandbox.dir, 'state', region, 'registry', encodeURIComponent(name), 'blobs');

export async function startPromotionWorld(): Promise<PromotionWorld> {
  const world = await startWorld();
  const { dir } = world.sandbox;
  const trust = await loadTrust(join(dir, 'trust-policy.yaml'), policyFiles, new Date());
  const signer = await openSigner({
    http: world.http,
    now: new Date(),
    signingConfig: join(dir, 'signing_config.json'),
    identityToken: createTokenSource({ http: world.http, env: {}, file: join(dir, 'token') }),
  });
  const { signer: marker, publicKey, privateKey } = newKeySigner();
  await writeFile(join(dir, 'marker.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  let policies = 0;
  const withPolicy = async (promotion: readonly object[], policy: object): Promise<Trust> => {
    const text = parse(await readFile(join(dir, 'trust-policy.yaml'), 'utf8')) as { requirements: { kind: string }[] };
    const others = text.requirements.filter(({ kind }) => kind !== 'promotion');
    const file = join(dir, `trust-policy-${++policies}.yaml`);
    await writeFile(file, JSON.stringify({ ...text, ...policy, requirements: [...others, ...promotion] }));
    return loadTrust(file, policyFiles, new Date());
  };

  const place = (region: Region, name: string): Promise<Place> =>
    openPlace(`${world.host(region)}/acme/${name}`, undefined, {
      http: world.http,
      env: { DOCKER_CONFIG: world.dir },
      cwd: world.dir,
    });
  return {
    ...world,
    trust,
    signer,
    marker,
    markerKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    place,
    withMarkers: ({ requirement = {}, policy = {} } = {}) => {
      const keys = [{ name: 'operations', path: 'marker.pub' }];
      return withPolicy([{ name: 'may promote', kind: 'promotion', keys, ...requirement }], policy);
    },
    withoutMarkers: (policy = {}) => withPolicy([], policy),
    release: async (name, { signed = true, full = false } = {}) => {
      const repository = world.repository('primary', `acme/${name}`);
      const root = full ? (await pushFullRelease(repository, 'v1')).root : await pushImage(repository, 'amd64', 'v1');
      const source = await place('primary', `${name}:v1`);
      if (signed) await signRelease(source, signer);
      return { source, root };
    },
    promoted: async (source, to, { signer: by = signer, ...more } = {}) =>
      promote(
        {
          source,
          destinations: await Promise.all([to].flat().map((name) => place('secondary', name))),
          trust,
          plan: false,
          deep: false,
          ...more,
        },
        { ...ports, ...(by ? { signer: by } : {}) },
      ),
    checked: async (name, under = trust) => checkPromotion(await place('secondary', name), under, ports),
  };
}

/** Signs an image at its source and attaches the bundle. */
export async function signRelease(source: Place, signer: Signer): Promise<void> {
  const subject = { kind: 'image', reference: source.reference } as const;
  await sign(
    { subject, given: formatReference(source.reference), attach: true },
    {
      clock: systemClock,
      signer,
      readFile: () => {
        throw new Error('no file is signed here');
      },
      writeFile: async () => {},
      openRepository: (): Repository => source.repository,
    },
  );
}
