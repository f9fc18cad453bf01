import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  HashDictionary,
  LicenseExpression,
  LicenseRepository,
  Metadata,
  NamedLicense,
  SpdxLicense,
  Tool,
  ToolRepository,
  Tools,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as CycloneDxJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { type Digest, getHex } from '../../lib/digest.ts';
import { VERSION } from '../../lib/version.ts';
import type { LockedPackage, LockFile } from './lock-file.ts';

/** https://cyclonedx.org/specification/overview/ as an in-toto predicate type. */
export const CYCLONEDX_BOM = 'https://cyclonedx.org/bom';

interface SbomSubject {
  readonly name: string;
  readonly version: string;
  /** Of the image index. */
  readonly digest: Digest;
  /** Of the source: RFC 3339. The same source gives the same SBOM. */
  readonly created: string;
}

/** A UUID (version 8, RFC 9562) out of a digest: the same image gets the same serial number. */
function serialOf(digest: Digest): `urn:uuid:${string}` {
  const hex = getHex(digest).slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = '8';
  const text = hex.join('');
  return `urn:uuid:${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

function licensesOf(license: string | undefined): LicenseRepository {
  if (license === undefined) return new LicenseRepository();
  if (isSupportedSpdxId(license)) return new LicenseRepository([new SpdxLicense(license)]);
  return new LicenseRepository([
    /^\(.*\)$|\s(?:OR|AND|WITH)\s/.test(license) ? new LicenseExpression(license) : new NamedLicense(license),
  ]);
}

function hashesOf(integrity: string | undefined): HashDictionary {
  const sha512 = integrity?.split(' ').find((each) => each.startsWith('sha512-'));
  if (sha512 === undefined) return new HashDictionary();
  return new HashDictionary([
    [HashAlgorithm['SHA-512'], Buffer.from(sha512.slice('sha512-'.length), 'base64').toString('hex')],
  ]);
}

const componentOf = (locked: LockedPackage): Component =>
  new Component(ComponentType.Library, locked.name, {
    bomRef: locked.location,
    version: locked.version,
    purl: purlOf(locked.name, locked.version),
    scope: locked.optional ? ComponentScope.Optional : ComponentScope.Required,
    hashes: hashesOf(locked.integrity),
    licenses: licensesOf(locked.license),
  });

/**
 * The software bill of materials of a release in CycloneDX 1.6: the image, and of everything that its lock file ships
 * the name, version, package URL, hash, licence and dependencies. `layers` are those of an image of which no more
 * is known than its layers.
 */
export function createSbom(
  subject: SbomSubject,
  contents: { readonly lock?: LockFile; readonly layers?: readonly Digest[] },
): Record<string, unknown> {
  const root = new Component(ComponentType.Container, subject.name, {
    bomRef: subject.name,
    version: subject.version,
    hashes: new HashDictionary([[HashAlgorithm['SHA-256'], getHex(subject.digest)]]),
  });
  const bom = new Bom({
    serialNumber: serialOf(subject.digest),
    version: 1,
    metadata: new Metadata({
      timestamp: new Date(subject.created),
      component: root,
      tools: new Tools({ tools: new ToolRepository([new Tool({ name: 'mc-actions', version: VERSION })]) }),
    }),
  });
  const byLocation = new Map<string, Component>();
  for (const locked of contents.lock?.packages ?? []) {
    const component = componentOf(locked);
    byLocation.set(locked.location, component);
    bom.components.add(component);
  }
  const link = (from: Component, locations: readonly string[]): void => {
    for (const location of locations) {
      const to = byLocation.get(location);
      if (to) from.dependencies.add(to.bomRef);
    }
  };
  link(root, contents.lock?.dependsOn ?? []);
  for (const locked of contents.lock?.packages ?? []) {
    const component = byLocation.get(locked.location);
    if (component) link(component, locked.dependsOn);
  }
  for (const layer of contents.layers ?? []) {
    const component = new Component(ComponentType.File, `layer ${layer}`, {
      bomRef: layer,
      hashes: new HashDictionary([[HashAlgorithm['SHA-256'], getHex(layer)]]),
    });
    bom.components.add(component);
    root.dependencies.add(component.bomRef);
  }
  const serializer = new JsonSerializer(new CycloneDxJson.Normalize.Factory(Spec1dot6));
  return JSON.parse(serializer.serialize(bom, { sortLists: true }));
}
