import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import {
  caConstraints,
  certify,
  distinguishedName,
  encodeTbs,
  extension,
  formatCertificatePem,
  generateP256Key,
  subjectKeyId,
} from '../../src/sandbox/sigstore/certificates.ts';
import { implicit, sequence } from '../../src/sandbox/sigstore/der.ts';

/** Real TLS servers on this machine. Their address is not loopback for the client, so it must use https. */
export interface TlsServers {
  /** Starts a server and returns its `host:port`. */
  serve(answer: RequestListener): Promise<string>;
  end(): Promise<void>;
}

const ADDRESS = '0.0.0.0';
const HOUR_MS = 3_600_000;

function selfSigned(): { readonly key: string; readonly cert: string } {
  const key = generateP256Key();
  const name = distinguishedName('acme.test', ADDRESS);
  const addresses = sequence(implicit(7, Buffer.from(ADDRESS.split('.').map(Number))));
  const tbs = encodeTbs({
    issuer: name,
    subject: name,
    publicKey: key,
    notBefore: new Date(Date.now() - HOUR_MS),
    notAfter: new Date(Date.now() + HOUR_MS),
    extensions: [caConstraints(), extension('2.5.29.17', addresses), subjectKeyId(key)],
  });
  return {
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: formatCertificatePem(certify(tbs, key)),
  };
}

/** Creates the certificate, which this process trusts until `end`. It starts no server. */
export function tlsServers(): TlsServers {
  const identity = selfSigned();
  const trusted = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...trusted, identity.cert]);
  const servers: Server[] = [];
  return {
    serve: async (answer) => {
      const server = createServer(identity, answer).listen(0, ADDRESS);
      servers.push(server);
      await new Promise((resolve) => server.once('listening', resolve));
      return `${ADDRESS}:${(server.address() as AddressInfo).port}`;
    },
    end: async () => {
      tls.setDefaultCACertificates(trusted);
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
