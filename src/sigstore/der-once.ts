import type { TrustMaterial } from '@sigstore/verify';

type Certificate = TrustMaterial['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

/**
 * Makes a parsed certificate give the DER that it was parsed from without building it anew. `@sigstore/core` builds it,
 * byte by byte, each time that two certificates are compared: nearly half of a verification. Nobody changes these
 * objects: where the library cuts an extension out (RFC 6962), it does so in a copy that it parses first.
 */
export function rememberDer({ root }: Certificate): void {
  const [body] = root.subs; // what is signed; the whole is made of it
  for (const node of body ? [body, root] : [root]) remember(node);
}

function remember(node: Node): void {
  const der = node.toDER();
  Object.defineProperty(node, 'toDER', { value: () => der });
}
