import { asMcError } from '../lib/errors.ts';
import { FAULTS, type FaultName, isFaultName } from './faults.ts';
import type { Handler, RequestRecord } from './host.ts';
import { answering, jsonOf, Refusal, sendJson, urlOf } from './requests.ts';
import type { Region, Service } from './sandbox.ts';

interface AdminPorts {
  fault(region: Region | '*', service: Service | '*', fault: FaultName, value?: number): Promise<void>;
  requests(): readonly RequestRecord[];
}

/** The sandbox's own calls: `POST /faults`, `GET /requests`. */
export function adminHandler(ports: AdminPorts): Handler {
  return answering(async (request, response) => {
    const { pathname } = urlOf(request);
    if (pathname === '/requests' && request.method === 'GET') return sendJson(response, ports.requests());
    if (pathname !== '/faults' || request.method !== 'POST')
      throw new Refusal(404, { message: 'POST /faults or GET /requests' });
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
}
