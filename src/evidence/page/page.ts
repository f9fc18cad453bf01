import { X509Certificate } from 'node:crypto';
import { formatBytes } from '../../lib/bytes.ts';
import { describe } from '../../lib/describe.ts';
import { type Html, html, renderPage } from '../../lib/html.ts';
import { formatCount } from '../../lib/plural.ts';
import { BYPASS_COLUMNS, formatBypass, type PackedBypass } from '../bypass.ts';
import type { Member } from '../manifest.ts';
import { PACK_PAGE_SCRIPT } from './client.generated.ts';
import { STYLE } from './style.ts';

/** The name of the member that is a page: it opens in a browser and checks a pack that the user drops on it. */
export const PAGE_NAME = 'report.html';
const MAX_ROWS = 2_000; // a browser is slow with more; the manifest lists all members

/** Lists the names in the subjects of the pinned certificates. */
function listNames(authorities: readonly string[]): string {
  const names = authorities.map((each) => {
    try {
      const { subject } = new X509Certificate(Buffer.from(each, 'base64'));
      const part = (key: string): string | undefined => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1];
      return part('CN') ?? part('O') ?? subject;
    } catch (error) {
      return `an unreadable certificate (${describe(error)})`;
    }
  });
  return [...new Set(names)].join(', ');
}

const renderRow = ({ name, role, size, sha256 }: Member): Html =>
  html`<tr data-name="${name}"><th scope="row">${name}</th><td class="role">${role}</td><td class="right">${formatBytes(size)}</td><td class="digest" title="${sha256}">${sha256}</td></tr>
`;

function renderMembers(members: readonly Member[]): Html {
  const more = members.length - MAX_ROWS;
  return html`<table><thead><tr><th>name</th><th>role</th><th class="right">size</th><th>SHA-256</th></tr></thead><tbody>
${members.slice(0, MAX_ROWS).map(renderRow)}</tbody></table>${more > 0 && html`<p class="says">And ${more} more: manifest.json lists all members.</p>`}`;
}

const renderBypasses = (bypasses: readonly PackedBypass[]): Html =>
  html`<h2>Bypasses of a gate</h2><p class="lead">The statements of the members with the role bypass-decision. After the check, the pack proves who packed them.</p>
<div class="card"><table><thead><tr>${BYPASS_COLUMNS.map((column) => html`<th>${column}</th>`)}</tr></thead><tbody>
${bypasses.slice(0, MAX_ROWS).map(
  (bypass) => html`<tr>${formatBypass(bypass).map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>
`;

function renderChecker(authorities: readonly string[]): Html {
  const pinned =
    authorities.length === 0
      ? 'this page pins no authorities; choose your own trusted_root.json to check the issuer of the signer’s certificate'
      : `${listNames(authorities)} (pinned in this page)`;
  return html`<div id="drop" data-authorities="${authorities.join(' ')}">
<p>Drop a pack here: the <code>.evidence.tar</code> that contained this page, or another one. Only this page reads the file, and it sends nothing.</p>
<div class="choose"><input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><input type="file" id="roots" accept=".json"><label for="roots">Trusted roots …</label></div>
<p class="says" id="pins">Authorities: ${pinned}.</p>
<noscript><p class="says">The check needs JavaScript. The commands below do not.</p></noscript>
</div>
<div id="found" role="status"></div>
<p class="says">A page from the pack itself proves that the pack is complete. It does not prove who made the pack, because an attacker who makes a pack can also make a page. Take this page, or the trusted roots, from a source that you trust.</p>`;
}

/**
 * Renders the page of a pack: the list of its members, what its reports of bypasses state, and a checker. It opens from disk and loads nothing. The same
 * members and authorities give the same page. `members` has all members but the page itself. `authorities` are
 * certificates (DER, base64). The checker accepts a signer if one of them issued the signer's certificate.
 */
export function renderPackPage(
  members: readonly Member[],
  authorities: readonly string[],
  bypasses: readonly PackedBypass[] = [],
): Buffer {
  const bytes = members.reduce((sum, { size }) => sum + size, 0);
  const roles = new Map<string, number>();
  for (const { role } of members) roles.set(role, (roles.get(role) ?? 0) + 1);
  const body = html`<header class="top"><div>
<p class="kicker"><span>Evidence pack</span><span class="stamp" id="stamp">not checked yet</span></p>
<h1>${formatCount(members.length, 'piece')} of evidence, ${formatBytes(bytes).replace(' ', '\u00a0')}, under one signature</h1>
<p class="about">${[...roles].sort().map(([role, count]) => html`<span>${role}: ${count}</span>`)}</p>
</div></header>
<main>
<h2>Check a pack</h2><p class="lead">The page checks every byte of the archive against the manifest, and the manifest against its signature.</p>
${renderChecker(authorities)}
<h2>Members</h2><p class="lead">The list of the signed manifest. After the check, each name is a link that saves the file.</p>
<div class="card">${renderMembers(members)}</div>
${bypasses.length > 0 && renderBypasses(bypasses)}<h2>Without this page</h2><p class="lead">A pack is a plain tar archive of standard formats. These commands need no network.</p>
<div class="card"><h3>Check everything, with the policy that names the signers</h3>
<pre>mc evidence verify-offline FILE.evidence.tar --policy trust-policy.yaml</pre>
<h3>Check the signature with cosign, and the members with sha256sum</h3>
<pre>tar -xf FILE.evidence.tar
cosign verify-blob-attestation --bundle manifest.sigstore.json --trusted-root trusted_root.json \\
  --type https://github.com/org/mc-actions/predicates/evidence-pack/v1 \\
  --certificate-identity IDENTITY --certificate-oidc-issuer ISSUER manifest.json
jq -r '.members[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum --check --strict</pre></div>
</main>
<footer class="end">Members are sorted by name. Times, owners and modes in the archive are fixed, so the same files give the same manifest.</footer>`;
  const title = `Evidence pack: ${formatCount(members.length, 'member')}`;
  return Buffer.from(renderPage({ title, style: STYLE, script: PACK_PAGE_SCRIPT, body }));
}
