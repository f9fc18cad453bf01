export const id = 9060;
export const ids = [9060];
export const modules = {

/***/ 89060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/evidence/page/authorities.js
var page_authorities = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/evidence/pack.js + 5 modules
var pack = __webpack_require__(79473);
// EXTERNAL MODULE: ./build/evidence/present.js
var present = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(75562);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/evidence/keep.js
var keep = __webpack_require__(85611);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/evidence/fetch.js




/** What a store keeps below a prefix, every version with the retention that the store itself says it has. */
async function listPacks(request, { clock, store }) {
    const location = (key) => `s3://${request.bucket}/${key}`;
    const report = (0,lib_report/* beginReport */.mC)('evidence-list', clock, location(request.prefix));
    const versions = await (0,concurrency/* mapConcurrent */._k)(store.versions(request.prefix), request.concurrency, async ({ key, versionId, size, modifiedAt }) => {
        const retention = (await store.head(key, versionId))?.retention;
        return {
            location: location(key),
            versionId,
            size,
            ...(modifiedAt === undefined ? {} : { modifiedAt }),
            ...(retention ? { retention } : {}),
        };
    });
    return report.finish([], { store: store.name, versions });
}
/** Fetches one version into a file. What the pack is worth, {@link verifyPack} says: a store is believed nothing. */
async function getPack(request, { clock, store }) {
    const location = `s3://${request.bucket}/${request.key}`;
    const report = (0,lib_report/* beginReport */.mC)('evidence-get', clock, location);
    const { object, content } = await store.get(request.key, request.versionId);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const hashed = async function* () {
        for await (const chunk of content) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    };
    await (0,files/* writeFileAtomic */.Zf)(request.out, hashed());
    return report.finish([], {
        path: request.out,
        location,
        versionId: object.versionId,
        digest: `sha256:${hash.digest('hex')}`,
        size,
        ...(object.retention ? { retention: object.retention } : {}),
    });
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js
var signing_open = __webpack_require__(195);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
// EXTERNAL MODULE: ./build/verify/trust.js
var verify_trust = __webpack_require__(5570);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/evidence.js








const MODES = ['COMPLIANCE', 'GOVERNANCE'];
async function requirePack(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the pack', path });
    return path;
}
const ENDPOINT = ['--endpoint <url>', 'the S3 server; default AWS_ENDPOINT_URL, then AWS itself'];
/** A place in a store as an operand or a flag named it, and the store. */
function openStore(place, input, { http, env, signal }) {
    const location = (0,store_location/* parseStoreLocation */.sC)(place);
    const { bucket } = location;
    const store = (0,s3/* s3Store */.y)({ http, bucket, signal, ...(0,store_location/* storeAccess */.U3)(env, (0,options/* optionText */.re)(input, 'endpoint')) });
    return { location, bucket, store };
}
const commands = [
    {
        path: 'evidence pack',
        summary: 'files and folders into one pack under a signed manifest',
        options: [
            ['--out <file>', 'the pack: NAME.evidence.tar'],
            ['--from <path...>', 'a file or a folder; may be repeated'],
            ['--policy <file>', "a trust policy: the pack's page pins the authorities of its roots"],
            ['--signing-config <file>', 'where to sign; without it, the public instance'],
            ['--identity-token <file>', 'an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN'],
        ],
        example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
        run: async (input, { http, clock, cwd, env }) => {
            const at = (name) => {
                const path = (0,options/* optionText */.re)(input, name);
                return path === undefined ? undefined : (0,external_node_path_.resolve)(cwd, path);
            };
            const out = (0,external_node_path_.resolve)(cwd, (0,options/* optionRequired */.HH)(input, 'out', '--out', 'evidence pack'));
            const from = (0,options/* optionList */.UX)(input, 'from').map((path) => (path === '.' ? path : (0,external_node_path_.resolve)(cwd, path)));
            if (from.length === 0)
                throw new errors/* ConfigurationError */.j1('usage', { detail: '--from is required', command: 'evidence pack' });
            const policy = at('policy');
            const trust = policy && (await (0,verify_trust/* loadTrust */.V)(policy, policy_files/* policyFiles */.q, clock.now()));
            const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => (0,page_authorities/* authoritiesOf */.n)(bytes, name)) : [];
            const identityToken = (0,signing_open/* identityTokenSource */.B)({ http, env, file: at('identityToken') });
            const signer = await (0,signing_open/* openSigner */.H)({ http, now: clock.now(), signingConfig: at('signingConfig'), identityToken });
            const report = await (0,pack/* packEvidence */.J)({ out, from, authorities }, { clock, signManifest: signer.signStatement });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence verify-offline',
        summary: 'is a pack whole, and signed by somebody whom the policy trusts; from the file alone',
        arguments: [['<file>', 'the pack']],
        options: [['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml']],
        example: 'mc evidence verify-offline release.evidence.tar --policy trust-policy.yaml',
        run: async (input, { clock, cwd }) => {
            const [subject = ''] = input.args;
            const path = await requirePack((0,external_node_path_.resolve)(cwd, subject));
            const trust = await (0,verify_trust/* loadTrust */.V)((0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'policy') ?? ''), policy_files/* policyFiles */.q, clock.now());
            const report = await (0,check/* verifyPack */.p)({ subject, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
                clock,
                verifyManifest: async (digest, bundle) => (0,statement/* whoSigned */.b)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
            });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence store',
        summary: 'put a pack into a write-once store, read it back, keep the receipt',
        arguments: [['<file>', 'the pack']],
        options: [
            ['--to <place>', 's3://BUCKET/PREFIX'],
            ENDPOINT,
            ['--mode <mode>', MODES.join(' | '), 'COMPLIANCE'],
            ['--retain <duration>', 'how long nobody can delete it', '365d'],
        ],
        example: 'mc evidence store release.evidence.tar --to s3://evidence/2026 --retain 365d',
        run: async (input, context) => {
            const { clock, cwd } = context;
            const path = await requirePack((0,external_node_path_.resolve)(cwd, input.args[0] ?? ''));
            const to = (0,options/* optionRequired */.HH)(input, 'to', '--to', 'evidence store');
            const mode = (0,options/* optionChoice */.Vv)(input, 'mode', '--mode', MODES, 'evidence store');
            const retainSeconds = (0,options/* optionSeconds */.xw)(input, 'retain', '--retain') ?? 0;
            const { location, bucket, store } = openStore(to, input, context);
            const key = (0,store_location/* keyUnder */.SJ)(location, (0,external_node_path_.basename)(path));
            const report = await (0,keep/* storePack */.P)({ path, bucket, key, mode, retainSeconds }, { clock, store });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence list',
        summary: 'what a store keeps: every version, and until when',
        arguments: [['<place>', 's3://BUCKET/PREFIX']],
        options: [ENDPOINT],
        example: 'mc evidence list s3://evidence/2026',
        run: async (input, context) => {
            const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
            const { clock, concurrency } = context;
            const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
    {
        path: 'evidence get',
        summary: 'fetch a pack from a store; verify-offline then says what it is worth',
        arguments: [['<place>', 's3://BUCKET/KEY']],
        options: [
            ['--out <file>', 'the file to write; default the name of the key'],
            ['--version-id <id>', 'an older version; default the newest'],
            ENDPOINT,
        ],
        example: 'mc evidence get s3://evidence/2026/release.evidence.tar --out release.evidence.tar',
        run: async (input, context) => {
            const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
            const key = location.prefix;
            const out = (0,external_node_path_.resolve)(context.cwd, (0,options/* optionText */.re)(input, 'out') ?? (0,external_node_path_.basename)(key));
            const versionId = (0,options/* optionText */.re)(input, 'versionId');
            const report = await getPack({ bucket, key, versionId, out }, { clock: context.clock, store });
            return { report, text: (0,present/* present */.E)(report) };
        },
    },
];


/***/ })

};
