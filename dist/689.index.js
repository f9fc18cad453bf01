export const id = 689;
export const ids = [689];
export const modules = {

/***/ 97810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openPlace),
  R: () => (/* binding */ openReleasePlace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/index.js + 3 modules
var oci = __webpack_require__(19207);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference-grammar.js
var reference_grammar = __webpack_require__(67219);
;// CONCATENATED MODULE: ./build/oci/local-path.js



const PATH_AND_TARGET = /^(.+?)(?::[^:@/]+)?(?:@[^@/]+)?$/;
async function createLocalPathError(text, resolvePath) {
    if (text.length > reference_grammar/* MAX_REFERENCE_LENGTH */.KC || text.includes('\0'))
        return undefined;
    for (const path of new Set([text, PATH_AND_TARGET.exec(text)?.[1] ?? text])) {
        const kind = await findKind(resolvePath(path));
        if (kind === undefined)
            continue;
        const reference = `${kind === 'directory' ? reference_grammar/* LAYOUT */.rs : reference_grammar/* ARCHIVE */.$3}${text}`;
        if (!(0,reference_grammar/* readReference */.Wf)(reference))
            continue;
        const meant = `: it is the path of a ${kind === 'directory' ? 'folder' : 'file'}; write ${reference}`;
        return (0,errors/* ociError */.Y)('reference-malformed', { given: text, meant });
    }
    return undefined;
}
async function findKind(path) {
    try {
        return await (0,files/* fileKind */.h_)(path);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
;// CONCATENATED MODULE: ./build/promote/place.js


async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
    const resolvePath = (path) => (0,external_node_path_.resolve)(cwd, path);
    const reference = (0,oci_reference/* resolveLayout */.Ju)(await parsePlace(text, resolvePath), resolvePath);
    const credentials = await (0,docker_config/* loadDockerCredentials */.B)({
        env,
        file: authFile === undefined ? undefined : (0,external_node_path_.resolve)(cwd, authFile),
        maskSecret,
    });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, { http, credentials, plainHttp, signal }) };
}
async function parsePlace(text, resolvePath) {
    try {
        return (0,oci_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        throw (await createLocalPathError(text, resolvePath)) ?? error;
    }
}
async function openReleasePlace(text, authFile, ports) {
    const { reference, repository } = await openPlace(text, authFile, ports);
    return { reference: await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository), repository };
}


/***/ }),

/***/ 63472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ presentTree),
/* harmony export */   XI: () => (/* binding */ presentPlan),
/* harmony export */   ff: () => (/* binding */ presentCopy),
/* harmony export */   id: () => (/* binding */ presentCopyPlan)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_present_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30783);


const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
function presentCopy(report) {
    const rows = report.destinations.map((one) => one.outcome === 'passed'
        ? [
            { outcome: 'passed', text: one.destination },
            ...[one.manifests, one.blobs].map(String),
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(one.bytes ?? 0),
            ...[one.copied, one.present, one.healed, one.requests].map(String),
        ]
        : [{ outcome: 'failed', text: one.destination }]);
    return [
        {
            title: `${report.outcome === 'passed' ? 'copied' : 'not copied everywhere'}: ${report.source}`,
            outcome: report.outcome,
            lines: [report.digest, ...report.notes],
            table: { columns: COLUMNS, rows },
            reasons: report.reasons.map((reason) => (0,_lib_present_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixReason */ .tc)(reason, typeof reason.destination === 'string' ? reason.destination : undefined)),
        },
    ];
}
const presentCopyPlan = (report) => presentPlan(report);
const presentPlan = (report, warnings = []) => [
    {
        title: `Plan for ${report.source}: nothing was changed`,
        lines: [report.digest, ...report.notes],
        table: {
            columns: ['destination', 'present', 'missing', 'heal', 'to send', 'requests'],
            rows: report.destinations.map(({ destination, present, missing, heal, bytes, requests }) => [
                destination,
                ...[present, missing, heal].map(String),
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes),
                `about ${requests}`,
            ]),
        },
        warnings,
    },
    ...report.destinations
        .filter(({ parts }) => parts.some(({ state }) => state !== 'present'))
        .map(({ destination, parts }) => ({
        title: `To send to ${destination}`,
        table: {
            columns: ['digest', 'role', 'type', 'size', 'state'],
            rows: parts
                .filter(({ state }) => state !== 'present')
                .map(({ digest, role, mediaType, size, state }) => [
                shortenDigest(digest),
                role,
                mediaType,
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size),
                state,
            ]),
        },
    })),
];
function presentTree(report) {
    const nodes = new Map(report.nodes.map((node) => [node.digest, node]));
    const children = new Map();
    for (const edge of report.edges)
        children.set(edge.from, [...(children.get(edge.from) ?? []), edge]);
    const shown = new Set();
    const tree = [];
    const listParts = (digest, relation) => {
        const node = nodes.get(digest);
        const what = node?.kind === 'manifest' && relation !== 'child' ? (node.artifactType ?? node.mediaType) : node?.mediaType;
        const claim = node?.predicateType === undefined ? undefined : `predicate (claimed): ${node.predicateType}`;
        const size = (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(node?.size ?? 0);
        const parts = [relation, shortenDigest(digest), node?.platform, what, claim, size, node?.state];
        return parts.filter((part) => part !== undefined);
    };
    const walk = (digest, indent) => {
        const edges = children.get(digest) ?? [];
        for (const [i, { to, relation, tag }] of edges.entries()) {
            const last = i === edges.length - 1;
            const again = shown.has(to) && children.has(to);
            const below = `${indent}${last ? '   ' : '│  '}`;
            const parts = [...listParts(to, tag ?? relation), ...(again ? ['(see above)'] : [])];
            tree.push({ branch: `${indent}${last ? '└─' : '├─'} `, below, parts });
            if (shown.has(to))
                continue;
            shown.add(to);
            walk(to, below);
        }
    };
    shown.add(report.digest);
    tree.push({ branch: '', below: '', parts: listParts(report.digest, 'root') });
    walk(report.digest, '');
    const counted = `manifests: ${report.manifests}, blobs: ${report.blobs}, size: ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.bytes)}`;
    const against = report.compared === undefined ? [] : [`compared with ${report.compared}`];
    return [{ title: report.subject ?? report.digest, lines: [counted, ...against, ...report.notes], tree }];
}
const shortenDigest = (digest) => digest.slice(0, digest.indexOf(':') + 13);


/***/ }),

/***/ 89908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   TF: () => (/* binding */ presentPromotion),
/* harmony export */   ee: () => (/* binding */ presentCheck)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _bypass_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82771);
/* harmony import */ var _present_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63472);



const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name, counts) => [
    name,
    ...[counts.manifests, counts.blobs].map(String),
    (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(counts.bytes),
    ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
function presentPromotion(report) {
    if (report.plan && report.planned)
        return (0,_present_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .presentPlan */ .XI)({ source: report.source, digest: report.digest, notes: [], destinations: report.plan }, report.warnings);
    const head = {
        title: `${report.outcome === 'passed' ? 'promoted' : 'not promoted'}: ${report.source}`,
        outcome: report.outcome,
        lines: [report.digest, ...(report.bypass ? (0,_bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBypass */ .gl)(report.bypass) : [])],
        reasons: report.destinations.length === 0 ? report.reasons : [],
        warnings: report.warnings ?? [],
    };
    return [head, ...report.destinations.map(presentDestination)];
}
const formatSigners = (signers) => [...new Set(signers.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].join(', ');
function presentDestination({ destination, copy, verification, promotable, record, signed, tag, reasons, }) {
    const moved = tag &&
        `${tag.tag}, ${tag.moved ? `moved from ${tag.before ?? 'nothing'}` : 'not moved: it already named the release'}`;
    const rows = [
        ...(copy ? COLUMNS.slice(1).map((column, i) => [column, cells('', copy)[i + 1] ?? '']) : []),
        ...(verification?.requirements ?? []).map(({ name, satisfied, by }) => [
            `requirement ${name}`,
            satisfied ? { outcome: 'passed', text: formatSigners(by) } : { outcome: 'failed', text: 'not met' },
        ]),
        ['promotable', promotable ? { outcome: 'passed', text: 'yes' } : { outcome: 'failed', text: 'no' }],
        ...(record ? [['record', `${record}${signed ? '' : ' (not signed)'}`]] : []),
        ...(moved ? [['tag', moved]] : []),
    ];
    return {
        title: destination,
        outcome: promotable ? 'passed' : 'failed',
        table: { columns: ['', ''], rows },
        reasons,
    };
}
const presentCheck = (report) => [
    {
        title: `${report.promotable ? 'promotable' : 'not promotable'}: ${report.subject ?? report.digest}`,
        outcome: report.promotable ? 'passed' : 'failed',
        lines: [
            report.digest,
            `manifests: ${report.manifests}, blobs: ${report.blobs}, missing: ${report.missing.length}`,
            ...(report.record
                ? [`record ${report.record}${report.signedBy ? ` by ${report.signedBy}` : ', not signed'}`]
                : []),
            ...(report.bypass ? (0,_bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBypass */ .gl)(report.bypass) : []),
        ],
        reasons: report.reasons,
        warnings: report.warnings ?? [],
    },
    ...(report.explanations === undefined ? [] : [presentExplanations(report.explanations)]),
];
function presentExplanations(explanations) {
    const lines = explanations.flatMap(({ code, rule, earlier, policy, command }) => [
        `${code}: ${rule}`,
        earlier,
        ...(policy === undefined ? [] : ['Add to the policy:', ...policy.split('\n').map((line) => `  ${line}`)]),
        'Then run:',
        `  ${command}`,
    ]);
    return {
        title: 'Explanation',
        lines: lines.length > 0 ? lines : ['No changed rule refuses this release.'],
    };
}
const presentRevocation = (report) => [
    {
        title: `revoked: ${report.subject ?? report.digest}`,
        outcome: 'passed',
        lines: [
            report.digest,
            `reason: ${report.reason}`,
            `revocation ${report.revocation}${report.signed ? '' : ', not signed'}`,
        ],
        warnings: report.warnings ?? [],
    },
];


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readExtensions),
/* harmony export */   r: () => (/* binding */ readContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56971);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
function readExtensions(der) {
    const body = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE);
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done;) {
        const extension = list.inside(SEQUENCE);
        const oid = extension.element(OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUtf8String */ .g2)(value) ?? '(no text)';
    }
    return found;
}
const tryOr = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function readCertificate(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: tryOr(() => readExtensions(der), {}),
    };
}
function readStatement(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
function readTime(token) {
    try {
        const response = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGenTime */ .d)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be parsed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
const formatSeconds = (seconds) => tryOr(() => new Date(Number(seconds) * 1000).toISOString(), `not a date: ${seconds} seconds since 1970`);
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
function readContents(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeafDer */ ._k)(bundle);
    const certificate = der && tryOr(() => readCertificate(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...tryOr(() => readStatement(content.dsseEnvelope.payload), {}),
        };
    return {
        mediaType,
        ...signed,
        ...(certificate ? { certificate } : {}),
        ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
        logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
            kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
            logId: logId?.keyId.toString('hex') ?? '',
            index: logIndex,
            ...(integratedTime === '0' ? {} : { integratedAt: formatSeconds(integratedTime) }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => readTime(signedTimestamp)),
    };
}


/***/ }),

/***/ 70025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* readExtensions */.H)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined;
    }
}
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
;// CONCATENATED MODULE: ./build/verify/bundle/promotion.js





function verifyPromotion(digest, bundle, trust, predicateType, { ignoreMaxAge = false } = {}) {
    const [own, release] = [trust.promotion.requirements, trust.requirements];
    const requirements = own.length === 0 ? release : own.map((one) => ({ ...one, kind: 'attestation', predicateType }));
    const rules = ignoreMaxAge ? requirements.map(({ maxAge: _, ...rest }) => rest) : requirements;
    const adapted = { ...trust, requirements: rules };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutThresholds(adapted) : adapted, predicateType);
}
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,evaluate/* findSignerMismatch */.ie)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: 'it does not have exactly one name and an issuer' });
    const mismatch = (0,evaluate/* findSignerMismatch */.ie)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return (0,errors/* sigstoreError */.J)('certificate-untrusted', {
        detail: `its issuer (${issuer}) is not a CA of a root in the policy`,
    });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutThresholds = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })),
});


/***/ }),

/***/ 85416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ summarizeSigner),
  $: () => (/* binding */ verifyStatement)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/verification/every-byte.js







const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;
const CONTEXT_0 = 0xa0;
const hex = (text) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const SIGNED_DATA = hex('06 09 2a864886f70d010702');
const TST_INFO = hex('06 0b 2a864886f70d0109100104');
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)),
    hex('3009 0607 2a8648ce3d0201'),
    hex('3005 0603 2b6570'),
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)),
];
const assertOneOf = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is unknown`);
};
function encodeSignerId(certificate) {
    const body = new der/* DerReader */.l(certificate).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === CONTEXT_0)
        body.element(CONTEXT_0);
    const serial = body.element(INTEGER).raw;
    body.element(SEQUENCE);
    const content = Buffer.concat([body.element(SEQUENCE).raw, serial]);
    const length = content.length < 0x80
        ? [content.length]
        : content.length < 0x100
            ? [0x81, content.length]
            : [0x82, content.length >> 8, content.length & 0xff];
    return Buffer.concat([Buffer.from([SEQUENCE, ...length]), content]);
}
function assertTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    assertOneOf([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    assertOneOf([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    assertOneOf([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    assertOneOf(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    assertOneOf([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const set = data.inside(CONTEXT_0); !set.done;)
            assertOneOf(certificates, set.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    assertOneOf([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    assertOneOf(certificates.map(encodeSignerId), signer.element(SEQUENCE).raw, 'the signer');
    assertOneOf([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    assertOneOf(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
function assertEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== media_types/* BUNDLE_V03 */.Hd)
            throw new TypeError(`its media type is not ${media_types/* BUNDLE_V03 */.Hd}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('its JSON is not in the form that this program writes');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError('the root of the proof is not that of the checkpoint');
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it has a time of inclusion that is not signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            assertTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/bundle/statement.js





function selectRequirements(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: (0,lib_digest/* createDigestSet */.xl)(digest), trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        assertEveryByte(bundle, root);
    const results = selectRequirements(trust, predicateType).map((requirement) => (0,evaluate/* evaluateRequirement */.LJ)(requirement, [judged], trust.asOf));
    if (results.some(evaluate/* isMet */.TD))
        return (0,judge/* describeSigner */.cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,verify_errors/* verifyError */.q)('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: `the policy has no requirement for ${predicateType} or of kind signature, so it names no signer`,
        }));
}
const summarizeSigner = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ }),

/***/ 98488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ distinctErrors)
/* harmony export */ });
const distinctErrors = (errors) => [
    ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];


/***/ }),

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createReading),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);



const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_PIECES = 10_000;
class Reading {
    first;
    digests;
    #parent;
    #max;
    #notes;
    #taken = 0;
    constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES } = {}, parent) {
        this.first = first;
        this.digests = digests;
        this.#max = maxBytes;
        this.#parent = parent;
        this.#notes = parent ? parent.#notes : [];
    }
    get left() {
        return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
    }
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details.source === source))
            return;
        this.#notes.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-not-read', { source, limit }));
    }
    get unread() {
        return this.#notes;
    }
}
function createReading({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readWithinLimits)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63704);

async function* readWithinLimits(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5) {
            reading.cut(source.name, `${_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5} pieces`);
            return;
        }
        bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
        if (!reading.hasGiven(bytes)) {
            reading.cut(source.name);
            return;
        }
        yield evidence;
    }
}


/***/ }),

/***/ 4852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ verifyPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82860);


async function verifyPlatforms(report, listPlatforms, trust, ports) {
    const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
    if (requirements.length === 0)
        return report;
    const platforms = [];
    for (const { digest, name } of await listPlatforms()) {
        const subject = `${report.subject} (${name})`;
        const request = {
            subject,
            digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubjectDigest */ .Ky)(digest)),
            trust: { ...trust, requirements },
        };
        const { outcome, reasons } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .M)(request, ports);
        platforms.push({ digest, platform: name, outcome, reasons });
    }
    const ofPlatforms = platforms.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
    const reasons = [...report.reasons, ...ofPlatforms];
    return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms };
}


/***/ }),

/***/ 27434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assertKnownFields),
/* harmony export */   g: () => (/* binding */ listTrustWarnings)
/* harmony export */ });
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);

const SHOWN_FIELDS = 5;
function unknownFieldsError(path, fields) {
    const more = fields.length - SHOWN_FIELDS;
    const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('trusted-root-fields-unknown', { path, found });
}
function assertKnownFields({ unknownFields }, path) {
    if (unknownFields.length > 0)
        throw unknownFieldsError(path, unknownFields);
}
const listTrustWarnings = ({ roots }) => roots.flatMap(({ name, unknownFields }) => unknownFields.length > 0 ? [unknownFieldsError(`of the root "${name}"`, unknownFields)] : []);


/***/ }),

/***/ 82860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/verify/distinct-errors.js
var distinct_errors = __webpack_require__(98488);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var evidence_reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/evidence/within-limits.js
var within_limits = __webpack_require__(5398);
;// CONCATENATED MODULE: ./build/verify/evidence/gather.js





const MANY_PIECES = 100;
async function gatherEvidence(request, ports, isEnough) {
    const pieces = new Map();
    const reading = (0,evidence_reading/* createReading */.B1)(request.trust, request.digests);
    const asked = [];
    const faults = [];
    const listAccepted = () => [...pieces.values()].map(({ judged }) => judged).filter(judge/* isAccepted */.oB);
    const readSource = async (source, share) => {
        let count = 0;
        let fault;
        try {
            for await (const evidence of (0,within_limits/* readWithinLimits */.i)(source, (0,digest/* primaryDigest */.Bu)(request.digests), share)) {
                ports.signal?.throwIfAborted();
                count++;
                const key = identifyPiece(evidence);
                if (pieces.has(key))
                    continue;
                pieces.set(key, { evidence, judged: await (ports.judge ?? judge/* judge */.S4)(evidence, request) });
                if (count % MANY_PIECES === 0 && isEnough(listAccepted()))
                    break;
            }
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            fault = (0,lib_errors/* asMcError */.b)(error);
            faults.push(fault);
        }
        asked.push({ source: source.name, evidence: count, ...(fault ? { error: fault.code } : {}) });
    };
    for (const [i, source] of ports.sources.entries()) {
        ports.signal?.throwIfAborted();
        await readSource(source, reading.share(ports.sources.length - i));
        if (isEnough(listAccepted()))
            break;
    }
    const all = [...pieces.values()];
    return {
        accepted: listAccepted(),
        refused: all.map(({ judged }) => judged).filter((judged) => !(0,judge/* isAccepted */.oB)(judged)),
        used: all.filter(({ judged }) => (0,judge/* isAccepted */.oB)(judged)).map(({ evidence }) => evidence),
        asked,
        faults,
        reading,
    };
}
const identifyPiece = (evidence) => 'bytes' in evidence
    ? `${(0,digest/* digestOf */.ol)(evidence.bytes)} ${evidence.payload ? (0,digest/* digestOf */.ol)(evidence.payload) : ''}`
    : evidence.origin;

// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var warnings = __webpack_require__(27434);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var requirements_evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/verify.js








async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const report = (0,lib_report/* beginReport */.mC)('verify', ports.clock, subject);
    const evaluate = (accepted) => trust.requirements.map((requirement) => (0,requirements_evaluate/* evaluateRequirement */.LJ)(requirement, accepted, trust.asOf));
    const gathered = await gatherEvidence(request, ports, (accepted) => evaluate(accepted).every(requirements_evaluate/* isMet */.TD));
    const results = evaluate(gathered.accepted);
    const unmet = results.filter((result) => !(0,requirements_evaluate/* isMet */.TD)(result));
    const warnings = await listWarnings(request, ports, gathered);
    const { faults, refused, reading, asked } = gathered;
    const fault = faults.find(({ family }) => family !== 'verification') ?? faults[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const misses = new Map(unmet.map((result) => [result, explainMiss(result, gathered, request, ports)]));
    const reasons = unmet.length > 0 ? [...misses.values(), ...reading.unread] : [];
    return report.finish((0,distinct_errors/* distinctErrors */.Y)(reasons), {
        digest: (0,digest/* primaryDigest */.Bu)(digests),
        policy: { path: trust.path, digest: trust.digest, ...(trust.isAdHoc ? { adHoc: true } : {}) },
        requirements: results.map((result) => describeResult(result, misses.get(result))),
        refused: refused.map(({ origin, bundle, claims, error }) => ({
            origin,
            ...(bundle ? { bundle } : {}),
            ...(claims?.kind === 'attestation' ? { predicateType: claims.predicateType } : {}),
            reason: error.toReason(),
        })),
        warnings: [...warnings, ...(unmet.length === 0 ? reading.unread : [])].map((error) => error.toReason()),
        sources: asked.map(({ source }) => source),
        asked,
    });
}
async function listWarnings({ trust, digests }, { sources, keep }, { faults, used }) {
    const ofSources = sources.flatMap((source) => source.warnings?.() ?? []);
    const ofKeeping = (await keep?.((0,digest/* primaryDigest */.Bu)(digests), used)) ?? [];
    return [...faults, ...(0,warnings/* listTrustWarnings */.g)(trust), ...ofSources, ...ofKeeping];
}
function describeResult({ requirement: { name, kind, threshold }, by }, miss) {
    return {
        name,
        kind,
        threshold,
        satisfied: by.length > 0,
        by: by.map(judge/* describeSigner */.cg),
        ...(miss ? { nearest: miss.toReason() } : {}),
    };
}
function explainMiss({ requirement, miss }, { refused: all, asked }, { subject }, { sources }) {
    if (miss && miss.code !== 'predicate-mismatch')
        return miss;
    const refused = all.filter(({ claims, error }) => error.code !== 'sbom-unsigned' && !(0,judge/* isPromotionMark */.xJ)(claims));
    const ofKind = refused.find(({ claims }) => claims && (0,requirements_evaluate/* isKindOf */.gs)(requirement, claims));
    const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
    if (nearest)
        return nearest;
    const { name } = requirement;
    const where = asked.map(({ source }) => sources.find((one) => one.name === source)?.searched ?? source).join(', ');
    const detail = where === ''
        ? `no evidence for requirement "${name}": expected a bundle, a mirror or an image reference, found none`
        : `no evidence for requirement "${name}": searched ${where}, found none`;
    return (0,errors/* verifyError */.q)('nothing-verified', { subject, requirement: name, detail });
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
