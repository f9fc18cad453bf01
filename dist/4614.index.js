export const id = 4614;
export const ids = [4614];
export const modules = {

/***/ 34614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/mirror/files.js
var files = __webpack_require__(99753);
// EXTERNAL MODULE: ./build/mirror/retention/prune.js + 6 modules
var prune = __webpack_require__(65815);
// EXTERNAL MODULE: ./build/mirror/retention/present.js
var present = __webpack_require__(11304);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var judge = __webpack_require__(19453);
;// CONCATENATED MODULE: ./build/mirror/evidence/get.js












/** More than this about one release, with its platforms and what is signed about SBOMs, nobody means. */
const MAX_ITEMS = 20_000;
const KIND = 'mc-mirror-evidence';
/**
 * Writes all that a mirror holds about a subject into a folder: about the image, its platforms, and the evidence itself (a
 * signature on an SBOM). Each byte is held against its digest; whether it proves anything is for `mc verify` to say. The
 * folder is there as a whole or not at all. Where nothing is held the report fails with `evidence-not-held`.
 */
async function getEvidence(request, ports) {
    const { subject, out } = request;
    const { files, clock, progress, signal } = ports;
    const report = (0,lib_report/* beginReport */.mC)('mirror-get', clock, subject);
    const mirror = await (0,read/* openMirrorFiles */.Je)(files, ports, ports.demands);
    await refuseOthers(out);
    const digest = 'digest' in request.about ? request.about.digest : await findDigest(mirror, request.about.reference);
    // The manifests of a release are here with its evidence: one that is missing would hide what is about its platforms.
    const isWhole = ports.demands?.key !== undefined && (await mirror.releases()).some((one) => one.digest === digest);
    const held = await gather(digest, mirror, files, isWhole, signal);
    const about = { mirror: files.name, syncedAt: mirror.syncedAt, digest };
    const body = { ...about, warnings: mirror.warnings().map((warning) => warning.toReason()) };
    if (held.length === 0)
        return report.finish([new errors/* VerificationError */.mk('evidence-not-held', { subject, digest, mirror: files.name })], {
            ...body,
            evidence: [],
            bytes: 0,
        });
    const temporary = `${out}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    const evidence = held.map(({ about, item }) => ({ about, path: placeOf(item), ...item }));
    let bytes = 0;
    try {
        for (const [done, { path, digest: content }] of evidence.entries()) {
            signal?.throwIfAborted();
            progress({ task: 'get', message: `evidence of ${subject}`, done, total: evidence.length, unit: 'items' });
            const found = await mirror.blob(content);
            bytes += found.length;
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(temporary, path), found);
        }
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(temporary, layout/* INDEX */.hx), (0,layout/* formatJson */.IB)({ version: 1, kind: KIND, ...about, evidence }));
        await replace(out, temporary);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        throw error;
    }
    return report.finish([], { ...body, out, evidence, bytes });
}
/** A tag as the mirror knows it. Throws `release-unknown`. */
async function findDigest(mirror, reference) {
    const { digest, tag = 'latest' } = reference;
    if (digest !== undefined && (0,lib_digest/* isDigest */.Bc)(digest))
        return digest;
    // By another digest than sha256 no release is known: its tag, or `latest`, may be another one.
    const wanted = (0,oci_reference/* formatReference */.FH)(digest === undefined ? (0,oci_reference/* withTarget */.yY)(reference, { tag }) : reference);
    const [found] = await mirror.find(wanted);
    if (!found)
        throw new errors/* VerificationError */.mk('release-unknown', { reference: wanted, mirror: mirror.name });
    return found.digest;
}
async function gather(root, mirror, files, isWhole, signal) {
    const seen = new Set([root]);
    const queue = [{ digest: root, image: true }];
    const held = [];
    const next = (digest, image) => {
        if (digest === undefined || seen.has(digest))
            return;
        seen.add(digest);
        queue.push({ digest, image });
    };
    for (let at = queue.shift(); at; at = queue.shift()) {
        signal?.throwIfAborted();
        for (const item of await mirror.evidence(at.digest)) {
            held.push({ about: at.digest, item });
            if (held.length > MAX_ITEMS)
                throw new errors/* VerificationError */.mk('evidence-too-much', { source: files.name, limit: MAX_ITEMS });
            next(item.manifest, false);
            next(item.digest, false);
        }
        if (at.image)
            for (const platform of await platformsOf(at.digest, files, isWhole))
                next(platform, true);
    }
    return held;
}
/** The manifests that an index names, where the mirror has it, which it must where it `isWhole`; of what is no index, none. */
async function platformsOf(digest, files, isWhole) {
    if (!isWhole && !(await files.read((0,layout/* blobPath */.nD)(digest), manifest/* MAX_MANIFEST_BYTES */.ZJ).catch(() => undefined)))
        return [];
    try {
        const { manifests } = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* string */.YjP() })).max(1_000) })
            .parse(JSON.parse((await (0,read/* readBlob */.gm)(files, digest)).toString('utf8')));
        return manifests.map((one) => one.digest).filter(lib_digest/* isDigest */.Bc);
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv)
            throw error;
        return [];
    }
}
/** Named after its content; what nobody signed lies apart from what somebody did. */
function placeOf(item) {
    const { kind, digest, mediaType, verified } = item;
    const name = (0,lib_digest/* hexOf */.ZD)(digest);
    if (kind === 'bundle')
        return `bundles/${name}.sigstore.json`;
    const extension = /json|simplesigning|in-toto|dsse/.test(mediaType)
        ? '.json'
        : mediaType.includes('xml')
            ? '.xml'
            : '';
    const folder = verified || (0,judge/* claimsSignature */._)(item) ? `${kind === 'other' ? kind : `${kind}s`}` : `unverified/${kind}`;
    return `${folder}/${name}${extension}`;
}
/** Throws `get-folder-in-use` for a folder that holds what is not ours. */
async function refuseOthers(out) {
    const kind = await (0,lib_files/* fileKind */.h_)(out);
    if (kind === undefined)
        return;
    if (kind === 'directory') {
        const names = await (0,promises_.readdir)(out);
        if (names.length === 0 || (names.includes(layout/* INDEX */.hx) && (await isOurs(out))))
            return;
    }
    throw new errors/* ConfigurationError */.j1('get-folder-in-use', { folder: out });
}
async function isOurs(out) {
    return (await (0,lib_files/* readFileBounded */.Y1)((0,external_node_path_.join)(out, layout/* INDEX */.hx), layout/* MAX_INDEX_BYTES */.w2)).toString('utf8').includes(`"kind": "${KIND}"`);
}
async function replace(out, temporary) {
    const aside = `${temporary}.old`;
    try {
        const there = (await (0,lib_files/* fileKind */.h_)(out)) !== undefined;
        if (there)
            await (0,promises_.rename)(out, aside);
        else
            await (0,promises_.mkdir)((0,external_node_path_.join)(out, '..'), { recursive: true });
        await (0,promises_.rename)(temporary, out);
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
    catch (error) {
        throw new errors/* McError */.Hv('file-unwritable', { path: out, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/mirror/evidence/get-present.js

const presentGet = (report) => [
    {
        title: report.out === undefined ? 'Nothing is held' : `Evidence of ${report.digest}`,
        lines: [
            ...(report.out === undefined
                ? []
                : [`${report.evidence.length} pieces, ${(0,bytes/* humanBytes */.p6)(report.bytes)}, in ${report.out}`]),
            `from ${report.mirror}, last whole at ${report.syncedAt}`,
            ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ...report.warnings.map(({ code, message }) => `warning ${code}: ${message}`),
            ...(report.out === undefined ? [] : ['Held against their digests. What they prove, mc verify says.']),
        ],
        table: {
            columns: ['kind', 'predicate', 'file'],
            rows: report.evidence.map(({ kind, predicateType, path }) => [kind, predicateType ?? '', path]),
        },
    },
];

// EXTERNAL MODULE: ./build/verify/subject.js
var verify_subject = __webpack_require__(41912);
// EXTERNAL MODULE: ./build/cli/mirror.js + 17 modules
var mirror = __webpack_require__(30253);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/mirror-evidence.js







/** The mirror that is named, else that of the environment, else that of `mirror.yaml`. */
async function filesOf(input, context) {
    const location = (0,options/* optionText */.re)(input, 'mirror') ?? (context.env['REKOR_MIRROR_URL'] || undefined);
    if (location === undefined)
        return (await (0,mirror.portsOf)(context)).destination(await (0,mirror.configOf)(input, context));
    return (0,files/* mirrorFiles */.bD)(/^https?:\/\//i.test(location) ? location : (0,external_node_path_.resolve)(context.cwd, location), context);
}
async function aboutOf(subject, cwd) {
    const named = await (0,verify_subject/* readSubject */.s)(subject, (path) => (0,external_node_path_.resolve)(cwd, path));
    if (named.kind === 'reference')
        return { reference: named.reference };
    // A mirror is addressed by SHA-256.
    return { digest: (0,lib_digest/* parseDigest */.m)((0,lib_digest/* primaryDigest */.Bu)(named.digests), 'the subject') };
}
/** With a key, all that is read is checked against the state that it signed; with a memory, no state may be older than one before. */
function demandsOf(input, { cwd }) {
    const [key, memory] = [(0,options/* optionText */.re)(input, 'key'), (0,options/* optionText */.re)(input, 'memory')];
    if (memory !== undefined && key === undefined)
        throw new errors/* ConfigurationError */.j1('usage', { detail: '--memory needs --key', command: 'mirror get' });
    return { key, memory: memory === undefined ? undefined : (0,external_node_path_.resolve)(cwd, memory) };
}
const commands = [
    {
        path: 'mirror prune',
        summary: 'remove evidence that is past its time; what goes is signed before it does',
        options: [mirror.CONFIG, ['--plan', 'only say what would go and what stays, and why']],
        example: 'mc mirror prune --config mirror.yaml --plan',
        run: async (input, context) => {
            const plan = input.options['plan'] === true;
            const report = await (0,prune/* pruneMirror */.Q)(await (0,mirror.configOf)(input, context), await (0,mirror.portsOf)(context), { plan });
            return { report, text: (0,present/* presentPrune */.m)(report) };
        },
    },
    {
        path: 'mirror get',
        summary: 'write all that a mirror holds about a release into a folder: bundles, SBOMs, attestations',
        arguments: [['<subject>', 'sha256:<hex>, a reference as the mirror knows it, or a file']],
        options: [
            ['--out <dir>', 'the folder that is made; one of an earlier get is replaced'],
            ['--mirror <location>', 'URL or folder of the mirror; default REKOR_MIRROR_URL, then that of --config'],
            mirror.CONFIG,
            ['--key <vkey>', "the mirror's verifier key, NAME+ID+BASE64: its state must be signed with it"],
            ['--memory <dir>', 'with --key: keep what was seen of mirrors here; an older state than before is refused'],
        ],
        example: 'mc mirror get registry.acme.test/app:v1.2.3 --mirror https://mirror.acme.test --out evidence',
        run: async (input, context) => {
            const [subject = ''] = input.args;
            const out = (0,external_node_path_.resolve)(context.cwd, (0,options/* optionRequired */.HH)(input, 'out', '--out', 'mirror get'));
            const files = await filesOf(input, context);
            const demands = demandsOf(input, context);
            const about = await aboutOf(subject, context.cwd);
            const report = await getEvidence({ subject, about, out }, { ...context, files, demands });
            return { report, text: presentGet(report) };
        },
    },
];


/***/ })

};
