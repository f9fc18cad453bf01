import type { IncomingMessage } from 'node:http';
import { asMcError } from '../lib/errors.ts';
import { FAULTS, type FaultName, isFaultName } from './faults.ts';
import type { Handler, RequestRecord } from './host.ts';
import { isProfileName, PROFILES, type ProfileName } from './registry/profiles.ts';
import { answering, jsonOf, Refusal, sendJson, urlOf } from './requests.ts';
import type { Region, Service } from './sandbox.ts';

interface AdminPorts {
  fault(region: Region | '*', service: Service | '*', fault: FaultName, value?: number): Promise<void>;
  profile(region: Region | '*', name: ProfileName): void;
  requests(): readonly RequestRecord[];
}

/** The sandbox's own calls: `POST /faults`, `POST /profiles` (`{ region, profile }`, of its registry), `GET /requests`. */
export function adminHandler(ports: AdminPorts): Handler {
  return answering(async (request, response) => {
    const { pathname } = urlOf(request);
    if (pathname === '/requests' && request.method === 'GET') return sendJson(response, ports.requests());
    if ((pathname !== '/faults' && pathname !== '/profiles') || request.method !== 'POST')
      throw new Refusal(404, { message: 'POST /faults, POST /profiles or GET /requests' });
    if (pathname === '/profiles') return sendJson(response, await setProfile(request));
    const { region, service, fault, value } = ((await jsonOf(request, 64 * 1024)) ?? {}) as Record<string, unknown>;
    if (!isFaultName(fault))
      throw new Refusal(400, { message: `fault is one of ${Object.keys(FAULTS).join(', ')}`, given: fault });
    if (value !== undefined && (typeof value !== 'number' || !(value >= 0)))
      throw new Refusal(400, { message: 'value is a number, 0 or more', given: value });
    try {
      await ports.fault(region as Region, service as Service, fault, value);
    } catch (error) {
      throw new Refusal(400, { message: asMcError(error).message });
    }
    sendJson(response, { region, service, fault, ...(value === undefined ? {} : { value }) });
  });
  async function setProfile(request: IncomingMessage): Promise<object> {
    const { region, profile } = ((await jsonOf(request, 64 * 1024)) ?? {}) as Record<string, unknown>;
    if (!isProfileName(profile))
      throw new Refusal(400, { message: `profile is one of ${Object.keys(PROFILES).join(', ')}`, given: profile });
    try {
      ports.profile(region as Region, profile);
    } catch (error) {
      throw new Refusal(400, { message: asMcError(error).message });
    }
    return { region, profile };
  }
}
