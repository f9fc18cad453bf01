import type { TrustMaterial } from '@sigstore/verify';

type Certificate = TrustMaterial['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

/** From a certificate down to each of its extensions: the library encodes these nodes by themselves while it verifies. */
const LEVELS = 4;

/**
 * Returns a view of a parsed certificate that remembers its DER and which certificates signed it. Without views,
 * `@sigstore/core` encodes a certificate each time that it compares two, and verifies the signatures of the CAs for
 * each bundle. Together that is more than half of a verification. A view is an object of the library's class, and the
 * library's code runs on it; the library's own object is not changed. A view is frozen from the certificate down to each
 * extension; the nodes inside an extension are the library's own, and no code edits them. The library removes an
 * extension (RFC 6962, section 3.2) in a `clone`, which can be edited and remembers nothing. See ADR 30.
 */
export function viewCertificate(certificate: Certificate): Certificate {
  const root = viewNode(certificate.root, LEVELS);
  const plain = derive(certificate, { root });
  const signedBy = new WeakMap<Certificate, boolean>();
  const view: Certificate = derive(plain, {
    clone: () => derive(certificate, { root: copyNode(root, LEVELS) }),
    verify: (issuer = view) => {
      const known = signedBy.get(issuer) ?? plain.verify(issuer);
      signedBy.set(issuer, known);
      return known;
    },
  });
  Object.freeze(view);
  return view;
}

/**
 * Returns a node in DER: the bytes that its `toDER` returns. The library grows a buffer for each node; this joins them.
 */
export function encodeNode({ tag, value, subs }: Node): Buffer {
  return encode(tag, subs.length === 0 ? [value] : subs.map(encodeNode));
}

function encode(tag: Node['tag'], parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([encodeHeader(tag.toDER(), length), ...parts]);
}

/** X.690, section 8.1.3: the short form below 128, else the smallest number of octets. */
function encodeHeader(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 0x100)) octets.unshift(left % 0x100);
  return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}

/** Returns an object of the same class with the same fields, some of which are replaced. */
const derive = <T extends object>(from: T, own: Partial<T>): T =>
  Object.assign(Object.create(Object.getPrototypeOf(from)) as T, from, own);

/** Returns a node that remembers its DER, as do the nodes in the given number of levels below it. */
function viewNode(node: Node, levels: number): Node {
  if (levels === 0) return Object.freeze(derive(node, { toDER: remember(() => encodeNode(node)) }));
  const subs = node.subs.map((sub) => viewNode(sub, levels - 1));
  Object.freeze(subs);
  return Object.freeze(derive(node, { subs, toDER: remember(() => joinSubs(node, subs)) }));
}

/** Returns a node that can be edited, as can the nodes in the given number of levels below it. */
function copyNode(view: Node, levels: number): Node {
  if (levels === 0) return view;
  const subs = view.subs.map((sub) => copyNode(sub, levels - 1));
  return derive(view, { subs, toDER: () => joinSubs(view, subs) });
}

const joinSubs = ({ tag, value }: Node, subs: readonly Node[]): Buffer =>
  encode(tag, subs.length === 0 ? [value] : subs.map((sub) => sub.toDER()));

function remember(toDer: () => Buffer): () => Buffer {
  let der: Buffer | undefined;
  return () => {
    der ??= toDer();
    return der;
  };
}
