export const id = 5809;
export const ids = [5809];
export const modules = {

/***/ 59146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   Gs: () => (/* binding */ SIGNING),
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   jX: () => (/* binding */ keyless),
/* harmony export */   r0: () => (/* binding */ mirrorOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39195);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(195);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5570);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34398);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98698);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25367);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58952);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32315);






const MAX_KEY_BYTES = 64 * 1024;
const POLICY = ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'];
const SIGNING = [
    ['--key <pem>', 'sign with this private key (PKCS #8: Ed25519, P-256, RSA)'],
    ['--keyless', 'sign by the identity at hand: that of the GitHub Actions job, or SIGSTORE_ID_TOKEN'],
    ['--signing-config <file>', 'sign keyless, with these services; without it, at the public instance'],
    ['--identity-token <file>', 'sign keyless, with this OIDC token'],
];
const trustOf = (input, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml'), _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFiles */ .q, clock.now());
/** Whoever signs a promotion record or a revocation: the key or identity that was given; undefined where none was. */
async function signerOf(input, context) {
    const { http, clock, env, cwd } = context;
    const key = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'key');
    const isKeyless = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'keyless');
    if (key !== undefined && isKeyless)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('usage', { detail: 'give --key or --keyless', command: 'promote' });
    if (key !== undefined)
        return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createKeySigner */ .e)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSigningKey */ .j)(await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, key), MAX_KEY_BYTES, 'the key'), key));
    const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'identityToken');
    const signingConfig = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'signingConfig');
    if (!isKeyless && file === undefined && signingConfig === undefined)
        return undefined;
    return keyless(file, signingConfig, { http, now: clock.now(), env, cwd });
}
function keyless(tokenFile, signingConfig, { http, now, env, cwd }) {
    const file = tokenFile === undefined ? {} : { file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, tokenFile) };
    return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openSigner */ .H)({
        http,
        now,
        identityToken: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .identityTokenSource */ .B)({ http, env, ...file }),
        ...(signingConfig === undefined ? {} : { signingConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, signingConfig) }),
    });
}
/** A mirror that is asked after the registry: a folder or URL. */
function mirrorOf(location, trust, { http, signal, clock, cwd }) {
    if (location === undefined)
        return [];
    const place = /^https?:/i.test(location) ? location : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, location);
    return [
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .mirrorBundles */ .x)(place, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .stalenessOf */ .sX)(trust), {
            clock,
            primaryAnswers: () => true, // the registry that is checked has to
            openMirror: async (where) => {
                const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(6045), __webpack_require__.e(1038)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                return openMirror(where, { http, signal }, (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_10__/* .mirrorDemands */ .q)(trust.mirror));
            },
        }),
    ];
}


/***/ }),

/***/ 75809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72281);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59580);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67251);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85311);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89994);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89908);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96939);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27551);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32315);
/* harmony import */ var _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59146);





const commands = [
    {
        path: 'promote',
        summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
        arguments: [
            ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
            ['<dst...>', 'REGISTRY/REPO[:TAG], one or more'],
        ],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--plan', 'only say what would be copied; change nothing'],
            ['--deep', 'also read back and hash every blob at the destination'],
            ['--max-bytes <size>', 'write nothing if more than this would be sent to a destination, like 500MB or 2GiB'],
            ['--tag <name>', "the destinations' tag; it is moved after the record was written"],
            ['--if-tag-digest <digest>', 'move the tag only from this digest, or absent; else exit 1'],
            ['--src-auth <file>', "Docker's config.json for the source"],
            ['--dst-auth <file>', "Docker's config.json for the destinations"],
            ..._promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNING */ .Gs,
        ],
        example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1',
        run: async (input, context) => {
            const [src = '', ...dst] = input.args;
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(src, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'srcAuth'), context);
            const destinations = await Promise.all(dst.map((text) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(text, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'dstAuth'), context)));
            const condition = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'ifTagDigest');
            const request = {
                source,
                destinations,
                trust,
                plan: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'plan'),
                deep: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'deep'),
                maxBytes: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionBytes */ .R3)(input, 'maxBytes', '--max-bytes', 'promote'),
                tag: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'tag'),
                ifTag: condition === undefined ? undefined : (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagCondition */ .jN)(condition),
            };
            const signer = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .Kv)(input, context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_4__/* .promote */ .p)(request, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .runIdentity */ .y)(context.env) });
            // Of several destinations each has its line; one that could not be reached at all is a fault.
            const isFault = report.reasons.some(({ code }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .familyOf */ .Ap)(code) === 'fault');
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentPromotion */ .TF)(report), ...(isFault ? { exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .d.fault } : {}) };
        },
    },
    {
        path: 'promote check',
        summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
        arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--mirror <place>', 'also take evidence and revocations from this mirror: folder or URL'],
            ['--promoted-as <repository>', 'REGISTRY/REPO that it was promoted to, where this is another name of it'],
            ['--auth <file>', "Docker's config.json"],
        ],
        example: 'mc promote check registry.second.example.com/acme/app:v1',
        run: async (input, context) => {
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_9__/* .promoteCheck */ .P)(await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(input.args[0] ?? '', (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'auth'), context), trust, context, {
                beside: (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorOf */ .r0)((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'mirror'), trust, context),
                promotedAs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'promotedAs'),
            });
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentCheck */ .ee)(report) };
        },
    },
    {
        path: 'promote revoke',
        summary: 'say of a promoted release that it must not be deployed any more, for good',
        arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
        options: [
            _promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY */ .Po,
            ['--reason <text>', 'why; whoever is refused reads it'],
            ..._promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNING */ .Gs,
            ['--unsigned', 'without a signature; it counts only where the policy names nobody who may revoke'],
            ['--auth <file>', "Docker's config.json"],
        ],
        example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
        run: async (input, context) => {
            const { http, env, cwd, clock } = context;
            const reason = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionRequired */ .HH)(input, 'reason', '--reason', 'promote revoke');
            const unsigned = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'unsigned');
            const trust = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .trustOf */ .An)(input, context);
            const given = await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .signerOf */ .Kv)(input, context);
            if (unsigned && given)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1('usage', { detail: 'give a signer or --unsigned', command: 'promote revoke' });
            // A revocation is signed unless somebody says otherwise: by the identity at hand where nothing was given.
            const signer = unsigned
                ? undefined
                : (given ?? (await (0,_promote_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .keyless */ .jX)(undefined, undefined, { http, env, cwd, now: clock.now() })));
            const place = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .Q)(input.args[0] ?? '', (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'auth'), context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_10__/* .revoke */ .r8)({ place, reason, trust }, { ...context, signer, run: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_5__/* .runIdentity */ .y)(env) });
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_7__/* .presentRevocation */ .KI)(report) };
        },
    },
];


/***/ }),

/***/ 96939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ promoteCheck)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62235);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59512);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8078);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27551);
/* harmony import */ var _verify_at_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53258);










/**
 * What a deploy gate asks: is the release whole there, verified under the policy, marked promotable by somebody who may,
 * and not revoked? A registry that cannot be read is a fault, thrown.
 */
async function promoteCheck(place, trust, ports, { beside = [], promotedAs } = {}) {
    const name = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(place.reference);
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(place.reference));
    if (!root)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('reference-not-found', { reference: name, what: 'manifest' });
    const { digest } = root;
    const revocations = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationsOf */ .Vv)(place.repository, digest, trust, beside);
    const { graph, missing } = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_4__/* .findWhole */ .tO)(place, digest, ports);
    const verification = await unlessMissing(missing, () => (0,_verify_at_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyAt */ .T)(place, { root }, trust, ports, beside));
    const { records, refused } = await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .judgedRecords */ .CN)(place.repository, digest, trust);
    const at = promotedAs === undefined ? place.reference : (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(promotedAs);
    const { record, why } = fitting(records, refused, graph, at, name);
    const signer = record && (0,_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeMark */ .rj)(_record_js__WEBPACK_IMPORTED_MODULE_6__/* .PROMOTION */ .WD, record, digest, trust);
    const reasons = [
        ...revocations.standing,
        ...(missing.length > 0 ? [(0,_complete_js__WEBPACK_IMPORTED_MODULE_4__/* .incomplete */ .$x)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...(record ? { record: record.descriptor.digest, promotedAt: record.predicate.promotedAt } : {}),
        ...(signer ? { signedBy: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .whoSigned */ .b)(signer).identity } : {}),
        manifests: graph?.nodes.length ?? 0,
        blobs: graph?.blobs.length ?? 0,
        missing,
        ...(verification ? { verification } : {}),
        warnings: [...(record ? refused : []), ...revocations.warnings].map((error) => error.toReason()),
    });
}
/** What cannot be read because it is gone is no fault of the registry: that it is gone is told. */
async function unlessMissing(missing, read) {
    try {
        return await read();
    }
    catch (error) {
        if (missing.length > 0 && error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv && error.details['status'] === 404)
            return undefined;
        throw error;
    }
}
/** The record of this release at this place: what it names was whole when it was written, and must be there still. */
function fitting(records, refused, graph, at, name) {
    if (records.length === 0)
        return { why: refused[0] ?? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('promotion-mismatch', { reference: name, expected, found }),
    });
    const here = records.filter(({ predicate }) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationsOf */ .Nu)(predicate).some((one) => isSamePlace(one, at)));
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationsOf */ .Nu)(predicate)).join(', '));
    const there = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const record = here.find(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => there.has(one)));
    return record ? { record } : mismatch('all manifests that were promoted', 'some are gone');
}
/** A folder has no name that it keeps when it is carried elsewhere; a repository has. */
function isSamePlace(destination, at) {
    if (at.kind === 'layout')
        return true;
    try {
        const named = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(destination);
        return named.kind === 'registry' && named.registry === at.registry && named.repository === at.repository;
    }
    catch {
        return false; // a record may say anything
    }
}


/***/ })

};
