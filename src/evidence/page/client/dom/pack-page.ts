import type { Bytes } from '../bytes.ts';
import { checkPack, type PackCheck } from '../check-pack.ts';
import { createElement, formatDigest, getElement, listenForFiles, readPinnedAuthorities } from './elements.ts';

// The script of the page in a pack: it checks a pack that the user drops, and links its members.

const MAX_BYTES = 1024 ** 3; // a browser keeps this much in memory without trouble
const MAX_PROBLEMS = 50;
const KEEP_URL_MS = 60_000;
const zone = getElement('drop');
const found = getElement('found');
const stamp = getElement('stamp');
const pins = getElement('pins');
const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')];

let authorities = readPinnedAuthorities(zone);
let chosen = 'the authorities that this page pins';
let pack: File | undefined;
let checks = 0; // the number of started checks

type Kind = 'good' | 'bad' | 'warn';
const STAMPS: Readonly<Record<Kind, string>> = {
  good: 'complete',
  bad: 'not verified',
  warn: 'complete, signer unknown',
};
const VERDICTS: Readonly<Record<Kind, string>> = {
  good: 'The pack is complete, and signed under a known authority.',
  bad: 'The pack does not verify.',
  warn: 'The pack is complete. This page does not prove who signed it.',
};

function show(kind: Kind | '', verdict: string, ...parts: HTMLElement[]): void {
  found.className = kind;
  found.replaceChildren(createElement('p', 'verdict', verdict), ...parts);
  stamp.className = `stamp ${kind}`;
  stamp.textContent = kind === '' ? 'being checked' : STAMPS[kind];
}

function createList(title: string, kind: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => createElement('li', '', line));
  return [createElement('h3', '', title), createElement('ul', kind, ...items)];
}

/** Creates a link that saves a member. Its type is binary, so that a browser never shows the content as a page. */
function createLink(name: string, bytes: Bytes): HTMLElement {
  const link = document.createElement('a');
  link.textContent = name;
  link.href = '#';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const save = document.createElement('a');
    save.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    save.download = name.split('/').pop() ?? '';
    save.click();
    setTimeout(() => URL.revokeObjectURL(save.href), KEEP_URL_MS);
  });
  return link;
}

function markRows({ problems, contents }: PackCheck): void {
  for (const row of rows) {
    const name = row.dataset.name ?? '';
    const bytes = contents.get(name);
    const wrong = problems.some((problem) => problem.startsWith(`${name}: `));
    row.className = wrong ? 'bad' : bytes ? 'good' : '';
    row.querySelector('th')?.replaceChildren(bytes && !wrong ? createLink(name, bytes) : name);
  }
}

function listFacts({ signer, packDigest, manifestDigest }: PackCheck): HTMLElement {
  const facts: [string, string][] = signer
    ? [
        ['Signed by', signer.identity],
        ['Identity from', signer.issuer],
        ['Certificate', `${signer.notBefore} to ${signer.notAfter}`],
      ]
    : [];
  facts.push(['Pack', packDigest], ['Manifest', manifestDigest]);
  const entries = facts.map(([term, value]) =>
    createElement('div', '', createElement('dt', '', term), createElement('dd', '', formatDigest(value))),
  );
  return createElement('dl', '', ...entries);
}

const listChecked = ({ problems, members, chain }: PackCheck): string[] =>
  problems.length > 0
    ? []
    : [
        `The archive has every member of the manifest once, in order, with its size and digest. It has nothing else. Members: ${members}.`,
        'The signed statement names this manifest, and the key of the certificate signed the statement.',
        ...(chain === 'pinned' ? [`One of ${chosen} issued the certificate.`] : []),
      ];

const listUnchecked = ({ chain }: PackCheck): string[] => [
  ...(chain === 'unknown' ? [`None of ${chosen} issued the certificate.`] : []),
  ...(chain === 'unchecked'
    ? [
        'This page pins no authorities, so it cannot check the issuer of the certificate. Choose your own trusted_root.json.',
      ]
    : []),
  'Whether this signer may sign packs: compare the name above with the one that you expect.',
  'The transparency log and the timestamp: mc evidence verify-offline checks both.',
];

function present(check: PackCheck): void {
  const { problems, chain } = check;
  const kind = problems.length > 0 ? 'bad' : chain === 'pinned' ? 'good' : 'warn';
  const more = problems.length - MAX_PROBLEMS;
  const shown = more > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${more} more`] : problems;
  show(
    kind,
    VERDICTS[kind],
    ...createList('Problems', 'wrong', shown),
    listFacts(check),
    ...createList('Checked', 'held', listChecked(check)),
    ...createList('Not checked here', 'open', listUnchecked(check)),
  );
}

async function check(): Promise<void> {
  if (!pack) return;
  show('', `Reading ${pack.name} …`);
  for (const row of rows) row.className = '';
  if (pack.size > MAX_BYTES) return show('bad', 'The file is too large for a browser: use mc evidence verify-offline.');
  try {
    const number = ++checks;
    const result = await checkPack(new Uint8Array(await pack.arrayBuffer()), authorities);
    if (number !== checks) return; // the user chose another file in the meantime
    markRows(result);
    present(result);
  } catch (error) {
    show('bad', `The file cannot be read as an evidence pack: ${error instanceof Error ? error.message : error}`);
  }
}

interface TrustedRoot {
  readonly certificateAuthorities: readonly {
    readonly certChain: { readonly certificates: readonly { readonly rawBytes: string }[] };
  }[];
}

async function chooseRoot(file: File): Promise<void> {
  try {
    const root: TrustedRoot = JSON.parse(await file.text());
    authorities = root.certificateAuthorities.flatMap(({ certChain }) =>
      certChain.certificates.map(({ rawBytes }) => rawBytes),
    );
    chosen = `the certificates of ${file.name}`;
    pins.textContent = `Authorities: ${chosen}.`;
  } catch {
    pins.textContent = `${file.name} is not a trusted_root.json.`;
  }
}

async function readFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    if (file.name.endsWith('.json')) await chooseRoot(file);
    else pack = file;
  }
  await check();
}

listenForFiles([getElement('pack'), getElement('roots')], globalThis, zone, readFiles);
