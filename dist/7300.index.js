export const id = 7300;
export const ids = [7300,8138,7794];
export const modules = {

/***/ 16937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ClientScope)
/* harmony export */ });
class ClientScope {
    #objects = new Map();
    get(Type) {
        const object = this.#objects.get(Type) ?? new Type();
        this.#objects.set(Type, object);
        return object;
    }
}


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

/***/ 19999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPrimary: () => (/* binding */ openPrimary)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19207);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72317);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32541);



function openPrimary(reference, ports, budgetSeconds) {
    const deadline = budgetSeconds === undefined ? undefined : AbortSignal.timeout(budgetSeconds * 1000);
    const signals = [ports.signal, deadline].filter((signal) => signal !== undefined);
    const repository = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .Av)(reference, { ...ports, signal: AbortSignal.any(signals) });
    const evidence = (0,_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .createRepositorySource */ .k)(repository);
    let answered = false;
    const explain = (error) => deadline?.aborted && !ports.signal?.aborted
        ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyError */ .q)('primary-too-slow', { where: repository.name, seconds: budgetSeconds ?? 0 }, { cause: error })
        : error;
    return {
        name: repository.name,
        searched: evidence.searched,
        get answered() {
            return answered;
        },
        ask: async (work) => {
            try {
                const result = await work(repository);
                answered = true;
                return result;
            }
            catch (error) {
                throw explain(error);
            }
        },
        async *bundlesFor(subject) {
            try {
                yield* evidence.bundlesFor(subject);
                answered = true;
            }
            catch (error) {
                answered = false;
                throw explain(error);
            }
        },
    };
}


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createRepositorySource)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81849);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63704);









const CONCURRENCY = 16;
const FEW_PIECES = 100;
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
const createRepositorySource = (repository) => ({
    name: repository.name,
    searched: `the referrers and the cosign tags of ${repository.name}`,
    async *bundlesFor(subject, reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const reader = new EvidenceReader(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await reader.listPieces(), (found) => reader.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (reader.fault)
            throw reader.fault;
    },
});
class EvidenceReader {
    #repository;
    #subject;
    #reading;
    #manifests;
    #blobs = new Map();
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    async listPieces() {
        const { name } = this.#repository;
        const tagged = await this.#readTags();
        const listed = this.#sort(await this.#listReferrers());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#readReferrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${readAnnotations(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #readTags() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .F)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#listLayers(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listReferrers() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #sort(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankReferrer(a, first) - rankReferrer(b, first) || a.size - b.size);
    }
    #readReferrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#listLayers(descriptor, origin, rankReferrer(descriptor, this.#reading.first));
    }
    async #listLayers({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size));
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listBlobs */ .t3)(manifest);
            return blobs.flatMap((blob, i) => {
                if (!isLegacy(blob) && !(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#reportFailure(error, origin);
        }
    }
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#readBlob(blob, origin);
            if (!bytes)
                return undefined;
            return {
                origin,
                ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes }),
            };
        }
        catch (error) {
            return this.#reportFailure(error, origin)[0];
        }
    }
    #readBlob(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me)
            throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .sigstoreError */ .J)('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #reportFailure(error, origin) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isMissing = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details.status === 404);
        if (!isMissing)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(mediaType);
const readAnnotations = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
function rankReferrer({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(artifactType) || (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(artifactType) || artifactType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__/* .IN_TOTO_PAYLOAD_TYPE */ .T;
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
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
