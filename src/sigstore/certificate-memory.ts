import type { TrustMaterial } from '@sigstore/verify';

type Certificate = TrustMaterial['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

/** DER of nodes that nobody changes any more, by the node: it ends with them. */
const known = new WeakMap<Node, Buffer>();

/**
 * Makes a parsed certificate remember what never changes about it: its DER, which `@sigstore/core` builds anew, byte by
 * byte, each time that two certificates are compared, and which certificate signed it; and makes its copies share that.
 * Together that is more than half of a verification. Nobody changes these objects: where the library cuts an extension out
 * (RFC 6962 section 3.2), it does so in a copy.
 */
export function rememberFacts(certificate: Certificate): void {
  rememberDer(certificate.root);
  shareWithCopies(certificate);
  rememberIssuers(certificate);
}

/** The node in DER, as its `toDER` has it: the library grows a buffer for each node of the tree, this joins them. */
export function derOf(node: Node): Buffer {
  const found = known.get(node);
  if (found) return found;
  const parts = node.subs.length === 0 ? [node.value] : node.subs.map(derOf);
  const length = parts.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([header(node.tag.toDER(), length), ...parts]);
}

/** X.690 section 8.1.3: the short form below 128, else as few octets as will do. */
function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 0x100)) octets.unshift(left % 0x100);
  return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}

/** From a certificate down to each of its extensions: what is compared, and what a copy shares or has for itself. */
const LEVELS = 4;

/** Makes a node that nobody changes, and those below it, answer at once what they are in DER. */
export function rememberDer(node: Node, levels = LEVELS): void {
  if (levels > 0) for (const sub of node.subs) rememberDer(sub, levels - 1);
  known.set(node, derOf(node));
  answerQuickly(node);
}

const answerQuickly = (node: Node): void => {
  node.toDER = () => derOf(node);
};

function shareWithCopies(certificate: Certificate): void {
  const CertificateOf = certificate.constructor as new (root: Node) => Certificate;
  Object.defineProperty(certificate, 'clone', {
    value: () => new CertificateOf(copyOf(certificate.root)),
  });
}

function copyOf(node: Node, levels = LEVELS): Node {
  if (levels === 0) return node;
  const NodeOf = node.constructor as new (tag: Node['tag'], value: Node['value'], subs: Node[]) => Node;
  const copy = new NodeOf(
    node.tag,
    node.value,
    node.subs.map((sub) => copyOf(sub, levels - 1)),
  );
  answerQuickly(copy);
  return copy;
}

function rememberIssuers(certificate: Certificate): void {
  const verify = certificate.verify.bind(certificate);
  const verified = new WeakMap<Certificate, boolean>();
  const remembered = (issuer?: Certificate): boolean => {
    const by = issuer ?? certificate;
    const found = verified.get(by) ?? verify(issuer);
    verified.set(by, found);
    return found;
  };
  Object.defineProperty(certificate, 'verify', { value: remembered });
}
