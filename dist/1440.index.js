export const id = 1440;
export const ids = [1440,8138];
export const modules = {

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readActionsContext),
/* harmony export */   y: () => (/* binding */ formatRunUrl)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47307);


const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    GITHUB_SERVER_URL: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ }).default('https://github.com'),
    GITHUB_REPOSITORY: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_REPOSITORY_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default(''),
    GITHUB_REPOSITORY_OWNER_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default(''),
    GITHUB_WORKFLOW_REF: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[^/@]+\/[^/@]+\/[^@]+@.+$/),
    GITHUB_REF: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    GITHUB_SHA: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    GITHUB_EVENT_NAME: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    GITHUB_RUN_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+$/),
    GITHUB_RUN_ATTEMPT: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+$/).default('1'),
    RUNNER_ENVIRONMENT: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('self-hosted'),
});
const formatRunUrl = ({ serverUrl, repository, runId, runAttempt }) => `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;
function readActionsContext(env, claims = {}) {
    if (env.GITHUB_ACTIONS !== 'true')
        return undefined;
    const parsed = environmentSchema.safeParse(env);
    if (!parsed.success) {
        const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .q)('actions-context-incomplete', { names });
    }
    const variables = parsed.data;
    return {
        serverUrl: variables.GITHUB_SERVER_URL,
        repository: variables.GITHUB_REPOSITORY,
        repositoryId: variables.GITHUB_REPOSITORY_ID,
        repositoryOwnerId: variables.GITHUB_REPOSITORY_OWNER_ID,
        workflowRef: variables.GITHUB_WORKFLOW_REF,
        ...(claims.job_workflow_ref === undefined ? {} : { jobWorkflowRef: claims.job_workflow_ref }),
        ref: variables.GITHUB_REF,
        sha: variables.GITHUB_SHA,
        eventName: variables.GITHUB_EVENT_NAME,
        runId: variables.GITHUB_RUN_ID,
        runAttempt: variables.GITHUB_RUN_ATTEMPT,
        runnerEnvironment: variables.RUNNER_ENVIRONMENT,
    };
}


/***/ }),

/***/ 64835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bK: () => (/* binding */ createWorkflowProvenance),
/* harmony export */   zG: () => (/* binding */ createLocalProvenance)
/* harmony export */ });
/* unused harmony exports SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE, LOCAL_BUILD_TYPE, LOCAL_BUILDER */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
const LOCAL_BUILD_TYPE = 'https://github.com/org/mc-actions/build-types/local/v1';
const LOCAL_BUILDER = 'https://github.com/org/mc-actions/builders/local/v1';
function splitWorkflowRef(workflowRef, repository) {
    const at = workflowRef.indexOf('@');
    const whole = workflowRef.slice(0, at);
    const path = whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : whole;
    return { path, ref: workflowRef.slice(at + 1) };
}
function createWorkflowProvenance(context, options = {}) {
    const repository = `${context.serverUrl}/${context.repository}`;
    const workflow = splitWorkflowRef(context.workflowRef, context.repository);
    return {
        buildDefinition: {
            buildType: WORKFLOW_BUILD_TYPE,
            externalParameters: { workflow: { ref: workflow.ref, repository, path: workflow.path } },
            internalParameters: {
                github: {
                    event_name: context.eventName,
                    repository_id: context.repositoryId,
                    repository_owner_id: context.repositoryOwnerId,
                    runner_environment: context.runnerEnvironment,
                },
            },
            resolvedDependencies: [
                { uri: `git+${repository}@${context.ref}`, digest: { gitCommit: context.sha } },
                ...(options.dependencies ?? []),
            ],
        },
        runDetails: {
            builder: { id: `${context.serverUrl}/${context.jobWorkflowRef ?? context.workflowRef}` },
            metadata: {
                invocationId: `${repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`,
                ...formatTimes(options),
            },
        },
    };
}
function createLocalProvenance(options) {
    return {
        buildDefinition: {
            buildType: LOCAL_BUILD_TYPE,
            externalParameters: options.parameters,
            resolvedDependencies: options.dependencies,
        },
        runDetails: {
            builder: { id: LOCAL_BUILDER, version: options.builderVersion },
            metadata: { invocationId: options.invocationId, ...formatTimes(options) },
        },
    };
}
const formatTimes = ({ startedOn, finishedOn }) => ({
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
});


/***/ }),

/***/ 43453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ attachArtifact)
/* harmony export */ });
/* unused harmony export createArtifactManifest */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);



function createArtifactManifest(subject, artifact) {
    const layers = artifact.layers.map(({ mediaType, bytes, annotations }) => ({
        mediaType,
        digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
        size: bytes.length,
        ...(annotations ? { annotations } : {}),
    }));
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG,
        artifactType: artifact.artifactType,
        config: _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi,
        layers: layers.length > 0 ? layers : [_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
        ...(artifact.annotations ? { annotations: artifact.annotations } : {}),
    };
    return { bytes: Buffer.from(JSON.stringify(manifest)), layers };
}
async function attachArtifact(repository, subject, artifact) {
    const { bytes, layers } = createArtifactManifest(subject, artifact);
    const push = async (descriptor, content) => {
        if (!(await repository.hasBlob(descriptor)))
            await repository.pushBlob(descriptor, () => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .streamOf */ .mA)(content));
    };
    await push(_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi, _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BYTES */ .iF);
    for (const [i, layer] of layers.entries())
        await push(layer, artifact.layers[i]?.bytes ?? new Uint8Array());
    return repository.pushManifest(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG);
}


/***/ }),

/***/ 27549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readPredicate)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95893);




const MAX_PREDICATE_BYTES = 2_900_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
async function readPredicate(type, path) {
    const unusable = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .signError */ .C)('predicate-unusable', { path, detail });
    if (!URL.canParse(type))
        throw unusable(`expected a URI as its type, found "${type.slice(0, 100)}"`);
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
    if (!isObject(value))
        throw unusable('expected a JSON object');
    if (type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cyclonedx && value.bomFormat !== 'CycloneDX')
        throw unusable('expected a bomFormat of CycloneDX');
    if (type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.slsaProvenance && !(isObject(value.buildDefinition) && isObject(value.runDetails)))
        throw unusable('expected buildDefinition and runDetails');
    return { type, value };
}


/***/ }),

/***/ 52551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
function present(report) {
    const rows = [
        ['digest', report.digest],
        ['signed by', report.identity === '' ? 'a key' : report.identity],
        ['log index', report.logIndexes.join(', ')],
        ['timestamps', String(report.timestamps)],
    ];
    if (report.predicateType !== undefined)
        rows.splice(1, 0, ['statement', report.predicateType]);
    if (report.bundlePath !== undefined)
        rows.push(['bundle', report.bundlePath]);
    if (report.attached !== undefined)
        rows.push(['attached as', report.attached]);
    return [
        {
            outcome: 'passed',
            title: `${report.kind === 'signature' ? 'Signed' : 'Attested'} ${report.subject ?? ''}`.trim(),
            table: { columns: ['', ''], rows },
        },
    ];
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ sign)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/oci/attach.js
var attach = __webpack_require__(43453);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var sigstore_media_types = __webpack_require__(43547);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
;// CONCATENATED MODULE: ./build/sign/claims.js


function readClaims(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
function readSignedDigest(bundle) {
    const { content } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the new bundle');
    if (content.$case !== 'messageSignature')
        throw new TypeError('a bundle with a statement has no message digest');
    return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}

// EXTERNAL MODULE: ./build/sign/errors.js
var errors = __webpack_require__(95893);
;// CONCATENATED MODULE: ./build/sign/sign.js








async function sign(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw (0,errors/* signError */.C)('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const warnings = [...(ports.warnings ?? [])];
    const warn = (warning) => {
        warnings.push(warning);
        ports.warn?.(warning);
    };
    const image = subject.kind === 'image' ? await resolveImage(subject.reference, ports, warn) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : sigstore_statement/* PREDICATE */.W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? sigstore_statement/* PREDICATE */.W3.cosignSign, ports);
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await sign_attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,lib_digest/* digestOf */.ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...readClaims(bundle),
        warnings: warnings.map((warning) => warning.toReason()),
    });
}
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: readSignedDigest(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await hashSubject(request, ports);
    const statement = (0,sigstore_statement/* createStatement */.Ay)([createStatementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
const createTagWarning = (reference, digest) => {
    const named = reference.kind === 'registry' ? (0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) }) : reference;
    const pinned = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    return (0,errors/* signError */.C)('tag-signed', { reference: (0,oci_reference/* formatReference */.FH)(named), digest, pinned });
};
async function resolveImage(reference, ports, warn) {
    const repository = ports.openRepository(reference);
    const named = await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository);
    const descriptor = await repository.resolve((0,oci_reference/* getTarget */.EW)(named));
    if (!descriptor)
        throw (0,oci_reference/* createMissingError */.bA)(named);
    if (named.digest === undefined)
        warn(createTagWarning(named, descriptor.digest));
    return { repository, descriptor };
}
async function hashSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,lib_digest/* digestOfStream */.Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('the digest of an image comes from its repository');
}
function createStatementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const unnamed = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,external_node_path_.basename)(subject.path), ...unnamed };
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return unnamed;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...unnamed };
}
const sign_attach = (image, bundle, predicateType, { clock }) => (0,attach/* attachArtifact */.K)(image.repository, image.descriptor, {
    artifactType: sigstore_media_types/* BUNDLE_V03 */.Hd,
    layers: [{ mediaType: sigstore_media_types/* BUNDLE_V03 */.Hd, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [media_types/* CREATED_ANNOTATION */.h_]: (0,lib_clock/* rfc3339 */.ag)(clock.now()),
    },
});


/***/ }),

/***/ 83520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseSubject)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67219);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53989);




async function parseSubject(given, resolvePath) {
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .readSubjectDigest */ .X6)(given);
    if (digest)
        return { kind: 'digest', digest };
    const path = resolvePath(given);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileKind */ .h_)(path)) === 'file') {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNotImageName */ .G5)(given);
        return { kind: 'file', path };
    }
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isReferenceLike */ .z$)(given)) {
        if (/[:@]/.test(given) && (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .explainReference */ .f)(given) !== '')
            (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(given);
        throw createNotFound(given, path);
    }
    return { kind: 'image', reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveLayout */ .Ju)((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(given), resolvePath) };
}
function createNotFound(given, path) {
    const problem = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .explainReference */ .f)(given);
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .baseError */ .O)('file-not-found', {
        what: problem === '' ? 'the file' : `"${given}" is not a reference${problem}; the file`,
        path,
    });
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
