import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRegistryHandler } from '../../src/sandbox/registry/handler.ts';

// A sandbox registry in its own process. It resumes an interrupted upload, which docker-registry 2.8 does not.
const handler = createRegistryHandler({ dir: process.argv[2] ?? '' });
const server = createServer((request, response) => {
  void Promise.resolve(handler(request, response)).catch(() => request.socket.destroy());
});
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
