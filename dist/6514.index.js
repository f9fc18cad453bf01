export const id = 6514;
export const ids = [6514,4995];
export const modules = {

/***/ 59580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64577);


/** A reference as the user wrote it, opened: a layout's folder and `authFile` are relative to `cwd`. */
async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
    const parsed = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    const reference = parsed.kind === 'layout' ? { ...parsed, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, parsed.path) } : parsed;
    // Credentials are read for each side apart: what one side is given, the other never sees.
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerConfigCredentials */ .D)({
        env,
        file: authFile === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, authFile),
        maskSecret,
    });
    return { reference, repository: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }) };
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

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
function presentCopy(report) {
    const rows = report.destinations.map((one) => one.outcome === 'passed'
        ? [
            one.destination,
            ...[one.manifests, one.blobs].map(String),
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(one.bytes ?? 0),
            ...[one.copied, one.present, one.healed, one.requests].map(String),
        ]
        : [one.destination, ...COLUMNS.slice(1).map(() => '')]);
    const title = `${report.outcome === 'passed' ? '✓ copied' : '✗ not copied everywhere'}: ${report.source}`;
    const why = report.reasons.map(({ code, message, destination }) => `${destination ? `${destination}: ` : ''}${code}: ${message}`);
    return [{ title, lines: [report.digest, ...report.notes, ...why], table: { columns: COLUMNS, rows } }];
}
const presentCopyPlan = (report) => presentPlan(report);
const presentPlan = (report) => [
    {
        title: `Plan for ${report.source}: nothing was changed`,
        lines: [report.digest, ...report.notes],
        table: {
            columns: ['destination', 'present', 'missing', 'heal', 'to send', 'requests'],
            rows: report.destinations.map(({ destination, present, missing, heal, bytes, requests }) => [
                destination,
                ...[present, missing, heal].map(String),
                (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes),
                `about ${requests}`,
            ]),
        },
    },
    ...report.destinations
        .filter(({ parts }) => parts.some(({ state }) => state !== 'present'))
        .map(({ destination, parts }) => ({
        title: `To be sent to ${destination}`,
        table: {
            columns: ['digest', 'what', 'type', 'bytes', 'state'],
            rows: parts
                .filter(({ state }) => state !== 'present')
                .map(({ digest, role, mediaType, size, state }) => [short(digest), role, mediaType, (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size), state]),
        },
    })),
];
function presentTree(report) {
    const nodes = new Map(report.nodes.map((node) => [node.digest, node]));
    const below = new Map();
    for (const edge of report.edges)
        below.set(edge.from, [...(below.get(edge.from) ?? []), edge]);
    const shown = new Set();
    const lines = [];
    const line = (digest, relation) => {
        const node = nodes.get(digest);
        const what = node?.kind === 'manifest' && relation !== 'child' ? (node.artifactType ?? node.mediaType) : node?.mediaType;
        const parts = [relation, short(digest), node?.platform, what, (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(node?.size ?? 0), node?.state];
        return parts.filter((part) => part !== undefined).join('  ');
    };
    const walk = (digest, indent) => {
        const edges = below.get(digest) ?? [];
        for (const [i, { to, relation, tag }] of edges.entries()) {
            const last = i === edges.length - 1;
            // What several refer to is shown with all that is below it once.
            const again = shown.has(to) && below.has(to);
            lines.push(`${indent}${last ? '└─' : '├─'} ${line(to, tag ?? relation)}${again ? '  (see above)' : ''}`);
            if (shown.has(to))
                continue;
            shown.add(to);
            walk(to, `${indent}${last ? '   ' : '│  '}`);
        }
    };
    shown.add(report.digest);
    lines.push(line(report.digest, 'root'));
    walk(report.digest, '');
    const counted = `${report.manifests} manifests, ${report.blobs} blobs, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes)}`;
    const against = report.compared === undefined ? [] : [`compared with ${report.compared}`];
    return [{ title: report.subject ?? report.digest, lines: [counted, ...against, ...report.notes, ...lines] }];
}
const short = (digest) => digest.slice(0, digest.indexOf(':') + 13);


/***/ }),

/***/ 89908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   TF: () => (/* binding */ presentPromotion),
/* harmony export */   ee: () => (/* binding */ presentCheck)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _present_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63472);


const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name, counts) => [
    name,
    ...[counts.manifests, counts.blobs].map(String),
    (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(counts.bytes),
    ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
const why = (reasons) => reasons.map(({ code, message }) => `${code}: ${message}`);
const warned = (warnings = []) => why(warnings).map((line) => `warning ${line}`);
function presentPromotion(report) {
    if (report.plan && report.planned)
        return (0,_present_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .presentPlan */ .XI)({
            source: report.source,
            digest: report.digest,
            notes: warned(report.warnings),
            destinations: report.plan,
        });
    const head = {
        title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
        lines: [
            report.digest,
            ...(report.destinations.length === 0 ? why(report.reasons) : []),
            ...warned(report.warnings),
        ],
    };
    return [head, ...report.destinations.map(presentDestination)];
}
/** A region by itself: what was copied, who was found to have signed, what marks it. */
function presentDestination({ destination, copy, verification, promotable, record, signed, tag, reasons, }) {
    const moved = tag && `${tag.tag}, ${tag.moved ? `moved from ${tag.before ?? 'nothing'}` : 'which named it already'}`;
    const rows = [
        ...(copy ? COLUMNS.slice(1).map((column, i) => [column, cells('', copy)[i + 1] ?? '']) : []),
        ...(verification?.requirements ?? []).map(({ name, satisfied, by }) => [
            `requirement ${name}`,
            satisfied ? [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].join(', ') : 'not met',
        ]),
        ['promotable', promotable ? 'yes' : 'no'],
        ...(record ? [['record', `${record}${signed ? '' : ' (not signed)'}`]] : []),
        ...(moved ? [['tag', moved]] : []),
    ];
    return {
        title: `${promotable ? '✓' : '✗'} ${destination}`,
        lines: why(reasons),
        table: { columns: ['what', 'found'], rows },
    };
}
const presentCheck = (report) => [
    {
        title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `${report.manifests} manifests, ${report.blobs} blobs, ${report.missing.length} missing`,
            ...(report.record
                ? [`record ${report.record}${report.signedBy ? ` by ${report.signedBy}` : ', not signed'}`]
                : []),
            ...why(report.reasons),
            ...warned(report.warnings),
        ],
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
        lines: lines.length > 0 ? lines : ['No rule that has changed refuses this release.'],
    };
}
const presentRevocation = (report) => [
    {
        title: `✓ revoked: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `reason: ${report.reason}`,
            `revocation ${report.revocation}${report.signed ? '' : ', not signed'}`,
            ...warned(report.warnings),
        ],
    },
];


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ contentsOf),
/* harmony export */   o: () => (/* binding */ extensionsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2600);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
/** 1.3.6.1.4.1.57264.1.N, without N. */
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
/** Fulcio's extensions of a certificate in DER (RFC 5280 section 4.1), by name. */
function extensionsOf(der) {
    const body = new _verification_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE); // algorithm, issuer, validity, subject, key
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
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8String */ .tv)(value) ?? '(no text)';
    }
    return found;
}
const attempt = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function certificateOf(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: attempt(() => extensionsOf(der), {}),
    };
}
function statementOf(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
/** The time in a token of RFC 3161, wherever it is: what is looked at need not be sound. */
function timeOf(token) {
    try {
        const response = new _verification_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .genTimeOf */ .N)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
/** As protobuf-specs number them. */
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
/** Everything that can be read out of a bundle, none of it verified. */
function contentsOf(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .leafDer */ .G4)(bundle);
    const certificate = der && attempt(() => certificateOf(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...attempt(() => statementOf(content.dsseEnvelope.payload), {}),
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
            ...(integratedTime === '0' ? {} : { integratedAt: new Date(Number(integratedTime) * 1000).toISOString() }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => timeOf(signedTimestamp)),
    };
}


/***/ }),

/***/ 70308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


/**
 * Reads for whom a certificate was issued. It does not verify the certificate: this is for a signer that checks its own
 * certificate before it signs. Returns undefined where the certificate does not have exactly one name and an issuer.
 */
function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* extensionsOf */.o)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined; // DER that cannot be read names no one
    }
}
/** The one name in Node's text of the extension: `URI:https://…`, or in quotes where it has a comma. */
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
/** Returns whether a CA of the root issued the certificate, by the signature on it. */
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
;// CONCATENATED MODULE: ./build/verify/promotion.js





/**
 * Holds the bundle of a promotion record, or of a revocation, against the policy: by somebody whom its requirement of kind
 * `promotion` names; where it has none, by somebody who may sign releases: whether such a record counts at all is for the
 * caller to decide. A managed key needs no log and no time unless
 * the requirement asks for them: on the day that it is for, there may be neither. With `ageless` its `maxAge` is not
 * held: a revocation does not grow old. Throws VerificationError.
 */
function verifyPromotion(digest, bundle, trust, predicateType, { ageless = false } = {}) {
    const named = ageless
        ? trust.promotion.requirements.map(({ maxAge: _, ...rest }) => rest)
        : trust.promotion.requirements;
    const own = named.length === 0
        ? {
            ...trust,
            requirements: ageless ? trust.requirements.map(({ maxAge: _, ...rest }) => rest) : trust.requirements,
        }
        : { ...trust, requirements: named.map((one) => ({ ...one, kind: 'attestation', predicateType })) };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutLogs(own) : own, predicateType);
}
/**
 * Returns why a signer is not one that the policy's requirement of kind `promotion` names, by what it says of itself before it
 * signs; undefined where it is one, or where there is no such requirement.
 */
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,verify_requirement/* signerMismatch */.BN)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return new errors/* VerificationError */.mk('certificate-untrusted', { detail: 'it does not have one name and an issuer' });
    const mismatch = (0,verify_requirement/* signerMismatch */.BN)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return new errors/* VerificationError */.mk('certificate-untrusted', { detail: `no root of the policy has its issuer (${issuer})` });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutLogs = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, least: { logs: 0 } })),
});


/***/ }),

/***/ 62235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ verifyStatement),
  b: () => (/* binding */ whoSigned)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/signing/draft.js
var draft = __webpack_require__(37796);
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var der = __webpack_require__(2600);
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
/** AlgorithmIdentifiers by their DER, with and without the NULL that writers differ about (RFC 5754). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
    hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, as some writers name it
    hex('3005 0603 2b6570'), // Ed25519
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];
const among = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is none that is known`);
};
/** Issuer and serial number of a certificate, as a CMS SignerInfo names its signer (RFC 5652, 5.3). */
function signerIdOf(certificate) {
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
/**
 * RFC 3161: a granted TimeStampResp with one signer, signed attributes, and no more. The time itself and the attributes
 * are signed; all that stands around them must be what it can only be.
 */
function holdTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    among([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    among([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    among([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    among(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    among([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const held = data.inside(CONTEXT_0); !held.done;)
            among(certificates, held.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    among([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    among(certificates.map(signerIdOf), signer.element(SEQUENCE).raw, 'the signer');
    among([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    among(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
/**
 * Holds every byte of a bundle that {@link verifyBundle} has no use for to the one value that it can have: the JSON's
 * spelling, the proof's root beside the checkpoint's, what stands around a signed time. With this no byte of a bundle
 * can be another unseen, but for what witnesses wrote under a checkpoint: no trusted root names their keys. For bundles of
 * this program's own making; throws `bundle-malformed`.
 */
function holdEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== draft/* BUNDLE_V03 */.H)
            throw new TypeError(`its media type is not ${draft/* BUNDLE_V03 */.H}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('it is not spelt as this program spells it');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError("the proof's root is not the checkpoint's");
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it says a time of inclusion that nobody signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            holdTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('bundle-malformed', { what, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/judge.js
var judge = __webpack_require__(55735);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
;// CONCATENATED MODULE: ./build/verify/statement.js





/**
 * Who may sign statements of a type that is the project's own, like the manifest of an evidence pack: those of the
 * policy's requirements for that predicate type where it has any, else those who may sign releases.
 */
function signersOf(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
/**
 * Holds one bundle against a policy: an in-toto statement of `predicateType` about `digest`, signed by somebody who may.
 * No byte of the bundle can be another unseen. Gives the signer; throws VerificationError.
 */
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: (0,lib_digest/* digestSetOf */.mn)(digest), trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        holdEveryByte(bundle, root);
    const fared = signersOf(trust, predicateType).map((requirement) => (0,verify_requirement/* hold */._2)(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return (0,judge/* signerOf */.Kv)(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new errors/* VerificationError */.mk('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: 'the policy says of nobody that he may sign this',
        }));
}
/** A signer in three words, for reports that are not about verification. */
const whoSigned = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
