export const id = 3964;
export const ids = [3964,4995];
export const modules = {

/***/ 25136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect),
  C7: () => (/* binding */ inspectReportSchema),
  aJ: () => (/* binding */ presentInspection)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/index.js + 4 modules
var oci = __webpack_require__(64577);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var verification_der = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/sigstore/verification/identity.js
var identity = __webpack_require__(20781);
// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js
var signing_time = __webpack_require__(66380);
;// CONCATENATED MODULE: ./build/sigstore/contents.js






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
/** 1.3.6.1.4.1.57264.1.N, without N. */
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
/** Fulcio's extensions of a certificate in DER (RFC 5280 section 4.1), by name. */
function extensionsOf(der) {
    const body = new verification_der/* DerReader */.l(der).inside(SEQUENCE).inside(SEQUENCE);
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
        const name = Object.entries(identity/* EXTENSIONS */.Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,identity/* utf8String */.tv)(value) ?? '(no text)';
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
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new external_node_crypto_.X509Certificate(der);
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
        const response = new verification_der/* DerReader */.l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,signing_time/* genTimeOf */.N)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be read: ${(0,errors/* describe */.q0)(error)}`;
    }
}
/** As protobuf-specs number them. */
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
/** Everything that can be read out of a bundle, none of it verified. */
function contentsOf(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,sigstore_bundle/* leafDer */.G4)(bundle);
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

// EXTERNAL MODULE: ./build/verify/sources/files.js
var sources_files = __webpack_require__(49994);
// EXTERNAL MODULE: ./build/verify/sources/referrers.js
var referrers = __webpack_require__(32541);
// EXTERNAL MODULE: ./build/verify/types.js
var types = __webpack_require__(68841);
;// CONCATENATED MODULE: ./build/verify/inspect.js










const inspectReportSchema = (0,report/* reportSchema */.Qh)('inspect', {
    verified: schemas/* literal */.euz(false).describe('nothing here is verified'),
    bundles: schemas/* array */.YOg(schemas/* object */.Ikc({
        origin: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP().optional(),
        contents: schemas/* looseObject */._H3({}).optional().describe('what the bundle says of itself'),
        unreadable: report/* reasonSchema */.ex.optional(),
    })),
});
/** The bundles of a file, a folder or an image, and what each says of itself. Nothing is judged. Throws `subject-not-found`. */
async function inspect(given, ports) {
    const begun = (0,report/* beginReport */.mC)('inspect', ports.clock, given);
    const { source, digest } = await sourceOf(given, ports);
    const bundles = [];
    for await (const evidence of source.bundlesFor(digest)) {
        if (bundles.length === types/* MAX_BUNDLES */.f)
            break;
        const { origin } = evidence;
        if ('unusable' in evidence) {
            bundles.push({ origin, unreadable: evidence.unusable.toReason() });
            continue;
        }
        try {
            const contents = { ...contentsOf((0,sigstore_bundle/* parseBundle */.QN)(evidence.bytes, origin)) };
            bundles.push({ origin, digest: (0,lib_digest/* digestOf */.ol)(evidence.bytes), contents });
        }
        catch (error) {
            bundles.push({ origin, digest: (0,lib_digest/* digestOf */.ol)(evidence.bytes), unreadable: (0,errors/* asMcError */.bH)(error).toReason() });
        }
    }
    return begun.finish([], { verified: false, bundles });
}
async function sourceOf(given, ports) {
    const path = ports.at(given);
    if ((await (0,files/* fileKind */.h_)(path)) !== undefined)
        return { source: (0,sources_files/* bundleFiles */.e)(path), digest: (0,lib_digest/* digestOf */.ol)('') };
    if (!(0,oci_reference/* isReferenceLike */.z$)(given))
        throw new errors/* ConfigurationError */.j1('subject-not-found', { given });
    const reference = (0,oci_reference/* parseReference */.F2)(given);
    const repository = (0,oci/* openRepository */.Av)(reference, ports);
    const descriptor = await repository.resolve((0,oci_reference/* targetOf */.$r)(reference));
    if (!descriptor)
        throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: given, what: 'manifest' });
    return { source: (0,referrers/* repositoryBundles */.c)(repository), digest: descriptor.digest };
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
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68841);






const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. Anybody who may push can attach what is broken; that is told, and the rest is read. What cannot be read at all is a
 * fault.
 */
function repositoryBundles(repository) {
    const { name } = repository;
    const within = async (load, origin) => {
        try {
            return await evidenceIn(repository, await load(), origin);
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk))
                throw error;
            return [{ origin, unusable: error }];
        }
    };
    return {
        name,
        async *bundlesFor(subject) {
            const referrers = await repository.referrers(subject);
            if (referrers.length > _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('evidence-too-much', { source: name, limit: _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f });
            const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(referrers, ({ digest }) => within(() => repository.manifest(digest), `${name}@${digest}`), { concurrency: CONCURRENCY });
            for await (const found of each)
                yield* found;
            for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignTags */ .FJ)(subject)) {
                const descriptor = await repository.resolve(tag);
                if (!descriptor)
                    continue;
                const origin = `${name}:${tag}`;
                if (tag.endsWith('.sbom'))
                    yield { origin, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('sbom-unsigned', { what: origin }) };
                else
                    yield* await within(() => repository.manifest(descriptor.digest), origin);
            }
        },
    };
}
/** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
async function evidenceIn(repository, manifest, origin) {
    const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .blobsOf */ .OR)(manifest);
    if (blobs.length > _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('evidence-too-much', { source: origin, limit: _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f });
    const found = [];
    // The layer's own media type decides: what a listing says of artifactType is hearsay.
    for (const [i, blob] of blobs.entries()) {
        const legacy = blob.mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .SIMPLE_SIGNING */ .Nj || blob.mediaType === ENVELOPE;
        if (!legacy && !BUNDLE.test(blob.mediaType))
            continue;
        const where = blobs.length > 2 ? `${origin}#${i}` : origin;
        try {
            const bytes = await read(repository, blob, where);
            const { mediaType, annotations = {} } = blob;
            found.push({
                origin: where,
                ...(legacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, where) : { bytes }),
            });
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk))
                throw error;
            found.push({ origin: where, unusable: error });
        }
    }
    return found;
}
async function read(repository, blob, what) {
    if (blob.size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('bundle-malformed', {
            what,
            detail: `it has ${blob.size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me}`,
        });
    return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .collect */ .Fo)(repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me, what);
}


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
