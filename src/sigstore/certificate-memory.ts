import type { TrustMaterial } from '@sigstore/verify';

type Certificate = TrustMaterial['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

/**
 * Makes a parsed certificate remember what never changes about it: its DER, which `@sigstore/core` builds anew, byte by
 * byte, each time that two certificates are compared, and which certificate signed it. Together that is more than half
 * of a verification. What is remembered is held by the object alone and ends with it; nobody changes these objects:
 * where the library cuts an extension out (RFC 6962), it does so in a copy that it parses first.
 */
export function rememberFacts(certificate: Certificate): void {
  const { root } = certificate;
  const [body] = root.subs; // what is signed; the whole is made of it
  for (const node of body ? [body, root] : [root]) rememberDer(node);
  rememberIssuers(certificate);
}

function rememberDer(node: Node): void {
  const der = node.toDER();
  Object.defineProperty(node, 'toDER', { value: () => der });
}

function rememberIssuers(certificate: Certificate): void {
  const verify = certificate.verify.bind(certificate);
  const known = new WeakMap<Certificate, boolean>();
  const remembered = (issuer?: Certificate): boolean => {
    const by = issuer ?? certificate;
    const found = known.get(by) ?? verify(issuer);
    known.set(by, found);
    return found;
  };
  Object.defineProperty(certificate, 'verify', { value: remembered });
}
