import type { IncomingMessage } from 'node:http';
import { asMcError } from '../lib/errors.ts';
import { FAULTS, type FaultName, isFaultName } from './faults.ts';
import type { Handler, RequestRecord } from './host.ts';
import type { Region, Service } from './regions.ts';
import type { RegistryDamage } from './registry/damage.ts';
import { isProfileName, PROFILES, type ProfileName } from './registry/profiles.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from './requests.ts';

/** The operations of the sandbox that the admin service exposes over HTTP. */
export interface AdminPorts {
  fault(region: Region | '*', service: Service | '*', fault: FaultName, value?: number): Promise<void>;
  profile(region: Region | '*', name: ProfileName): void;
  damageRegistry(region: Region, repository: string, digests?: readonly string[]): Promise<RegistryDamage>;
  requests(): readonly RequestRecord[];
}

const MAX_BODY_BYTES = 64 * 1024;

/**
 * Creates the admin service: `POST /faults` with `{ region, service, fault, value? }`, `POST /profiles` with
 * `{ region, profile }` for a registry, `POST /damage` with `{ region, repository }`, which damages blobs in the files of a registry,
 * and `GET /requests`.
 */
export function createAdminHandler(ports: AdminPorts): Handler {
  return sendRefusals(async (request, response) => {
    const { pathname } = parseUrl(request);
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /requests') return sendJson(response, ports.requests());
    if (route === 'POST /profiles') return sendJson(response, await setProfile(request, ports));
    if (route === 'POST /faults') return sendJson(response, await setFault(request, ports));
    if (route === 'POST /damage') return sendJson(response, await damageRegistry(request, ports));
    throw new Refusal(404, {
      message: 'unknown route: expected POST /faults, POST /profiles, POST /damage or GET /requests',
    });
  });
}

async function setFault(request: IncomingMessage, ports: AdminPorts): Promise<object> {
  const { region, service, fault, value } = await readFields(request);
  if (!isFaultName(fault))
    throw new Refusal(400, { message: `fault: expected one of ${Object.keys(FAULTS).join(', ')}`, given: fault });
  if (value !== undefined && (typeof value !== 'number' || !(value >= 0)))
    throw new Refusal(400, { message: 'value: expected a number of at least 0', given: value });
  try {
    await ports.fault(region as Region, service as Service, fault, value);
  } catch (error) {
    throw new Refusal(400, { message: asMcError(error).message });
  }
  return { region, service, fault, ...(value === undefined ? {} : { value }) };
}

async function setProfile(request: IncomingMessage, ports: AdminPorts): Promise<object> {
  const { region, profile } = await readFields(request);
  if (!isProfileName(profile))
    throw new Refusal(400, { message: `profile: expected one of ${Object.keys(PROFILES).join(', ')}`, given: profile });
  try {
    ports.profile(region as Region, profile);
  } catch (error) {
    throw new Refusal(400, { message: asMcError(error).message });
  }
  return { region, profile };
}

async function damageRegistry(request: IncomingMessage, ports: AdminPorts): Promise<object> {
  const { region, repository } = await readFields(request);
  if (typeof repository !== 'string')
    throw new Refusal(400, { message: 'repository: expected the name of a repository', given: repository });
  try {
    return { region, repository, ...(await ports.damageRegistry(region as Region, repository)) };
  } catch (error) {
    throw new Refusal(400, { message: asMcError(error).message });
  }
}

const readFields = async (request: IncomingMessage): Promise<Record<string, unknown>> =>
  ((await readJson(request, MAX_BODY_BYTES)) ?? {}) as Record<string, unknown>;
