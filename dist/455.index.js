export const id = 455;
export const ids = [455];
export const modules = {

/***/ 55458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ BYPASS_COLUMNS),
/* harmony export */   GZ: () => (/* binding */ BYPASS_FOLDER),
/* harmony export */   M2: () => (/* binding */ BYPASS_ROLE),
/* harmony export */   Mu: () => (/* binding */ tryReadPackedBypass),
/* harmony export */   _5: () => (/* binding */ formatBypass),
/* harmony export */   ef: () => (/* binding */ MAX_BYPASS_BYTES),
/* harmony export */   sy: () => (/* binding */ MAX_BYPASSES)
/* harmony export */ });
/* unused harmony exports packedBypassSchema, readPackedBypass */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);




const BYPASS_ROLE = 'bypass-decision';
const BYPASS_FOLDER = 'bypass/';
const MAX_BYPASS_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_BYPASSES = 1_000;
const MAX_APPROVALS = 100;
const label = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1_000);
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('bypass-decision'),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed']),
    allow: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    consumed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    finishedAt: label,
    request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: label, pr: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable(), digest: label }).optional(),
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: label, sha: label, gate: label, environment: label }).optional(),
    use: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at: label }).optional(),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ role: label, id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), login: label }))
        .max(MAX_APPROVALS)
        .optional(),
});
const packedBypassSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    member: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('name of the member'),
    allowed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('whether the decision opened the gate'),
    used: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('whether the decision used the request'),
    decidedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    usedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('time of the use; absent if the request was not used'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('id of the request; absent if the decision found none'),
    pr: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable().optional().describe('number of the pull request; null for an offline decision'),
    requestDigest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    gate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('the artifact'),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('commit of the artifact'),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
function readPackedBypass(member, bytes) {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const report = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(reportSchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, member), member);
    const { outcome, allow, consumed = false, finishedAt, request, target, use, approvals = [] } = report;
    return {
        member,
        allowed: allow && outcome === 'passed',
        used: consumed,
        decidedAt: finishedAt,
        ...(use ? { usedAt: use.at } : {}),
        ...(request ? { id: request.id, pr: request.pr, requestDigest: request.digest } : {}),
        ...(target ? { gate: target.gate, digest: target.digest, environment: target.environment, sha: target.sha } : {}),
        approvals,
    };
}
function tryReadPackedBypass(member, bytes) {
    try {
        return readPackedBypass(member, bytes);
    }
    catch (error) {
        return { problem: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error) };
    }
}
const BYPASS_COLUMNS = ['bypass', 'gate', 'environment', 'artifact', 'used', 'approved by', 'request'];
function formatBypass(bypass) {
    const { id, pr, gate, environment, digest, requestDigest, approvals, member } = bypass;
    const place = pr === undefined ? '' : pr === null ? ' (offline)' : ` (pull request ${pr})`;
    return [
        `${id ?? member}${place}`,
        gate ?? 'unknown',
        environment ?? 'unknown',
        digest ?? 'unknown',
        describeUse(bypass),
        approvals.map((person) => `${person.login || person.id} (${person.role})`).join(', ') || 'no one',
        requestDigest ?? 'unknown',
    ];
}
function describeUse({ allowed, used, usedAt, decidedAt }) {
    if (!allowed)
        return `denied at ${decidedAt}`;
    return used ? `at ${usedAt ?? decidedAt}` : `allowed at ${decidedAt}, not used`;
}


/***/ }),

/***/ 73978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ verifyPack)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/evidence/bypass.js
var bypass = __webpack_require__(55458);
// EXTERNAL MODULE: ./build/evidence/errors.js
var evidence_errors = __webpack_require__(37157);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var evidence_manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
;// CONCATENATED MODULE: ./build/evidence/member-check.js


class MemberCheck {
    #members;
    #places;
    #found = new Set();
    #unlisted = [];
    #errors = [];
    #lastPlace = -1;
    #matched = 0;
    #bytes = 0;
    constructor(members) {
        this.#members = members;
        this.#places = new Map(members.map(({ name }, place) => [name, place]));
    }
    get matched() {
        return { members: this.#matched, bytes: this.#bytes };
    }
    get next() {
        return (this.#members[this.#lastPlace + 1] ?? this.#members.at(-1))?.name;
    }
    findRole(name) {
        return this.#members[this.#places.get(name) ?? -1]?.role;
    }
    add(name, digest, size) {
        const place = this.#places.get(name);
        const member = place === undefined ? undefined : this.#members[place];
        if (place === undefined || !member) {
            this.#unlisted.push({ name, digest, size });
            return false;
        }
        if (this.#found.has(name)) {
            this.#errors.push((0,evidence_errors/* evidenceError */.K)('pack-member-duplicate', { member: name }));
            return false;
        }
        this.#found.add(name);
        const listed = `sha256:${member.sha256}`;
        if (place < this.#lastPlace)
            this.#errors.push((0,evidence_errors/* evidenceError */.K)('pack-member-misplaced', { member: name }));
        else if (digest !== listed || size !== member.size)
            this.#errors.push((0,evidence_errors/* evidenceError */.K)('pack-member-mismatch', {
                member: name,
                expected: `${listed} of ${(0,plural/* formatCount */.B)(member.size, 'byte')}`,
                found: `${digest} of ${(0,plural/* formatCount */.B)(size, 'byte')}`,
            }));
        else {
            this.#matched++;
            this.#bytes += size;
            this.#lastPlace = place;
            return true;
        }
        this.#lastPlace = Math.max(this.#lastPlace, place);
        return false;
    }
    listErrors(complete) {
        const absent = complete ? this.#members.filter(({ name }) => !this.#found.has(name)) : [];
        const byContent = new Map(absent.map((member) => [`sha256:${member.sha256} ${member.size}`, member]));
        const renamed = new Set();
        const unlisted = this.#unlisted.map(({ name, digest, size }) => {
            const member = byContent.get(`${digest} ${size}`);
            if (!member || renamed.has(member))
                return (0,evidence_errors/* evidenceError */.K)('pack-member-unexpected', { member: name });
            renamed.add(member);
            return (0,evidence_errors/* evidenceError */.K)('pack-member-renamed', { member: member.name, found: name });
        });
        const missing = absent
            .filter((member) => !renamed.has(member))
            .map(({ name }) => (0,evidence_errors/* evidenceError */.K)('pack-member-missing', { member: name }));
        return [...this.#errors, ...unlisted, ...missing];
    }
}

;// CONCATENATED MODULE: ./build/evidence/check.js











const MAX_BUNDLE_BYTES = 4 * bytes/* MiB */.lv;
const MAX_PACK_BYTES = 1024 ** 4;
const claimSchema = schemas/* object */.Ikc({ dsseEnvelope: schemas/* object */.Ikc({ payload: schemas/* string */.YjP() }) });
const statementSchema = schemas/* object */.Ikc({
    subject: schemas/* tuple */.PVZ([schemas/* object */.Ikc({ digest: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/) }) })]),
});
const MAX_REASONS = 50;
async function verifyPack(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('evidence-verify', ports.clock, request.subject);
    const check = new PackCheck(ports);
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
            await check.add(member);
        }
        if (size !== (0,tar/* tarSize */.v$)(sizes))
            check.recordTrailingBytes();
    }
    catch (error) {
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        stopped = error;
    }
    return report.finish(check.listErrors(stopped).slice(0, MAX_REASONS), {
        ...(stopped ? {} : { digest: `sha256:${hash.digest('hex')}` }),
        ...check.found,
    });
}
function readClaimedDigest(bundle) {
    try {
        const { dsseEnvelope } = claimSchema.parse(JSON.parse(bundle.toString('utf8')));
        const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
        return `sha256:${statementSchema.parse(statement).subject[0].digest.sha256}`;
    }
    catch {
        return undefined;
    }
}
class Start {
    #limit;
    #chunks = [];
    #size = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    get bytes() {
        return Buffer.concat(this.#chunks);
    }
    async *copy(content) {
        for await (const chunk of content) {
            if (this.#size < this.#limit)
                this.#chunks.push(Buffer.from(chunk.subarray(0, this.#limit - this.#size)));
            this.#size += chunk.length;
            yield chunk;
        }
    }
}
class PackCheck {
    #ports;
    #manifest;
    #signer;
    #members;
    #repeated = new Set();
    #bypasses = [];
    #malformed = [];
    #archive = [];
    constructor(ports) {
        this.#ports = ports;
    }
    get found() {
        return {
            ...(this.#manifest ? { manifestDigest: (0,lib_digest/* digestOf */.ol)(this.#manifest) } : {}),
            ...(this.#signer ? { signer: this.#signer } : {}),
            ...(this.#members?.matched ?? { members: 0, bytes: 0 }),
            ...(this.#bypasses.length > 0 ? { bypasses: this.#bypasses } : {}),
        };
    }
    async add(member) {
        if (!member.canonical)
            this.#archive.push((0,evidence_errors/* evidenceError */.K)('pack-header-changed', { member: member.name }));
        if (!this.#manifest) {
            if (member.name !== evidence_manifest/* MANIFEST_NAME */.ir)
                throw (0,evidence_errors/* evidenceError */.K)('pack-member-missing', { member: evidence_manifest/* MANIFEST_NAME */.ir });
            this.#manifest = await (0,bytes/* collect */.Fo)(member.content, evidence_manifest/* MAX_MANIFEST_BYTES */.ZJ, evidence_manifest/* MANIFEST_NAME */.ir);
        }
        else if (!this.#members) {
            if (member.name !== evidence_manifest/* BUNDLE_NAME */.ft)
                throw (0,evidence_errors/* evidenceError */.K)('pack-member-missing', { member: evidence_manifest/* BUNDLE_NAME */.ft });
            const bundle = await (0,bytes/* collect */.Fo)(member.content, MAX_BUNDLE_BYTES, evidence_manifest/* BUNDLE_NAME */.ft);
            this.#signer = await this.#verifyManifest(this.#manifest, bundle);
            this.#members = new MemberCheck((0,evidence_manifest/* readManifest */.WI)(this.#manifest).members);
        }
        else {
            await this.#addMember(member, this.#members);
        }
    }
    async #addMember({ name, content }, members) {
        const report = members.findRole(name) === bypass/* BYPASS_ROLE */.M2 ? new Start(bypass/* MAX_BYPASS_BYTES */.ef) : undefined;
        const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)(report ? report.copy(content) : content);
        if (name === evidence_manifest/* MANIFEST_NAME */.ir || name === evidence_manifest/* BUNDLE_NAME */.ft)
            this.#repeated.add(name);
        else if (members.add(name, digest, size) && report)
            this.#addBypass(name, report.bytes, size);
    }
    #addBypass(member, bytes, size) {
        const found = this.#readBypass(member, bytes, size);
        if ('problem' in found)
            this.#malformed.push((0,evidence_errors/* evidenceError */.K)('pack-bypass-malformed', { member, detail: found.problem }));
        else
            this.#bypasses.push(found);
    }
    #readBypass(member, bytes, size) {
        if (this.#bypasses.length >= bypass/* MAX_BYPASSES */.sy)
            return { problem: `expected at most ${bypass/* MAX_BYPASSES */.sy} such members` };
        if (size > bypass/* MAX_BYPASS_BYTES */.ef)
            return { problem: `expected at most ${bypass/* MAX_BYPASS_BYTES */.ef} bytes, found ${size}` };
        return (0,bypass/* tryReadPackedBypass */.Mu)(member, bytes);
    }
    recordTrailingBytes() {
        const member = this.#members?.next ?? evidence_manifest/* BUNDLE_NAME */.ft;
        this.#archive.push((0,evidence_errors/* evidenceError */.K)('pack-malformed', { member, detail: 'the archive has more bytes after its end' }));
    }
    async #verifyManifest(manifest, bundle) {
        const found = (0,lib_digest/* digestOf */.ol)(manifest);
        const claimed = readClaimedDigest(bundle);
        try {
            const signer = await this.#ports.verifyManifest(claimed ?? found, bundle);
            if (claimed === undefined || claimed === found)
                return signer;
        }
        catch (error) {
            if (!(error instanceof mc_error/* VerificationError */.mk))
                throw error;
            const detail = `${error.code}: ${error.message}`;
            throw (0,evidence_errors/* evidenceError */.K)('pack-signature-invalid', { member: evidence_manifest/* BUNDLE_NAME */.ft, detail }, { cause: error });
        }
        throw (0,evidence_errors/* evidenceError */.K)('pack-member-mismatch', { member: evidence_manifest/* MANIFEST_NAME */.ir, expected: claimed, found });
    }
    listErrors(stopped) {
        const repeated = [...this.#repeated].map((member) => (0,evidence_errors/* evidenceError */.K)('pack-member-duplicate', { member }));
        const errors = [...repeated, ...(this.#members?.listErrors(stopped === undefined) ?? []), ...this.#malformed];
        if (stopped)
            return [...errors, this.#nameMember(stopped)];
        if (this.#members)
            return [...errors, ...this.#archive];
        const member = this.#manifest ? evidence_manifest/* BUNDLE_NAME */.ft : evidence_manifest/* MANIFEST_NAME */.ir;
        return [(0,evidence_errors/* evidenceError */.K)('pack-member-missing', { member })];
    }
    #nameMember(error) {
        if (error.details.member !== undefined && error.code !== 'tar-malformed')
            return error;
        const next = !this.#manifest ? evidence_manifest/* MANIFEST_NAME */.ir : (this.#members?.next ?? evidence_manifest/* BUNDLE_NAME */.ft);
        const member = error.details.member ?? next;
        return (0,evidence_errors/* evidenceError */.K)('pack-malformed', { member, detail: error.message }, { cause: error });
    }
}


/***/ }),

/***/ 16191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ formatManifest),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Mi: () => (/* binding */ EVIDENCE_PREDICATE),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   dw: () => (/* binding */ MAX_MEMBERS),
/* harmony export */   ft: () => (/* binding */ BUNDLE_NAME),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   jd: () => (/* binding */ createManifestStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75841);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37157);






const MANIFEST_NAME = 'manifest.json';
const BUNDLE_NAME = 'manifest.sigstore.json';
const EVIDENCE_PREDICATE = 'https://github.com/org/mc-actions/predicates/evidence-pack/v1';
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const MAX_MEMBERS = 100_000;
const memberSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256).refine(_lib_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafeMemberName */ .bt, 'the name leads out of the pack'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,63}$/),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    members: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(memberSchema).max(MAX_MEMBERS),
});
const compareNames = (a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
const formatManifest = (members) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ version: 1, members: [...members].sort(compareNames) }));
const malformed = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceError */ .K)('pack-manifest-malformed', { member: MANIFEST_NAME, detail }, { cause });
function readManifest(bytes) {
    let manifest;
    try {
        manifest = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(manifestSchema, JSON.parse(bytes.toString('utf8')), MANIFEST_NAME);
    }
    catch (error) {
        if ((0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw malformed('it does not match the schema', error);
    }
    const names = manifest.members.map(({ name }) => name);
    if (names.includes(MANIFEST_NAME) || names.includes(BUNDLE_NAME))
        throw malformed('it lists itself or its bundle');
    if (new Set(names).size !== names.length)
        throw malformed('it lists a member twice');
    if (!formatManifest(manifest.members).equals(bytes))
        throw malformed('it is not canonical JSON');
    return manifest;
}
function createManifestStatement(bytes, members) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: MANIFEST_NAME, digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes)) } }],
        predicateType: EVIDENCE_PREDICATE,
        predicate: { members: members.length, bytes: members.reduce((sum, { size }) => sum + size, 0) },
    };
}


/***/ }),

/***/ 30710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ packEvidence)
});

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/evidence/bypass.js
var evidence_bypass = __webpack_require__(55458);
// EXTERNAL MODULE: ./build/evidence/errors.js
var errors = __webpack_require__(37157);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/evidence/kinds.js

const KINDS = [
    [/\.sigstore(?:\.json)?$/, media_types/* BUNDLE_V03 */.Hd, 'bundle'],
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
function guessKind(name) {
    const [, mediaType, role] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
    return { mediaType: mediaType ?? 'application/octet-stream', role: role ?? 'file' };
}

// EXTERNAL MODULE: ./build/evidence/manifest.js
var evidence_manifest = __webpack_require__(16191);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/evidence/page/client.generated.js
var client_generated = __webpack_require__(66856);
;// CONCATENATED MODULE: ./build/evidence/page/style.js
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
.role{white-space:nowrap}.digest{color:var(--soft);font-family:var(--mono);font-size:12.5px;line-height:1.8;width:46%;max-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
dd .digest{display:block;width:auto;max-width:none}
tr.good th::before{content:"✓ ";color:var(--good);font-weight:700}tr.bad th::before{content:"✕ ";color:var(--bad);font-weight:700}tr.bad th{color:var(--bad)}
.end{color:var(--soft);font-size:13.5px;padding-top:40px;padding-bottom:52px}
@media (max-width:760px){main,.top>div,.end{padding-left:18px;padding-right:18px}.top>div{padding-top:24px;padding-bottom:20px}
h1{font-size:27px}h2{font-size:20px;margin-top:38px}.card,#drop,#found{padding:14px 16px}
dl>div{grid-template-columns:1fr;gap:0}dt{font-size:13px}
thead{display:none}table,tbody{display:block}tbody tr{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:9px 0;border-bottom:1px solid var(--line)}tbody tr:last-child{border-bottom:0}
tbody th,tbody td{padding:0;border:0}tbody th,tbody .digest{grid-column:1/-1}tbody .digest{width:auto;max-width:none;min-width:0}}
@media print{:root{color-scheme:light}#drop{display:none}body{font-size:12px;background:#fff}}
`;

;// CONCATENATED MODULE: ./build/evidence/page/page.js








const PAGE_NAME = 'report.html';
const MAX_ROWS = 2_000;
function listNames(authorities) {
    const names = authorities.map((each) => {
        try {
            const { subject } = new external_node_crypto_.X509Certificate(Buffer.from(each, 'base64'));
            const part = (key) => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1];
            return part('CN') ?? part('O') ?? subject;
        }
        catch (error) {
            return `an unreadable certificate (${(0,describe/* describe */.q0)(error)})`;
        }
    });
    return [...new Set(names)].join(', ');
}
const renderRow = ({ name, role, size, sha256 }) => (0,html/* html */.qy) `<tr data-name="${name}"><th scope="row">${name}</th><td class="role">${role}</td><td class="right">${(0,lib_bytes/* formatBytes */.z3)(size)}</td><td class="digest" title="${sha256}">${sha256}</td></tr>
`;
function renderMembers(members) {
    const more = members.length - MAX_ROWS;
    return (0,html/* html */.qy) `<table><thead><tr><th>name</th><th>role</th><th class="right">size</th><th>SHA-256</th></tr></thead><tbody>
${members.slice(0, MAX_ROWS).map(renderRow)}</tbody></table>${more > 0 && (0,html/* html */.qy) `<p class="says">And ${more} more: manifest.json lists all members.</p>`}`;
}
const renderBypasses = (bypasses) => (0,html/* html */.qy) `<h2>Bypasses of a gate</h2><p class="lead">The statements of the members with the role bypass-decision. After the check, the pack proves who packed them.</p>
<div class="card"><table><thead><tr>${evidence_bypass/* BYPASS_COLUMNS */.BI.map((column) => (0,html/* html */.qy) `<th>${column}</th>`)}</tr></thead><tbody>
${bypasses.slice(0, MAX_ROWS).map((bypass) => (0,html/* html */.qy) `<tr>${(0,evidence_bypass/* formatBypass */._5)(bypass).map((cell) => (0,html/* html */.qy) `<td>${cell}</td>`)}</tr>
`)}</tbody></table></div>
`;
function renderChecker(authorities) {
    const pinned = authorities.length === 0
        ? 'this page pins no authorities; choose your own trusted_root.json to check the issuer of the signer’s certificate'
        : `${listNames(authorities)} (pinned in this page)`;
    return (0,html/* html */.qy) `<div id="drop" data-authorities="${authorities.join(' ')}">
<p>Drop a pack here: the <code>.evidence.tar</code> that contained this page, or another one. Only this page reads the file, and it sends nothing.</p>
<div class="choose"><input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><input type="file" id="roots" accept=".json"><label for="roots">Trusted roots …</label></div>
<p class="says" id="pins">Authorities: ${pinned}.</p>
<noscript><p class="says">The check needs JavaScript. The commands below do not.</p></noscript>
</div>
<div id="found" role="status"></div>
<p class="says">A page from the pack itself proves that the pack is complete. It does not prove who made the pack, because an attacker who makes a pack can also make a page. Take this page, or the trusted roots, from a source that you trust.</p>`;
}
function renderPackPage(members, authorities, bypasses = []) {
    const bytes = members.reduce((sum, { size }) => sum + size, 0);
    const roles = new Map();
    for (const { role } of members)
        roles.set(role, (roles.get(role) ?? 0) + 1);
    const body = (0,html/* html */.qy) `<header class="top"><div>
<p class="kicker"><span>Evidence pack</span><span class="stamp" id="stamp">not checked yet</span></p>
<h1>${(0,plural/* formatCount */.B)(members.length, 'piece')} of evidence, ${(0,lib_bytes/* formatBytes */.z3)(bytes).replace(' ', '\u00a0')}, under one signature</h1>
<p class="about">${[...roles].sort().map(([role, count]) => (0,html/* html */.qy) `<span>${role}: ${count}</span>`)}</p>
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
    const title = `Evidence pack: ${(0,plural/* formatCount */.B)(members.length, 'member')}`;
    return Buffer.from((0,html/* renderPage */.Cf)({ title, style: STYLE, script: client_generated/* PACK_PAGE_SCRIPT */.Y, body }));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/portable-path.js
var portable_path = __webpack_require__(45613);
// EXTERNAL MODULE: ./build/lib/tar-header.js
var tar_header = __webpack_require__(75841);
;// CONCATENATED MODULE: ./build/evidence/sources.js









async function listFiles(sources) {
    const found = [];
    for (const source of sources) {
        const kind = await (0,lib_files/* fileKind */.h_)(source);
        if (kind === undefined)
            throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the evidence', path: source });
        const path = (0,external_node_path_.resolve)(source);
        if (kind === 'file')
            found.push({ name: (0,external_node_path_.basename)(path), path });
        else
            found.push(...(await listFolder(path, source === '.' ? '' : `${(0,external_node_path_.basename)(path)}/`)));
    }
    const names = new Set();
    for (const { name, path } of found) {
        if (!(0,tar_header/* isSafeMemberName */.bt)(name))
            throw (0,errors/* evidenceError */.K)('pack-name-invalid', { name, path });
        if (names.has(name))
            throw (0,errors/* evidenceError */.K)('pack-name-twice', { name, path });
        names.add(name);
    }
    return found;
}
async function listReports(paths, folder) {
    const found = [];
    for (const path of paths) {
        const kind = await (0,lib_files/* fileKind */.h_)(path);
        if (kind === undefined)
            throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the report', path });
        if (kind !== 'file')
            throw (0,errors/* evidenceError */.K)('pack-not-a-file', { path });
        const name = `${folder}${(0,external_node_path_.basename)(path)}`;
        if (!(0,tar_header/* isSafeMemberName */.bt)(name))
            throw (0,errors/* evidenceError */.K)('pack-name-invalid', { name, path });
        found.push({ name, path });
    }
    return found;
}
async function listFolder(folder, prefix) {
    try {
        const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => {
            const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
            if (!entry.isFile())
                throw (0,errors/* evidenceError */.K)('pack-not-a-file', { path });
            return { name: prefix + (0,portable_path/* formatPortablePath */.g)(folder, path), path };
        });
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            throw error;
        throw (0,lib_errors/* baseError */.O)('file-unreadable', { path: folder, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/evidence/pack.js











async function readMember({ name, path }, role) {
    if (name === evidence_manifest/* MANIFEST_NAME */.ir || name === evidence_manifest/* BUNDLE_NAME */.ft)
        throw (0,errors/* evidenceError */.K)('pack-name-invalid', { name, path });
    const read = () => (0,lib_files/* readFileStream */.vY)(path, 'the evidence');
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)(read());
    const kind = guessKind(name);
    const content = () => (0,lib_digest/* verifyStream */.ui)(read(), { digest, size }, path);
    return { name, size, sha256: (0,lib_digest/* getHex */.Qj)(digest), mediaType: kind.mediaType, role: role ?? kind.role, content };
}
const createMember = (name, bytes, role) => ({
    name,
    size: bytes.length,
    sha256: (0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(bytes)),
    mediaType: guessKind(name).mediaType,
    role,
    content: () => (0,lib_bytes/* streamOf */.mA)(bytes),
});
const toMember = ({ content: _content, ...member }) => member;
async function readReports(paths) {
    const reports = [];
    if (paths.length > evidence_bypass/* MAX_BYPASSES */.sy)
        throw (0,errors/* evidenceError */.K)('pack-too-many', { found: paths.length, limit: evidence_bypass/* MAX_BYPASSES */.sy });
    for (const file of await listReports(paths, evidence_bypass/* BYPASS_FOLDER */.GZ)) {
        const bytes = await (0,lib_files/* readFileBounded */.Y1)(file.path, evidence_bypass/* MAX_BYPASS_BYTES */.ef, 'the report');
        const bypass = (0,evidence_bypass/* tryReadPackedBypass */.Mu)(file.name, bytes);
        if ('problem' in bypass)
            throw (0,errors/* evidenceError */.K)('pack-bypass-invalid', { path: file.path, detail: bypass.problem });
        reports.push({ file, member: createMember(file.name, bytes, evidence_bypass/* BYPASS_ROLE */.M2), bypass });
    }
    return reports.sort((a, b) => (0,evidence_manifest/* compareNames */.MP)(a.file, b.file));
}
function assertNamesDiffer(files) {
    const names = new Set();
    for (const { name, path } of files) {
        if (names.has(name))
            throw (0,errors/* evidenceError */.K)('pack-name-twice', { name, path });
        names.add(name);
    }
}
async function packEvidence(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('evidence-pack', ports.clock, request.out);
    const reports = await readReports(request.bypasses ?? []);
    const files = [...(await listFiles(request.from)), ...reports.map(({ file }) => file)];
    assertNamesDiffer(files);
    if (files.length === 0)
        throw (0,errors/* evidenceError */.K)('pack-empty', { from: request.from });
    if (files.length >= evidence_manifest/* MAX_MEMBERS */.dw)
        throw (0,errors/* evidenceError */.K)('pack-too-many', { found: files.length, limit: evidence_manifest/* MAX_MEMBERS */.dw - 1 });
    const contents = [];
    const packed = new Map(reports.map((report) => [report.file.name, report]));
    for (const file of files.sort(evidence_manifest/* compareNames */.MP)) {
        const report = packed.get(file.name);
        contents.push(report ? report.member : await readMember(file, request.roles?.[file.name]));
    }
    if (!contents.some(({ name }) => name === PAGE_NAME)) {
        const page = renderPackPage(contents.map(toMember), request.authorities ?? [], reports.map(({ bypass }) => bypass));
        contents.push(createMember(PAGE_NAME, page, 'page'));
        contents.sort(evidence_manifest/* compareNames */.MP);
    }
    const members = contents.map(toMember);
    const manifest = (0,evidence_manifest/* formatManifest */.L_)(members);
    const bundle = await ports.signManifest((0,evidence_manifest/* createManifestStatement */.jd)(manifest, members));
    await (0,lib_files/* writeFileAtomic */.Zf)(request.out, (0,tar/* writeTar */.FJ)([
        createMember(evidence_manifest/* MANIFEST_NAME */.ir, manifest, 'manifest'),
        createMember(evidence_manifest/* BUNDLE_NAME */.ft, bundle, 'bundle'),
        ...contents,
    ]));
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)((0,lib_files/* readFileStream */.vY)(request.out, 'the pack'));
    return report.finish([], { path: request.out, digest, size, manifestDigest: (0,lib_digest/* digestOf */.ol)(manifest), members });
}


/***/ }),

/***/ 5327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readAuthorities)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);


const rootSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    certificateAuthorities: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certChain: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certificates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39() })) }) })),
});
function readAuthorities(trustedRoot, what = 'the trusted root') {
    try {
        const { certificateAuthorities } = rootSchema.parse(JSON.parse(Buffer.from(trustedRoot).toString('utf8')));
        return certificateAuthorities.flatMap(({ certChain }) => certChain.certificates.map(({ rawBytes }) => rawBytes));
    }
    catch (error) {
        throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('trusted-root-malformed', { path: what, detail: 'its certificate authorities cannot be read' }, { cause: error });
    }
}


/***/ }),

/***/ 66856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PACK_PAGE_SCRIPT),
/* harmony export */   v: () => (/* binding */ REPORT_PAGE_SCRIPT)
/* harmony export */ });
const PACK_PAGE_SCRIPT = "'use strict';\n(() => {\nconst module0 = (() => {\nconst IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';\nconst STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';\nreturn { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE };\n})();\nconst module1 = (() => {\nconst BLOCK = 512;\nconst MAX_USTAR_SIZE = 8 ** 11 - 1;\nconst CANONICAL_MODES = [0o644, 0o755];\nconst CHECKSUM = { from: 148, to: 156 };\nconst encoder = new TextEncoder();\nconst decoder = new TextDecoder('utf-8', { ignoreBOM: true });\nconst isSafeMemberName = (name) => name !== '' &&\n    !name.startsWith('/') &&\n    !/[\\\\\\p{Cc}]/u.test(name) &&\n    !/^[A-Za-z]:/.test(name) &&\n    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');\nfunction splitName(name) {\n    const countBytes = (text) => encoder.encode(text).length;\n    if (countBytes(name) <= 100)\n        return { name, prefix: '' };\n    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {\n        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];\n        if (countBytes(prefix) <= 155 && countBytes(rest) <= 100)\n            return { name: rest, prefix };\n    }\n    return undefined;\n}\nfunction createHeader(name, size, mode) {\n    const split = splitName(name);\n    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;\n    return fits ? createRawHeader(split, size, mode, '0') : undefined;\n}\nfunction createRawHeader({ name, prefix }, size, mode, type) {\n    const header = new Uint8Array(BLOCK);\n    const write = (text, at) => header.set(encoder.encode(text), at);\n    const formatOctal = (value, digits) => value.toString(8).padStart(digits, '0');\n    write(name, 0);\n    write(formatOctal(mode, 7), 100);\n    write(formatOctal(0, 7), 108);\n    write(formatOctal(0, 7), 116);\n    write(formatOctal(size, 11), 124);\n    write(formatOctal(0, 11), 136);\n    header.fill(0x20, CHECKSUM.from, CHECKSUM.to);\n    write(type, 156);\n    write('ustar\\u000000', 257);\n    write(prefix, 345);\n    const sum = header.reduce((total, byte) => total + byte, 0);\n    write(`${formatOctal(sum, 6)}\\0 `, CHECKSUM.from);\n    return header;\n}\nconst isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);\nfunction parseHeader(block, stripsDot = false) {\n    const field = (from, length) => {\n        const bytes = block.subarray(from, from + length);\n        const end = bytes.indexOf(0);\n        return decoder.decode(bytes.subarray(0, end < 0 ? length : end));\n    };\n    const number = (from, length) => {\n        const digits = field(from, length).trim();\n        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;\n    };\n    const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);\n    const plain = field(156, 1) === '0' || field(156, 1) === '';\n    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')\n        return undefined;\n    const prefix = field(345, 155);\n    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;\n    const name = stripsDot ? given.replace(/^\\.\\//, '') : given;\n    const [size, mode] = [number(124, 12), number(100, 8)];\n    if (size < 0 || mode < 0 || !isSafeMemberName(name))\n        return undefined;\n    const canonical = createHeader(name, size, mode);\n    return {\n        name,\n        size,\n        mode,\n        canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),\n    };\n}\nconst countPadding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;\nreturn { BLOCK, MAX_USTAR_SIZE, isSafeMemberName, splitName, createHeader, createRawHeader, parseHeader, countPadding };\n})();\nconst module2 = (() => {\nconst { BLOCK, countPadding, parseHeader } = module1;\nconst END_BYTES = 2 * BLOCK;\nconst isZero = (bytes) => bytes.every((byte) => byte === 0);\nfunction readArchive(pack) {\n    const members = new Map();\n    const problems = [];\n    let isRewritten = false;\n    let offset = 0;\n    for (;;) {\n        const block = pack.subarray(offset, offset + BLOCK);\n        if (block.length === BLOCK && isZero(block))\n            break;\n        const header = block.length === BLOCK ? parseHeader(block) : undefined;\n        if (!header)\n            throw new Error(`the file is not a tar archive of plain files: byte ${offset} is not the start of a header`);\n        const { name, size, canonical } = header;\n        const end = offset + BLOCK + size;\n        const next = end + countPadding(size);\n        if (next > pack.length)\n            throw new Error(`the archive ends within ${name}`);\n        if (!canonical) {\n            isRewritten = true;\n            problems.push(`${name}: another program wrote its header in the archive`);\n        }\n        if (!isZero(pack.subarray(end, next)))\n            problems.push(`${name}: its padding has bytes other than zero`);\n        if (members.has(name))\n            problems.push(`${name}: more than once in the archive`);\n        members.set(name, pack.subarray(offset + BLOCK, end));\n        offset = next;\n    }\n    const rest = pack.subarray(offset);\n    if (!isZero(rest))\n        throw new Error('the archive has more bytes after its end');\n    if (!isRewritten && rest.length !== END_BYTES)\n        problems.push('the archive: another program wrote its end');\n    return { members, problems };\n}\nreturn { readArchive };\n})();\nconst module3 = (() => {\nconst utf8 = new TextEncoder();\nconst text = new TextDecoder('utf-8', { fatal: true });\nconst encodeText = (value) => utf8.encode(value);\nconst decodeText = (bytes) => text.decode(bytes);\nconst formatHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');\nconst hashHex = async (bytes) => formatHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));\nfunction decodeBase64(coded) {\n    const binary = atob(String(coded));\n    if (btoa(binary) !== coded)\n        throw new Error('the base64 is not canonical');\n    return Uint8Array.from(binary, (character) => character.charCodeAt(0));\n}\nconst isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);\nconst isRecord = (value) => typeof value === 'object' && value !== null;\nconst readPath = (value, ...path) => path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);\nreturn { encodeText, decodeText, formatHex, hashHex, decodeBase64, isEqual, readPath };\n})();\nconst module4 = (() => {\nclass DerReader {\n    #bytes;\n    #position = 0;\n    constructor(bytes) {\n        this.#bytes = bytes;\n    }\n    get done() {\n        return this.#position === this.#bytes.length;\n    }\n    get tag() {\n        return this.#bytes[this.#position];\n    }\n    element(tag) {\n        const start = this.#position;\n        if (this.#bytes[start] !== tag)\n            throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);\n        const first = this.#bytes[start + 1] ?? 0x80;\n        const wide = Math.max(0, first - 0x80);\n        if (first === 0x80 || wide > 3)\n            throw new TypeError(`the length at byte ${start} is not DER`);\n        const length = wide === 0 ? first : this.#number(start + 2, wide);\n        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))\n            throw new TypeError(`the length at byte ${start} is longer than DER allows`);\n        const from = start + 2 + wide;\n        if (from + length > this.#bytes.length)\n            throw new TypeError(`the element at byte ${start} is cut off`);\n        this.#position = from + length;\n        return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };\n    }\n    next() {\n        const { tag } = this;\n        if (tag === undefined)\n            throw new TypeError(`expected an element at byte ${this.#position}`);\n        return { tag, ...this.element(tag) };\n    }\n    inside(tag) {\n        return new DerReader(this.element(tag).content);\n    }\n    end() {\n        if (!this.done)\n            throw new TypeError('expected the end of the element');\n    }\n    #number(from, width) {\n        return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);\n    }\n    #view(from, to) {\n        return this.#bytes.subarray(from, to);\n    }\n}\nreturn { DerReader };\n})();\nconst module5 = (() => {\nconst { DerReader } = module4;\nconst { decodeText, formatHex } = module3;\nconst SEQUENCE = 0x30;\nconst INTEGER = 0x02;\nconst BIT_STRING = 0x03;\nconst OBJECT_IDENTIFIER = 0x06;\nconst OCTET_STRING = 0x04;\nconst UTC_TIME = 0x17;\nconst VERSION = 0xa0;\nconst EXTENSIONS = 0xa3;\nconst UNIFORM_RESOURCE_IDENTIFIER = 0x86;\nconst RFC822_NAME = 0x81;\nconst SUBJECT_ALTERNATIVE_NAME = '551d11';\nconst FULCIO_ISSUER = '2b0601040183bf300108';\nfunction readTime(reader) {\n    const { tag, content } = reader.next();\n    const digits = decodeText(content);\n    const whole = tag === UTC_TIME ? (digits < '50' ? '20' : '19') + digits : digits;\n    return whole.replace(/^(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$/, '$1-$2-$3T$4:$5:$6Z');\n}\nconst readIdentifier = (reader) => formatHex(reader.element(OBJECT_IDENTIFIER).content);\nfunction readPublicKey(reader) {\n    const { raw, content } = reader.element(SEQUENCE);\n    const algorithm = new DerReader(content).inside(SEQUENCE);\n    return {\n        spki: raw,\n        algorithm: readIdentifier(algorithm),\n        curve: algorithm.tag === OBJECT_IDENTIFIER ? readIdentifier(algorithm) : undefined,\n    };\n}\nfunction readExtensions(reader) {\n    const extensions = new Map();\n    while (!reader.done) {\n        const { tag, content } = reader.next();\n        if (tag !== EXTENSIONS)\n            continue;\n        const list = new DerReader(content).inside(SEQUENCE);\n        while (!list.done) {\n            const extension = list.inside(SEQUENCE);\n            const identifier = readIdentifier(extension);\n            let value = extension.next();\n            if (value.tag !== OCTET_STRING)\n                value = extension.next();\n            extensions.set(identifier, value.content);\n        }\n    }\n    return extensions;\n}\nfunction parseCertificate(der) {\n    const whole = new DerReader(der).inside(SEQUENCE);\n    const { raw: signed, content } = whole.element(SEQUENCE);\n    const algorithm = readIdentifier(whole.inside(SEQUENCE));\n    const signature = whole.element(BIT_STRING).content.subarray(1);\n    const fields = new DerReader(content);\n    if (fields.tag === VERSION)\n        fields.element(VERSION);\n    fields.element(INTEGER);\n    fields.element(SEQUENCE);\n    const issuer = fields.element(SEQUENCE).raw;\n    const validity = fields.inside(SEQUENCE);\n    const [notBefore, notAfter] = [readTime(validity), readTime(validity)];\n    const subject = fields.element(SEQUENCE).raw;\n    const key = readPublicKey(fields);\n    const extensions = readExtensions(fields);\n    return { signed, algorithm, signature, issuer, notBefore, notAfter, subject, key, extensions };\n}\nfunction readSigner({ extensions, notBefore, notAfter }) {\n    const names = extensions.get(SUBJECT_ALTERNATIVE_NAME);\n    const issuer = extensions.get(FULCIO_ISSUER);\n    const name = names && new DerReader(names).inside(SEQUENCE).next();\n    const isText = name?.tag === UNIFORM_RESOURCE_IDENTIFIER || name?.tag === RFC822_NAME;\n    return {\n        identity: name && isText ? decodeText(name.content) : 'neither a URI nor an email address',\n        issuer: issuer ? decodeText(new DerReader(issuer).next().content) : 'not in the certificate',\n        notBefore,\n        notAfter,\n    };\n}\nreturn { parseCertificate, readSigner };\n})();\nconst module6 = (() => {\nconst { DerReader } = module4;\nconst { isEqual } = module3;\nconst SEQUENCE = 0x30;\nconst INTEGER = 0x02;\nconst RSA_KEY = '2a864886f70d010101';\nconst EC_KEY = '2a8648ce3d0201';\nconst HASHES = new Map([\n    ['2a8648ce3d040302', 'SHA-256'],\n    ['2a8648ce3d040303', 'SHA-384'],\n    ['2a8648ce3d040304', 'SHA-512'],\n    ['2a864886f70d01010b', 'SHA-256'],\n    ['2a864886f70d01010c', 'SHA-384'],\n    ['2a864886f70d01010d', 'SHA-512'],\n]);\nconst CURVES = new Map([\n    ['2a8648ce3d030107', { name: 'P-256', width: 32, hash: 'SHA-256' }],\n    ['2b81040022', { name: 'P-384', width: 48, hash: 'SHA-384' }],\n    ['2b81040023', { name: 'P-521', width: 66, hash: 'SHA-512' }],\n]);\nfunction convertSignature(der, width) {\n    const out = new Uint8Array(2 * width);\n    const whole = new DerReader(der);\n    const halves = whole.inside(SEQUENCE);\n    whole.end();\n    for (const i of [0, 1]) {\n        const { content } = halves.element(INTEGER);\n        const short = content[0] === 0 ? content.subarray(1) : content;\n        if (short.length > width)\n            throw new Error('the signature is malformed');\n        out.set(short, (i + 1) * width - short.length);\n    }\n    halves.end();\n    return out;\n}\nasync function verifySignature(key, data, signature, hash) {\n    const { subtle } = globalThis.crypto;\n    if (key.algorithm === RSA_KEY) {\n        const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256' };\n        const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);\n        return subtle.verify(algorithm, imported, signature, data);\n    }\n    const curve = key.algorithm === EC_KEY && key.curve !== undefined ? CURVES.get(key.curve) : undefined;\n    if (!curve)\n        throw new Error('this page cannot verify signatures by this kind of key');\n    const algorithm = { name: 'ECDSA', namedCurve: curve.name };\n    const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);\n    const plain = convertSignature(signature, curve.width);\n    return subtle.verify({ name: 'ECDSA', hash: hash ?? curve.hash }, imported, plain, data);\n}\nasync function isIssuedBy(authorities, leaf) {\n    for (const authority of authorities) {\n        if (!isEqual(authority.subject, leaf.issuer))\n            continue;\n        if (leaf.notBefore < authority.notBefore || leaf.notBefore > authority.notAfter)\n            continue;\n        const hash = HASHES.get(leaf.algorithm);\n        if (hash !== undefined && (await verifySignature(authority.key, leaf.signed, leaf.signature, hash)))\n            return true;\n    }\n    return false;\n}\nreturn { verifySignature, isIssuedBy };\n})();\nconst module7 = (() => {\nconst { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE } = module0;\nconst { readArchive } = module2;\nconst { decodeBase64, decodeText, encodeText, hashHex, readPath } = module3;\nconst { parseCertificate, readSigner } = module5;\nconst { isIssuedBy, verifySignature } = module6;\nconst MANIFEST = 'manifest.json';\nconst BUNDLE = 'manifest.sigstore.json';\nasync function listMemberProblems(contents, manifest) {\n    const problems = [];\n    const listed = readPath(JSON.parse(decodeText(manifest)), 'members');\n    const expected = [MANIFEST, BUNDLE];\n    for (const entry of Array.isArray(listed) ? listed : []) {\n        const name = String(readPath(entry, 'name'));\n        const bytes = contents.get(name);\n        expected.push(name);\n        if (!bytes)\n            problems.push(`${name}: missing`);\n        else if (bytes.length !== readPath(entry, 'size') || (await hashHex(bytes)) !== readPath(entry, 'sha256'))\n            problems.push(`${name}: changed`);\n    }\n    const known = new Set(expected);\n    const names = [...contents.keys()];\n    for (const name of names)\n        if (!known.has(name))\n            problems.push(`${name}: not in the manifest`);\n    const order = expected.filter((name) => contents.has(name));\n    const misplaced = names.filter((name) => known.has(name)).find((name, i) => name !== order[i]);\n    if (misplaced !== undefined)\n        problems.push(`${misplaced}: out of order`);\n    return problems;\n}\nfunction encodeEnvelope(type, payload) {\n    const prefix = encodeText(`DSSEv1 ${encodeText(type).length} ${type} ${payload.length} `);\n    const signed = new Uint8Array(prefix.length + payload.length);\n    signed.set(prefix);\n    signed.set(payload, prefix.length);\n    return signed;\n}\nasync function checkBundle(manifest, bundle, problems) {\n    const type = readPath(bundle, 'dsseEnvelope', 'payloadType');\n    const payload = decodeBase64(readPath(bundle, 'dsseEnvelope', 'payload'));\n    const statement = JSON.parse(decodeText(payload));\n    const subjects = readPath(statement, 'subject');\n    if (type !== IN_TOTO_PAYLOAD_TYPE || readPath(statement, '_type') !== STATEMENT_TYPE)\n        problems.push(`${BUNDLE}: does not sign an in-toto statement`);\n    const isOne = Array.isArray(subjects) && subjects.length === 1;\n    if (!isOne || readPath(subjects, 0, 'digest', 'sha256') !== manifest)\n        problems.push(`${BUNDLE}: signs another manifest`);\n    const leaf = parseCertificate(decodeBase64(readPath(bundle, 'verificationMaterial', 'certificate', 'rawBytes')));\n    const signature = decodeBase64(readPath(bundle, 'dsseEnvelope', 'signatures', 0, 'sig'));\n    if (!(await verifySignature(leaf.key, encodeEnvelope(String(type), payload), signature)))\n        problems.push(`${BUNDLE}: the signature does not verify`);\n    return leaf;\n}\nasync function checkSigner(manifest, bundle, authorities) {\n    const problems = [];\n    let signer;\n    let isIssued = false;\n    try {\n        const leaf = await checkBundle(manifest, JSON.parse(decodeText(bundle)), problems);\n        signer = readSigner(leaf);\n        const certificates = authorities.map((each) => parseCertificate(decodeBase64(each)));\n        isIssued = await isIssuedBy(certificates, leaf);\n    }\n    catch (error) {\n        const reason = error instanceof Error ? error.message : String(error);\n        problems.push(`${BUNDLE}: cannot be checked: ${reason}`);\n    }\n    return { problems, isIssued, ...(signer ? { signer } : {}) };\n}\nasync function checkPack(pack, authorities = []) {\n    const { members: contents, problems } = readArchive(pack);\n    const names = [...contents.keys()];\n    const manifest = contents.get(MANIFEST);\n    const bundle = contents.get(BUNDLE);\n    if (names[0] !== MANIFEST || names[1] !== BUNDLE || !manifest || !bundle)\n        throw new Error('the file is not an evidence pack: its manifest does not come first');\n    const manifestDigest = await hashHex(manifest);\n    const memberProblems = await listMemberProblems(contents, manifest);\n    const { signer, isIssued, problems: bundleProblems } = await checkSigner(manifestDigest, bundle, authorities);\n    return {\n        packDigest: `sha256:${await hashHex(pack)}`,\n        manifestDigest: `sha256:${manifestDigest}`,\n        members: names.length - 2,\n        problems: [...problems, ...memberProblems, ...bundleProblems],\n        ...(signer ? { signer } : {}),\n        chain: isIssued ? 'pinned' : authorities.length === 0 ? 'unchecked' : 'unknown',\n        contents,\n    };\n}\nreturn { checkPack };\n})();\nconst module8 = (() => {\nfunction getElement(id) {\n    const found = document.getElementById(id);\n    if (!found)\n        throw new Error(`the page has no element ${id}`);\n    return found;\n}\nfunction createElement(tag, kind, ...inside) {\n    const element = document.createElement(tag);\n    if (kind !== '')\n        element.className = kind;\n    element.append(...inside);\n    return element;\n}\nfunction formatDigest(text) {\n    if (!/^sha256:[0-9a-f]{64}$/.test(text))\n        return text;\n    const digest = createElement('code', 'digest', text);\n    digest.title = text;\n    return digest;\n}\nconst readPinnedAuthorities = (zone) => zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];\nfunction listenForFiles(inputs, target, zone, onFiles) {\n    for (const input of inputs)\n        input.addEventListener('change', () => {\n            if (input instanceof HTMLInputElement)\n                void onFiles([...(input.files ?? [])]);\n        });\n    const mark = (over) => (event) => {\n        event.preventDefault();\n        zone.classList.toggle('over', over);\n    };\n    for (const name of ['dragenter', 'dragover'])\n        target.addEventListener(name, mark(true));\n    for (const name of ['dragleave', 'drop'])\n        target.addEventListener(name, mark(false));\n    target.addEventListener('drop', (event) => {\n        if (event instanceof DragEvent)\n            void onFiles([...(event.dataTransfer?.files ?? [])]);\n    });\n}\nreturn { getElement, createElement, formatDigest, readPinnedAuthorities, listenForFiles };\n})();\nconst module9 = (() => {\nconst { checkPack } = module7;\nconst { createElement, formatDigest, getElement, listenForFiles, readPinnedAuthorities } = module8;\nconst MAX_BYTES = 1024 ** 3;\nconst MAX_PROBLEMS = 50;\nconst KEEP_URL_MS = 60_000;\nconst zone = getElement('drop');\nconst found = getElement('found');\nconst stamp = getElement('stamp');\nconst pins = getElement('pins');\nconst rows = [...document.querySelectorAll('tbody tr')];\nlet authorities = readPinnedAuthorities(zone);\nlet chosen = 'the authorities that this page pins';\nlet pack;\nlet checks = 0;\nconst STAMPS = {\n    good: 'complete',\n    bad: 'not verified',\n    warn: 'complete, signer unknown',\n};\nconst VERDICTS = {\n    good: 'The pack is complete, and signed under a known authority.',\n    bad: 'The pack does not verify.',\n    warn: 'The pack is complete. This page does not prove who signed it.',\n};\nfunction show(kind, verdict, ...parts) {\n    found.className = kind;\n    found.replaceChildren(createElement('p', 'verdict', verdict), ...parts);\n    stamp.className = `stamp ${kind}`;\n    stamp.textContent = kind === '' ? 'being checked' : STAMPS[kind];\n}\nfunction createList(title, kind, lines) {\n    if (lines.length === 0)\n        return [];\n    const items = lines.map((line) => createElement('li', '', line));\n    return [createElement('h3', '', title), createElement('ul', kind, ...items)];\n}\nfunction createLink(name, bytes) {\n    const link = document.createElement('a');\n    link.textContent = name;\n    link.href = '#';\n    link.addEventListener('click', (event) => {\n        event.preventDefault();\n        const save = document.createElement('a');\n        save.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));\n        save.download = name.split('/').pop() ?? '';\n        save.click();\n        setTimeout(() => URL.revokeObjectURL(save.href), KEEP_URL_MS);\n    });\n    return link;\n}\nfunction markRows({ problems, contents }) {\n    for (const row of rows) {\n        const name = row.dataset.name ?? '';\n        const bytes = contents.get(name);\n        const wrong = problems.some((problem) => problem.startsWith(`${name}: `));\n        row.className = wrong ? 'bad' : bytes ? 'good' : '';\n        row.querySelector('th')?.replaceChildren(bytes && !wrong ? createLink(name, bytes) : name);\n    }\n}\nfunction listFacts({ signer, packDigest, manifestDigest }) {\n    const facts = signer\n        ? [\n            ['Signed by', signer.identity],\n            ['Identity from', signer.issuer],\n            ['Certificate', `${signer.notBefore} to ${signer.notAfter}`],\n        ]\n        : [];\n    facts.push(['Pack', packDigest], ['Manifest', manifestDigest]);\n    const entries = facts.map(([term, value]) => createElement('div', '', createElement('dt', '', term), createElement('dd', '', formatDigest(value))));\n    return createElement('dl', '', ...entries);\n}\nconst listChecked = ({ problems, members, chain }) => problems.length > 0\n    ? []\n    : [\n        `The archive has every member of the manifest once, in order, with its size and digest. It has nothing else. Members: ${members}.`,\n        'The signed statement names this manifest, and the key of the certificate signed the statement.',\n        ...(chain === 'pinned' ? [`One of ${chosen} issued the certificate.`] : []),\n    ];\nconst listUnchecked = ({ chain }) => [\n    ...(chain === 'unknown' ? [`None of ${chosen} issued the certificate.`] : []),\n    ...(chain === 'unchecked'\n        ? [\n            'This page pins no authorities, so it cannot check the issuer of the certificate. Choose your own trusted_root.json.',\n        ]\n        : []),\n    'Whether this signer may sign packs: compare the name above with the one that you expect.',\n    'The transparency log and the timestamp: mc evidence verify-offline checks both.',\n];\nfunction present(check) {\n    const { problems, chain } = check;\n    const kind = problems.length > 0 ? 'bad' : chain === 'pinned' ? 'good' : 'warn';\n    const more = problems.length - MAX_PROBLEMS;\n    const shown = more > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${more} more`] : problems;\n    show(kind, VERDICTS[kind], ...createList('Problems', 'wrong', shown), listFacts(check), ...createList('Checked', 'held', listChecked(check)), ...createList('Not checked here', 'open', listUnchecked(check)));\n}\nasync function check() {\n    if (!pack)\n        return;\n    show('', `Reading ${pack.name} …`);\n    for (const row of rows)\n        row.className = '';\n    if (pack.size > MAX_BYTES)\n        return show('bad', 'The file is too large for a browser: use mc evidence verify-offline.');\n    try {\n        const number = ++checks;\n        const result = await checkPack(new Uint8Array(await pack.arrayBuffer()), authorities);\n        if (number !== checks)\n            return;\n        markRows(result);\n        present(result);\n    }\n    catch (error) {\n        show('bad', `The file cannot be read as an evidence pack: ${error instanceof Error ? error.message : error}`);\n    }\n}\nasync function chooseRoot(file) {\n    try {\n        const root = JSON.parse(await file.text());\n        authorities = root.certificateAuthorities.flatMap(({ certChain }) => certChain.certificates.map(({ rawBytes }) => rawBytes));\n        chosen = `the certificates of ${file.name}`;\n        pins.textContent = `Authorities: ${chosen}.`;\n    }\n    catch {\n        pins.textContent = `${file.name} is not a trusted_root.json.`;\n    }\n}\nasync function readFiles(files) {\n    for (const file of files) {\n        if (file.name.endsWith('.json'))\n            await chooseRoot(file);\n        else\n            pack = file;\n    }\n    await check();\n}\nlistenForFiles([getElement('pack'), getElement('roots')], globalThis, zone, readFiles);\n})();\n})();\n";
const REPORT_PAGE_SCRIPT = "'use strict';\n(() => {\nconst module0 = (() => {\nconst IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';\nconst STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';\nreturn { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE };\n})();\nconst module1 = (() => {\nconst BLOCK = 512;\nconst MAX_USTAR_SIZE = 8 ** 11 - 1;\nconst CANONICAL_MODES = [0o644, 0o755];\nconst CHECKSUM = { from: 148, to: 156 };\nconst encoder = new TextEncoder();\nconst decoder = new TextDecoder('utf-8', { ignoreBOM: true });\nconst isSafeMemberName = (name) => name !== '' &&\n    !name.startsWith('/') &&\n    !/[\\\\\\p{Cc}]/u.test(name) &&\n    !/^[A-Za-z]:/.test(name) &&\n    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');\nfunction splitName(name) {\n    const countBytes = (text) => encoder.encode(text).length;\n    if (countBytes(name) <= 100)\n        return { name, prefix: '' };\n    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {\n        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];\n        if (countBytes(prefix) <= 155 && countBytes(rest) <= 100)\n            return { name: rest, prefix };\n    }\n    return undefined;\n}\nfunction createHeader(name, size, mode) {\n    const split = splitName(name);\n    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;\n    return fits ? createRawHeader(split, size, mode, '0') : undefined;\n}\nfunction createRawHeader({ name, prefix }, size, mode, type) {\n    const header = new Uint8Array(BLOCK);\n    const write = (text, at) => header.set(encoder.encode(text), at);\n    const formatOctal = (value, digits) => value.toString(8).padStart(digits, '0');\n    write(name, 0);\n    write(formatOctal(mode, 7), 100);\n    write(formatOctal(0, 7), 108);\n    write(formatOctal(0, 7), 116);\n    write(formatOctal(size, 11), 124);\n    write(formatOctal(0, 11), 136);\n    header.fill(0x20, CHECKSUM.from, CHECKSUM.to);\n    write(type, 156);\n    write('ustar\\u000000', 257);\n    write(prefix, 345);\n    const sum = header.reduce((total, byte) => total + byte, 0);\n    write(`${formatOctal(sum, 6)}\\0 `, CHECKSUM.from);\n    return header;\n}\nconst isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);\nfunction parseHeader(block, stripsDot = false) {\n    const field = (from, length) => {\n        const bytes = block.subarray(from, from + length);\n        const end = bytes.indexOf(0);\n        return decoder.decode(bytes.subarray(0, end < 0 ? length : end));\n    };\n    const number = (from, length) => {\n        const digits = field(from, length).trim();\n        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;\n    };\n    const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);\n    const plain = field(156, 1) === '0' || field(156, 1) === '';\n    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')\n        return undefined;\n    const prefix = field(345, 155);\n    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;\n    const name = stripsDot ? given.replace(/^\\.\\//, '') : given;\n    const [size, mode] = [number(124, 12), number(100, 8)];\n    if (size < 0 || mode < 0 || !isSafeMemberName(name))\n        return undefined;\n    const canonical = createHeader(name, size, mode);\n    return {\n        name,\n        size,\n        mode,\n        canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),\n    };\n}\nconst countPadding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;\nreturn { BLOCK, MAX_USTAR_SIZE, isSafeMemberName, splitName, createHeader, createRawHeader, parseHeader, countPadding };\n})();\nconst module2 = (() => {\nconst { BLOCK, countPadding, parseHeader } = module1;\nconst END_BYTES = 2 * BLOCK;\nconst isZero = (bytes) => bytes.every((byte) => byte === 0);\nfunction readArchive(pack) {\n    const members = new Map();\n    const problems = [];\n    let isRewritten = false;\n    let offset = 0;\n    for (;;) {\n        const block = pack.subarray(offset, offset + BLOCK);\n        if (block.length === BLOCK && isZero(block))\n            break;\n        const header = block.length === BLOCK ? parseHeader(block) : undefined;\n        if (!header)\n            throw new Error(`the file is not a tar archive of plain files: byte ${offset} is not the start of a header`);\n        const { name, size, canonical } = header;\n        const end = offset + BLOCK + size;\n        const next = end + countPadding(size);\n        if (next > pack.length)\n            throw new Error(`the archive ends within ${name}`);\n        if (!canonical) {\n            isRewritten = true;\n            problems.push(`${name}: another program wrote its header in the archive`);\n        }\n        if (!isZero(pack.subarray(end, next)))\n            problems.push(`${name}: its padding has bytes other than zero`);\n        if (members.has(name))\n            problems.push(`${name}: more than once in the archive`);\n        members.set(name, pack.subarray(offset + BLOCK, end));\n        offset = next;\n    }\n    const rest = pack.subarray(offset);\n    if (!isZero(rest))\n        throw new Error('the archive has more bytes after its end');\n    if (!isRewritten && rest.length !== END_BYTES)\n        problems.push('the archive: another program wrote its end');\n    return { members, problems };\n}\nreturn { readArchive };\n})();\nconst module3 = (() => {\nconst utf8 = new TextEncoder();\nconst text = new TextDecoder('utf-8', { fatal: true });\nconst encodeText = (value) => utf8.encode(value);\nconst decodeText = (bytes) => text.decode(bytes);\nconst formatHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');\nconst hashHex = async (bytes) => formatHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));\nfunction decodeBase64(coded) {\n    const binary = atob(String(coded));\n    if (btoa(binary) !== coded)\n        throw new Error('the base64 is not canonical');\n    return Uint8Array.from(binary, (character) => character.charCodeAt(0));\n}\nconst isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);\nconst isRecord = (value) => typeof value === 'object' && value !== null;\nconst readPath = (value, ...path) => path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);\nreturn { encodeText, decodeText, formatHex, hashHex, decodeBase64, isEqual, readPath };\n})();\nconst module4 = (() => {\nclass DerReader {\n    #bytes;\n    #position = 0;\n    constructor(bytes) {\n        this.#bytes = bytes;\n    }\n    get done() {\n        return this.#position === this.#bytes.length;\n    }\n    get tag() {\n        return this.#bytes[this.#position];\n    }\n    element(tag) {\n        const start = this.#position;\n        if (this.#bytes[start] !== tag)\n            throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);\n        const first = this.#bytes[start + 1] ?? 0x80;\n        const wide = Math.max(0, first - 0x80);\n        if (first === 0x80 || wide > 3)\n            throw new TypeError(`the length at byte ${start} is not DER`);\n        const length = wide === 0 ? first : this.#number(start + 2, wide);\n        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))\n            throw new TypeError(`the length at byte ${start} is longer than DER allows`);\n        const from = start + 2 + wide;\n        if (from + length > this.#bytes.length)\n            throw new TypeError(`the element at byte ${start} is cut off`);\n        this.#position = from + length;\n        return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };\n    }\n    next() {\n        const { tag } = this;\n        if (tag === undefined)\n            throw new TypeError(`expected an element at byte ${this.#position}`);\n        return { tag, ...this.element(tag) };\n    }\n    inside(tag) {\n        return new DerReader(this.element(tag).content);\n    }\n    end() {\n        if (!this.done)\n            throw new TypeError('expected the end of the element');\n    }\n    #number(from, width) {\n        return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);\n    }\n    #view(from, to) {\n        return this.#bytes.subarray(from, to);\n    }\n}\nreturn { DerReader };\n})();\nconst module5 = (() => {\nconst { DerReader } = module4;\nconst { decodeText, formatHex } = module3;\nconst SEQUENCE = 0x30;\nconst INTEGER = 0x02;\nconst BIT_STRING = 0x03;\nconst OBJECT_IDENTIFIER = 0x06;\nconst OCTET_STRING = 0x04;\nconst UTC_TIME = 0x17;\nconst VERSION = 0xa0;\nconst EXTENSIONS = 0xa3;\nconst UNIFORM_RESOURCE_IDENTIFIER = 0x86;\nconst RFC822_NAME = 0x81;\nconst SUBJECT_ALTERNATIVE_NAME = '551d11';\nconst FULCIO_ISSUER = '2b0601040183bf300108';\nfunction readTime(reader) {\n    const { tag, content } = reader.next();\n    const digits = decodeText(content);\n    const whole = tag === UTC_TIME ? (digits < '50' ? '20' : '19') + digits : digits;\n    return whole.replace(/^(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$/, '$1-$2-$3T$4:$5:$6Z');\n}\nconst readIdentifier = (reader) => formatHex(reader.element(OBJECT_IDENTIFIER).content);\nfunction readPublicKey(reader) {\n    const { raw, content } = reader.element(SEQUENCE);\n    const algorithm = new DerReader(content).inside(SEQUENCE);\n    return {\n        spki: raw,\n        algorithm: readIdentifier(algorithm),\n        curve: algorithm.tag === OBJECT_IDENTIFIER ? readIdentifier(algorithm) : undefined,\n    };\n}\nfunction readExtensions(reader) {\n    const extensions = new Map();\n    while (!reader.done) {\n        const { tag, content } = reader.next();\n        if (tag !== EXTENSIONS)\n            continue;\n        const list = new DerReader(content).inside(SEQUENCE);\n        while (!list.done) {\n            const extension = list.inside(SEQUENCE);\n            const identifier = readIdentifier(extension);\n            let value = extension.next();\n            if (value.tag !== OCTET_STRING)\n                value = extension.next();\n            extensions.set(identifier, value.content);\n        }\n    }\n    return extensions;\n}\nfunction parseCertificate(der) {\n    const whole = new DerReader(der).inside(SEQUENCE);\n    const { raw: signed, content } = whole.element(SEQUENCE);\n    const algorithm = readIdentifier(whole.inside(SEQUENCE));\n    const signature = whole.element(BIT_STRING).content.subarray(1);\n    const fields = new DerReader(content);\n    if (fields.tag === VERSION)\n        fields.element(VERSION);\n    fields.element(INTEGER);\n    fields.element(SEQUENCE);\n    const issuer = fields.element(SEQUENCE).raw;\n    const validity = fields.inside(SEQUENCE);\n    const [notBefore, notAfter] = [readTime(validity), readTime(validity)];\n    const subject = fields.element(SEQUENCE).raw;\n    const key = readPublicKey(fields);\n    const extensions = readExtensions(fields);\n    return { signed, algorithm, signature, issuer, notBefore, notAfter, subject, key, extensions };\n}\nfunction readSigner({ extensions, notBefore, notAfter }) {\n    const names = extensions.get(SUBJECT_ALTERNATIVE_NAME);\n    const issuer = extensions.get(FULCIO_ISSUER);\n    const name = names && new DerReader(names).inside(SEQUENCE).next();\n    const isText = name?.tag === UNIFORM_RESOURCE_IDENTIFIER || name?.tag === RFC822_NAME;\n    return {\n        identity: name && isText ? decodeText(name.content) : 'neither a URI nor an email address',\n        issuer: issuer ? decodeText(new DerReader(issuer).next().content) : 'not in the certificate',\n        notBefore,\n        notAfter,\n    };\n}\nreturn { parseCertificate, readSigner };\n})();\nconst module6 = (() => {\nconst { DerReader } = module4;\nconst { isEqual } = module3;\nconst SEQUENCE = 0x30;\nconst INTEGER = 0x02;\nconst RSA_KEY = '2a864886f70d010101';\nconst EC_KEY = '2a8648ce3d0201';\nconst HASHES = new Map([\n    ['2a8648ce3d040302', 'SHA-256'],\n    ['2a8648ce3d040303', 'SHA-384'],\n    ['2a8648ce3d040304', 'SHA-512'],\n    ['2a864886f70d01010b', 'SHA-256'],\n    ['2a864886f70d01010c', 'SHA-384'],\n    ['2a864886f70d01010d', 'SHA-512'],\n]);\nconst CURVES = new Map([\n    ['2a8648ce3d030107', { name: 'P-256', width: 32, hash: 'SHA-256' }],\n    ['2b81040022', { name: 'P-384', width: 48, hash: 'SHA-384' }],\n    ['2b81040023', { name: 'P-521', width: 66, hash: 'SHA-512' }],\n]);\nfunction convertSignature(der, width) {\n    const out = new Uint8Array(2 * width);\n    const whole = new DerReader(der);\n    const halves = whole.inside(SEQUENCE);\n    whole.end();\n    for (const i of [0, 1]) {\n        const { content } = halves.element(INTEGER);\n        const short = content[0] === 0 ? content.subarray(1) : content;\n        if (short.length > width)\n            throw new Error('the signature is malformed');\n        out.set(short, (i + 1) * width - short.length);\n    }\n    halves.end();\n    return out;\n}\nasync function verifySignature(key, data, signature, hash) {\n    const { subtle } = globalThis.crypto;\n    if (key.algorithm === RSA_KEY) {\n        const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256' };\n        const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);\n        return subtle.verify(algorithm, imported, signature, data);\n    }\n    const curve = key.algorithm === EC_KEY && key.curve !== undefined ? CURVES.get(key.curve) : undefined;\n    if (!curve)\n        throw new Error('this page cannot verify signatures by this kind of key');\n    const algorithm = { name: 'ECDSA', namedCurve: curve.name };\n    const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);\n    const plain = convertSignature(signature, curve.width);\n    return subtle.verify({ name: 'ECDSA', hash: hash ?? curve.hash }, imported, plain, data);\n}\nasync function isIssuedBy(authorities, leaf) {\n    for (const authority of authorities) {\n        if (!isEqual(authority.subject, leaf.issuer))\n            continue;\n        if (leaf.notBefore < authority.notBefore || leaf.notBefore > authority.notAfter)\n            continue;\n        const hash = HASHES.get(leaf.algorithm);\n        if (hash !== undefined && (await verifySignature(authority.key, leaf.signed, leaf.signature, hash)))\n            return true;\n    }\n    return false;\n}\nreturn { verifySignature, isIssuedBy };\n})();\nconst module7 = (() => {\nconst { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE } = module0;\nconst { readArchive } = module2;\nconst { decodeBase64, decodeText, encodeText, hashHex, readPath } = module3;\nconst { parseCertificate, readSigner } = module5;\nconst { isIssuedBy, verifySignature } = module6;\nconst MANIFEST = 'manifest.json';\nconst BUNDLE = 'manifest.sigstore.json';\nasync function listMemberProblems(contents, manifest) {\n    const problems = [];\n    const listed = readPath(JSON.parse(decodeText(manifest)), 'members');\n    const expected = [MANIFEST, BUNDLE];\n    for (const entry of Array.isArray(listed) ? listed : []) {\n        const name = String(readPath(entry, 'name'));\n        const bytes = contents.get(name);\n        expected.push(name);\n        if (!bytes)\n            problems.push(`${name}: missing`);\n        else if (bytes.length !== readPath(entry, 'size') || (await hashHex(bytes)) !== readPath(entry, 'sha256'))\n            problems.push(`${name}: changed`);\n    }\n    const known = new Set(expected);\n    const names = [...contents.keys()];\n    for (const name of names)\n        if (!known.has(name))\n            problems.push(`${name}: not in the manifest`);\n    const order = expected.filter((name) => contents.has(name));\n    const misplaced = names.filter((name) => known.has(name)).find((name, i) => name !== order[i]);\n    if (misplaced !== undefined)\n        problems.push(`${misplaced}: out of order`);\n    return problems;\n}\nfunction encodeEnvelope(type, payload) {\n    const prefix = encodeText(`DSSEv1 ${encodeText(type).length} ${type} ${payload.length} `);\n    const signed = new Uint8Array(prefix.length + payload.length);\n    signed.set(prefix);\n    signed.set(payload, prefix.length);\n    return signed;\n}\nasync function checkBundle(manifest, bundle, problems) {\n    const type = readPath(bundle, 'dsseEnvelope', 'payloadType');\n    const payload = decodeBase64(readPath(bundle, 'dsseEnvelope', 'payload'));\n    const statement = JSON.parse(decodeText(payload));\n    const subjects = readPath(statement, 'subject');\n    if (type !== IN_TOTO_PAYLOAD_TYPE || readPath(statement, '_type') !== STATEMENT_TYPE)\n        problems.push(`${BUNDLE}: does not sign an in-toto statement`);\n    const isOne = Array.isArray(subjects) && subjects.length === 1;\n    if (!isOne || readPath(subjects, 0, 'digest', 'sha256') !== manifest)\n        problems.push(`${BUNDLE}: signs another manifest`);\n    const leaf = parseCertificate(decodeBase64(readPath(bundle, 'verificationMaterial', 'certificate', 'rawBytes')));\n    const signature = decodeBase64(readPath(bundle, 'dsseEnvelope', 'signatures', 0, 'sig'));\n    if (!(await verifySignature(leaf.key, encodeEnvelope(String(type), payload), signature)))\n        problems.push(`${BUNDLE}: the signature does not verify`);\n    return leaf;\n}\nasync function checkSigner(manifest, bundle, authorities) {\n    const problems = [];\n    let signer;\n    let isIssued = false;\n    try {\n        const leaf = await checkBundle(manifest, JSON.parse(decodeText(bundle)), problems);\n        signer = readSigner(leaf);\n        const certificates = authorities.map((each) => parseCertificate(decodeBase64(each)));\n        isIssued = await isIssuedBy(certificates, leaf);\n    }\n    catch (error) {\n        const reason = error instanceof Error ? error.message : String(error);\n        problems.push(`${BUNDLE}: cannot be checked: ${reason}`);\n    }\n    return { problems, isIssued, ...(signer ? { signer } : {}) };\n}\nasync function checkPack(pack, authorities = []) {\n    const { members: contents, problems } = readArchive(pack);\n    const names = [...contents.keys()];\n    const manifest = contents.get(MANIFEST);\n    const bundle = contents.get(BUNDLE);\n    if (names[0] !== MANIFEST || names[1] !== BUNDLE || !manifest || !bundle)\n        throw new Error('the file is not an evidence pack: its manifest does not come first');\n    const manifestDigest = await hashHex(manifest);\n    const memberProblems = await listMemberProblems(contents, manifest);\n    const { signer, isIssued, problems: bundleProblems } = await checkSigner(manifestDigest, bundle, authorities);\n    return {\n        packDigest: `sha256:${await hashHex(pack)}`,\n        manifestDigest: `sha256:${manifestDigest}`,\n        members: names.length - 2,\n        problems: [...problems, ...memberProblems, ...bundleProblems],\n        ...(signer ? { signer } : {}),\n        chain: isIssued ? 'pinned' : authorities.length === 0 ? 'unchecked' : 'unknown',\n        contents,\n    };\n}\nreturn { checkPack };\n})();\nconst module8 = (() => {\nfunction getElement(id) {\n    const found = document.getElementById(id);\n    if (!found)\n        throw new Error(`the page has no element ${id}`);\n    return found;\n}\nfunction createElement(tag, kind, ...inside) {\n    const element = document.createElement(tag);\n    if (kind !== '')\n        element.className = kind;\n    element.append(...inside);\n    return element;\n}\nfunction formatDigest(text) {\n    if (!/^sha256:[0-9a-f]{64}$/.test(text))\n        return text;\n    const digest = createElement('code', 'digest', text);\n    digest.title = text;\n    return digest;\n}\nconst readPinnedAuthorities = (zone) => zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];\nfunction listenForFiles(inputs, target, zone, onFiles) {\n    for (const input of inputs)\n        input.addEventListener('change', () => {\n            if (input instanceof HTMLInputElement)\n                void onFiles([...(input.files ?? [])]);\n        });\n    const mark = (over) => (event) => {\n        event.preventDefault();\n        zone.classList.toggle('over', over);\n    };\n    for (const name of ['dragenter', 'dragover'])\n        target.addEventListener(name, mark(true));\n    for (const name of ['dragleave', 'drop'])\n        target.addEventListener(name, mark(false));\n    target.addEventListener('drop', (event) => {\n        if (event instanceof DragEvent)\n            void onFiles([...(event.dataTransfer?.files ?? [])]);\n    });\n}\nreturn { getElement, createElement, formatDigest, readPinnedAuthorities, listenForFiles };\n})();\nconst module9 = (() => {\nconst { checkPack } = module7;\nconst { createElement, formatDigest, getElement, listenForFiles, readPinnedAuthorities } = module8;\nconst MAX_PROBLEMS = 20;\nconst zone = getElement('drop');\nconst result = getElement('found');\nconst show = (kind, lines) => {\n    result.className = kind;\n    result.replaceChildren(...lines.map((line) => createElement('p', '', formatDigest(line))));\n};\nfunction describeSigner({ signer, chain }) {\n    if (!signer)\n        return [];\n    const by = `The manifest is signed by ${signer.identity}. ${signer.issuer} issued that identity`;\n    return [chain === 'pinned' ? `${by}, and a certificate authority of this report issued the certificate.` : `${by}.`];\n}\nfunction present(check) {\n    const unknown = check.chain === 'unknown'\n        ? ['manifest.sigstore.json: no certificate authority of this report issued the certificate of the signer']\n        : [];\n    const problems = [...check.problems, ...unknown];\n    if (problems.length > 0) {\n        show('bad', ['The pack does not verify.', ...problems.slice(0, MAX_PROBLEMS)]);\n        return;\n    }\n    const isOwn = check.packDigest === zone.dataset.digest;\n    show(isOwn ? 'good' : 'other', [\n        isOwn\n            ? 'This is the pack of this report, byte for byte.'\n            : 'The pack is complete, but this report is about another pack.',\n        `The archive has every member of the manifest once, with its digest, and nothing else. Members: ${check.members}.`,\n        ...describeSigner(check),\n        check.packDigest,\n    ]);\n}\nasync function check([file]) {\n    if (!file)\n        return;\n    show('', [`Reading ${file.name} …`]);\n    try {\n        present(await checkPack(new Uint8Array(await file.arrayBuffer()), readPinnedAuthorities(zone)));\n    }\n    catch (error) {\n        show('bad', [`The file cannot be read as an evidence pack: ${error instanceof Error ? error.message : error}`]);\n    }\n}\nlistenForFiles([getElement('pack')], zone, zone, check);\n})();\n})();\n";


/***/ }),

/***/ 11549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ storePack)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _store_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48609);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37157);




async function storePack(request, ports) {
    const { clock, store } = ports;
    const location = `s3://${request.bucket}/${request.key}`;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('evidence-store', clock, request.path);
    const end = Math.ceil((clock.now().getTime() + request.retainSeconds * 1000) / 1000) * 1000;
    const retention = { mode: request.mode, until: new Date(end).toISOString() };
    const upload = await (0,_store_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createFileUpload */ .k)(request.path);
    const put = await store.put(request.key, upload, { contentType: 'application/x-tar', retention });
    const { object, content } = await store.get(request.key, put.versionId);
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfStream */ .Ul)(content);
    const sent = `sha256:${upload.sha256.toString('hex')}`;
    const errors = [];
    if (digest !== sent)
        errors.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceError */ .K)('store-other-bytes', { location, expected: sent, found: digest }));
    const kept = object.retention;
    if (kept?.mode !== retention.mode || Date.parse(kept.until) < end) {
        const expected = `${retention.mode} until ${retention.until}`;
        const found = kept ? `${kept.mode} until ${kept.until}` : 'no retention';
        errors.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceError */ .K)('store-not-locked', { location, expected, found }));
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

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ renderPage),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const escapeHtml = (text) => text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(INVISIBLE, (c) => c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
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
const html = (strings, ...parts) => ({
    markup: strings.map((text, i) => text + render(parts[i])).join(''),
});
const raw = (markup) => ({ markup });
const hashSource = (text) => `'sha256-${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(text).toString('base64')}'`;
function renderPage({ title, style, script, body }) {
    const scripts = script === undefined ? "'none'" : hashSource(script);
    const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
${script !== undefined && html `<script>${raw(script)}</script>`}
</body>
</html>
`.markup;
}


/***/ })

};
