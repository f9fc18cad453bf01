export const id = 9940;
export const ids = [9940];
export const modules = {

/***/ 79940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* reexport */ copyRelease),
  QL: () => (/* reexport */ openPlace),
  ee: () => (/* reexport */ presentCheck),
  ff: () => (/* reexport */ presentCopy),
  TF: () => (/* reexport */ presentPromotion),
  pt: () => (/* reexport */ promote),
  PT: () => (/* reexport */ promoteCheck)
});

// UNUSED EXPORTS: PROMOTION_ARTIFACT, PROMOTION_PREDICATE, copyReportSchema, promoteCheckReportSchema, promoteReportSchema, promotionPredicateSchema

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/index.js + 14 modules
var oci = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/verify/index.js + 34 modules
var verify = __webpack_require__(99142);
;// CONCATENATED MODULE: ./build/promote/copy.js


/** Copies the whole closure of a release, without judging it. */
async function copyRelease(request, ports) {
    const { source, destination, deep } = request;
    const report = (0,lib_report/* beginReport */.mC)('copy', ports.clock, (0,oci/* formatReference */.FH)(source.reference));
    const graph = await graphOf(source, ports);
    const copied = await copyTo(graph, source, destination, { deep, tag: tagFor(source.reference, destination.reference) }, ports);
    return report.finish([], {
        source: (0,oci/* formatReference */.FH)(source.reference),
        destination: (0,oci/* formatReference */.FH)(destination.reference),
        digest: graph.root.digest,
        ...copied,
    });
}
const graphOf = ({ reference, repository }, { concurrency, signal, progress }) => {
    progress({ task: 'closure', message: `reading ${(0,oci/* formatReference */.FH)(reference)} and what refers to it` });
    return (0,oci/* closure */.Cx)(repository, (0,oci/* targetOf */.$r)(reference), { concurrency, ...(signal ? { signal } : {}) });
};
/** The destination's own tag; else the source's, unless the source was named by digest alone. */
const tagFor = (source, destination) => destination.tag ?? (source.digest === undefined ? (0,oci/* targetOf */.$r)(source) : source.tag);
async function copyTo(graph, source, destination, options, { concurrency, progress, signal }) {
    const before = source.repository.requests + destination.repository.requests;
    const result = await (0,oci/* copyGraph */.a0)(graph, source.repository, destination.repository, {
        concurrency,
        progress,
        ...options,
        ...(signal ? { signal } : {}),
    });
    const { states: _states, ...counted } = result;
    return { ...counted, requests: source.repository.requests + destination.repository.requests - before };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/index.js + 23 modules
var sigstore = __webpack_require__(45774);
;// CONCATENATED MODULE: ./build/promote/record.js






const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTION_PREDICATE = 'https://github.com/org/mc-actions/predicates/promotion/v1';
const PROMOTABLE = 'promotable';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MAX_RECORD_BYTES = 4 * 1024 * 1024;
/** docs/predicates/promotion.md. It has no time of its own: the same promotion again is the same record. */
const promotionPredicateSchema = schemas/* object */.Ikc({
    destination: schemas/* string */.YjP(),
    closure: schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(schemas/* string */.YjP()), blobs: schemas/* number */.aig().int(), bytes: schemas/* number */.aig().int() }),
    policy: schemas/* object */.Ikc({ digest: schemas/* string */.YjP() }),
    verification: schemas/* object */.Ikc({
        outcome: schemas/* literal */.euz('passed'),
        requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), signers: schemas/* array */.YOg(schemas/* string */.YjP()) })),
    }),
});
/** Reads the promotion records of a release. A record that is damaged or about something else is an error, not "none". */
async function readPromotions(repository, root) {
    const records = [];
    for (const { digest } of await repository.referrers(root, PROMOTION_ARTIFACT)) {
        const manifest = await repository.manifest(digest);
        if (manifest.json.annotations?.[PROMOTABLE] !== 'true')
            continue;
        const what = `${repository.name}@${digest}`;
        const layers = new Map();
        for (const blob of (0,oci/* blobsOf */.OR)(manifest)) {
            if (blob.mediaType === sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4 || blob.mediaType === BUNDLE_TYPE)
                layers.set(blob.mediaType, await (0,lib_bytes/* collect */.Fo)(repository.blob(blob), MAX_RECORD_BYTES, what));
        }
        const statement = layers.get(sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4);
        const bundle = layers.get(BUNDLE_TYPE);
        if (!statement)
            throw new errors/* VerificationError */.mk('promotion-mismatch', {
                reference: what,
                expected: 'an in-toto statement',
                found: 'none',
            });
        // What is signed and what is read must be the same bytes.
        if (bundle && !payloadOf(bundle, what).equals(statement))
            throw new errors/* VerificationError */.mk('promotion-mismatch', {
                reference: what,
                expected: 'the statement that its bundle signs',
                found: 'another one',
            });
        records.push({
            descriptor: manifest.descriptor,
            predicate: predicateOf(statement, root, what),
            ...(bundle ? { bundle } : {}),
        });
    }
    return records;
}
function payloadOf(bundle, what) {
    const { content } = (0,sigstore/* parseBundle */.QN)(bundle, what);
    return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}
const statementShape = schemas/* looseObject */._H3({
    subject: schemas/* array */.YOg(schemas/* looseObject */._H3({ digest: schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP() }) })).min(1),
    predicateType: schemas/* literal */.euz(PROMOTION_PREDICATE),
    predicate: promotionPredicateSchema,
});
function predicateOf(bytes, root, what) {
    try {
        const { subject, predicate } = (0,json/* conform */.fj)(statementShape, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
        const named = subject.map(({ digest }) => `sha256:${digest.sha256}`);
        if (!named.includes(root))
            throw new errors/* VerificationError */.mk('promotion-mismatch', { reference: what, expected: root, found: named });
        return predicate;
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            throw error;
        throw new errors/* VerificationError */.mk('promotion-mismatch', {
            reference: what,
            expected: 'a promotion statement',
            found: error instanceof errors/* McError */.Hv ? error.message : (0,errors/* describe */.q0)(error),
        });
    }
}
function promotionStatement(graph, predicate) {
    return (0,sigstore/* statementFor */.JM)([{ digest: { sha256: graph.root.digest.slice('sha256:'.length) } }], PROMOTION_PREDICATE, predicate);
}
/** Attaches the record, the commit marker of a promotion, and reads it back. One that says the same is kept. */
async function writePromotion(repository, graph, predicate, signer) {
    const same = (record) => (0,json/* canonicalJson */.dj)(record.predicate) === (0,json/* canonicalJson */.dj)(predicate) &&
        (signer === undefined || record.bundle !== undefined);
    const present = (await readPromotions(repository, graph.root.digest)).find(same);
    if (present)
        return { descriptor: present.descriptor, written: false, signed: present.bundle !== undefined };
    const statement = promotionStatement(graph, predicate);
    const bundle = await signer?.signStatement(statement);
    const descriptor = await (0,oci/* attachArtifact */.Kb)(repository, graph.root, {
        artifactType: PROMOTION_ARTIFACT,
        layers: [
            { mediaType: sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4, bytes: Buffer.from((0,json/* canonicalJson */.dj)(statement)) },
            ...(bundle ? [{ mediaType: BUNDLE_TYPE, bytes: bundle }] : []),
        ],
        annotations: { [PROMOTABLE]: 'true', 'org.opencontainers.image.title': 'promotion' },
    });
    const kept = (await readPromotions(repository, graph.root.digest)).some((record) => record.descriptor.digest === descriptor.digest);
    if (!kept)
        throw new errors/* VerificationError */.mk('copy-not-kept', {
            repository: repository.name,
            digest: descriptor.digest,
            detail: 'the promotion record is not listed',
        });
    return { descriptor, written: true, signed: bundle !== undefined };
}

;// CONCATENATED MODULE: ./build/promote/promote.js






/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it.
 */
async function promote(request, ports) {
    const { source, destinations, trust, plan, deep } = request;
    for (const { reference } of destinations) {
        if (reference.digest !== undefined)
            throw new errors/* ConfigurationError */.j1('promote-layout-tag', {
                given: (0,oci/* formatReference */.FH)(reference),
                detail: 'it names a digest',
            });
    }
    const report = (0,lib_report/* beginReport */.mC)('promote', ports.clock, (0,oci/* formatReference */.FH)(source.reference));
    const graph = await graphOf(source, ports);
    const base = { source: (0,oci/* formatReference */.FH)(source.reference), digest: graph.root.digest, planned: plan };
    const atSource = await verifyAt(source, graph, trust, ports);
    if (atSource.outcome !== 'passed') {
        return report.finish(atSource.reasons, {
            ...base,
            promotable: false,
            sourceVerification: atSource,
            destinations: [],
        });
    }
    if (plan) {
        const plans = [];
        for (const place of destinations) {
            const missing = await (0,oci/* missingFrom */.fY)(graph, place.repository, ports.concurrency, ports.signal);
            plans.push({
                destination: (0,oci/* formatReference */.FH)(place.reference),
                missing: missing.length,
                bytes: missing.reduce((sum, { size }) => sum + size, 0),
            });
        }
        return report.finish([], {
            ...base,
            promotable: false,
            plan: plans,
            sourceVerification: atSource,
            destinations: [],
        });
    }
    const reports = [];
    const reasons = [];
    for (const destination of destinations) {
        const one = await promoteTo(destination, graph, request, deep, ports);
        reports.push(one);
        reasons.push(...(one.verification?.reasons ?? []));
    }
    return report.finish(reasons, {
        ...base,
        promotable: reasons.length === 0,
        sourceVerification: atSource,
        destinations: reports,
    });
}
async function promoteTo(destination, graph, { source, trust }, deep, ports) {
    const { reference, repository } = destination;
    const name = (0,oci/* formatReference */.FH)(reference);
    // Without a tag: until it is marked, nobody who deploys by tag can see it.
    const copy = await copyTo(graph, source, destination, { deep, tag: undefined }, ports);
    const verification = await verifyAt(destination, graph, trust, ports);
    if (verification.outcome !== 'passed')
        return { destination: name, copy, verification, promotable: false };
    ports.signal?.throwIfAborted();
    ports.progress({ task: `mark ${name}`, message: `marking ${name} promotable` });
    const predicate = predicateFor(graph, name, trust, verification, copy.bytes);
    const record = await writePromotion(repository, graph, predicate, ports.signer);
    const tag = tagFor(source.reference, reference);
    const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    if (tag !== undefined && root && (await repository.resolve(tag))?.digest !== graph.root.digest) {
        await repository.pushManifest(root.manifest.bytes, graph.root.mediaType, tag);
    }
    return {
        destination: name,
        copy,
        verification,
        promotable: true,
        record: record.descriptor.digest,
        signed: record.signed,
    };
}
function verifyAt({ reference, repository }, graph, trust, { clock, signal, progress }) {
    const subject = (0,oci/* formatReference */.FH)(reference);
    progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
    const digests = { sha256: graph.root.digest.slice('sha256:'.length) };
    return (0,verify/* verify */.MX)({ subject, digests, trust }, { sources: [(0,verify/* repositoryBundles */.cM)(repository)], clock, ...(signal ? { signal } : {}) });
}
function predicateFor(graph, destination, trust, verification, bytes) {
    return {
        destination,
        closure: {
            manifests: graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
            blobs: graph.blobs.length,
            bytes,
        },
        policy: { digest: trust.digest },
        verification: {
            outcome: 'passed',
            requirements: verification.requirements.map(({ name, by }) => ({
                name,
                signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
            })),
        },
    };
}

;// CONCATENATED MODULE: ./build/promote/check.js







/**
 * What a deploy gate asks: is the release whole there, verified under the policy from the registry's own evidence, and
 * marked promotable? A registry that cannot be read is a fault, thrown.
 */
async function promoteCheck(place, trust, ports) {
    const name = (0,oci/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const graph = await (0,oci/* closure */.Cx)(place.repository, (0,oci/* targetOf */.$r)(place.reference), {
        concurrency: ports.concurrency,
        ...(ports.signal ? { signal: ports.signal } : {}),
    });
    const missing = (await (0,oci/* missingFrom */.fY)(graph, place.repository, ports.concurrency, ports.signal)).map(({ digest }) => digest);
    const reasons = [];
    if (missing.length > 0)
        reasons.push(new errors/* VerificationError */.mk('destination-incomplete', {
            destination: name,
            count: missing.length,
            missing: missing[0] ?? '',
        }));
    const verification = await verifyAt(place, graph, trust, ports);
    reasons.push(...verification.reasons);
    const { digest } = graph.root;
    const records = await readPromotions(place.repository, digest);
    const there = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
    // The record names what was whole when it was written; all of that must be there still.
    const fitting = records.find(({ predicate }) => predicate.closure.manifests.includes(digest) && predicate.closure.manifests.every((one) => there.has(one)));
    if (records.length === 0)
        reasons.push(new errors/* VerificationError */.mk('promotion-missing', { reference: name }));
    else if (!fitting)
        reasons.push(new errors/* VerificationError */.mk('promotion-mismatch', {
            reference: name,
            expected: 'all manifests that were promoted',
            found: 'some are gone',
        }));
    // A record may be unsigned; one that is signed must be so by somebody whom the policy lets sign.
    if (fitting?.bundle) {
        try {
            (0,verify/* verifyStatement */.$L)((0,lib_digest/* parseDigest */.m)(digest), fitting.bundle, trust, PROMOTION_PREDICATE);
        }
        catch (error) {
            reasons.push((0,errors/* asMcError */.bH)(error));
        }
    }
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...(fitting ? { record: fitting.descriptor.digest } : {}),
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        missing,
        verification,
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/promote/place.js


/** A reference as the user wrote it, opened: a layout's folder and `authFile` are relative to `cwd`. */
async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal } = ports;
    const parsed = (0,oci/* parseReference */.F2)(text);
    const reference = parsed.kind === 'layout' ? { ...parsed, path: (0,external_node_path_.resolve)(cwd, parsed.path) } : parsed;
    // Credentials are read for each side apart: what one side is given, the other never sees.
    const credentials = await (0,oci/* dockerConfigCredentials */.D)({
        env,
        file: authFile === undefined ? undefined : (0,external_node_path_.resolve)(cwd, authFile),
    });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, { http, credentials, plainHttp, signal }) };
}

;// CONCATENATED MODULE: ./build/promote/present.js

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name, counts) => [
    name,
    ...[counts.manifests, counts.blobs].map(String),
    (0,lib_bytes/* humanBytes */.p6)(counts.bytes),
    ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
const why = (reasons) => reasons.map(({ code, message }) => `${code}: ${message}`);
const presentCopy = (report) => [
    {
        title: `✓ copied ${report.source}`,
        lines: [report.digest],
        table: { columns: COLUMNS, rows: [cells(report.destination, report)] },
    },
];
function presentPromotion(report) {
    if (report.plan && report.outcome === 'passed') {
        return [
            {
                title: `Plan for ${report.source}: nothing was changed`,
                lines: [report.digest],
                table: {
                    columns: ['destination', 'missing', 'bytes'],
                    rows: report.plan.map(({ destination, missing, bytes }) => [destination, String(missing), (0,lib_bytes/* humanBytes */.p6)(bytes)]),
                },
            },
        ];
    }
    const rows = report.destinations.map(({ destination, copy, promotable, record }) => [
        ...(copy ? cells(destination, copy) : [destination, ...COLUMNS.slice(1).map(() => '')]),
        promotable ? 'yes' : 'no',
        record ?? '',
    ]);
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
            lines: [report.digest, ...why(report.reasons)],
            ...(rows.length > 0 ? { table: { columns: [...COLUMNS, 'promotable', 'record'], rows } } : {}),
        },
    ];
}
const presentCheck = (report) => [
    {
        title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `${report.manifests} manifests, ${report.blobs} blobs, ${report.missing.length} missing`,
            ...(report.record ? [`record ${report.record}`] : []),
            ...why(report.reasons),
        ],
    },
];

;// CONCATENATED MODULE: ./build/promote/schema.js



const counts = schemas/* object */.Ikc({
    manifests: schemas/* number */.aig(),
    blobs: schemas/* number */.aig(),
    bytes: schemas/* number */.aig().describe('of the whole closure'),
    bytesCopied: schemas/* number */.aig(),
    copied: schemas/* number */.aig(),
    present: schemas/* number */.aig(),
    healed: schemas/* number */.aig(),
    requests: schemas/* number */.aig().describe('to source and destination'),
});
/** What `mc copy` reports. */
const copyReportSchema = (0,lib_report/* reportSchema */.Qh)('copy', {
    source: schemas/* string */.YjP(),
    destination: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    ...counts.shape,
});
const destination = schemas/* object */.Ikc({
    destination: schemas/* string */.YjP(),
    copy: counts.optional(),
    verification: verify/* verifyReportSchema */.fD.optional().describe("from the destination's own bytes and referrers"),
    promotable: schemas/* boolean */.zMY(),
    record: schemas/* string */.YjP().optional().describe('digest of the promotion record'),
    signed: schemas/* boolean */.zMY().optional().describe('whether the record is'),
});
/** What `mc promote` and cross-region-promote report. */
const promoteReportSchema = (0,lib_report/* reportSchema */.Qh)('promote', {
    source: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    promotable: schemas/* boolean */.zMY().describe('at every destination'),
    planned: schemas/* boolean */.zMY().describe('only looked, changed nothing'),
    plan: schemas/* array */.YOg(schemas/* object */.Ikc({ destination: schemas/* string */.YjP(), missing: schemas/* number */.aig(), bytes: schemas/* number */.aig() })).optional(),
    sourceVerification: verify/* verifyReportSchema */.fD.optional(),
    destinations: schemas/* array */.YOg(destination),
});
/** What `mc promote check` reports. */
const promoteCheckReportSchema = (0,lib_report/* reportSchema */.Qh)('promote-check', {
    digest: schemas/* string */.YjP(),
    promotable: schemas/* boolean */.zMY(),
    record: schemas/* string */.YjP().optional(),
    manifests: schemas/* number */.aig(),
    blobs: schemas/* number */.aig(),
    missing: schemas/* array */.YOg(schemas/* string */.YjP()),
    verification: verify/* verifyReportSchema */.fD.optional(),
});

;// CONCATENATED MODULE: ./build/promote/index.js









/***/ })

};
