import { checkPack } from './check-pack.ts';

const MAX_BYTES = 1024 ** 3; // what a browser holds in memory without trouble

/** The hands of {@link checkPack} on the page. Whatever comes out of a file is set as text, never as markup. */
const GLUE = `
const one = (id) => document.getElementById(id);
const zone = one('drop'), found = one('found'), stamp = one('stamp'), pins = one('pins');
const rows = [...document.querySelectorAll('tbody tr')];
let authorities = zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];
let chosen = 'the authorities that are pinned in this page';
let last, turn = 0;
const make = (tag, kind, ...inside) => {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside);
  return element;
};
const list = (title, kind, lines) => lines.length === 0 ? [] : [make('h3', '', title), make('ul', kind, ...lines.map((line) => make('li', '', line)))];
const show = (kind, said, ...parts) => {
  found.className = kind;
  found.replaceChildren(make('p', 'verdict', said), ...parts);
  stamp.className = 'stamp ' + kind;
  stamp.textContent = { good: 'whole', bad: 'changed', warn: 'whole, signer unknown' }[kind] || 'being checked';
};
const hand = (name, bytes) => {
  const link = make('a', '', name);
  link.href = '#';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const save = make('a');
    save.href = url;
    save.download = name.split('/').pop();
    save.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  });
  return link;
};
const mark = ({ problems, contents }) => {
  for (const row of rows) {
    const name = row.dataset.name, bytes = contents.get(name);
    const wrong = problems.some((problem) => problem.startsWith(name + ': '));
    const good = bytes && !wrong;
    row.className = wrong ? 'bad' : good ? 'good' : '';
    row.querySelector('th').replaceChildren(good ? hand(name, bytes) : name);
  }
};
const tell = (result) => {
  const { problems, signer, chain, members } = result;
  const kind = problems.length > 0 ? 'bad' : chain === 'pinned' ? 'good' : 'warn';
  const facts = signer ? [['Signed by', signer.identity], ['Identity from', signer.issuer], ['Certificate', signer.notBefore + ' to ' + signer.notAfter]] : [];
  facts.push(['Pack', result.packDigest], ['Manifest', result.manifestDigest]);
  const held = problems.length > 0 ? [] : [
    'All ' + members + ' members are there once, in their places, with the sizes and digests of the manifest; nothing else is in the archive.',
    'The signed statement names this manifest, and the key of the certificate signed it.',
    ...(chain === 'pinned' ? ['The certificate was issued by one of ' + chosen + '.'] : []),
  ];
  const open = [
    ...(chain === 'unknown' ? ['The certificate is of none of ' + chosen + '.'] : []),
    ...(chain === 'unasked' ? ['Who issued the certificate: this page has no authorities pinned. Choose your own trusted_root.json.'] : []),
    'Whether that signer may sign packs: compare the name above with the one that you expect.',
    'The transparency log and the timestamp: mc evidence verify-offline checks them too.',
  ];
  show(kind,
    kind === 'bad' ? 'This pack is not as it was signed.' : kind === 'good' ? 'This pack is whole, and signed under a known authority.' : 'This pack is whole. Who signed it is not proven here.',
    ...list('Wrong', 'wrong', problems.length > 50 ? [...problems.slice(0, 50), 'and ' + (problems.length - 50) + ' more'] : problems),
    make('dl', '', ...facts.map(([term, value]) => make('div', '', make('dt', '', term), make('dd', '', value)))),
    ...list('Checked', 'held', held), ...list('Not checked here', 'open', open));
};
const check = async () => {
  if (!last) return;
  show('', 'Reading ' + last.name + ' …');
  for (const row of rows) row.className = '';
  if (last.size > ${MAX_BYTES}) return show('bad', 'This file is too large for a browser; use mc evidence verify-offline.');
  try {
    const mine = ++turn;
    const result = await checkPack(new Uint8Array(await last.arrayBuffer()), authorities);
    if (mine !== turn) return;
    mark(result);
    tell(result);
  } catch (error) {
    show('bad', 'This cannot be read as an evidence pack: ' + error.message);
  }
};
const roots = async (file) => {
  try {
    const root = JSON.parse(await file.text());
    authorities = root.certificateAuthorities.flatMap((authority) => authority.certChain.certificates.map((each) => each.rawBytes));
    chosen = 'the ' + authorities.length + ' certificates of ' + file.name;
    pins.textContent = 'Authorities: ' + chosen + '.';
  } catch {
    pins.textContent = file.name + ' is no trusted_root.json.';
  }
  await check();
};
const take = async (files) => {
  for (const file of files) {
    if (file.name.endsWith('.json')) await roots(file);
    else last = file;
  }
  await check();
};
for (const input of [one('pack'), one('roots')]) input.addEventListener('change', () => take(input.files));
for (const name of ['dragenter', 'dragover']) addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
for (const name of ['dragleave', 'drop']) addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove('over'); });
addEventListener('drop', (event) => take([...event.dataTransfer.files]));
`;

/** The page's only script: fixed text, so that the page can name it by its hash. */
export const pageScript = (): string => `'use strict';\nconst checkPack = ${checkPack.toString()};\n${GLUE}`;
