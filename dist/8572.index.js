export const id = 8572;
export const ids = [8572,4995];
export const modules = {

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

/***/ 62112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ inspectReportSchema),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   aJ: () => (/* binding */ presentInspection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64577);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34449);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20124);
/* harmony import */ var _sources_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98801);
/* harmony import */ var _sources_referrers_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(32541);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68841);











const inspectReportSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh)('inspect', {
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe('nothing here is verified'),
    bundles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        contents: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}).optional().describe('what the bundle says of itself'),
        unreadable: _lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonSchema */ .ex.optional(),
    })),
});
/** The bundles of a file, a folder or an image, and what each says of itself. Nothing is judged. Throws `subject-not-found`. */
async function inspect(given, ports) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('inspect', ports.clock, given);
    const { source, digest } = await sourceOf(given, ports);
    const bundles = [];
    const reading = new _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .Reading */ .zK();
    for await (const evidence of (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .Mm)(source, digest, reading)) {
        if (bundles.length === _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_BUNDLES */ .f) {
            reading.cut(source.name, `${_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_BUNDLES */ .f} bundles`);
            break;
        }
        const { origin } = evidence;
        if ('unusable' in evidence) {
            bundles.push({ origin, unreadable: evidence.unusable.toReason() });
            continue;
        }
        try {
            const contents = { ...(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .contentsOf */ .K)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBundle */ .QN)(evidence.bytes, origin)) };
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(evidence.bytes), contents });
        }
        catch (error) {
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(evidence.bytes), unreadable: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asMcError */ .bH)(error).toReason() });
        }
    }
    for (const error of reading.unread)
        bundles.push({ origin: source.name, unreadable: error.toReason() });
    return begun.finish([], { verified: false, bundles });
}
async function sourceOf(given, ports) {
    const path = ports.at(given);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .fileKind */ .h_)(path)) !== undefined) {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseImageName */ .pg)(given);
        return { source: (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_10__/* .everyBundle */ .C)(path), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)('') };
    }
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .isReferenceLike */ .z$)(given))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1('subject-not-found', { given, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .fullNameHint */ .Op)(given) });
    const reference = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .parseReference */ .F2)(given);
    const repository = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .openRepository */ .Av)(reference, ports);
    const descriptor = await repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .targetOf */ .$r)(reference));
    if (!descriptor)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1('reference-not-found', { reference: given, what: 'manifest' });
    return { source: (0,_sources_referrers_js__WEBPACK_IMPORTED_MODULE_12__/* .repositoryBundles */ .c)(repository), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSubjectDigest */ .Ky)(descriptor.digest) };
}
const flat = (value, prefix = '') => {
    if (typeof value !== 'object' || value === null)
        return [[prefix, String(value).replace(/[\p{Cc}\p{Cf}]/gu, '?')]];
    return Object.entries(value).flatMap(([key, each]) => flat(each, prefix === '' ? key : `${prefix}.${key}`));
};
/** For people; it says at the top and at the end of each what it is not. */
const presentInspection = ({ bundles, subject = '' }) => [
    {
        title: `NOT VERIFIED: what ${subject} says of itself`,
        lines: [
            'Nothing below was checked: no signature, no identity, no log. Anybody can write a bundle that says all this.',
            'To judge it: mc verify SUBJECT --bundle FILE',
            ...(bundles.length === 0 ? ['There is no bundle here.'] : []),
        ],
    },
    ...bundles.map(({ origin, contents, unreadable, digest }) => ({
        title: `${origin} (not verified)`,
        lines: [...(digest ? [digest] : []), ...(unreadable ? [`${unreadable.code}: ${unreadable.message}`] : [])],
        ...(contents ? { table: { columns: ['field', 'says'], rows: flat(contents) } } : {}),
    })),
];


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ repositoryBundles)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14922);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20124);







const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/** Up to so many pieces are read in the order in which they are listed. */
const FEW_PIECES = 100;
/** The same of the bytes of their manifests. */
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. An attacker who may push can attach anything: what is broken or gone is reported and the rest is read, each blob once,
 * only layers whose media type evidence has, within what `reading` allows. What cannot be read at all is a fault.
 */
const repositoryBundles = (repository) => ({
    name: repository.name,
    async *bundlesFor(subject, reading = new _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const look = new Look(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await look.pieces(), (found) => look.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (look.fault)
            throw look.fault;
    },
});
/** One look at the evidence of one subject. */
class Look {
    #repository;
    #subject;
    #reading;
    /** Manifests may use up half of it: what they name is still to be read. */
    #manifests;
    #blobs = new Map();
    /** A part that is listed and gone: the registry may have lost evidence. It is thrown after all the rest was read. */
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    /** What is there about the subject, each blob once, in the order in which it is read. */
    async pieces() {
        const { name } = this.#repository;
        const tagged = await this.#tagged();
        const listed = this.#inOrder(await this.#listed());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#referrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${signatureIn(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        // Genuine bundles are small: what is pushed to use up the bound comes last.
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #tagged() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .FJ)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#piecesOf(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listed() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            // A fallback tag that is not a list: cosign's tags are read all the same.
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #inOrder(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankOf(a, first) - rankOf(b, first) || a.size - b.size);
    }
    #referrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#piecesOf(descriptor, origin, rankOf(descriptor, this.#reading.first));
    }
    /** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
    async #piecesOf({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size)); // a list may say anything of its entries
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .blobsOf */ .OR)(manifest);
            return blobs.flatMap((blob, i) => {
                // The layer's own media type decides: what a listing says of artifactType is hearsay.
                if (!isLegacy(blob) && !BUNDLE.test(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#unusable(error, origin);
        }
    }
    /** Reads what was found; undefined where the reading allows no more. */
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#bytesOf(blob, origin);
            if (!bytes)
                return undefined;
            return { origin, ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, origin) : { bytes }) };
        }
        catch (error) {
            return this.#unusable(error, origin)[0];
        }
    }
    #bytesOf(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #unusable(error, origin) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isGone = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details['status'] === 404);
        if (!isGone)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .SIMPLE_SIGNING */ .Nj || mediaType === ENVELOPE;
/** One document may be signed more than once, by the annotations of several layers. */
const signatureIn = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
/** What a list says of a referrer decides only when it is read: evidence of a wanted kind, other evidence, the unknown, documents. */
function rankOf({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = BUNDLE.test(artifactType) || [_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .SIMPLE_SIGNING */ .Nj, ENVELOPE, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .IN_TOTO_PAYLOAD_TYPE */ .T4].includes(artifactType);
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}


/***/ }),

/***/ 68841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
/** Entries of a cache that are read for one subject, and bundles that an inspection shows. */
const MAX_BUNDLES = 1_000;


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
