export const id = 7820;
export const ids = [7820];
export const modules = {

/***/ 97820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23649);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43662);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7516);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45774);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32315);








const pathOption = (input, name, cwd) => {
    const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, name);
    return value === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, value);
};
async function predicateOf(input, { cwd, env }) {
    const type = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'predicateType');
    const path = pathOption(input, 'predicate', cwd);
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate-type' });
    if (path !== undefined)
        return (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readPredicate */ .uH)(type, path);
    const context = type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .PREDICATE */ .W3.slsaProvenance ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsContext */ .js)(env) : undefined;
    if (!context)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate' });
    return { type, value: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowProvenance */ .fQ)(context) };
}
const commands = [
    {
        path: 'sign',
        summary: 'sign a file or an image without keeping a key, or attest to it',
        arguments: [['<subject>', 'a file, sha256:<hex>, or an image reference']],
        options: [
            ['--predicate-type <uri>', 'attest: the type of the predicate'],
            ['--predicate <file>', 'attest: the predicate, as JSON'],
            ['--bundle <file>', 'where to write the Sigstore bundle; without --attach, SUBJECT.sigstore.json'],
            ['--attach', 'push the bundle beside the image, as an OCI referrer'],
            ['--signing-config <file>', 'where to sign; without it, the public instance'],
            ['--identity-token <file>', 'an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN'],
            ['--auth <file>', "Docker's config.json, instead of the usual one"],
        ],
        example: 'mc sign registry.acme.test/app@sha256:… --attach',
        run: async (input, context) => {
            const { http, clock, cwd, env, plainHttp, signal } = context;
            const [given = ''] = input.args;
            const subject = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSubject */ .Ci)(given, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path));
            const attach = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionFlag */ .aN)(input, 'attach');
            const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
            const bundlePath = pathOption(input, 'bundle', cwd) ?? (attach ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, fallback));
            const predicate = await predicateOf(input, context);
            const identityToken = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .identityTokenSource */ .Bs)({ http, env, file: pathOption(input, 'identityToken', cwd) });
            const signingConfig = pathOption(input, 'signingConfig', cwd);
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .dockerConfigCredentials */ .D)({ env, file: pathOption(input, 'auth', cwd) });
            const report = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_5__/* .sign */ ._S)({ subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) }, {
                clock,
                signer: await (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .openSigner */ .Hs)({ http, now: clock.now(), signingConfig, identityToken }),
                readFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileStream */ .vY,
                writeFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf,
                openRepository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
            });
            return { report, text: (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .Eb)(report) };
        },
    },
];


/***/ }),

/***/ 7516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* reexport */ parseSubject),
  Eb: () => (/* reexport */ present),
  uH: () => (/* reexport */ readPredicate),
  _S: () => (/* reexport */ sign)
});

// UNUSED EXPORTS: signReportSchema

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/index.js + 23 modules
var sigstore = __webpack_require__(45774);
;// CONCATENATED MODULE: ./build/sign/describe.js


/** Who signed and what witnessed it, as the new bundle itself says: for people, not a verdict. */
function witnessesOf(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,sigstore/* parseBundle */.QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
/** The digest of the bytes that a new bundle's message signature is over. */
function signedDigest(bundle) {
    const { content } = (0,sigstore/* parseBundle */.QN)(bundle, 'the new bundle');
    if (content.$case !== 'messageSignature')
        throw new TypeError('a statement names its digests itself');
    return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}
function present(report) {
    const rows = [
        ['digest', report.digest],
        ['signed by', report.identity],
        ['log index', report.logIndexes.join(', ')],
        ['time stamps', String(report.timestamps)],
    ];
    if (report.predicateType !== undefined)
        rows.splice(1, 0, ['statement', report.predicateType]);
    if (report.bundlePath !== undefined)
        rows.push(['bundle', report.bundlePath]);
    if (report.attached !== undefined)
        rows.push(['attached as', report.attached]);
    return [
        {
            title: `${report.kind === 'signature' ? 'Signed' : 'Attested'} ${report.subject ?? ''}`.trim(),
            table: { columns: ['', ''], rows },
        },
    ];
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sign/predicate.js




/** With the certificate, the log entry and base64's third it stays under the 4 MiB that a bundle may have. */
const MAX_PREDICATE_BYTES = 2_900_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Reads a predicate of a type (a URI). What calls itself CycloneDX or SLSA provenance is looked at, so that a file
 * that is something else isn't signed as it. Throws `predicate-unusable`.
 */
async function readPredicate(type, path) {
    const unusable = (detail) => new errors/* ConfigurationError */.j1('predicate-unusable', { path, detail });
    if (!URL.canParse(type))
        throw unusable(`its type "${type.slice(0, 100)}" is no URI`);
    const value = (0,json/* parseJson */.qF)((await (0,files/* readFileBounded */.Y1)(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
    if (!isObject(value))
        throw unusable('it is no JSON object');
    if (type === sigstore/* PREDICATE */.W3.cyclonedx && value['bomFormat'] !== 'CycloneDX')
        throw unusable('its bomFormat is not CycloneDX');
    if (type === sigstore/* PREDICATE */.W3.slsaProvenance && !(isObject(value['buildDefinition']) && isObject(value['runDetails'])))
        throw unusable('it lacks buildDefinition or runDetails');
    return { type, value };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/sign/schema.js


const signReportSchema = (0,lib_report/* reportSchema */.Qh)('sign', {
    digest: schemas/* string */.YjP().describe('what was signed, ALGORITHM:<hex>'),
    kind: schemas/* enum */.k5n(['signature', 'attestation']),
    predicateType: schemas/* string */.YjP().optional().describe('of the statement; absent for a signature over bytes'),
    bundlePath: schemas/* string */.YjP().optional().describe('where the Sigstore bundle was written'),
    bundleDigest: schemas/* string */.YjP().describe("sha256 of the bundle's JSON"),
    attached: schemas/* string */.YjP().optional().describe("digest of the referrer's manifest"),
    identity: schemas/* string */.YjP().describe('who signed: the name in the certificate'),
    logIndexes: schemas/* array */.YOg(schemas/* string */.YjP()).describe('where the transparency logs have it'),
    timestamps: schemas/* int */.Whr().nonnegative().describe('RFC 3161 time stamps in the bundle'),
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/oci/index.js + 14 modules
var oci = __webpack_require__(43662);
;// CONCATENATED MODULE: ./build/sign/sign.js








/**
 * Signs without keeping a key. A file gets a signature over its bytes; an image or a digest gets a statement that names
 * it, as cosign 3 makes them; with a predicate each gets an attestation. Throws `attach-without-image`,
 * `reference-not-found`, `signing-service-failed`; when it throws, nothing was written or attached.
 */
async function sign(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw new errors/* ConfigurationError */.j1('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const image = subject.kind === 'image' ? await resolve(subject.reference, ports) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : sigstore/* PREDICATE */.W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? sigstore/* PREDICATE */.W3.cosignSign, ports);
    // The file first: if the registry refuses, what was logged for ever is at least in the user's hands.
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,lib_digest/* digestOf */.ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...witnessesOf(bundle),
    });
}
/** One pass over the file: the digest is that of the very bytes that were signed. */
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: signedDigest(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await digestOfSubject(request, ports);
    const statement = (0,sigstore/* statementFor */.JM)([statementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
async function resolve(reference, ports) {
    const repository = ports.openRepository(reference);
    const descriptor = await repository.resolve((0,oci/* targetOf */.$r)(reference));
    if (!descriptor)
        throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: (0,oci/* formatReference */.FH)(reference), what: 'manifest' });
    return { repository, descriptor };
}
async function digestOfSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,lib_digest/* digestOfStream */.Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('an image is resolved, not read');
}
function statementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const named = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,external_node_path_.basename)(subject.path), ...named };
    // cosign names nothing in its own signatures: they hold for the image wherever it is copied to.
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return named;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...named };
}
/** The annotations are those of cosign 3, which finds bundles by them. */
const attach = (image, bundle, predicateType, { clock }) => (0,oci/* attachArtifact */.Kb)(image.repository, image.descriptor, {
    artifactType: sigstore/* BUNDLE_V03 */.Hd,
    layers: [{ mediaType: sigstore/* BUNDLE_V03 */.Hd, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [oci/* CREATED_ANNOTATION */.h_]: (0,lib_clock/* rfc3339 */.ag)(clock.now()),
    },
});

;// CONCATENATED MODULE: ./build/sign/subject.js




/** What a user means by a text: a digest, a file that is there, or an image. `resolvePath` makes a path absolute. */
async function parseSubject(given, resolvePath) {
    if ((0,lib_digest/* isDigest */.Bc)(given))
        return { kind: 'digest', digest: given };
    const path = resolvePath(given);
    if ((await (0,files/* fileKind */.h_)(path)) === 'file')
        return { kind: 'file', path };
    if (!(0,oci/* isReferenceLike */.z$)(given))
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the subject', path });
    const reference = (0,oci/* parseReference */.F2)(given);
    return {
        kind: 'image',
        reference: reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference,
    };
}

;// CONCATENATED MODULE: ./build/sign/index.js







/***/ })

};
