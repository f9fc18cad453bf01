import type { McError } from '../lib/mc-error.ts';
import { formatReference, type OciDigest, type Reference, withTarget } from '../oci/index.ts';
import type { Trust } from '../verify/index.ts';
import type { Explanation } from './schema.ts';

/** The codes of a policy that does not accept the signer of a record. */
const SIGNER_CODES: readonly string[] = [
  'identity-mismatch',
  'issuer-mismatch',
  'certificate-extension-mismatch',
  'certificate-untrusted',
  'key-not-trusted',
  'signature-invalid',
];
const EXPLAINED: readonly string[] = ['promotion-rule-missing', 'promotion-unsigned', ...SIGNER_CODES];
const KEY_FILE = 'PRIVATE-KEY.pem';

/**
 * Explains a refusal that is new in this version: its rule, and the command that fixes it. Where the policy had no requirement of
 * kind `promotion`, earlier versions accepted unsigned records, and records by a signer of releases. Returns nothing for a reason
 * that earlier versions also gave.
 */
export function explainRefusals(
  refusals: readonly McError[],
  reference: Reference,
  digest: OciDigest,
  trust: Trust,
): Explanation[] {
  const why = refusals.find(({ code }) => EXPLAINED.includes(code));
  if (why === undefined) return [];
  const [requirement] = trust.promotion.requirements;
  const command = formatCommand(reference, digest, trust);
  if (why.code === 'promotion-rule-missing')
    return [
      {
        code: why.code,
        rule: 'A promotion record counts only when it is signed by a key or identity that a requirement of kind promotion names. The policy has no such requirement.',
        earlier:
          'An earlier version accepted unsigned records, and records by the signers of releases, under this policy.',
        policy: [
          'requirements:',
          '  - name: promotion',
          '    kind: promotion',
          '    keys: [{ name: operations, path: promotion.pub }]',
        ].join('\n'),
        command,
      },
    ];
  if (!requirement) return [];
  if (why.code === 'promotion-unsigned')
    return [
      {
        code: why.code,
        rule: `The requirement "${requirement.name}" accepts only records that are signed. The record of this release is unsigned.`,
        earlier: 'An earlier version accepted unsigned records under a policy without such a requirement.',
        command,
      },
    ];
  return [
    {
      code: why.code,
      rule: `The requirement "${requirement.name}" does not name the signer of the record. ${why.message}`,
      earlier:
        'An earlier version accepted records by the signers of releases under a policy without such a requirement.',
      command,
    },
  ];
}

/** Formats the command that promotes a release in place: the copy finds everything present, and writes the signed record. */
function formatCommand(reference: Reference, digest: OciDigest, trust: Trust): string {
  const [requirement] = trust.promotion.requirements;
  const { tag } = reference;
  const source = formatReference(withTarget(reference, { digest }));
  const destination = formatReference(withTarget(reference, tag === undefined ? {} : { tag }));
  const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
  return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}

/** Quotes a word for a POSIX shell: a reference or path may have any character. */
const quote = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
