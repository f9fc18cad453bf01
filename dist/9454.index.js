export const id = 9454;
export const ids = [9454];
export const modules = {

/***/ 75562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ verifyPack)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var evidence_manifest = __webpack_require__(16191);
;// CONCATENATED MODULE: ./build/evidence/roll.js

/**
 * The roll call of a pack: who was to be there, and who came. Pure; a name that is not on the list is told from a
 * member that was renamed by its content.
 */
class Roll {
    #members;
    #places;
    #came = new Set();
    #strangers = [];
    #wrong = [];
    #furthest = -1;
    #good = 0;
    #bytes = 0;
    constructor(members) {
        this.#members = members;
        this.#places = new Map(members.map(({ name }, place) => [name, place]));
    }
    /** How many came as they were to come, and their bytes. */
    get good() {
        return { members: this.#good, bytes: this.#bytes };
    }
    /** Who is to come next, if all is well; the last one when nobody is. */
    get next() {
        return (this.#members[this.#furthest + 1] ?? this.#members.at(-1))?.name;
    }
    took(name, digest, size) {
        const place = this.#places.get(name);
        const member = place === undefined ? undefined : this.#members[place];
        if (place === undefined || !member) {
            this.#strangers.push({ name, digest, size });
            return;
        }
        if (this.#came.has(name)) {
            this.#wrong.push(new errors/* VerificationError */.mk('pack-member-duplicate', { member: name }));
            return;
        }
        this.#came.add(name);
        const promised = `sha256:${member.sha256}`;
        if (place < this.#furthest)
            this.#wrong.push(new errors/* VerificationError */.mk('pack-member-misplaced', { member: name }));
        else if (digest !== promised || size !== member.size) {
            const expected = `${promised} of ${member.size} bytes`;
            this.#wrong.push(new errors/* VerificationError */.mk('pack-member-mismatch', {
                member: name,
                expected,
                found: `${digest} of ${size} bytes`,
            }));
        }
        else {
            this.#good++;
            this.#bytes += size;
        }
        this.#furthest = Math.max(this.#furthest, place);
    }
    /** What is wrong. `whole`: the archive was read to its end, so who has not come is missing. */
    wrong(whole) {
        const absent = whole ? this.#members.filter(({ name }) => !this.#came.has(name)) : [];
        const byContent = new Map(absent.map((member) => [`sha256:${member.sha256} ${member.size}`, member]));
        const renamed = new Set();
        const strange = this.#strangers.map(({ name, digest, size }) => {
            const member = byContent.get(`${digest} ${size}`);
            if (!member || renamed.has(member))
                return new errors/* VerificationError */.mk('pack-member-unexpected', { member: name });
            renamed.add(member);
            return new errors/* VerificationError */.mk('pack-member-renamed', { member: member.name, found: name });
        });
        const missing = absent
            .filter((member) => !renamed.has(member))
            .map(({ name }) => new errors/* VerificationError */.mk('pack-member-missing', { member: name }));
        return [...this.#wrong, ...strange, ...missing];
    }
}

;// CONCATENATED MODULE: ./build/evidence/check.js









const MAX_BUNDLE_BYTES = 4 * bytes/* MiB */.lv;
const MAX_PACK_BYTES = 1024 ** 4;
const claimSchema = schemas/* object */.Ikc({ dsseEnvelope: schemas/* object */.Ikc({ payload: schemas/* string */.YjP() }) });
const statementSchema = schemas/* object */.Ikc({
    subject: schemas/* tuple */.PVZ([schemas/* object */.Ikc({ digest: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/) }) })]),
});
const MAX_REASONS = 50; // enough to see what happened; a pack of another drill has thousands
/**
 * Verifies a pack in one pass over its bytes, without a network: its archive is as this program writes it, its manifest
 * is signed by somebody who is trusted, and every member is there once, in its place, with its size and digest. What is
 * wrong stands in the report's reasons, each of which names the member.
 */
async function verifyPack(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('evidence-verify', ports.clock, request.subject);
    const walk = new Walk(ports);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const sizes = [];
    let size = 0;
    const hashed = async function* () {
        for await (const chunk of request.content()) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    };
    const limits = { members: evidence_manifest/* MAX_MEMBERS */.dw + 2, bytes: MAX_PACK_BYTES };
    let stopped;
    try {
        for await (const member of (0,tar/* readTar */.sB)(hashed(), limits, 'the pack')) {
            sizes.push(member.size);
            await walk.take(member);
        }
        if (size !== (0,tar/* tarSize */.v$)(sizes))
            walk.goesOn();
    }
    catch (error) {
        if (!(error instanceof errors/* VerificationError */.mk))
            throw error;
        stopped = error;
    }
    return report.finish(walk.reasons(stopped).slice(0, MAX_REASONS), {
        ...(stopped ? {} : { digest: `sha256:${hash.digest('hex')}` }),
        ...walk.found,
    });
}
/** The digest that a bundle's statement is about, as it says: nothing is believed of it before it is verified. */
function claimedDigest(bundle) {
    try {
        const { dsseEnvelope } = claimSchema.parse(JSON.parse(bundle.toString('utf8')));
        const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
        return `sha256:${statementSchema.parse(statement).subject[0].digest.sha256}`;
    }
    catch {
        return undefined;
    }
}
/** The pack as it goes by: the manifest, its bundle, then the roll of those whom the manifest names. */
class Walk {
    #ports;
    #manifest;
    #signer;
    #roll;
    #extra = new Set();
    #headers = [];
    #sizes = [];
    /** Told last: that another program wrote the archive is the least of what can be wrong. */
    #archive = [];
    constructor(ports) {
        this.#ports = ports;
    }
    get found() {
        return {
            ...(this.#manifest ? { manifestDigest: (0,lib_digest/* digestOf */.ol)(this.#manifest) } : {}),
            ...(this.#signer ? { signer: this.#signer } : {}),
            ...(this.#roll?.good ?? { members: 0, bytes: 0 }),
        };
    }
    async take(member) {
        if (!member.canonical)
            this.#archive.push(new errors/* VerificationError */.mk('pack-header-changed', { member: member.name }));
        if (!this.#manifest) {
            if (member.name !== evidence_manifest/* MANIFEST_NAME */.ir)
                throw new errors/* VerificationError */.mk('pack-member-missing', { member: evidence_manifest/* MANIFEST_NAME */.ir });
            this.#manifest = await (0,bytes/* collect */.Fo)(member.content, evidence_manifest/* MAX_MANIFEST_BYTES */.ZJ, evidence_manifest/* MANIFEST_NAME */.ir);
        }
        else if (!this.#roll) {
            if (member.name !== evidence_manifest/* BUNDLE_NAME */.ft)
                throw new errors/* VerificationError */.mk('pack-member-missing', { member: evidence_manifest/* BUNDLE_NAME */.ft });
            const bundle = await (0,bytes/* collect */.Fo)(member.content, MAX_BUNDLE_BYTES, evidence_manifest/* BUNDLE_NAME */.ft);
            // Who signed is known before a word of the manifest is believed.
            this.#signer = await this.#verified(this.#manifest, bundle);
            this.#roll = new Roll((0,evidence_manifest/* readManifest */.WI)(this.#manifest).members);
        }
        else {
            const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)(member.content);
            if (member.name === evidence_manifest/* MANIFEST_NAME */.ir || member.name === evidence_manifest/* BUNDLE_NAME */.ft)
                this.#extra.add(member.name);
            else
                this.#roll.took(member.name, digest, size);
        }
    }
    /** The archive has more behind its end than it was packed with. */
    goesOn() {
        const member = this.#roll?.next ?? evidence_manifest/* BUNDLE_NAME */.ft;
        this.#archive.push(new errors/* VerificationError */.mk('pack-malformed', { member, detail: 'it goes on behind its end' }));
    }
    async #verified(manifest, bundle) {
        const found = (0,lib_digest/* digestOf */.ol)(manifest);
        const claimed = claimedDigest(bundle);
        try {
            const signer = await this.#ports.verifyManifest(claimed ?? found, bundle);
            if (claimed === undefined || claimed === found)
                return signer;
        }
        catch (error) {
            if (!(error instanceof errors/* VerificationError */.mk))
                throw error;
            const detail = `${error.code}: ${error.message}`;
            throw new errors/* VerificationError */.mk('pack-signature-invalid', { member: evidence_manifest/* BUNDLE_NAME */.ft, detail }, { cause: error });
        }
        // The bundle is good, for another manifest: so it is the manifest that was changed.
        throw new errors/* VerificationError */.mk('pack-member-mismatch', { member: evidence_manifest/* MANIFEST_NAME */.ir, expected: claimed, found });
    }
    /** Other programs end an archive with more; then it is not the pack that was written, though nothing in it changed. */
    ended(length) {
        if (this.#headers.length > 0 || length === (0,tar/* tarSize */.v$)(this.#sizes))
            return;
        throw new errors/* VerificationError */.mk('tar-malformed', {
            what: 'the pack',
            offset: length,
            detail: 'its end is not as this program writes it',
        });
    }
    /** What is wrong, once the archive has ended (`stopped` by nothing) or could not be read on. */
    reasons(stopped) {
        const twice = [...this.#extra].map((member) => new errors/* VerificationError */.mk('pack-member-duplicate', { member }));
        const known = [...twice, ...(this.#roll?.wrong(stopped === undefined) ?? []), ...this.#headers];
        if (stopped)
            return [...known, this.#named(stopped)];
        if (this.#roll)
            return [...known, ...this.#archive];
        const member = this.#manifest ? evidence_manifest/* BUNDLE_NAME */.ft : evidence_manifest/* MANIFEST_NAME */.ir;
        return [new errors/* VerificationError */.mk('pack-member-missing', { member }), ...this.#headers];
    }
    /** The fault of an archive as one of the member at which it was met. */
    #named(error) {
        if (error.details['member'] !== undefined && error.code !== 'tar-malformed')
            return error;
        const next = !this.#manifest ? evidence_manifest/* MANIFEST_NAME */.ir : !this.#roll ? evidence_manifest/* BUNDLE_NAME */.ft : (this.#roll.next ?? evidence_manifest/* BUNDLE_NAME */.ft);
        const member = error.details['member'] ?? next;
        return new errors/* VerificationError */.mk('pack-malformed', { member, detail: error.message }, { cause: error });
    }
}


/***/ }),

/***/ 85611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ storePack)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48609);




/**
 * Puts a pack into a write-once store and believes nothing: the version that was made is read back and held against
 * what was sent, and its retention against what was asked for. The report is the receipt.
 */
async function storePack(request, ports) {
    const { clock, store } = ports;
    const location = `s3://${request.bucket}/${request.key}`;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('evidence-store', clock, request.path);
    // Whole seconds: some servers keep no more, and what comes back is compared.
    const end = Math.ceil((clock.now().getTime() + request.retainSeconds * 1000) / 1000) * 1000;
    const retention = { mode: request.mode, until: new Date(end).toISOString() };
    const upload = await (0,_store_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uploadFile */ .Q)(request.path);
    const put = await store.put(request.key, upload, { contentType: 'application/x-tar', retention });
    const { object, content } = await store.get(request.key, put.versionId);
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfStream */ .Ul)(content);
    const sent = `sha256:${upload.sha256.toString('hex')}`;
    const errors = [];
    if (digest !== sent)
        errors.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('store-other-bytes', { location, expected: sent, found: digest }));
    const kept = object.retention;
    if (kept?.mode !== retention.mode || Date.parse(kept.until) < end) {
        const expected = `${retention.mode} until ${retention.until}`;
        const found = kept ? `${kept.mode} until ${kept.until}` : 'no retention';
        errors.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('store-not-locked', { location, expected, found }));
    }
    return report.finish(errors, {
        version: 1,
        location,
        store: store.name,
        versionId: put.versionId,
        digest,
        size,
        mode: kept?.mode ?? retention.mode,
        retainUntil: kept?.until ?? '',
    });
}


/***/ }),

/***/ 16191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mi: () => (/* binding */ EVIDENCE_PREDICATE),
/* harmony export */   T8: () => (/* binding */ manifestBytes),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   XR: () => (/* binding */ manifestStatement),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   dw: () => (/* binding */ MAX_MEMBERS),
/* harmony export */   ft: () => (/* binding */ BUNDLE_NAME),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   nG: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30863);






const MANIFEST_NAME = 'manifest.json';
const BUNDLE_NAME = 'manifest.sigstore.json';
/** docs/predicates/evidence-pack.md */
const EVIDENCE_PREDICATE = 'https://github.com/org/mc-actions/predicates/evidence-pack/v1';
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const MAX_MEMBERS = 100_000;
const memberSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256).refine(_lib_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafeMemberName */ .bt, 'a name that leads out of the pack'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,63}$/),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    members: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(memberSchema).max(MAX_MEMBERS),
});
/** Names are ordered by their bytes, as `LC_ALL=C sort` does, not by anybody's alphabet. */
const byName = (a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
/** The manifest's bytes: canonical JSON, so that the same members give the same manifest. */
const manifestBytes = (members) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ version: 1, members: [...members].sort(byName) }));
const malformed = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('pack-manifest-malformed', { member: MANIFEST_NAME, detail }, { cause });
/** Reads a manifest that {@link manifestBytes} wrote; another spelling of the same is refused. Throws `pack-manifest-malformed`, `format-newer`. */
function readManifest(bytes) {
    let manifest;
    try {
        manifest = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(manifestSchema, JSON.parse(bytes.toString('utf8')), MANIFEST_NAME);
    }
    catch (error) {
        if ((0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw malformed('it does not have the form of a manifest', error);
    }
    const names = manifest.members.map(({ name }) => name);
    if (names.includes(MANIFEST_NAME) || names.includes(BUNDLE_NAME))
        throw malformed('it lists itself or its bundle');
    if (new Set(names).size !== names.length)
        throw malformed('it lists a member twice');
    if (!manifestBytes(manifest.members).equals(bytes))
        throw malformed('it is not in its canonical form');
    return manifest;
}
/** What is signed: an in-toto statement about the manifest's exact bytes. */
function manifestStatement(bytes, members) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: MANIFEST_NAME, digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes)) } }],
        predicateType: EVIDENCE_PREDICATE,
        predicate: { members: members.length, bytes: members.reduce((sum, { size }) => sum + size, 0) },
    };
}


/***/ }),

/***/ 79473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ packEvidence)
});

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
;// CONCATENATED MODULE: ./build/evidence/kinds.js
const KINDS = [
    [/\.sigstore(?:\.json)?$/, 'application/vnd.dev.sigstore.bundle.v0.3+json', 'bundle'],
    [/(?:^|\/)trusted_root\.json$/, 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', 'trusted-root'],
    [/(?:^|\/)trust-policy\.ya?ml$/, 'application/yaml', 'trust-policy'],
    [/(?:^|\/)chain\.jsonl$/, 'application/jsonl', 'log-chain'],
    [/(?:^|\/)checkpoint$/, 'text/plain', 'checkpoint'],
    [/(?:^|[./])(?:cdx|bom)\.json$/, 'application/vnd.cyclonedx+json', 'sbom'],
    [/(?:^|\/)provenance\.json$/, 'application/json', 'provenance'],
    [/(?:^|\/|-)report\.json$/, 'application/json', 'report'],
    [/\.log$/, 'text/plain', 'log'],
    [/\.jsonl$/, 'application/jsonl', 'file'],
    [/\.json$/, 'application/json', 'file'],
    [/\.html$/, 'text/html', 'file'],
    [/\.(?:txt|md|pem|pub|prom)$/, 'text/plain', 'file'],
    [/\.ya?ml$/, 'application/yaml', 'file'],
];
function kindOf(name) {
    const [, mediaType, role] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
    return { mediaType: mediaType ?? 'application/octet-stream', role: role ?? 'file' };
}

// EXTERNAL MODULE: ./build/evidence/manifest.js
var evidence_manifest = __webpack_require__(16191);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/evidence/page/check-pack.js
var check_pack = __webpack_require__(20558);
;// CONCATENATED MODULE: ./build/evidence/page/script.js

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
const pageScript = () => `'use strict';\nconst checkPack = ${check_pack/* checkPack */.E.toString()};\n${GLUE}`;

;// CONCATENATED MODULE: ./build/evidence/page/style.js
/** The page's style: nothing from outside; light and dark as the reader has it, and one column on a phone. */
const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--faint:#f2f0ec;--link:#2b6a8c;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;--warn-bg:#fbf1dc;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--faint:#20252d;--link:#7cc0e0;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;--warn-bg:#332711}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div,.end{max-width:1080px;margin:0 auto;padding:0 32px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top>div{padding-top:36px;padding-bottom:28px}
.kicker{margin:0 0 10px;color:var(--soft);font-size:13px;letter-spacing:.09em;text-transform:uppercase;display:flex;gap:14px;align-items:center;flex-wrap:wrap}
.stamp{font-weight:700;letter-spacing:.07em;padding:2px 11px;border-radius:99px;color:var(--soft);background:var(--faint)}
.stamp.good{color:var(--good);background:var(--good-bg)}.stamp.bad{color:var(--bad);background:var(--bad-bg)}.stamp.warn{color:var(--warn);background:var(--warn-bg)}
h1{font-size:36px;line-height:1.14;letter-spacing:-.022em;font-weight:650;margin:0 0 12px;text-wrap:balance}
h2{font-size:23px;line-height:1.25;letter-spacing:-.012em;font-weight:640;margin:48px 0 4px}
h3{font-size:15px;margin:18px 0 6px;font-weight:620}.card>h3:first-child{margin-top:0}
.lead,.about{margin:0 0 18px;color:var(--soft);max-width:48em}.about{margin:0;display:flex;flex-wrap:wrap;gap:4px 24px;font-size:15px}
code,pre{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
pre{background:var(--faint);border-radius:8px;padding:13px 16px;margin:8px 0;white-space:pre-wrap;line-height:1.5;font-size:14px}
a{color:var(--link)}
.card,#drop{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px}
#drop{border:2px dashed var(--line)}#drop.over{border-color:var(--link);background:var(--faint)}
#drop p{margin:0 0 12px}.choose{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:center}
.choose label{border:1px solid var(--line);border-radius:8px;padding:8px 16px;cursor:pointer;background:var(--faint);font-weight:550;font-size:15px}
.choose input{position:absolute;opacity:0;width:1px;height:1px}.choose input:focus-visible+label{outline:2px solid var(--link);outline-offset:2px}
.says{font-size:14px;color:var(--soft)}#drop .says{margin:12px 0 0}
#found:empty{display:none}#found{margin-top:14px;border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:10px;background:var(--card);padding:18px 24px}
#found.good{border-left-color:var(--good)}#found.bad{border-left-color:var(--bad)}#found.warn{border-left-color:var(--warn)}
#found .verdict{margin:0;font-size:19px;font-weight:640}#found.good .verdict{color:var(--good)}#found.bad .verdict{color:var(--bad)}#found.warn .verdict{color:var(--warn)}
#found ul{list-style:none;margin:0;padding:0}#found li{padding:3px 0 3px 26px;position:relative;overflow-wrap:anywhere;font-size:15px}
#found li::before{position:absolute;left:2px;font-weight:700}
#found .held li::before{content:"✓";color:var(--good)}#found .wrong li::before{content:"✕";color:var(--bad)}#found .open li::before{content:"–";color:var(--soft)}#found .open li{color:var(--soft)}
dl{margin:12px 0 0;font-size:15px}dl>div{display:grid;grid-template-columns:9em 1fr;gap:2px 18px;padding:5px 0;border-bottom:1px solid var(--line)}dl>div:last-child{border-bottom:0}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:8px 18px 8px 0;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:550;overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}.right{text-align:right;white-space:nowrap}
.role{white-space:nowrap}.digest{color:var(--soft);font-family:var(--mono);font-size:12.5px;line-height:1.8;overflow-wrap:anywhere}
tr.good th::before{content:"✓ ";color:var(--good);font-weight:700}tr.bad th::before{content:"✕ ";color:var(--bad);font-weight:700}tr.bad th{color:var(--bad)}
.end{color:var(--soft);font-size:13.5px;padding-top:40px;padding-bottom:52px}
@media (max-width:760px){main,.top>div,.end{padding-left:18px;padding-right:18px}.top>div{padding-top:24px;padding-bottom:20px}
h1{font-size:27px}h2{font-size:20px;margin-top:38px}.card,#drop,#found{padding:14px 16px}
dl>div{grid-template-columns:1fr;gap:0}dt{font-size:13px}
thead{display:none}table,tbody{display:block}tbody tr{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:9px 0;border-bottom:1px solid var(--line)}tbody tr:last-child{border-bottom:0}
tbody th,tbody td{padding:0;border:0}tbody th,tbody .digest{grid-column:1/-1}}
@media print{:root{color-scheme:light}#drop{display:none}body{font-size:12px;background:#fff}}
`;

;// CONCATENATED MODULE: ./build/evidence/page/page.js







/** The member that opens in a browser and checks the pack that is dropped on it. */
const PAGE_NAME = 'report.html';
const MAX_ROWS = 2_000; // beyond, a browser is slow; the manifest lists them all
const sourceHash = (text) => `'sha256-${(0,lib_digest/* sha256 */.sc)(text).toString('base64')}'`;
const plural = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
/** Who the pinned certificates are, in the words of their own subjects. */
function namesOf(authorities) {
    const names = authorities.map((each) => {
        try {
            const { subject } = new external_node_crypto_.X509Certificate(Buffer.from(each, 'base64'));
            const part = (key) => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1];
            return part('CN') ?? part('O') ?? subject;
        }
        catch (error) {
            return `a certificate that cannot be read (${(0,errors/* describe */.q0)(error)})`;
        }
    });
    return [...new Set(names)].join(', ');
}
const row = ({ name, role, size, sha256 }) => (0,html/* html */.qy) `<tr data-name="${name}"><th scope="row">${name}</th><td class="role">${role}</td><td class="right">${(0,lib_bytes/* humanBytes */.p6)(size)}</td><td class="digest">${sha256}</td></tr>
`;
function contents(members) {
    const more = members.length - MAX_ROWS;
    return (0,html/* html */.qy) `<table><thead><tr><th>name</th><th>role</th><th class="right">size</th><th>SHA-256</th></tr></thead><tbody>
${members.slice(0, MAX_ROWS).map(row)}</tbody></table>${more > 0 && (0,html/* html */.qy) `<p class="says">And ${more} more: manifest.json lists them all.</p>`}`;
}
function checker(authorities) {
    const pinned = authorities.length === 0
        ? 'no authorities are pinned in this page; choose your own trusted_root.json to hold the signer against it'
        : `${namesOf(authorities)} (pinned in this page)`;
    return (0,html/* html */.qy) `<div id="drop" data-authorities="${authorities.join(' ')}">
<p>Drop the pack here: the <code>.evidence.tar</code> that this page was in, or any other. It is read by this page alone; nothing leaves this machine.</p>
<div class="choose"><input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><input type="file" id="roots" accept=".json"><label for="roots">Trusted roots …</label></div>
<p class="says" id="pins">Authorities: ${pinned}.</p>
<noscript><p class="says">This needs JavaScript. The command below does not.</p></noscript>
</div>
<div id="found" role="status"></div>
<p class="says">A page that came in the pack which it checks proves that the pack is whole, not who made it: whoever can make a pack can make a page. Take this page, or the trusted roots, from where you trust them.</p>`;
}
/**
 * The page of a pack: what is in it, and a checker for it. It opens from disk, needs no network, and a policy in its
 * head forbids any. The same members and authorities give the same page. `members` are all but the page itself;
 * `authorities` are certificates (DER, base64), one of which must have issued the signer's for a pack to be good here.
 */
function packPage(members, authorities) {
    const script = pageScript();
    const policy = `default-src 'none'; style-src ${sourceHash(STYLE)}; script-src ${sourceHash(script)}; base-uri 'none'; form-action 'none'`;
    const bytes = members.reduce((sum, { size }) => sum + size, 0);
    const roles = new Map();
    for (const { role } of members)
        roles.set(role, (roles.get(role) ?? 0) + 1);
    const page = (0,html/* html */.qy) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Evidence pack: ${plural(members.length, 'member')}</title>
<style>${(0,html/* raw */.lS)(STYLE)}</style>
</head>
<body>
<header class="top"><div>
<p class="kicker"><span>Evidence pack</span><span class="stamp" id="stamp">not checked yet</span></p>
<h1>${plural(members.length, 'piece')} of evidence, ${(0,lib_bytes/* humanBytes */.p6)(bytes).replace(' ', '\u00a0')}, under one signature</h1>
<p class="about">${[...roles].sort().map(([role, count]) => (0,html/* html */.qy) `<span>${count} ${role}</span>`)}</p>
</div></header>
<main>
<h2>Check a pack</h2><p class="lead">Every byte of the archive is held against the manifest, and the manifest against its signature.</p>
${checker(authorities)}
<h2>What is in it</h2><p class="lead">As the signed manifest lists it. Once the pack is checked, each name hands out the file.</p>
<div class="card">${contents(members)}</div>
<h2>Without this page</h2><p class="lead">The pack is a plain tar and standard formats; none of this needs a network.</p>
<div class="card"><h3>All of it, with the policy that says who may sign</h3>
<pre>mc evidence verify-offline FILE.evidence.tar --policy trust-policy.yaml</pre>
<h3>The signature with cosign, the members with sha256sum</h3>
<pre>tar -xf FILE.evidence.tar
cosign verify-blob-attestation --bundle manifest.sigstore.json --trusted-root trusted_root.json \\
  --type https://github.com/org/mc-actions/predicates/evidence-pack/v1 \\
  --certificate-identity IDENTITY --certificate-oidc-issuer ISSUER manifest.json
jq -r '.members[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum --check --strict</pre></div>
</main>
<footer class="end">Members are listed by name; times, owners and modes in the archive are fixed, so that the same files give the same pack.</footer>
<script>${(0,html/* raw */.lS)(script)}</script>
</body>
</html>
`;
    return Buffer.from(page.markup);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/evidence/sources.js





/**
 * The files that belong into a pack. A folder's files are named under the folder's own name (`chain/…`), those of `.`
 * as they lie; a file by its name alone. What is neither file nor folder (a link, a socket) is refused, not left out:
 * a pack holds all that it was given.
 */
async function filesOf(sources) {
    const found = [];
    for (const source of sources) {
        const kind = await (0,lib_files/* fileKind */.h_)(source);
        if (kind === undefined)
            throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the evidence', path: source });
        const path = (0,external_node_path_.resolve)(source);
        if (kind === 'file')
            found.push({ name: (0,external_node_path_.basename)(path), path });
        else
            found.push(...(await filesBelow(path, source === '.' ? '' : `${(0,external_node_path_.basename)(path)}/`)));
    }
    const names = new Set();
    for (const { name, path } of found) {
        if (!(0,tar/* isSafeMemberName */.bt)(name))
            throw new errors/* ConfigurationError */.j1('pack-name-invalid', { name, path });
        if (names.has(name))
            throw new errors/* ConfigurationError */.j1('pack-name-twice', { name, path });
        names.add(name);
    }
    return found;
}
async function filesBelow(folder, prefix) {
    try {
        const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => {
            const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
            if (!entry.isFile())
                throw new errors/* ConfigurationError */.j1('pack-not-a-file', { path });
            return { name: prefix + (0,external_node_path_.relative)(folder, path).replaceAll('\\', '/'), path };
        });
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv)
            throw error;
        throw new errors/* McError */.Hv('file-unreadable', { path: folder, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/evidence/pack.js










/** A file as a member: hashed now, and held against that when it is read again for the archive. */
async function fileContent({ name, path }, role) {
    if (name === evidence_manifest/* MANIFEST_NAME */.ir || name === evidence_manifest/* BUNDLE_NAME */.ft)
        throw new errors/* ConfigurationError */.j1('pack-name-invalid', { name, path });
    const read = () => (0,lib_files/* readFileStream */.vY)(path, 'the evidence');
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)(read());
    const kind = kindOf(name);
    const content = () => (0,lib_digest/* verifiedStream */.fV)(read(), { digest, size }, path);
    return { name, size, sha256: (0,lib_digest/* hexOf */.ZD)(digest), mediaType: kind.mediaType, role: role ?? kind.role, content };
}
const bytesContent = (name, bytes, role) => ({
    name,
    size: bytes.length,
    sha256: (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes)),
    mediaType: kindOf(name).mediaType,
    role,
    content: () => (0,lib_bytes/* streamOf */.mA)(bytes),
});
const memberOf = ({ content: _content, ...member }) => member;
/**
 * Writes an evidence pack: a plain tar with a signed manifest first, and a page that checks packs unless the files have
 * a report.html of their own. The same files give the same manifest, byte for byte; only the bundle over it is new each
 * time. A file that changes while it is packed fails the pack.
 */
async function packEvidence(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('evidence-pack', ports.clock, request.out);
    const files = await filesOf(request.from);
    if (files.length === 0)
        throw new errors/* ConfigurationError */.j1('pack-empty', { from: request.from });
    if (files.length >= evidence_manifest/* MAX_MEMBERS */.dw)
        throw new errors/* ConfigurationError */.j1('pack-too-many', { found: files.length, limit: evidence_manifest/* MAX_MEMBERS */.dw - 1 });
    const contents = [];
    for (const file of files.sort(evidence_manifest/* byName */.nG))
        contents.push(await fileContent(file, request.roles?.[file.name]));
    if (!contents.some(({ name }) => name === PAGE_NAME)) {
        const page = packPage(contents.map(memberOf), request.authorities ?? []);
        contents.push(bytesContent(PAGE_NAME, page, 'page'));
        contents.sort(evidence_manifest/* byName */.nG);
    }
    const members = contents.map(memberOf);
    const manifest = (0,evidence_manifest/* manifestBytes */.T8)(members);
    const bundle = await ports.signManifest((0,evidence_manifest/* manifestStatement */.XR)(manifest, members));
    await (0,lib_files/* writeFileAtomic */.Zf)(request.out, (0,tar/* writeTar */.FJ)([
        bytesContent(evidence_manifest/* MANIFEST_NAME */.ir, manifest, 'manifest'),
        bytesContent(evidence_manifest/* BUNDLE_NAME */.ft, bundle, 'bundle'),
        ...contents,
    ]));
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)((0,lib_files/* readFileStream */.vY)(request.out, 'the pack'));
    return report.finish([], { path: request.out, digest, size, manifestDigest: (0,lib_digest/* digestOf */.ol)(manifest), members });
}


/***/ }),

/***/ 5327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ authoritiesOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


// Only what is needed of the protobuf's JSON form; src/sigstore holds the file as a whole against its schema.
const rootSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    certificateAuthorities: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certChain: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certificates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39() })) }) })),
});
/** The certificates (DER, base64) of a trusted_root.json's code-signing authorities: what a page may pin. */
function authoritiesOf(trustedRoot, what = 'the trusted root') {
    try {
        const { certificateAuthorities } = rootSchema.parse(JSON.parse(Buffer.from(trustedRoot).toString('utf8')));
        return certificateAuthorities.flatMap(({ certChain }) => certChain.certificates.map(({ rawBytes }) => rawBytes));
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('trusted-root-malformed', { path: what, detail: 'its authorities' }, { cause: error });
    }
}


/***/ }),

/***/ 20558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkPack)
/* harmony export */ });
/**
 * Holds an evidence pack against its signed manifest with nothing but what a browser has. It is put on the page as
 * text (`toString`), so it must stand alone: no imports, no helpers outside of it. It checks the archive, the members,
 * their digests, that the bundle's signature is over this manifest by the key of the bundle's certificate, and that
 * one of `authorities` (certificates, DER in base64) issued that. The transparency log, the timestamp and who may sign
 * are for `mc evidence verify-offline`, which has the pinned roots and the policy.
 */
async function checkPack(pack, authorities = []) {
    const { subtle } = globalThis.crypto;
    const text = new TextDecoder('utf-8', { fatal: true });
    const utf8 = new TextEncoder();
    const problems = [];
    const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
    const sha256 = async (bytes) => hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
    const unbase64 = (coded) => {
        const binary = atob(String(coded));
        if (btoa(binary) !== coded)
            throw new Error('base64 that is not as it is written');
        return Uint8Array.from(binary, (c) => c.charCodeAt(0));
    };
    const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
    const isRecord = (value) => typeof value === 'object' && value !== null;
    const at = (value, ...path) => path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
    /** The archive (POSIX ustar, plain files), each header held against the only one that a pack has for that file. */
    const readTar = () => {
        const members = new Map();
        const field = (header, from, size) => {
            const bytes = header.subarray(from, from + size);
            const end = bytes.indexOf(0);
            return text.decode(end < 0 ? bytes : bytes.subarray(0, end));
        };
        let offset = 0;
        let rewritten = false;
        for (;;) {
            const header = pack.subarray(offset, offset + 512);
            if (header.length < 512)
                throw new Error('this is not a whole tar file');
            if (header.every((byte) => byte === 0))
                break;
            const prefix = field(header, 345, 155);
            const name = (prefix ? `${prefix}/` : '') + field(header, 0, 100);
            const size = Number.parseInt(field(header, 124, 12), 8);
            const bytes = pack.subarray(offset + 512, offset + 512 + size);
            if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== size)
                throw new Error('this is not a whole tar file');
            const padding = pack.subarray(offset + 512 + size, offset + 512 + Math.ceil(size / 512) * 512);
            const canonical = new Uint8Array(512);
            const put = (value, from) => canonical.set(utf8.encode(value), from);
            const octal = (value, digits) => value.toString(8).padStart(digits, '0');
            canonical.set(header.subarray(0, 100));
            for (const [from, value] of [
                [100, '0000644'],
                [108, '0000000'],
                [116, '0000000'],
                [124, octal(size, 11)],
                [136, '00000000000'],
                [148, '        '],
                [156, '0'],
                [257, 'ustar\u000000'],
                [345, prefix],
            ])
                put(value, from);
            const sum = canonical.reduce((total, byte) => total + byte, 0);
            put(`${octal(sum, 6)}\0 `, 148);
            const nameEnd = canonical.indexOf(0);
            if (!same(canonical, header) || (nameEnd < 100 && canonical.subarray(nameEnd, 100).some((byte) => byte !== 0))) {
                rewritten = true;
                problems.push(`${name}: its header in the archive is not as it was packed`);
            }
            if (padding.some((byte) => byte !== 0))
                problems.push(`${name}: its padding is not empty`);
            if (members.has(name))
                problems.push(`${name}: there twice`);
            members.set(name, bytes);
            offset += 512 + Math.ceil(size / 512) * 512;
        }
        const rest = pack.subarray(offset);
        if (rest.some((byte) => byte !== 0))
            throw new Error('there is more behind the end of the archive');
        if (!rewritten && rest.length !== 1024)
            problems.push('the archive: its end is not as it was packed');
        return members;
    };
    /** DER (X.690): the elements that some bytes consist of. */
    const elements = (bytes) => {
        const found = [];
        for (let from = 0; from < bytes.length;) {
            let length = bytes[from + 1] ?? 0;
            let body = from + 2;
            if (length > 128) {
                const size = length - 128;
                length = 0;
                for (let i = 0; i < size; i++)
                    length = length * 256 + (bytes[body++] ?? 0);
            }
            if (body + length > bytes.length)
                throw new Error('DER that ends too early');
            found.push({
                tag: bytes[from] ?? 0,
                all: bytes.slice(from, body + length),
                body: bytes.slice(body, body + length),
            });
            from = body + length;
        }
        return found;
    };
    const inside = (element, ...path) => {
        const found = path.reduce((inner, i) => (inner ? elements(inner.body)[i] : undefined), element);
        if (!found)
            throw new Error('DER without what was looked for');
        return found;
    };
    /** UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5) as ISO 8601. */
    const timeOf = ({ tag, body }) => {
        const digits = text.decode(body);
        const whole = tag === 0x17 ? (digits < '50' ? '20' : '19') + digits : digits;
        return whole.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    };
    /** As much of an X.509 certificate as is needed here (RFC 5280, 4.1); what is optional before the extensions is left out. */
    const certificateOf = (der) => {
        const [whole] = elements(der);
        const body = inside(whole, 0);
        const fields = elements(body.body).filter(({ tag }) => tag !== 0xa0);
        const wrapped = fields.find(({ tag }) => tag === 0xa3);
        const extensions = new Map();
        for (const extension of wrapped ? elements(inside(wrapped, 0).body) : []) {
            const parts = elements(extension.body);
            extensions.set(hex(inside(extension, 0).body), parts.at(-1)?.body ?? new Uint8Array());
        }
        const validity = inside(fields[3]);
        return {
            signed: body.all,
            algorithm: hex(inside(whole, 1, 0).body),
            signature: inside(whole, 2).body.slice(1),
            issuer: inside(fields[2]).all,
            notBefore: timeOf(inside(validity, 0)),
            notAfter: timeOf(inside(validity, 1)),
            subject: inside(fields[4]).all,
            key: inside(fields[5]),
            extensions,
        };
    };
    /** An ECDSA signature as WebCrypto wants it: r and s, each as long as the curve's field. */
    const plainSignature = (der, width) => {
        const out = new Uint8Array(2 * width);
        const [sequence, ...more] = elements(der);
        const halves = sequence ? elements(sequence.body) : [];
        if (more.length > 0 || halves.length !== 2)
            throw new Error('the signature is malformed');
        for (const [i, { tag, body }] of halves.entries()) {
            const short = body[0] === 0 ? body.subarray(1) : body;
            if (tag !== 0x02 || short.length > width)
                throw new Error('the signature is malformed');
            out.set(short, (i + 1) * width - short.length);
        }
        return out;
    };
    const HASHES = {
        '2a8648ce3d040302': 'SHA-256', // ecdsa-with-SHA256, 384, 512 (RFC 5758)
        '2a8648ce3d040303': 'SHA-384',
        '2a8648ce3d040304': 'SHA-512',
        '2a864886f70d01010b': 'SHA-256', // the same with RSA (RFC 4055)
        '2a864886f70d01010c': 'SHA-384',
        '2a864886f70d01010d': 'SHA-512',
    };
    const CURVES = {
        '2a8648ce3d030107': ['P-256', 32, 'SHA-256'],
        '2b81040022': ['P-384', 48, 'SHA-384'],
        '2b81040023': ['P-521', 66, 'SHA-512'],
    };
    /** Without `hash`, the one that goes with the curve. */
    const isSignedBy = async (key, data, signature, hash) => {
        const kind = hex(inside(key, 0, 0).body);
        if (kind === '2a864886f70d010101') {
            const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256' };
            const imported = await subtle.importKey('spki', key.all, algorithm, false, ['verify']);
            return subtle.verify(algorithm, imported, signature, data);
        }
        const [namedCurve, width, own] = CURVES[hex(inside(key, 0, 1).body)] ?? [];
        if (kind !== '2a8648ce3d0201' || namedCurve === undefined || width === undefined || own === undefined)
            throw new Error('a key of a kind that this page cannot check');
        const imported = await subtle.importKey('spki', key.all, { name: 'ECDSA', namedCurve }, false, ['verify']);
        return subtle.verify({ name: 'ECDSA', hash: hash ?? own }, imported, plainSignature(signature, width), data);
    };
    /** Whether one of the authorities issued it, in a time in which it could. */
    const isIssued = async (leaf) => {
        for (const authority of authorities.map((each) => certificateOf(unbase64(each)))) {
            if (!same(authority.subject, leaf.issuer))
                continue;
            if (leaf.notBefore < authority.notBefore || leaf.notBefore > authority.notAfter)
                continue;
            const hash = HASHES[leaf.algorithm];
            if (hash !== undefined && (await isSignedBy(authority.key, leaf.signed, leaf.signature, hash)))
                return true;
        }
        return false;
    };
    const signerOf = ({ extensions, notBefore, notAfter }) => {
        const names = extensions.get('551d11'); // subjectAltName
        const issuer = extensions.get('2b0601040183bf300108'); // Fulcio's 1.3.6.1.4.1.57264.1.8
        const [name] = names ? elements(inside(elements(names)[0]).body) : [];
        return {
            identity: name && (name.tag === 0x86 || name.tag === 0x81) ? text.decode(name.body) : 'a name of another kind',
            issuer: issuer ? text.decode(inside(elements(issuer)[0]).body) : 'not said',
            notBefore,
            notAfter,
        };
    };
    /** The statement names this manifest, and the certificate's key signed the statement. */
    const checkSignature = async (manifest, bundle) => {
        const type = at(bundle, 'dsseEnvelope', 'payloadType');
        const payload = unbase64(at(bundle, 'dsseEnvelope', 'payload'));
        const statement = JSON.parse(text.decode(payload));
        const named = at(statement, 'subject');
        if (type !== 'application/vnd.in-toto+json' || at(statement, '_type') !== 'https://in-toto.io/Statement/v1')
            problems.push('manifest.sigstore.json: signs no in-toto statement');
        if (!Array.isArray(named) || named.length !== 1 || at(named, 0, 'digest', 'sha256') !== manifest)
            problems.push('manifest.sigstore.json: signs another manifest');
        const leaf = certificateOf(unbase64(at(bundle, 'verificationMaterial', 'certificate', 'rawBytes')));
        const prefix = utf8.encode(`DSSEv1 ${utf8.encode(String(type)).length} ${type} ${payload.length} `);
        const signed = new Uint8Array(prefix.length + payload.length);
        signed.set(prefix);
        signed.set(payload, prefix.length);
        if (!(await isSignedBy(leaf.key, signed, unbase64(at(bundle, 'dsseEnvelope', 'signatures', 0, 'sig')))))
            problems.push('manifest.sigstore.json: the signature is wrong');
        return leaf;
    };
    const contents = readTar();
    const names = [...contents.keys()];
    const manifest = contents.get('manifest.json');
    const bundle = contents.get('manifest.sigstore.json');
    if (names[0] !== 'manifest.json' || names[1] !== 'manifest.sigstore.json' || !manifest || !bundle)
        throw new Error('this is no evidence pack: its manifest does not come first');
    const manifestDigest = await sha256(manifest);
    const listed = at(JSON.parse(text.decode(manifest)), 'members');
    const expected = ['manifest.json', 'manifest.sigstore.json'];
    for (const entry of Array.isArray(listed) ? listed : []) {
        const name = String(at(entry, 'name'));
        const bytes = contents.get(name);
        expected.push(name);
        if (!bytes)
            problems.push(`${name}: missing`);
        else if (bytes.length !== at(entry, 'size') || (await sha256(bytes)) !== at(entry, 'sha256'))
            problems.push(`${name}: changed`);
    }
    const known = new Set(expected);
    const came = names.filter((name) => known.has(name));
    for (const name of names)
        if (!known.has(name))
            problems.push(`${name}: not in the manifest`);
    const order = expected.filter((name) => contents.has(name));
    const misplaced = came.find((name, i) => name !== order[i]);
    if (misplaced !== undefined)
        problems.push(`${misplaced}: not in its place`);
    let leaf;
    let issued = false;
    try {
        leaf = await checkSignature(manifestDigest, JSON.parse(text.decode(bundle)));
        issued = await isIssued(leaf);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        problems.push(`manifest.sigstore.json: cannot be checked: ${why}`);
    }
    const signer = leaf && signerOf(leaf);
    return {
        packDigest: `sha256:${await sha256(pack)}`,
        manifestDigest: `sha256:${manifestDigest}`,
        members: names.length - 2,
        problems,
        ...(signer ? { signer } : {}),
        chain: issued ? 'pinned' : authorities.length === 0 ? 'unasked' : 'unknown',
        contents,
    };
}


/***/ }),

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Control and direction characters could make a page read other than it is: they are shown by their numbers. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(UNSEEN, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
function render(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    if ('markup' in part)
        return part.markup;
    return part.map(render).join('');
}
/** A template whose places are escaped, unless they are markup already. */
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
/** Text of this program's own making, as markup: never for anything that came from outside. */
const raw = (markup) => ({ markup });


/***/ })

};
