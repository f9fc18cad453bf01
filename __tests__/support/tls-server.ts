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
  /** The certificate of the servers, which is its own authority (PEM). */
  readonly cert: string;
  /** Starts a server and returns its `host:port`. */
  serve(answer: RequestListener): Promise<string>;
  end(): Promise<void>;
}

const ADDRESS = '0.0.0.0';
const HOUR_MS = 3_600_000;

/** How the certificate differs from a valid and trusted one for the address of the servers. */
export interface TlsFlaws {
  /** The process does not trust the certificate. */
  readonly isUntrusted?: boolean;
  readonly isExpired?: boolean;
  /** The certificate is for this IPv4 address. */
  readonly address?: string;
  /** The certificate is also for these host names. */
  readonly names?: readonly string[];
}

function selfSigned({ isExpired = false, address = ADDRESS, names = [] }: TlsFlaws): {
  readonly key: string;
  readonly cert: string;
} {
  const key = generateP256Key();
  const name = distinguishedName('acme.test', ADDRESS);
  const addresses = sequence(
    implicit(7, Buffer.from(address.split('.').map(Number))),
    ...names.map((one) => implicit(2, Buffer.from(one))),
  );
  const tbs = encodeTbs({
    issuer: name,
    subject: name,
    publicKey: key,
    notBefore: new Date(Date.now() - 2 * HOUR_MS),
    notAfter: new Date(Date.now() + (isExpired ? -HOUR_MS : HOUR_MS)),
    extensions: [caConstraints(), extension('2.5.29.17', addresses), subjectKeyId(key)],
  });
  return {
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: formatCertificatePem(certify(tbs, key)),
  };
}

/** Creates the certificate, which this process trusts until `end`. It starts no server. */
export function tlsServers(flaws: TlsFlaws = {}): TlsServers {
  const identity = selfSigned(flaws);
  const trusted = tls.getCACertificates('default');
  if (!flaws.isUntrusted) tls.setDefaultCACertificates([...trusted, identity.cert]);
  const servers: Server[] = [];
  return {
    cert: identity.cert,
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
