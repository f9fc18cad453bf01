export const id = 8825;
export const ids = [8825];
export const modules = {

/***/ 68825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/drill/schema.js


const time = iso/* datetime */.w$().describe('RFC 3339, UTC');
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const seconds = schemas/* number */.aig().nonnegative();
/** One thing that a step found out, for people: the page shows digests and addresses in full, in their own face. */
const factSchema = schemas/* object */.Ikc({
    label: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['text', 'digest', 'identity', 'address', 'time', 'number']).describe('how the value is read'),
});
/** What a signature or attestation that a step verified proved. */
const proofSchema = schemas/* object */.Ikc({
    subject: schemas/* string */.YjP().describe('what was verified, in a word: "1.4.2 signature"'),
    kind: schemas/* string */.YjP().describe('signature, provenance, sbom, …'),
    digest,
    identity: schemas/* string */.YjP().describe("the certificate's subject alternative name"),
    issuer: schemas/* string */.YjP().describe('who vouched for the identity'),
    log: schemas/* string */.YjP().describe('the transparency log, by its host').optional(),
    logIndex: schemas/* string */.YjP().optional(),
    timestamp: time.optional(),
    source: schemas/* string */.YjP().describe('where the bundle was read').optional(),
});
const stepSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('stable, kebab-case'),
    title: schemas/* string */.YjP(),
    phase: schemas/* enum */.k5n(['build', 'steady', 'loss', 'recovery', 'evidence']),
    startedAt: time,
    finishedAt: time,
    durationSeconds: seconds,
    outcome: schemas/* enum */.k5n(['passed', 'failed', 'skipped']),
    summary: schemas/* string */.YjP().describe('what it proved, in one sentence'),
    facts: schemas/* array */.YOg(factSchema),
    proofs: schemas/* array */.YOg(proofSchema),
    reason: lib_report/* reasonSchema */.ex.optional().describe('why it failed'),
    chained: schemas/* boolean */.zMY().describe('whether its log is an entry of the sealed chain'),
});
const drillReleaseSchema = schemas/* object */.Ikc({
    version: schemas/* string */.YjP(),
    digest,
    publishedAt: time.describe('when its tag appeared in the primary registry, after image, signature and attestations'),
    replicatedAt: time
        .optional()
        .describe('when a whole copy of it to the second region had ended; absent where the loss cut that off'),
    fate: schemas/* enum */.k5n(['restored', 'superseded', 'lost']).describe('superseded: survived, but a newer one did too'),
});
const objectivesSchema = schemas/* object */.Ikc({
    rtoSeconds: seconds,
    rpoSeconds: seconds,
    rtoMet: schemas/* boolean */.zMY(),
    rpoMet: schemas/* boolean */.zMY(),
});
const evidenceSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().describe('relative to the folder of the report'),
    digest,
    size: schemas/* int */.Whr().nonnegative().describe('bytes'),
    manifestDigest: digest.optional(),
    members: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), digest, role: schemas/* string */.YjP() })),
    signedBy: schemas/* string */.YjP().optional(),
    verifiedAt: time.optional(),
    stored: schemas/* object */.Ikc({ location: schemas/* string */.YjP(), versionId: schemas/* string */.YjP(), mode: schemas/* string */.YjP(), retainUntil: time, readBack: schemas/* boolean */.zMY() })
        .optional(),
    tamper: schemas/* object */.Ikc({ member: schemas/* string */.YjP(), offset: schemas/* int */.Whr().nonnegative(), code: schemas/* string */.YjP() })
        .optional()
        .describe('the byte that was flipped in a copy, and the code that found it'),
});
const drillReportSchema = (0,lib_report/* reportSchema */.Qh)('drill', {
    drillId: schemas/* string */.YjP(),
    scenario: schemas/* string */.YjP(),
    tool: schemas/* string */.YjP().describe('name and version'),
    environment: schemas/* object */.Ikc({ kind: schemas/* literal */.euz('sandbox'), node: schemas/* string */.YjP(), platform: schemas/* string */.YjP() }),
    release: schemas/* object */.Ikc({
        reference: schemas/* string */.YjP().describe('as the primary had it'),
        version: schemas/* string */.YjP(),
        digest,
        size: schemas/* int */.Whr().nonnegative().describe('bytes of all its manifests and blobs'),
        platforms: schemas/* array */.YOg(schemas/* object */.Ikc({ platform: schemas/* string */.YjP(), digest })),
        sbom: digest,
        provenance: digest,
        builtFrom: schemas/* string */.YjP().optional(),
    })
        .nullable()
        .describe('null when it could not even be built'),
    rtoSeconds: seconds.nullable().describe('from the loss to the yes of promote check; null when it never came'),
    rpoSeconds: seconds.nullable().describe('the larger of the two of `rpo`; null when nothing came back'),
    rpo: schemas/* object */.Ikc({
        mirrorSeconds: seconds.describe("from the mirror's signed syncedAt to the loss"),
        lostSeconds: seconds.describe('from the publication of the first release that is gone to the loss; 0 for none'),
    })
        .nullable(),
    objectives: objectivesSchema,
    lostAt: time.nullable(),
    restoredAt: time.nullable(),
    recovered: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), digest, publishedAt: time, reference: schemas/* string */.YjP() }).nullable(),
    releases: schemas/* array */.YOg(drillReleaseSchema).describe('everything that the primary had published, in order'),
    syncs: schemas/* array */.YOg(schemas/* object */.Ikc({ startedAt: time, finishedAt: time, treeSize: schemas/* int */.Whr().nonnegative().optional() })),
    steps: schemas/* array */.YOg(stepSchema),
    chain: schemas/* object */.Ikc({ root: schemas/* string */.YjP(), entries: schemas/* int */.Whr().nonnegative(), checkpoint: schemas/* string */.YjP(), sealedBy: schemas/* string */.YjP() })
        .nullable(),
    evidence: evidenceSchema.nullable(),
    counters: schemas/* object */.Ikc({
        mirrorVerifications: schemas/* int */.Whr().nonnegative(),
        mirrorVerificationFailures: schemas/* int */.Whr().nonnegative(),
        promotions: schemas/* int */.Whr().nonnegative(),
        bypasses: schemas/* int */.Whr().nonnegative(),
    }),
});
const SCENARIOS = [
    'region-loss',
    'root-rotation',
    'log-fork',
    'mirror-bitrot',
    'evidence-only-on-mirror',
    'registry-rot',
    'fleet',
];
const drillRequestSchema = schemas/* object */.Ikc({
    scenario: schemas/* enum */.k5n(SCENARIOS),
    /** The folder that gets the report and the evidence. */
    out: schemas/* string */.YjP().min(1),
    /** Where the product lies: its dist/ and package-lock.json are the release when none is given. */
    installRoot: schemas/* string */.YjP().min(1),
    /** The user's own image: REGISTRY/REPO:TAG or oci-layout:DIR. */
    release: schemas/* string */.YjP().optional(),
    objectives: schemas/* object */.Ikc({ rtoSeconds: seconds, rpoSeconds: seconds }),
    /** Leave the regions running. */
    keep: schemas/* boolean */.zMY(),
    /** Of the machine, for the report: `linux/x64`. */
    platform: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/logchain/record.js + 1 modules
var logchain_record = __webpack_require__(19072);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/telemetry/events.js
var telemetry_events = __webpack_require__(44939);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/oci/index.js + 4 modules
var oci = __webpack_require__(64577);
// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
// EXTERNAL MODULE: ./build/oci/plan.js
var plan = __webpack_require__(77335);
// EXTERNAL MODULE: ./build/promote/promote.js
var promote = __webpack_require__(85311);
// EXTERNAL MODULE: ./build/promote/check.js + 1 modules
var promote_check = __webpack_require__(50007);
// EXTERNAL MODULE: ./build/verify/verify.js
var verify = __webpack_require__(11255);
// EXTERNAL MODULE: ./build/verify/sources/referrers.js
var referrers = __webpack_require__(32541);
// EXTERNAL MODULE: ./build/drill/errors.js
var errors = __webpack_require__(36455);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/mirror/config.js
var config = __webpack_require__(4886);
// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/mirror/service/service.js + 1 modules
var service = __webpack_require__(91018);
// EXTERNAL MODULE: ./build/mirror/client/open.js + 4 modules
var client_open = __webpack_require__(35463);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/tlog/keys.js
var keys = __webpack_require__(95527);
// EXTERNAL MODULE: ./build/verify/intake.js
var intake = __webpack_require__(4834);
;// CONCATENATED MODULE: ./build/drill/background.js
/**
 * Runs `round` again and again, `pause` in between, until it is stopped. A failure before `stop` is a failure of the
 * drill; one after it is what happens to a writer whose region goes away under it.
 */
function inBackground(round, pause) {
    const controller = new AbortController();
    let rounds = 0;
    let interrupted = false;
    let reject = () => { };
    const failed = new Promise((_, no) => {
        reject = no;
    });
    failed.catch(() => { });
    const running = (async () => {
        while (!controller.signal.aborted) {
            try {
                await round(controller.signal);
                rounds++;
            }
            catch (error) {
                if (!controller.signal.aborted)
                    return reject(error);
                interrupted = true;
                return;
            }
            try {
                await pause(controller.signal);
            }
            catch {
                return; // stopped, by whoever: the drill's own signal ends pauses too
            }
        }
    })();
    return {
        failed,
        stop: async () => {
            controller.abort();
            await running;
            return { rounds, interrupted };
        },
    };
}

// EXTERNAL MODULE: ./build/oci/credentials.js
var credentials = __webpack_require__(53716);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js + 12 modules
var signing_open = __webpack_require__(18864);
// EXTERNAL MODULE: ./build/sigstore/signing/key-signer.js
var key_signer = __webpack_require__(39195);
;// CONCATENATED MODULE: ./build/drill/ledger.js

/**
 * What the drill itself saw of each release: when it was published, when all of it was in the second region. It
 * measures; what survived is found out in the second region, not here.
 */
class Ledger {
    #clock;
    #entries = [];
    #closedAt;
    constructor(clock) {
        this.#clock = clock;
    }
    /** A release's tag can be read in the primary, now. */
    published(version, digest) {
        if (this.#closedAt === undefined)
            this.#entries.push({ version, digest, publishedAt: this.#clock.now() });
    }
    /** The primary is lost: nothing is published any more, whatever its last writer believes. */
    close(lostAt) {
        this.#closedAt = lostAt;
    }
    /** Everything of a release is in the second region, now. */
    replicated(digest) {
        const entry = this.#entries.find((each) => each.digest === digest);
        if (entry)
            entry.replicatedAt ??= this.#clock.now();
    }
    get count() {
        return this.#entries.length;
    }
    /** Published and not yet known to be in the second region. */
    waiting() {
        return this.#entries.filter(({ replicatedAt }) => replicatedAt === undefined);
    }
    /** In the order of publication. */
    all() {
        return this.#entries;
    }
    entry(digest) {
        return this.#entries.find((each) => each.digest === digest);
    }
    /** The newest of those, by the time of publication. */
    newest(digests) {
        return this.#entries
            .filter(({ digest }) => digests.has(digest))
            .reduce((best, each) => (best && best.publishedAt >= each.publishedAt ? best : each), undefined);
    }
    releases({ whole, restored }) {
        return this.#entries.map(({ version, digest, publishedAt, replicatedAt }) => ({
            version,
            digest,
            publishedAt: (0,lib_clock/* rfc3339 */.ag)(publishedAt),
            ...(replicatedAt === undefined ? {} : { replicatedAt: (0,lib_clock/* rfc3339 */.ag)(replicatedAt) }),
            fate: restored.has(digest) ? 'restored' : whole.has(digest) ? 'superseded' : 'lost',
        }));
    }
}

;// CONCATENATED MODULE: ./build/drill/world.js




const createWorld = (begun) => ({
    ...begun,
    ledger: new Ledger(begun.ports.clock),
    records: [],
    background: [],
    syncs: [],
    mirrorSays: [],
    whole: new Map(),
    recovered: [],
    counters: { mirrorVerifications: 0, mirrorVerificationFailures: 0, promotions: 0, bypasses: 0 },
    chain: null,
    evidence: null,
});
/** What an earlier step found out. Throws `step-not-reached` where none did. */
function known(value, what) {
    if (value === undefined)
        throw (0,errors/* drillError */._)('step-not-reached', { what });
    return value;
}
const REPOSITORY = 'acme/app';
/** Where content is copied to while all is well: not yet promoted, and nobody deploys from there. */
const REPLICA = 'replica/acme/app';
const registryPorts = ({ http, signal }) => ({
    http,
    credentials: credentials/* anonymous */._,
    signal,
});
/** A repository of a region. */
const repositoryIn = (regions, region, repository) => ({
    kind: 'registry',
    registry: new URL(regions.urls.regions[region].registry).host,
    repository,
});
/** A keyless signer of a region's Sigstore, as the release workflow. */
const signerOf = (world, region) => {
    const regions = known(world.regions, 'the regions');
    return (0,signing_open/* openSigner */.H)({
        http: world.ports.http,
        now: world.ports.clock.now(),
        signingConfig: regions.signingConfig(region),
        identityToken: () => regions.token(),
    });
};
/** Signs with the managed key that the policy lets promote: no service is asked. */
const markerOf = (world) => (0,key_signer/* createKeySigner */.e)(known(world.markerKey, 'the key that may promote'));

;// CONCATENATED MODULE: ./build/drill/mirroring.js













/** The host of the primary's transparency log in the trusted root. */
const REKOR_ORIGIN = 'rekor2.primary.mc.test';
const NAME = 'drill-mirror';
const FIRST = 'mirror';
const MAX_KEY_BYTES = 4096;
/** Where a mirror of the drill lies; a scenario may have a second one. */
const mirrorDir = (world, name = FIRST) => (0,external_node_path_.join)(world.dir, name);
const keyFile = (world, name) => (0,external_node_path_.join)(world.dir, `${name}.key.pem`);
/** `mirror.yaml` of the primary's log, roots and evidence, and the key that signs what the mirror says of itself. */
async function begin(world, name) {
    const { primary } = known(world.regions, 'the regions').urls.regions;
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    await (0,lib_files/* writeFileAtomic */.Zf)(keyFile(world, name), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(world.dir, `${name}.yaml`), JSON.stringify({
        version: 1,
        name: NAME,
        key: keyFile(world, name),
        to: mirrorDir(world, name),
        policy: known(world.trust, 'the policy').path,
        logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
        subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    }));
}
const mirrorConfig = (world, name = FIRST) => (0,config/* loadMirrorConfig */.Q)((0,external_node_path_.join)(world.dir, `${name}.yaml`));
function mirrorPorts(world, signal) {
    const { http, clock, concurrency } = world.ports;
    const trust = known(world.trust, 'the policy');
    return {
        http,
        clock,
        progress: progress/* silent */.K,
        concurrency,
        signal,
        events: world.events,
        destination: ({ to }) => (0,folder/* folderDestination */.z)(to, { clock, signal }),
        trustedRoots: async () => trust.roots,
        judge: async () => (0,intake/* evidenceJudge */.r)(trust),
        repository: (reference) => (0,oci/* openRepository */.Av)(reference, { ...registryPorts(world.ports), signal }),
    };
}
/** A mirror's first sync. Throws `step-refused` where it is not whole. */
async function firstMirror(world, name = FIRST) {
    await begin(world, name);
    const { signal } = world.ports;
    const report = await (0,sync/* syncMirror */.X)(await mirrorConfig(world, name), mirrorPorts(world, signal));
    if (report.outcome !== 'passed') {
        const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
        throw (0,errors/* drillError */._)('step-refused', { what: 'mirror sync', detail });
    }
    if (name === FIRST)
        noteSync(world, report);
    return report;
}
/** The mirror's service, as `mc mirror sync --every` runs it, until it is stopped; each round is told to the world. */
function followPrimary(world, everyMs) {
    const { clock } = world.ports;
    return inBackground(async (signal) => {
        await (0,service/* runMirrorService */.K)({
            everyMs,
            open: async () => ({ config: await mirrorConfig(world), ports: mirrorPorts(world, signal) }),
            observe: async (round) => noteRound(world, round),
            log: () => { },
        }, { clock, signal: AbortSignal.any([signal, world.ports.signal]) });
    }, 
    // The service ends when it is stopped, and then so does this.
    async (signal) => {
        if (!signal.aborted)
            await (0,external_node_events_.once)(signal, 'abort');
    });
}
function noteRound(world, { report, error }) {
    world.mirrorSays = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
    if (report?.outcome === 'passed')
        noteSync(world, report);
}
function noteSync({ syncs, events, ports }, { logs, syncedAt, startedAt }) {
    const treeSize = logs[0]?.size;
    const times = { startedAt: syncedAt ?? startedAt, finishedAt: (0,lib_clock/* rfc3339 */.ag)(ports.clock.now()) };
    syncs.push({ ...times, ...(treeSize === undefined ? {} : { treeSize }) });
    events.add('info', 'mirror-synced', 'the mirror has followed its sources to their end', { treeSize });
}
/** Opens the drill's mirror as its key demands it: all that is read is checked against what the mirror signed. */
async function openDrillMirror(world) {
    const key = (0,note/* verifierKey */.EG)(NAME, await readKey(world, FIRST));
    return (0,client_open/* openMirror */.Y4)(mirrorDir(world), world.ports, { key });
}
async function readKey(world, name) {
    const path = keyFile(world, name);
    return (0,keys/* readPrivateKey */.$)(await (0,lib_files/* readFileBounded */.Y1)(path, MAX_KEY_BYTES, "the mirror's key"), path);
}
/** What a mirror says of itself, its signature checked. Throws `mirror-state-invalid` and the like. */
async function signedState(world, name = FIRST) {
    const verifier = (0,note/* ed25519NoteVerifier */._2)(NAME, (0,external_node_crypto_.createPublicKey)(await readKey(world, name)));
    return known(await (0,state/* readState */.un)((0,folder/* folderDestination */.z)(mirrorDir(world, name)), { verifier }), "the mirror's state");
}
/** A service asks several times in so long. */
const FOLLOWS_WITHIN_SECONDS = 30;
/** Waits until the mirror's service has ended a round that began after now: what is at the primary by now is in it. */
async function followedUp(world) {
    const { clock } = world.ports;
    const since = clock.now().getTime();
    while (!(Date.parse((await signedState(world)).syncedAt ?? '') >= since)) {
        world.ports.signal.throwIfAborted();
        if (clock.now().getTime() > since + FOLLOWS_WITHIN_SECONDS * 1000)
            throw (0,errors/* drillError */._)('step-refused', { what: 'mirror sync --every', detail: 'its rounds do not end' });
        await clock.sleep(100);
    }
}

;// CONCATENATED MODULE: ./build/drill/recover.js








const FROM_MIRROR = 'the mirror';
const CREATED = 'org.opencontainers.image.created';
const replicaOf = (world) => (0,oci/* openRepository */.Av)(repositoryIn(known(world.regions, 'the regions'), 'secondary', REPLICA), registryPorts(world.ports));
/** What the replica has, the newest first. Only the second region is asked: nothing that the drill remembers counts here. */
async function candidates(world) {
    const replica = replicaOf(world);
    const found = [];
    for (const version of await replica.tags()) {
        if (/^sha256-/.test(version))
            continue; // fallback tags of referrers
        const { descriptor, json } = await replica.manifest(version);
        found.push({ version, digest: descriptor.digest, created: json.annotations?.[CREATED] ?? '' });
    }
    return found.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}
/** Whether the mirror alone has what every requirement asks of a release: undefined for yes, else what is missing. */
async function evidenceInMirror(world, { digest, version }) {
    const { clock, signal } = world.ports;
    const mirror = await openDrillMirror(world);
    const { outcome, reasons } = await (0,verify/* verify */.M)({
        subject: `${version}@${digest}`,
        digests: { sha256: digest.slice('sha256:'.length) },
        trust: known(world.trust, 'the policy'),
    }, { sources: [mirror], clock, signal });
    return outcome === 'passed' ? undefined : [...new Set(reasons.map(({ code }) => code))].join(', ');
}
/**
 * Whether a release is whole in the second region: its content complete in the replica, and every requirement of the
 * pinned policy met by the mirror's evidence, or where the mirror was not yet that far by what was copied with the
 * release. Gives the verification, or why it is not whole.
 */
async function isWhole(world, { digest, version }) {
    const { clock, signal, concurrency } = world.ports;
    const replica = replicaOf(world);
    const trust = known(world.trust, 'the policy');
    try {
        const mirror = await openDrillMirror(world);
        const verification = await (0,verify/* verify */.M)({ subject: `${version}@${digest}`, digests: { sha256: digest.slice('sha256:'.length) }, trust }, { sources: [mirror, (0,referrers/* repositoryBundles */.c)(replica)], clock, signal });
        if (verification.outcome !== 'passed') {
            world.counters.mirrorVerificationFailures++;
            return [...new Set(verification.reasons.map(({ code }) => code))].join(', ');
        }
        if (proofsOf(version, verification).every(({ source }) => source === FROM_MIRROR))
            world.counters.mirrorVerifications++;
        const graph = await (0,closure/* closure */.Cx)(replica, digest, { concurrency, signal });
        const missing = await (0,plan/* missingFrom */.fY)(graph, replica, concurrency, signal);
        return missing.length === 0 ? verification : `${missing.length} part(s) of its content are missing`;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        return error.code;
    }
}
/** Who signed what, where it is logged, when: a verification as the report shows it. */
const proofsOf = (version, verification) => verification.requirements.flatMap(({ name, by }) => by.slice(0, 1).map(({ identity, logEntries, times, origin }) => ({
    subject: `${version} ${name}`,
    kind: name,
    digest: verification.digest,
    identity: identity?.subject ?? '',
    issuer: identity?.issuer ?? '',
    ...(logEntries[0] ? { log: logEntries[0].log, logIndex: logEntries[0].index } : {}),
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
    source: origin.includes(`/${REPLICA}`) ? 'the copy in the replica' : FROM_MIRROR,
})));
const placeOf = (world, repository, target) => {
    const reference = (0,oci_reference/* withTarget */.yY)(repositoryIn(known(world.regions, 'the regions'), 'secondary', repository), target);
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, registryPorts(world.ports)) };
};
/** Promotes a release from the replica to where the second region deploys from: copied, verified there, marked last. */
async function promoteRecovered(world, release) {
    const { clock, concurrency, signal } = world.ports;
    const report = await (0,promote/* promote */.p)({
        source: placeOf(world, REPLICA, { digest: release.digest }),
        destinations: [placeOf(world, REPOSITORY, { tag: release.version })],
        trust: known(world.trust, 'the policy'),
        plan: false,
        deep: false,
    }, { clock, progress: progress/* silent */.K, concurrency, signal, signer: await signerOf(world, 'secondary') });
    release.promotion = report;
    if (report.outcome !== 'passed')
        throw refused(`the promotion of ${release.version}`, report.reasons);
    world.counters.promotions++;
}
/** Asks what a deployment asks before it starts. */
async function gate(world, release) {
    const { clock, concurrency, signal } = world.ports;
    const place = placeOf(world, REPOSITORY, { tag: release.version });
    const report = await (0,promote_check/* promoteCheck */.P)(place, known(world.trust, 'the policy'), {
        clock,
        progress: progress/* silent */.K,
        concurrency,
        signal,
    });
    release.check = report;
    if (report.outcome !== 'passed')
        throw refused(`the gate for ${release.version}`, report.reasons);
}
const refused = (what, reasons) => (0,errors/* drillError */._)('step-refused', {
    what,
    detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/version.js
var lib_version = __webpack_require__(96480);
;// CONCATENATED MODULE: ./build/drill/recovery-point.js




/**
 * How much the loss took, twice: by what the mirror had signed of itself before (all that was there when it last asked
 * its sources is in it), and by the releases that are really gone. The larger one is the RPO. `null` where nothing was
 * lost yet or there is no mirror.
 */
function recoveryPoint(world) {
    const { lostAt, mirrorState, whole, ledger } = world;
    if (!lostAt || mirrorState?.syncedAt === undefined)
        return null;
    const mirrorSeconds = Math.max(0, (0,lib_clock/* secondsBetween */.O1)(new Date(mirrorState.syncedAt), lostAt));
    const gone = ledger.all().find(({ digest }) => !whole.has(digest));
    const lostSeconds = gone ? Math.max(0, (0,lib_clock/* secondsBetween */.O1)(gone.publishedAt, lostAt)) : 0;
    return { seconds: Math.max(mirrorSeconds, lostSeconds), by: { mirrorSeconds, lostSeconds } };
}
/**
 * Holds the mirror to its word: evidence of everything that was published before it last asked is in it, and verifies.
 * Gives how many releases that were. Throws `mirror-claim-wrong`.
 */
async function holdToItsWord(world) {
    const { syncedAt = '' } = known(world.mirrorState, "the mirror's state");
    const promised = world.ledger.all().filter(({ publishedAt }) => publishedAt.getTime() <= Date.parse(syncedAt));
    for (const release of promised) {
        const missing = await evidenceInMirror(world, release);
        if (missing !== undefined)
            throw (0,errors/* drillError */._)('mirror-claim-wrong', {
                time: syncedAt,
                version: release.version,
                published: release.publishedAt.toISOString(),
                detail: missing,
            });
    }
    return promised.length;
}

;// CONCATENATED MODULE: ./build/drill/report/words.js
const PHASES = [
    {
        phase: 'build',
        title: 'Build and publish',
        says: 'A release is built, signed and published in the primary region.',
    },
    {
        phase: 'steady',
        title: 'Steady state',
        says: 'Releases go on; evidence and content are copied to the second region.',
    },
    { phase: 'loss', title: 'Loss', says: 'The primary region is taken away.' },
    { phase: 'recovery', title: 'Recovery', says: 'What came across is verified, promoted and admitted.' },
    { phase: 'evidence', title: 'Evidence', says: 'What happened is sealed, signed, stored and tried.' },
];
/** Seconds with the precision that they were measured with: `1.913 s`, `12.40 s`, `61 min 4 s`. */
function measured(seconds) {
    if (seconds < 10)
        return `${seconds.toFixed(3)} s`;
    if (seconds < 120)
        return `${seconds.toFixed(2)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
/** An objective, which is a round number: `60 min`, `90 s`, `4 h`. */
const objective = (seconds) => seconds >= 7200 && seconds % 3600 === 0
    ? `${seconds / 3600} h`
    : seconds >= 60 && seconds % 60 === 0
        ? `${seconds / 60} min`
        : `${seconds} s`;
const clockTime = (time) => time.slice(11, 23);
const dayTime = (time) => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
const outcomeWord = (outcome) => ({ passed: 'Passed', failed: 'Failed', skipped: 'Not reached' })[outcome];
/** Whether it is a drill that loses a region: only then is there a time and a point to recover. */
const measuresRecovery = ({ scenario }) => !Object.hasOwn(SHOWN, scenario);
/** What a drill showed when it passed that was about something else than the recovery of one release. */
const SHOWN = {
    'root-rotation': () => 'The roots were replaced, and replaced back. Nothing passed that may not, nothing was stopped that may.',
    'registry-rot': ({ rtoSeconds }) => `The registry lost blobs and rotted others. The gate said no; promoting once more healed it, ${measured(rtoSeconds ?? 0)} after the damage.`,
    fleet: ({ releases, rtoSeconds }) => `The region was lost. All ${releases.length} releases of the fleet came back, ${measured(rtoSeconds ?? 0)} after the loss.`,
};
/** The page's headline: what the drill showed. */
function headline(report) {
    if (report.outcome === 'passed')
        return SHOWN[report.scenario]?.(report) ?? 'The region was lost. The release came back.';
    const failed = report.steps.find((step) => step.outcome === 'failed');
    if (failed)
        return `The drill failed at “${failed.title}”.`;
    return 'The release came back, but not within the objectives.';
}
const milliseconds = (time) => Date.parse(time);

;// CONCATENATED MODULE: ./build/drill/report/assemble.js







const missed = (name, seconds, limit) => seconds === null || seconds <= limit
    ? []
    : [
        (0,errors/* drillError */._)('objective-missed', {
            objective: name,
            measured: measured(seconds),
            limit: objective(limit),
        }).toReason(),
    ];
/** The report of a drill as far as it got. A drill passes when every step did and both objectives were met. */
function reportOf(world, failures) {
    const { request, ledger, recovered, lostAt, restoredAt } = world;
    const { rtoSeconds: rtoLimit, rpoSeconds: rpoLimit } = request.objectives;
    const rtoSeconds = lostAt && restoredAt ? (0,lib_clock/* secondsBetween */.O1)(lostAt, restoredAt) : null;
    const restored = new Set(recovered.filter(({ check }) => check?.outcome === 'passed').map(({ digest }) => digest));
    const point = restoredAt ? recoveryPoint(world) : null;
    const rpoSeconds = point?.seconds ?? null;
    const newest = restoredAt ? ledger.newest(restored) : undefined;
    const reference = recovered.find(({ digest }) => digest === newest?.digest)?.check?.subject;
    const reasons = [
        ...failures.map(({ step, error }) => ({ ...error.toReason(), step })),
        ...missed('RTO', rtoSeconds, rtoLimit),
        ...missed('RPO', rpoSeconds, rpoLimit),
    ];
    const finished = world.ports.clock.now();
    const startedAt = world.records[0]?.startedAt ?? (0,lib_clock/* rfc3339 */.ag)(finished);
    const { release } = world;
    const sha256 = (value) => (0,lib_digest/* digestOf */.ol)((0,json/* canonicalJson */.dj)(value));
    return {
        type: 'drill',
        outcome: reasons.length === 0 ? 'passed' : 'failed',
        ...(world.releaseReference === undefined ? {} : { subject: world.releaseReference }),
        reasons,
        startedAt,
        finishedAt: (0,lib_clock/* rfc3339 */.ag)(finished),
        durationSeconds: (0,lib_clock/* secondsBetween */.O1)(new Date(milliseconds(startedAt)), finished),
        drillId: world.drillId,
        scenario: request.scenario,
        tool: `mc-actions ${lib_version/* VERSION */.x}`,
        environment: { kind: 'sandbox', node: world.builder.node, platform: request.platform },
        release: release
            ? {
                reference: world.releaseReference ?? '',
                version: release.version,
                digest: release.digest,
                size: release.size,
                platforms: [...release.platforms],
                sbom: sha256(release.sbom),
                provenance: sha256(release.provenance),
                builtFrom: release.builtFrom,
            }
            : null,
        rtoSeconds,
        rpoSeconds,
        rpo: point?.by ?? null,
        objectives: {
            rtoSeconds: rtoLimit,
            rpoSeconds: rpoLimit,
            rtoMet: rtoSeconds !== null && rtoSeconds <= rtoLimit,
            rpoMet: rpoSeconds !== null && rpoSeconds <= rpoLimit,
        },
        lostAt: lostAt ? (0,lib_clock/* rfc3339 */.ag)(lostAt) : null,
        restoredAt: restoredAt ? (0,lib_clock/* rfc3339 */.ag)(restoredAt) : null,
        recovered: newest
            ? {
                version: newest.version,
                digest: newest.digest,
                publishedAt: (0,lib_clock/* rfc3339 */.ag)(newest.publishedAt),
                reference: reference ?? newest.digest,
            }
            : null,
        releases: ledger.releases({ whole: new Set(world.whole.keys()), restored }),
        syncs: [...world.syncs],
        steps: [...world.records],
        chain: world.chain,
        evidence: world.evidence,
        counters: { ...world.counters },
    };
}

// EXTERNAL MODULE: ./build/evidence/page/authorities.js
var page_authorities = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/evidence/pack.js + 5 modules
var pack = __webpack_require__(79473);
// EXTERNAL MODULE: ./build/evidence/keep.js
var keep = __webpack_require__(85611);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(75562);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/logchain/seal.js
var seal = __webpack_require__(63633);
// EXTERNAL MODULE: ./build/logchain/check.js
var logchain_check = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/logchain/folder.js
var logchain_folder = __webpack_require__(77600);
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/verify/signature.js
var signature = __webpack_require__(40090);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
;// CONCATENATED MODULE: ./build/drill/vault.js















const BUCKET = 'evidence';
const RETAIN_SECONDS = 365 * 86_400;
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const chainDir = (world) => (0,external_node_path_.join)(world.dir, 'chain');
const packPath = (world) => (0,external_node_path_.join)('evidence', `${world.drillId}.evidence.tar`);
const packFile = (world) => (0,external_node_path_.join)(world.request.out, packPath(world));
/** Seals the chain by the workflow's identity in the surviving region, and checks it as anybody would. */
async function vault_seal(world) {
    const { clock, signal } = world.ports;
    const chain = chainDir(world);
    const signer = await signerOf(world, 'secondary');
    const sealed = await (0,seal/* sealChain */.Tf)({ chain, by: { method: 'keyless', sign: (artifact) => signer.signMessage((0,lib_bytes/* streamOf */.mA)(artifact)) } }, { clock, signal });
    const trust = known(world.trust, 'the policy');
    const checked = await (0,logchain_check/* checkChain */.u)({
        chain,
        trust: {
            by: 'policy',
            verify: async (artifact, bundle) => (0,statement/* whoSigned */.b)((0,signature/* verifySignature */.O)((0,lib_digest/* digestOf */.ol)(artifact), Buffer.from(bundle), trust)).identity,
        },
    }, { clock, signal });
    if (checked.outcome !== 'passed')
        throw refused('the log chain', checked.reasons);
    const checkpoint = await (0,lib_files/* readFileBounded */.Y1)((0,logchain_folder/* pathsOf */.wG)(chain).checkpoint, MAX_CHECKPOINT_BYTES);
    return {
        root: sealed.root,
        entries: sealed.size,
        checkpoint: checkpoint.toString('utf8'),
        sealedBy: checked.signer ?? '',
    };
}
/** Gathers what is to be packed: reports, the chain, the releases' evidence, what is trusted. Gives the folder's parts. */
async function gather(world, report) {
    const dir = (0,external_node_path_.join)(world.dir, 'evidence');
    const json = (name, value) => (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, name), `${JSON.stringify(value, null, 2)}\n`);
    await json('report.json', report);
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'events.jsonl'), world.events.text());
    for (const recovered of world.recovered) {
        const { version, verification, promotion, check } = recovered;
        await json(`releases/${version}/verify-report.json`, verification);
        if (promotion)
            await json(`releases/${version}/promote-report.json`, promotion);
        if (check)
            await json(`releases/${version}/promote-check-report.json`, check);
        await bundles(world, recovered, (0,external_node_path_.join)(dir, 'releases', version));
    }
    if (world.release) {
        await json(`releases/${world.release.version}/sbom.cdx.json`, world.release.sbom);
        await json(`releases/${world.release.version}/provenance.json`, world.release.provenance);
    }
    if (world.trust) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'trust'), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(world.request.out, 'trust-policy.yaml'), (0,external_node_path_.join)(dir, 'trust/trust-policy.yaml'));
        await (0,promises_.cp)((0,external_node_path_.join)(world.request.out, 'trust-roots'), (0,external_node_path_.join)(dir, 'trust/trust-roots'), { recursive: true });
    }
    if (world.syncs.length > 0) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'mirror'), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(mirrorDir(world), 'index.json'), (0,external_node_path_.join)(dir, 'mirror/index.json'));
        await (0,promises_.copyFile)((0,external_node_path_.join)(mirrorDir(world), 'logs/rekor2/checkpoint'), (0,external_node_path_.join)(dir, 'mirror/checkpoint'));
    }
    await (0,promises_.cp)(chainDir(world), (0,external_node_path_.join)(dir, 'chain'), { recursive: true, filter: (path) => (0,external_node_path_.basename)(path) !== '.lock' });
    return (await (0,promises_.readdir)(dir)).sort().map((name) => (0,external_node_path_.join)(dir, name));
}
/**
 * The Sigstore bundles of a release: the mirror's, and those that came across with the image. A registry that fails now
 * must not cost the evidence of why the drill failed, so it is asked last.
 */
async function bundles(world, { version, verification, lies }, dir) {
    const digest = verification.digest;
    const mirror = world.syncs.length > 0 ? await openDrillMirror(world) : undefined;
    const replica = (0,referrers/* repositoryBundles */.c)(lies ?? replicaOf(world));
    const seen = new Set();
    const keep = async (bytes) => {
        if (seen.has((0,lib_digest/* digestOf */.ol)(bytes)))
            return;
        seen.add((0,lib_digest/* digestOf */.ol)(bytes));
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, `${version}-${seen.size}.sigstore.json`), bytes);
    };
    if (mirror)
        for await (const { bytes } of mirror.bundlesFor(digest))
            await keep(bytes);
    try {
        for await (const evidence of replica.bundlesFor(digest))
            if ('bytes' in evidence)
                await keep(evidence.bytes);
    }
    catch (error) {
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'replica-unread.txt'), `${(0,describe/* describe */.q0)(error)}\n`);
    }
}
/** Packs and signs, in the surviving region. */
async function vault_pack(world, report) {
    const signer = await signerOf(world, 'secondary');
    const authorities = (world.trust?.roots ?? []).flatMap(({ bytes, name }) => (0,page_authorities/* authoritiesOf */.n)(bytes, name));
    return (0,pack/* packEvidence */.J)({ out: packFile(world), from: await gather(world, report), authorities }, { clock: world.ports.clock, signManifest: signer.signStatement });
}
/** Puts the pack into the surviving region's store, under COMPLIANCE retention, and reads it back. */
async function vault_keep(world) {
    const { http, clock, signal } = world.ports;
    const { urls } = known(world.regions, 'the regions');
    const store = (0,s3/* s3Store */.y)({
        http,
        endpoint: urls.regions.secondary.store,
        bucket: BUCKET,
        credentials: urls.storeCredentials,
        signal,
    });
    const key = `drills/${(0,external_node_path_.basename)(packFile(world))}`;
    const report = await (0,keep/* storePack */.P)({ path: packFile(world), bucket: BUCKET, key, mode: 'COMPLIANCE', retainSeconds: RETAIN_SECONDS }, { clock, store });
    if (report.outcome !== 'passed')
        throw refused('the store', report.reasons);
    return report;
}
/** Verifies a pack as anybody can: from its file and the pinned policy, both read anew. */
async function verifyFile(world, path = packFile(world)) {
    const { clock } = world.ports;
    const trust = await (0,verify_trust/* loadTrust */.Vc)((0,external_node_path_.join)(world.request.out, 'trust-policy.yaml'), policy_files/* policyFiles */.q, clock.now());
    return (0,check/* verifyPack */.p)({ subject: (0,external_node_path_.basename)(path), content: () => (0,lib_files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,statement/* whoSigned */.b)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
    });
}
/** Flips one bit in the middle of a member of a copy of the pack, and shows that it is found, and where. */
async function tamper(world) {
    const original = packFile(world);
    const copy = (0,external_node_path_.join)(world.dir, 'tampered.evidence.tar');
    let target = { name: '', offset: 0, size: 0 };
    const limits = { members: 200_000, bytes: Number.MAX_SAFE_INTEGER };
    for await (const { name, offset, size } of (0,tar/* readTar */.sB)((0,lib_files/* readFileStream */.vY)(original), limits, 'the pack'))
        if (name === 'report.json')
            target = { name, offset, size };
    const offset = target.offset + (target.size >> 1);
    await (0,promises_.copyFile)(original, copy);
    const handle = await (0,promises_.open)(copy, 'r+');
    try {
        const byte = Buffer.alloc(1);
        await handle.read(byte, 0, 1, offset);
        byte.writeUInt8(byte.readUInt8() ^ 1);
        await handle.write(byte, 0, 1, offset);
    }
    finally {
        await handle.close();
    }
    const { outcome, reasons } = await verifyFile(world, copy);
    const [reason] = reasons;
    if (outcome === 'passed' || reason?.['member'] !== target.name)
        throw (0,errors/* drillError */._)('tamper-unnoticed', { member: target.name, offset });
    return { member: target.name, offset, code: reason.code };
}

;// CONCATENATED MODULE: ./build/drill/evidence-steps.js






/** What is done in every scenario, and whatever happened before: the evidence of it. */
const evidenceSteps = [
    {
        name: 'seal',
        title: 'Seal the log chain',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            world.chain = await vault_seal(world);
            notes.fact('Root', `sha256:${world.chain.root}`, 'digest');
            notes.fact('Sealed by', world.chain.sealedBy, 'identity');
            return `${world.chain.entries} steps under one checkpoint, signed in the surviving region and checked.`;
        },
    },
    {
        name: 'pack',
        title: 'Pack and sign the evidence',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            const { digest, size, manifestDigest, members } = await vault_pack(world, reportOf(world, []));
            world.evidence = {
                path: packPath(world),
                digest,
                size,
                manifestDigest,
                members: members.map((each) => ({
                    name: each.name,
                    size: each.size,
                    digest: `sha256:${each.sha256}`,
                    role: each.role,
                })),
            };
            notes.fact('Pack', digest, 'digest');
            notes.fact('Manifest', manifestDigest, 'digest');
            return `${members.length} members, ${(0,lib_bytes/* formatBytes */.z3)(size)}, under one manifest signed in the surviving region.`;
        },
    },
    {
        name: 'store',
        title: 'Store it write-once',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            const evidence = known(world.evidence ?? undefined, 'the pack');
            const { location, versionId, mode, retainUntil, digest } = await vault_keep(world);
            world.evidence = { ...evidence, stored: { location, versionId, mode, retainUntil, readBack: true } };
            notes.fact('Stored as', location, 'address');
            notes.fact('Version', versionId);
            notes.fact('Read back', digest, 'digest');
            return `${mode} until ${retainUntil.slice(0, 10)} in the surviving store; read back byte for byte.`;
        },
    },
    {
        name: 'verify-pack',
        title: 'Verify the pack offline',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            const evidence = known(world.evidence ?? undefined, 'the pack');
            const report = await verifyFile(world);
            if (report.outcome !== 'passed')
                throw refused('the pack', report.reasons);
            const signedBy = report.signer?.identity;
            const verifiedAt = (0,lib_clock/* rfc3339 */.ag)(world.ports.clock.now());
            world.evidence = { ...evidence, verifiedAt, ...(signedBy === undefined ? {} : { signedBy }) };
            notes.fact('Members held against the manifest', report.members, 'number');
            if (signedBy !== undefined)
                notes.fact('Signed by', signedBy, 'identity');
            return 'From the file and the pinned policy alone: every member, the manifest and its signature hold.';
        },
    },
    {
        name: 'tamper',
        title: 'Flip one bit of a copy',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            const evidence = known(world.evidence ?? undefined, 'the pack');
            const found = await tamper(world);
            world.evidence = { ...evidence, tamper: found };
            notes.fact('Flipped', `byte ${found.offset}`);
            notes.fact('Found as', `${found.code} in ${found.member}`);
            return `Found, and the member named: ${found.member}.`;
        },
    },
];

// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/telemetry/openmetrics.js
var openmetrics = __webpack_require__(37917);
;// CONCATENATED MODULE: ./build/drill/report/metrics.js
const gauge = (name, help, labels, value) => ({
    name,
    help,
    type: 'gauge',
    samples: value === null ? [] : [{ labels, value }],
});
const counter = (name, help, labels, value) => ({
    name,
    help,
    type: 'counter',
    samples: [{ labels, value }],
});
/** A drill as metrics. What was not reached (RTO, RPO) has no sample: absent, never zero. */
function drillMetrics(report) {
    const labels = { scenario: report.scenario };
    const of = (fate) => report.releases.filter((release) => release.fate === fate).length;
    const { objectives, counters, evidence } = report;
    return [
        gauge('mc_dr_rto_seconds_last', 'Seconds from the loss to the yes of the promotion gate, in the last drill', labels, report.rtoSeconds),
        gauge('mc_dr_rpo_seconds_last', 'Seconds from the newest release that came back whole to the loss, in the last drill', labels, report.rpoSeconds),
        gauge('mc_dr_rto_objective_seconds', 'The objective that the RTO is held to', labels, objectives.rtoSeconds),
        gauge('mc_dr_rpo_objective_seconds', 'The objective that the RPO is held to', labels, objectives.rpoSeconds),
        gauge('mc_dr_success_last', 'Whether the last drill passed: 1 or 0', labels, report.outcome === 'passed' ? 1 : 0),
        gauge('mc_dr_last_run_timestamp_seconds', 'When the last drill ended, in seconds since 1970', labels, Date.parse(report.finishedAt) / 1000),
        gauge('mc_dr_duration_seconds_last', 'Seconds that the last drill took', labels, report.durationSeconds),
        {
            name: 'mc_dr_step_duration_seconds_last',
            help: 'Seconds that each step of the last drill took',
            type: 'gauge',
            samples: report.steps
                .filter((step) => step.outcome !== 'skipped')
                .map((step) => ({
                labels: { ...labels, step: step.name, outcome: step.outcome },
                value: step.durationSeconds,
            })),
        },
        {
            name: 'mc_dr_releases_last',
            help: 'Releases that the primary had published when it was lost, by what became of them',
            type: 'gauge',
            samples: ['restored', 'superseded', 'lost'].map((fate) => ({
                labels: { ...labels, fate },
                value: of(fate),
            })),
        },
        gauge('mc_mirror_tree_size', 'Entries of the transparency log that the mirror holds', labels, report.syncs.at(-1)?.treeSize ?? null),
        gauge('mc_evidence_pack_bytes', 'Size of the evidence pack', labels, evidence?.size ?? null),
        counter('mc_verify_mirror_success_total', 'Verifications from the mirror that passed', labels, counters.mirrorVerifications),
        counter('mc_verify_mirror_failure_total', 'Verifications from the mirror that did not pass', labels, counters.mirrorVerificationFailures),
        counter('mc_promote_success_total', 'Releases that were copied, verified and marked promotable', labels, counters.promotions),
        counter('mc_bypass_events_total', 'Exceptions from the gates that were used', labels, counters.bypasses),
    ];
}

// EXTERNAL MODULE: ./build/lib/html.js
var html = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/evidence/page/check-pack.js
var check_pack = __webpack_require__(20558);
;// CONCATENATED MODULE: ./build/drill/report/page-script.js

/** The hands of {@link checkPack} on the page: a place to drop a file on, or to choose one. Text goes in as text only. */
const GLUE = `
const zone = document.getElementById('drop');
const input = document.getElementById('pack');
const result = document.getElementById('found');
const say = (kind, lines) => {
  result.className = kind;
  result.replaceChildren(...lines.map((line) => {
    const p = document.createElement('p');
    p.textContent = line;
    return p;
  }));
};
const check = async (file) => {
  if (!file) return;
  say('', ['Reading ' + file.name + ' …']);
  try {
    const authorities = zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];
    const found = await checkPack(new Uint8Array(await file.arrayBuffer()), authorities);
    const own = found.packDigest === zone.dataset.digest;
    if (found.chain === 'unknown') found.problems.push('manifest.sigstore.json: none of the authorities of this drill certified the signer');
    if (found.problems.length > 0) return say('bad', ['This pack is not as it was signed.', ...found.problems.slice(0, 20)]);
    say(own ? 'good' : 'other', [
      own ? 'This is the pack of this drill, byte for byte.' : 'This pack is whole, but it is not the one that this report is about.',
      found.members + ' members are there once, with the digests of the manifest, and nothing else is in the archive.',
      ...(found.signer ? ['The manifest is signed by ' + found.signer.identity + ', as ' + found.signer.issuer + ' vouched' + (found.chain === 'pinned' ? ' and an authority of this drill certified.' : '.')] : []),
      found.packDigest,
    ]);
  } catch (error) {
    say('bad', ['This cannot be read as an evidence pack: ' + error.message]);
  }
};
input.addEventListener('change', () => check(input.files[0]));
for (const name of ['dragenter', 'dragover']) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
for (const name of ['dragleave', 'drop']) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove('over'); });
zone.addEventListener('drop', (event) => check(event.dataTransfer.files[0]));
`;
/** The page's only script. It is fixed text: nothing of a report gets into it. */
const pageScript = () => `'use strict';\nconst checkPack = ${check_pack/* checkPack */.E.toString()};\n${GLUE}`;

;// CONCATENATED MODULE: ./build/drill/report/sections.js



/** A digest in full; the eye finds its beginning. */
const sections_digest = (text) => {
    const at = text.indexOf(':') + 1;
    return (0,html/* html */.qy) `<code class="digest">${text.slice(0, at)}<b>${text.slice(at, at + 12)}</b>${text.slice(at + 12)}</code>`;
};
const value = ({ kind, value: text }) => {
    if (kind === 'digest')
        return sections_digest(text);
    if (kind === 'text' || kind === 'number')
        return (0,html/* html */.qy) `${text}`;
    return (0,html/* html */.qy) `<code>${text}</code>`;
};
const pairs = (rows) => (0,html/* html */.qy) `<dl>${rows.map(([label, content]) => (0,html/* html */.qy) `<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;
function verdict(report, name) {
    const seconds = name === 'rto' ? report.rtoSeconds : report.rpoSeconds;
    const limit = name === 'rto' ? report.objectives.rtoSeconds : report.objectives.rpoSeconds;
    const met = name === 'rto' ? report.objectives.rtoMet : report.objectives.rpoMet;
    const title = name === 'rto' ? 'Recovery time (RTO)' : 'Recovery point (RPO)';
    const says = name === 'rto'
        ? 'from the loss until the promotion gate said yes in the second region'
        : 'from the last moment of which nothing is missing until the loss: by the signed word of the mirror, held against what came back';
    return (0,html/* html */.qy) `<article class="figure ${met ? 'met' : 'missed'}">
<h3>${title}</h3>
<p class="number">${seconds === null ? 'not reached' : measured(seconds)}</p>
<p class="against"><span class="mark">${met ? 'Met' : 'Missed'}</span> objective ${objective(limit)}</p>
<p class="says">${says}</p>
</article>`;
}
function figures(report) {
    const lost = report.releases.filter(({ fate }) => fate === 'lost').length;
    const { evidence, chain } = report;
    const sealed = evidence?.tamper !== undefined && evidence.verifiedAt !== undefined;
    const passed = report.steps.filter(({ outcome }) => outcome === 'passed').length;
    const recovery = (0,html/* html */.qy) `${verdict(report, 'rto')}${verdict(report, 'rpo')}
<article class="figure"><h3>Releases</h3><p class="number">${report.releases.length - lost}<small> of ${report.releases.length}</small></p>
<p class="against">${lost === 0 ? 'none lost' : `${lost} lost with the region`}</p><p class="says">published before the loss, and whole in the second region</p></article>`;
    const exercise = (0,html/* html */.qy) `<article class="figure ${report.outcome === 'passed' ? 'met' : 'missed'}"><h3>Steps</h3><p class="number">${passed}<small> of ${report.steps.length}</small></p>
<p class="against"><span class="mark">${report.outcome === 'passed' ? 'Passed' : 'Failed'}</span> in ${measured(report.durationSeconds)}</p><p class="says">each with what it expected and what it found</p></article>`;
    return (0,html/* html */.qy) `<section class="figures" aria-label="Result">${measuresRecovery(report) ? recovery : exercise}
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : (0,lib_bytes/* formatBytes */.z3)(evidence.size)}</p>
<p class="against"><span class="mark">${sealed ? 'Verified' : 'Not verified'}</span> ${chain === null ? 'chain not sealed' : `${chain.entries} chained steps`}</p>
<p class="says">signed in the surviving region, stored write-once, tried by a flipped byte</p></article></section>`;
}
function releases(report) {
    const fates = { restored: 'Restored', superseded: 'Survived, superseded', lost: 'Lost' };
    return (0,html/* html */.qy) `<div class="scroll"><table><thead><tr><th>Release</th><th>Published</th><th>In the second region</th><th>Fate</th><th>Digest</th></tr></thead>
<tbody>${report.releases.map((each) => (0,html/* html */.qy) `<tr class="${each.fate}"><th scope="row">${each.version}</th><td><time datetime="${each.publishedAt}">${clockTime(each.publishedAt)}</time></td>
<td>${each.replicatedAt === undefined ? (each.fate === 'lost' ? 'never' : 'in the copy that the loss cut off') : (0,html/* html */.qy) `<time datetime="${each.replicatedAt}">${clockTime(each.replicatedAt)}</time>`}</td>
<td><span class="fate ${each.fate}">${fates[each.fate]}</span></td><td>${sections_digest(each.digest)}</td></tr>`)}</tbody></table></div>`;
}
const proof = (each) => (0,html/* html */.qy) `<article class="proof"><h5>${each.subject}</h5>${pairs([
    ['Digest', sections_digest(each.digest)],
    ['Identity', (0,html/* html */.qy) `<code>${each.identity}</code>`],
    ['Issuer', (0,html/* html */.qy) `<code>${each.issuer}</code>`],
    ...(each.log === undefined
        ? []
        : [
            [
                'Log',
                (0,html/* html */.qy) `<code>${each.log}</code>${each.logIndex !== undefined && (0,html/* html */.qy) `, index ${each.logIndex}`}`,
            ],
        ]),
    ...(each.timestamp === undefined
        ? []
        : [['Timestamp', (0,html/* html */.qy) `<time datetime="${each.timestamp}">${dayTime(each.timestamp)}</time>`]]),
    ...(each.source === undefined ? [] : [['Read from', (0,html/* html */.qy) `${each.source}`]]),
])}</article>`;
function step(each, number) {
    return (0,html/* html */.qy) `<li class="step ${each.outcome}" id="${`step-${each.name}`}">
<header><span class="ordinal">${number}</span><h4>${each.title}</h4><span class="outcome">${outcomeWord(each.outcome)}</span>
<span class="took">${each.outcome === 'skipped' ? '' : measured(each.durationSeconds)}</span></header>
<p>${each.summary}</p>
${each.reason && (0,html/* html */.qy) `<div class="reason"><code>${each.reason.code}</code> ${each.reason.message}${each.reason.hint && (0,html/* html */.qy) `<br><span>${each.reason.hint}</span>`}</div>`}
${each.facts.length > 0 && pairs(each.facts.map((fact) => [fact.label, value(fact)]))}
${each.proofs.length > 0 && (0,html/* html */.qy) `<div class="proofs">${each.proofs.map(proof)}</div>`}
<footer>${each.outcome !== 'skipped' && (0,html/* html */.qy) `<time datetime="${each.startedAt}">${clockTime(each.startedAt)}</time> – <time datetime="${each.finishedAt}">${clockTime(each.finishedAt)}</time>`}${each.chained && (0,html/* html */.qy) ` · in the log chain`}</footer></li>`;
}
function steps(report) {
    const number = new Map(report.steps.map((each, i) => [each.name, i + 1]));
    return (0,html/* html */.qy) `${PHASES.map(({ phase, title, says }) => {
        const own = report.steps.filter((each) => each.phase === phase);
        if (own.length === 0)
            return (0,html/* html */.qy) ``;
        return (0,html/* html */.qy) `<section class="phase ${phase}"><header><h3>${title}</h3><p>${says}</p></header>
<ol>${own.map((each) => step(each, number.get(each.name) ?? 0))}</ol></section>`;
    })}`;
}
function released(report) {
    const { release, recovered } = report;
    if (release === null)
        return (0,html/* html */.qy) `<p>No release was built.</p>`;
    return pairs([
        ['Release', (0,html/* html */.qy) `<code>${release.reference}</code>`],
        ['Image index', sections_digest(release.digest)],
        ...release.platforms.map(({ platform, digest: each }) => [platform, sections_digest(each)]),
        ['SBOM', sections_digest(release.sbom)],
        ['Provenance', sections_digest(release.provenance)],
        ['Size', (0,lib_bytes/* formatBytes */.z3)(release.size)],
        ...(release.builtFrom === undefined ? [] : [['Built from', release.builtFrom]]),
        ...(recovered === null ? [] : [['Came back as', (0,html/* html */.qy) `<code>${recovered.reference}</code>`]]),
    ]);
}
function evidence(report) {
    const pack = report.evidence;
    if (pack === null)
        return (0,html/* html */.qy) `<p>No pack was written.</p>`;
    return (0,html/* html */.qy) `${pairs([
        ['File', (0,html/* html */.qy) `<code>${pack.path}</code>`],
        ['Digest', sections_digest(pack.digest)],
        ['Size', `${(0,lib_bytes/* formatBytes */.z3)(pack.size)}, ${pack.members.length} members`],
        ...(pack.manifestDigest === undefined ? [] : [['Manifest', sections_digest(pack.manifestDigest)]]),
        ...(pack.signedBy === undefined ? [] : [['Signed by', (0,html/* html */.qy) `<code>${pack.signedBy}</code>`]]),
        ...(pack.stored === undefined
            ? []
            : [
                ['Stored', (0,html/* html */.qy) `<code>${pack.stored.location}</code>`],
                ['Version', (0,html/* html */.qy) `<code>${pack.stored.versionId}</code>`],
                [
                    'Retention',
                    `${pack.stored.mode} until ${dayTime(pack.stored.retainUntil)}${pack.stored.readBack ? '; read back byte for byte' : ''}`,
                ],
            ]),
        ...(pack.verifiedAt === undefined ? [] : [['Verified offline', dayTime(pack.verifiedAt)]]),
        ...(pack.tamper === undefined
            ? []
            : [
                [
                    'Tried',
                    (0,html/* html */.qy) `one byte flipped at ${pack.tamper.offset} in a copy: found as <code>${pack.tamper.code}</code> in <code>${pack.tamper.member}</code>`,
                ],
            ]),
    ])}
<details><summary>All ${pack.members.length} members</summary><div class="scroll"><table><thead><tr><th>Member</th><th>Role</th><th>Bytes</th><th>Digest</th></tr></thead>
<tbody>${pack.members.map((each) => (0,html/* html */.qy) `<tr><th scope="row"><code>${each.name}</code></th><td>${each.role}</td><td class="right">${each.size}</td><td>${sections_digest(each.digest)}</td></tr>`)}</tbody></table></div></details>`;
}
function chain(report) {
    if (report.chain === null)
        return (0,html/* html */.qy) `<p>The chain was not sealed.</p>`;
    return (0,html/* html */.qy) `${pairs([
        ['Entries', report.chain.entries],
        ['Root', (0,html/* html */.qy) `<code>${report.chain.root}</code>`],
        ['Sealed by', (0,html/* html */.qy) `<code>${report.chain.sealedBy}</code>`],
    ])}<details><summary>The checkpoint</summary><pre>${report.chain.checkpoint}</pre></details>`;
}

;// CONCATENATED MODULE: ./build/drill/report/style.js
/** The page's style: no fonts, pictures or anything else from outside; light and dark as the reader has it. */
const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--faint:#f2f0ec;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;
--build:#7a8594;--steady:#3b7ea1;--loss:#b3231c;--recovery:#17713f;--evidence:#6b4fa0;--outage:#b3231c14;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--faint:#20252d;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;
--build:#8a96a6;--steady:#5eaed4;--loss:#ff8077;--recovery:#5fcf92;--evidence:#ae94e8;--outage:#ff80771f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div,.end{max-width:1160px;margin:0 auto;padding:0 32px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top>div{padding-top:40px;padding-bottom:30px}
.kicker{margin:0 0 10px;color:var(--soft);font-size:13px;letter-spacing:.09em;text-transform:uppercase;display:flex;gap:14px;align-items:center;flex-wrap:wrap}
h1{font-size:40px;line-height:1.12;letter-spacing:-.022em;font-weight:650;margin:0 0 14px;max-width:22em;text-wrap:balance}
h2{font-size:24px;line-height:1.25;letter-spacing:-.012em;font-weight:640;margin:56px 0 4px}
h2+p.lead{margin:0 0 20px;color:var(--soft);max-width:46em}
h3,h4,h5{margin:0;font-weight:620}
.stamp{font-weight:700;letter-spacing:.07em;padding:2px 11px;border-radius:99px;color:var(--good);background:var(--good-bg)}
.failed .stamp{color:var(--bad);background:var(--bad-bg)}
.about{margin:0;color:var(--soft);display:flex;flex-wrap:wrap;gap:4px 28px;font-size:15px}
.about b{color:var(--ink);font-weight:550}
code,pre{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
.digest{color:var(--soft)}.digest b{color:var(--ink);font-weight:600}
.reasons{margin:26px 0 0;padding:14px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}
.reasons p{margin:4px 0}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:32px 0 0}
.figure{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--line);border-radius:10px;padding:16px 20px 18px;min-width:0}
.figure.met{border-top-color:var(--good)}.figure.missed{border-top-color:var(--bad)}
.figure h3{font-size:14px;color:var(--soft);font-weight:550}
.number{font-size:33px;line-height:1.2;letter-spacing:-.025em;font-weight:640;margin:6px 0 4px}
.number small{font-size:.55em;font-weight:500;letter-spacing:0;color:var(--soft)}
.against{margin:0;font-size:15px}
.mark{font-weight:650}.met .mark{color:var(--good)}.met .mark::before{content:"✓ "}.missed .mark{color:var(--bad)}.missed .mark::before{content:"✕ "}
.says{margin:8px 0 0;font-size:13.5px;line-height:1.45;color:var(--soft)}
figure{margin:0 0 14px;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px 12px;overflow:hidden}
figcaption{margin:0 0 12px;font-size:15px}figcaption span{color:var(--soft);margin-left:8px}
svg{display:block;max-width:100%;height:auto;font-family:var(--text);font-size:13px}
.narrow{display:none}
svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1}
svg .tick,svg .lane{fill:var(--soft);font-size:12px}
svg .outage{fill:var(--outage)}
svg line.loss{stroke:var(--loss);stroke-width:2}svg text.loss{fill:var(--loss);font-weight:650;font-size:12.5px}
svg .bar.build{fill:var(--build)}svg .bar.steady{fill:var(--steady)}svg .bar.loss{fill:var(--loss)}svg .bar.recovery{fill:var(--recovery)}svg .bar.evidence{fill:var(--evidence)}
svg .bar.failed{fill:var(--bad)}svg .bar.sync{fill:var(--steady);opacity:.75}
svg .release{stroke-width:2}svg .release.restored{fill:var(--recovery);stroke:var(--recovery)}svg .release.superseded{fill:var(--card);stroke:var(--recovery)}svg .release.lost{fill:var(--card);stroke:var(--loss);stroke-dasharray:2.5 2}
svg .measure path{fill:none;stroke-width:2}svg .measure text{font-weight:650;font-size:13.5px}
svg .rpo path{stroke:var(--warn)}svg .rpo text{fill:var(--warn)}svg .rto path{stroke:var(--good)}svg .rto text{fill:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:6px 20px;margin:0;color:var(--soft);font-size:13.5px}
.key::before{content:"";display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:7px;vertical-align:-1px;background:var(--c)}
.key.build{--c:var(--build)}.key.steady{--c:var(--steady)}.key.lossy{--c:var(--loss)}.key.recovery{--c:var(--recovery)}.key.evidence{--c:var(--evidence)}
.key.dot::before{border-radius:50%;border:2px solid var(--recovery);background:none}.key.dot.restored::before{background:var(--recovery)}.key.dot.lost::before{border:2px dashed var(--loss)}.key.outage::before{background:var(--outage);border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:9px 18px 9px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}.right{text-align:right}
tr.lost td,tr.lost th{color:var(--soft)}
.scroll{overflow-x:auto}.scroll td:last-child{min-width:21em}
.fate{font-weight:600;white-space:nowrap}.fate.restored{color:var(--good)}.fate.lost{color:var(--bad)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px}
dl{margin:0;font-size:14.5px}
dl>div{display:grid;grid-template-columns:12em 1fr;gap:2px 18px;padding:6px 0;border-bottom:1px solid var(--line)}
dl>div:last-child{border-bottom:0}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.phase{margin:26px 0 0}
.phase>header{display:flex;gap:4px 14px;align-items:baseline;flex-wrap:wrap;border-left:4px solid var(--c);padding-left:12px;margin-bottom:12px}
.phase>header p{margin:0;color:var(--soft);font-size:15px}.phase h3{font-size:17px}
.phase.build{--c:var(--build)}.phase.steady{--c:var(--steady)}.phase.loss{--c:var(--loss)}.phase.recovery{--c:var(--recovery)}.phase.evidence{--c:var(--evidence)}
.phase ol{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:10px}
.step{padding:16px 24px 14px}.step+.step{border-top:1px solid var(--line)}
.step header{display:flex;align-items:baseline;gap:12px}
.ordinal{color:var(--soft);min-width:1.4em;font-size:14.5px}.step h4{font-size:16.5px;flex:1}
.outcome{font-size:14px;font-weight:600;color:var(--good)}.outcome::before{content:"✓ "}
.step.failed .outcome{color:var(--bad)}.step.failed .outcome::before{content:"✕ "}.step.skipped .outcome{color:var(--soft)}.step.skipped .outcome::before{content:"– "}
.took{font-size:14px;min-width:5.2em;text-align:right}
.step>p,.step>dl,.step>footer,.proofs,.reason{margin-left:34px}
.step>p{margin-top:3px;margin-bottom:8px;max-width:52em}
.step>footer{font-size:13px;color:var(--soft);margin-top:6px}
.reason{padding:10px 14px;background:var(--bad-bg);border-radius:8px;font-size:14.5px;margin-bottom:10px}.reason code{color:var(--bad);font-weight:600}.reason span{color:var(--soft)}
.proofs{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:12px;margin-top:10px}
.proof{background:var(--faint);border-radius:8px;padding:12px 16px;min-width:0}.proof h5{font-size:14.5px;margin-bottom:4px}
.proof dl{font-size:13.5px}.proof dl>div{grid-template-columns:6em 1fr;gap:2px 12px;padding:4px 0}
details{margin-top:12px}summary{cursor:pointer;font-weight:550;font-size:15px;padding:4px 0}
pre{background:var(--faint);border-radius:8px;padding:14px 16px;margin:8px 0;white-space:pre-wrap;line-height:1.5}
pre.command{font-size:14px}
#drop{border:2px dashed var(--line);border-radius:10px;padding:20px 24px;margin-top:14px;background:var(--card)}
#drop.over{border-color:var(--steady);background:var(--faint)}
#drop p{margin:0 0 8px}#drop .says{margin:10px 0 0}
#drop label{display:inline-block;border:1px solid var(--line);border-radius:8px;padding:7px 16px;cursor:pointer;background:var(--faint);font-weight:550;font-size:15px}
#drop input{position:absolute;opacity:0;width:1px;height:1px}#drop input:focus-visible+label{outline:2px solid var(--steady);outline-offset:2px}
#found p{margin:8px 0 0;overflow-wrap:anywhere}#found.good p:first-child{color:var(--good);font-weight:650}#found.bad p:first-child{color:var(--bad);font-weight:650}#found.other p:first-child{color:var(--warn);font-weight:650}
.method{columns:2;column-gap:44px;font-size:15px}.method p{margin:0 0 14px;break-inside:avoid}
.end{color:var(--soft);font-size:13.5px;padding-top:44px;padding-bottom:56px}
@media (max-width:1000px){.figures{grid-template-columns:repeat(2,1fr)}}
@media (max-width:760px){main,.top>div,.end{padding-left:18px;padding-right:18px}.top>div{padding-top:26px;padding-bottom:22px}
h1{font-size:29px}h2{font-size:21px;margin-top:42px}
.wide{display:none}.narrow{display:block}figure{padding:14px 9px 8px}figcaption{padding:0 5px}
.figures{gap:12px;margin-top:20px}.figure{padding:12px 14px 14px}.number{font-size:25px}.says{font-size:13px}
dl>div,.proof dl>div{grid-template-columns:1fr;gap:0}dt{font-size:13px}
.step{padding:14px 14px 12px}.step header{flex-wrap:wrap;gap:2px 10px}.step h4{flex:1 1 70%}.took{min-width:0;text-align:left}.outcome{margin-left:calc(1.4em + 10px)}
.step>p,.step>dl,.step>footer,.proofs,.reason{margin-left:0}.proofs{grid-template-columns:1fr}
.card,#drop{padding:14px}.method{columns:1}}
@media (max-width:430px){.figures{grid-template-columns:1fr 1fr}.figure .says{display:none}.figure h3{font-size:13px}.against{font-size:13.5px}}
@media print{:root{color-scheme:light}body{font-size:12px;background:#fff}.figure,.step,figure,.proof{break-inside:avoid}#drop{display:none}h2{break-after:avoid}}
`;

;// CONCATENATED MODULE: ./build/drill/report/timeline.js


const scaleOf = (from, to, left, width) => ({
    from,
    to,
    left,
    width,
    x: (time) => Math.round((left + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * width) * 100) / 100,
});
const NICE_SECONDS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
/** Whole steps of the axis, in seconds from `zero`; at most `most` of them. */
function ticks(from, to, zero, most) {
    const span = (to - from) / 1000;
    const step = NICE_SECONDS.find((each) => span / each <= most) ?? Math.ceil(span / most / 3600) * 3600;
    const found = [];
    for (let n = Math.ceil((from - zero) / 1000 / step - 1e-9); zero + n * step * 1000 <= to + 1e-6; n++) {
        const seconds = Number((n * step).toFixed(3));
        const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
        found.push({ time: zero + n * step * 1000, label: `${sign}${Math.abs(seconds)} s` });
    }
    return found;
}
const AXIS = 26;
const LANE = 34;
/** A label at the edge would be cut. */
const anchorAt = (scale, time) => {
    const x = scale.x(time) - scale.left;
    return x < 14 ? 'start' : x > scale.width - 18 ? 'end' : 'middle';
};
function axis(scale, zero, top, bottom) {
    const most = Math.max(2, Math.floor(scale.width / 74));
    return (0,html/* html */.qy) `${ticks(scale.from, scale.to, zero, most).map(({ time, label, }) => (0,html/* html */.qy) `<line class="grid" x1="${scale.x(time)}" x2="${scale.x(time)}" y1="${top}" y2="${bottom}"/>
<text class="tick" x="${scale.x(time)}" y="${bottom + 17}" text-anchor="${anchorAt(scale, time)}">${label}</text>`)}`;
}
const lane = (label, y) => (0,html/* html */.qy) `<text class="lane" x="0" y="${y - 9}">${label}</text>`;
function bar(scale, from, to, y, height, kind, title) {
    const [start, end] = [milliseconds(from), milliseconds(to)];
    if (end < scale.from || start > scale.to)
        return (0,html/* html */.qy) ``;
    const x = scale.x(start);
    const width = Math.max(1.5, scale.x(end) - x - 1);
    return (0,html/* html */.qy) `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"><title>${title}</title></rect>`;
}
const fits = (scale, [from, to], label) => scale.x(to) - scale.x(from) > label.length * 8.2;
/** A measure over a stretch: a line with ends, and its length above it or, where that is too long, beside it. */
function measure(scale, span, y, kind, label) {
    const [left, right] = [scale.x(span[0]), scale.x(span[1])];
    const above = fits(scale, span, label);
    // The point lies before the loss and its words go to that side; the time behind it, if there is room.
    const room = label.length * 8.2 + 8;
    const before = kind === 'rpo' ? left - scale.left > room : scale.left + scale.width - right < room;
    const x = above ? (left + right) / 2 : before ? left - 7 : right + 7;
    const anchor = above ? 'middle' : before ? 'end' : 'start';
    return (0,html/* html */.qy) `<g class="measure ${kind}"><path d="M${left} ${y - 5}v10M${right} ${y - 5}v10M${left} ${y}H${right}"/>
<text x="${x}" y="${above ? y - 8 : y + 4.5}" text-anchor="${anchor}">${label}</text></g>`;
}
function lanes(report, scale, top) {
    return (0,html/* html */.qy) `${lane('Steps', top + LANE)}${report.steps
        .filter((step) => step.outcome !== 'skipped')
        .map((step) => bar(scale, step.startedAt, step.finishedAt, top + LANE, 14, `bar ${step.phase} ${step.outcome}`, `${step.title}, ${measured(step.durationSeconds)}`))}
${lane('Copies to the second region', top + 2 * LANE + 16)}${report.syncs.map((sync) => bar(scale, sync.startedAt, sync.finishedAt, top + 2 * LANE + 16, 8, 'bar sync', 'mirror and replica brought up to date'))}
${lane('Releases published', top + 3 * LANE + 30)}${report.releases
        .filter(({ publishedAt }) => milliseconds(publishedAt) >= scale.from && milliseconds(publishedAt) <= scale.to)
        .map(({ version, publishedAt, fate }) => (0,html/* html */.qy) `<circle class="release ${fate}" cx="${scale.x(milliseconds(publishedAt))}" cy="${top + 3 * LANE + 37}" r="5.5"><title>${version}: ${fate}</title></circle>`)}`;
}
/** One drawing of the drill between two times (milliseconds), `width` pixels wide. Times count from `zero`. */
function drawing(report, span, width, what) {
    const scale = scaleOf(span.from, span.to, 8, width - 16);
    const lost = report.lostAt === null ? undefined : milliseconds(report.lostAt);
    const restored = report.restoredAt === null ? undefined : milliseconds(report.restoredAt);
    const measures = [];
    if (lost !== undefined && report.rpoSeconds !== null)
        measures.push([
            [Math.max(scale.from, lost - report.rpoSeconds * 1000), lost],
            'rpo',
            `RPO ${measured(report.rpoSeconds)}`,
        ]);
    if (lost !== undefined && restored !== undefined && report.rtoSeconds !== null)
        measures.push([[lost, restored], 'rto', `RTO ${measured(report.rtoSeconds)}`]);
    // Side by side where both have room for their words, else one under the other.
    const step = measures.every(([stretch, , label]) => fits(scale, stretch, label)) ? 0 : 34;
    const top = lost === undefined ? 0 : 58 + step;
    const bottom = top + 3 * LANE + 54;
    return (0,html/* html */.qy) `<svg viewBox="0 0 ${width} ${bottom + AXIS}" width="${width}" height="${bottom + AXIS}" role="img" aria-label="${what}">
${lost !== undefined && (0,html/* html */.qy) `<rect class="outage" x="${scale.x(lost)}" y="${top}" width="${Math.max(1, scale.x(restored ?? scale.to) - scale.x(lost))}" height="${bottom - top}"/>`}
${axis(scale, span.zero, top, bottom)}
<line class="axis" x1="${scale.left}" x2="${scale.left + scale.width}" y1="${bottom}" y2="${bottom}"/>
${lanes(report, scale, top)}
${lost !== undefined &&
        (0,html/* html */.qy) `<line class="loss" x1="${scale.x(lost)}" x2="${scale.x(lost)}" y1="16" y2="${bottom}"/>
<text class="loss" x="${scale.x(lost)}" y="11" text-anchor="middle">loss</text>`}
${measures.map(([stretch, kind, label], i) => measure(scale, stretch, 40 + i * step, kind, label))}
</svg>`;
}
/** Twice, for wide and narrow screens: text in a drawing that is shrunk cannot be read. */
const forScreens = (draw) => (0,html/* html */.qy) `<div class="wide">${draw(1096)}</div><div class="narrow">${draw(344)}</div>`;
/** The whole drill, and the stretch around the loss; both to scale. */
function timeline(report) {
    const start = milliseconds(report.startedAt);
    const last = report.steps.reduce((latest, step) => Math.max(latest, milliseconds(step.finishedAt)), start + 100);
    const whole = forScreens((width) => drawing(report, { from: start, to: last, zero: start }, width, 'The whole drill, from its start, to scale'));
    const figure = (title, says, picture) => (0,html/* html */.qy) `<figure><figcaption><strong>${title}</strong> <span>${says}</span></figcaption>${picture}</figure>`;
    if (report.lostAt === null)
        return figure('The whole drill', 'seconds from its start', whole);
    const lost = milliseconds(report.lostAt);
    const before = report.recovered === null ? lost - 1000 : milliseconds(report.recovered.publishedAt);
    const after = report.restoredAt === null ? last : milliseconds(report.restoredAt);
    const margin = Math.max(150, (after - before) * 0.12);
    const near = { from: Math.max(start, before - margin), to: Math.min(last, after + margin), zero: lost };
    return (0,html/* html */.qy) `${figure('Around the loss', 'seconds before and after it', forScreens((width) => drawing(report, near, width, 'The time around the loss, with RPO and RTO, to scale')))}${figure('The whole drill', 'seconds from its start', whole)}
<p class="legend"><span class="key build">build</span><span class="key steady">steady state</span><span class="key lossy">loss</span><span class="key recovery">recovery</span><span class="key evidence">evidence</span><span class="key dot restored">restored</span><span class="key dot superseded">survived, superseded</span><span class="key dot lost">lost</span><span class="key outage">without a region</span></p>`;
}

;// CONCATENATED MODULE: ./build/drill/report/page.js







const sourceHash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
function page_top(report) {
    return (0,html/* html */.qy) `<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery drill</span><span class="stamp">${report.outcome}</span></p>
<h1>${headline(report)}</h1>
<p class="about"><span>Scenario <b>${report.scenario}</b></span><span>Started <b><time datetime="${report.startedAt}">${dayTime(report.startedAt)}</time></b></span><span>Took <b>${measured(report.durationSeconds)}</b></span><span>Drill <b>${report.drillId}</b></span></p>
${report.reasons.length > 0 &&
        (0,html/* html */.qy) `<div class="reasons">${report.reasons.map((reason) => (0,html/* html */.qy) `<p><code>${reason.code}</code> ${reason.message}${reason.hint && (0,html/* html */.qy) ` <span>${reason.hint}</span>`}</p>`)}</div>`}</div></header>`;
}
function howToVerify(report, authorities) {
    if (report.evidence === null)
        return (0,html/* html */.qy) ``;
    return (0,html/* html */.qy) `<h2>Verify it yourself</h2><p>Anybody who has this folder can check the pack, on any machine and without a network, in the folder of this report:</p>
<pre class="command">mc evidence verify-offline ${report.evidence.path} --policy trust-policy.yaml</pre>
<div id="drop" data-digest="${report.evidence.digest}" data-authorities="${authorities.join(' ')}"><p>Or drop the pack here: the browser holds it against its signed manifest. Nothing leaves this machine.</p>
<input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><div id="found" role="status"></div>
<p class="says">The browser checks every member, the manifest, the signature over it, and that a certificate authority of this drill certified the signer. That the policy lets this signer sign, and that the signature is logged and timestamped, is checked by the command above.</p></div>`;
}
function method(report) {
    const objectives = (0,html/* html */.qy) `<p><strong>RTO</strong> runs from the moment at which the last service of the primary was closed until the promotion gate, asked as a deployment would ask it, said yes in the second region for everything that came back. Nothing in between is left out: finding the newest whole release, verifying it, copying, verifying again, marking.</p>
<p><strong>RPO</strong> is the time between the loss and the publication of the newest release that came back whole: its image, its signature and its attestations all there and verified in the second region. Published means that its tag could be read in the primary. Releases that were published later are lost and are listed as lost.</p>`;
    return (0,html/* html */.qy) `<div class="method">
${measuresRecovery(report) && objectives}
<p><strong>Verified</strong> means: against the roots pinned in <code>trust-policy.yaml</code>, with the certificate's identity and issuer, the log's inclusion proof and checkpoint, and a timestamp, each checked without a network; and every requirement of the policy held.</p>
<p><strong>What was real.</strong> The services of both regions ran on this machine and spoke their protocols over HTTP with keys made for this drill; ${measuresRecovery(report) && 'the loss closed their listeners.'} Distances between regions, and the failure of a cloud provider's control plane, are not part of this exercise.</p>
<p><strong>The log chain</strong> holds a record of each step up to its sealing, every entry with the digest of the one before, under a signed checkpoint. What was done with the pack itself came after, and stands in this report and in <code>report.json</code>.</p>
<p><strong>Times</strong> are UTC, from the clock of the machine that ran the drill (${report.environment.platform}, Node ${report.environment.node}); timestamps in proofs are the timestamp authority's.</p>
</div>`;
}
const recovered = (report) => (0,html/* html */.qy) `<h2>Timeline</h2><p class="lead">Drawn to scale. The stretch between the newest surviving release and the loss is the RPO; between the loss and the gate's yes, the RTO.</p>
${timeline(report)}
<h2>What was published, what came back</h2><p class="lead">Every release that the primary had published when it was lost.</p>
<div class="card">${releases(report)}</div>
<h2>The release</h2><p class="lead">What the drill released first, and what the second region serves now.</p>
<div class="card">${released(report)}</div>`;
/**
 * The report as one page that opens from disk: no network, no fonts, no pictures from outside, and a policy in its
 * head that would refuse them. Every text of the report is escaped; the only script is fixed and named by its hash.
 * `authorities` (certificates, DER in base64) are those that the page holds a dropped pack's signer against.
 */
function renderPage(report, authorities = []) {
    const script = report.evidence === null ? '' : pageScript();
    const policy = `default-src 'none'; style-src ${sourceHash(STYLE)}; script-src ${script === '' ? "'none'" : sourceHash(script)}; base-uri 'none'; form-action 'none'`;
    const page = (0,html/* html */.qy) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Drill ${report.drillId}: ${report.outcome}</title>
<style>${(0,html/* raw */.lS)(STYLE)}</style>
</head>
<body>
${page_top(report)}
<main>
${figures(report)}
${measuresRecovery(report) ? recovered(report) : (0,html/* html */.qy) `<h2>Timeline</h2><p class="lead">Drawn to scale.</p>${timeline(report)}`}
<h2>Step by step</h2><p class="lead">What each step did, how long it took and what it proved.</p>
${steps(report)}
<h2>The evidence pack</h2><p class="lead">Everything above as files, under one signed manifest.</p>
<div class="card">${evidence(report)}</div>
${howToVerify(report, authorities)}
<h2>The log chain</h2><p class="lead">A tamper-evident record of the steps.</p>
<div class="card">${chain(report)}</div>
<h2>How this was measured</h2><p class="lead">What the figures mean, and what they do not.</p>
${method(report)}
</main>
<footer class="end">${report.tool} · ${report.drillId} · ${dayTime(report.finishedAt)}</footer>
${script !== '' && (0,html/* html */.qy) `<script>${(0,html/* raw */.lS)(script)}</script>`}
</body>
</html>
`;
    return page.markup;
}

;// CONCATENATED MODULE: ./build/drill/outputs.js










const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** What a drill leaves in its folder; the contract names them. */
const LEFT = [
    'report.json',
    'report.html',
    'metrics.prom',
    'events.jsonl',
    'trust-policy.yaml',
    'trust-roots',
    'trust-history',
    'evidence',
];
const earlierSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('drill'), drillId: schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/) });
/**
 * Makes room for a drill in a folder that may hold an earlier one: that one is moved, whole, to `earlier/<its id>`.
 * A pack and the policy that it is verified with stay together, and no evidence is overwritten.
 */
async function makeRoom(out) {
    await (0,promises_.mkdir)(out, { recursive: true });
    const path = (0,external_node_path_.join)(out, 'report.json');
    if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
        return;
    const earlier = earlierSchema.safeParse(parse(await (0,lib_files/* readFileBounded */.Y1)(path, MAX_REPORT_BYTES)));
    if (!earlier.success)
        return;
    const aside = (0,external_node_path_.join)(out, 'earlier', earlier.data.drillId);
    try {
        await (0,promises_.mkdir)(aside, { recursive: true });
        for (const name of LEFT) {
            if ((await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(out, name))) !== undefined)
                await (0,promises_.rename)((0,external_node_path_.join)(out, name), (0,external_node_path_.join)(aside, name));
        }
    }
    catch (error) {
        throw (0,lib_errors/* baseError */.O)('file-unwritable', { path: aside, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
const parse = (bytes) => {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined; // something else's report: it is not ours to move
    }
};
/** Writes the report in its four forms. */
async function writeOutputs(out, report, events) {
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    const root = (0,external_node_path_.join)(out, 'trust-roots/trusted_root.json');
    const pinned = (await (0,lib_files/* fileKind */.h_)(root)) === 'file' ? (0,page_authorities/* authoritiesOf */.n)(await (0,lib_files/* readFileBounded */.Y1)(root, MAX_REPORT_BYTES)) : [];
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.html'), renderPage(report, pinned));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'metrics.prom'), await (0,openmetrics/* openMetrics */.E)(drillMetrics(report)));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'events.jsonl'), events.text());
}
/** Takes back what a drill that was cancelled has written so far. */
async function unwriteOutputs(out) {
    for (const name of LEFT)
        await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/drill/release/files.js




const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
/** Every file under a folder, sorted by name; links and special files are left out, as they would not be the same elsewhere. */
async function filesUnder(folder, prefix) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (paths.length > MAX_FILES)
        throw (0,errors/* drillError */._)('release-too-large', { folder, found: paths.length, limit: MAX_FILES });
    const files = [];
    for (const path of paths) {
        const name = `${prefix}/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
        const executable = ((await (0,promises_.stat)(path)).mode & 0o100) !== 0;
        files.push({ name, content: await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES), executable });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
/**
 * What the product ships, from the folder that it is installed in: `dist/` and the files that name and license it.
 * Throws `dist-missing` where there is no dist/.
 */
async function productFiles(installRoot) {
    const dist = (0,external_node_path_.join)(installRoot, 'dist');
    if ((await (0,lib_files/* fileKind */.h_)(dist)) !== 'directory')
        throw (0,errors/* drillError */._)('dist-missing', { path: dist });
    const about = [];
    for (const name of ['LICENSE', 'README.md', 'package.json']) {
        const path = (0,external_node_path_.join)(installRoot, name);
        if ((await (0,lib_files/* fileKind */.h_)(path)) === 'file')
            about.push({ name: `app/${name}`, content: await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES), executable: false });
    }
    const files = await filesUnder(dist, 'app/dist');
    if (files.length === 0)
        throw (0,errors/* drillError */._)('dist-missing', { path: dist });
    return { dist: files, about };
}

// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/signer.js
var signer = __webpack_require__(38433);
// EXTERNAL MODULE: ./build/promote/mark.js + 1 modules
var mark = __webpack_require__(71151);
// EXTERNAL MODULE: ./build/promote/record.js
var record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/promote/fleet/list.js







const MAX_LIST_BYTES = 64 * 1024 * 1024;
const MAX_RELEASES = 200_000;
/** Stands before a name that has no registry, so that it can be read as a reference. */
const NOWHERE = 'list.invalid';
/** `acme/app:v1@sha256:…`: the same in every region. */
const nameOf = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const priority = schemas/* int */.Whr().min(-1_000_000).max(1_000_000);
const entrySchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* looseObject */._H3({ reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP().optional(), priority: priority.optional() }),
]);
const listSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(entrySchema).max(MAX_RELEASES),
    schemas/* looseObject */._H3({ releases: schemas/* array */.YOg(entrySchema).max(MAX_RELEASES) }),
]);
/**
 * A list of releases: `[REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY]` a line (`#` begins a comment), or JSON, an array (or
 * `{ "releases": […] }`) of texts or `{ reference, digest?, priority? }`. In the order of the list.
 */
function parseFleetList(text, path) {
    const found = [];
    const add = (given, where, rank) => {
        found.push(releaseOf(given, rank, () => (0,promote_errors/* promoteError */.l)('fleet-list-malformed', { path, where, given: given.slice(0, 200) })));
        if (found.length > MAX_RELEASES)
            throw (0,promote_errors/* promoteError */.l)('fleet-list-too-long', { path, limit: MAX_RELEASES });
    };
    if (/^\s*[[{]/.test(text)) {
        const list = (0,json/* conform */.fj)(listSchema, (0,json/* parseJson */.qF)(text, path), path);
        for (const [i, entry] of ('releases' in list ? list.releases : list).entries()) {
            if (typeof entry === 'string')
                add(entry, `entry ${i + 1}`, 0);
            else {
                const { reference, digest, priority: rank = 0 } = entry;
                // A tag may have moved since the list was written: its digest says which release is meant.
                add(digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`, `entry ${i + 1}`, rank);
            }
        }
    }
    else
        for (const [i, line] of text.split('\n').entries()) {
            const entry = line.replace(/(^|\s)#.*$/, '').trim();
            if (entry === '')
                continue;
            const [, reference = '', rank] = /^(\S+)(?:\s+(-?\d{1,7}))?$/.exec(entry) ?? [];
            add(reference || entry, `line ${i + 1}`, Number(rank ?? 0));
        }
    return found;
}
const readFleetList = async (path) => parseFleetList((await (0,lib_files/* readFileBounded */.Y1)(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);
/** A release by its reference, with a registry or without. */
function releaseOf(given, rank, malformed) {
    let reference;
    try {
        reference = (0,oci_reference/* parseReference */.F2)((0,oci_reference/* isReferenceLike */.z$)(given) ? given : `${NOWHERE}/${given}`);
    }
    catch {
        throw malformed();
    }
    if (reference.kind !== 'registry' || (reference.tag === undefined && reference.digest === undefined))
        throw malformed();
    const { registry, repository, tag, digest } = reference;
    return {
        ...(registry === NOWHERE ? {} : { registry }),
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
        priority: rank,
    };
}
/**
 * In the order in which they are restored: by priority, then as listed. A release that is listed twice is one. Two
 * releases under one name, from two registries, would overwrite each other: throws `fleet-collision`.
 */
function arrangeFleet(releases) {
    const byPlace = new Map();
    for (const release of releases) {
        const { repository, tag, digest } = release;
        const place = `${repository}${tag === undefined ? `@${digest}` : `:${tag}`}`;
        const other = byPlace.get(place);
        if (other && other.digest !== digest)
            throw (0,promote_errors/* promoteError */.l)('fleet-collision', {
                place,
                releases: [other, release].map((one) => `${one.registry ?? ''} ${one.digest ?? 'without a digest'}`.trim()),
            });
        if (!other || release.priority > other.priority)
            byPlace.set(place, release);
    }
    return [...byPlace.values()].sort((a, b) => b.priority - a.priority);
}
/** Hashes everything that is to be restored, and its order: shards with the same digest are parts of the same plan. */
const planDigest = (releases) => digestOfPlan(releases.map((release) => ({ release: nameOf(release), priority: release.priority })));
/** Computes the digest of a plan from the names and priorities of its releases, in their order. */
function digestOfPlan(entries) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { release, priority } of entries)
        hash.update(`${priority} ${release}\n`);
    return `sha256:${hash.digest('hex')}`;
}
/** The place of each of these releases in the plan, by name. */
const placesInPlan = (releases, isWanted) => new Map(releases.flatMap((release, position) => isWanted(release) ? [[nameOf(release), { position, priority: release.priority }]] : []));
const MAX_SHARDS = 256; // jobs of one matrix on GitHub
/** Throws `shard-malformed`. */
function parseShard(shards, shard) {
    if (shards === undefined && shard === undefined)
        return { of: 1, index: 0 };
    const [of, index] = [shards, shard].map((text) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN));
    if (of === undefined || index === undefined || !(of >= 1 && of <= MAX_SHARDS && index < of))
        throw (0,promote_errors/* promoteError */.l)('shard-malformed', { shards: shards ?? '', shard: shard ?? '', limit: MAX_SHARDS });
    return { of, index };
}
/**
 * Whether a release is a shard's: by a hash of its repository, so that the split is the same on every machine, whatever
 * the order of the list, and what repositories share is copied by one of them.
 */
const isInShard = (release, { of, index }) => shardOf(release, of) === index;
const shardOf = ({ repository }, of) => (0,external_node_crypto_.createHash)('sha256').update(repository).digest().readUInt32BE(0) % of;
/** How many releases each shard has. */
function splitOf(releases, of) {
    const split = Array.from({ length: of }, () => 0);
    for (const release of releases) {
        const index = shardOf(release, of);
        split[index] = (split[index] ?? 0) + 1;
    }
    return split;
}
const placeName = ({ registry, prefix }) => prefix === '' ? registry : `${registry}/${prefix}`;
/** `HOST[:PORT][/PREFIX]`, a place that repositories are under. Throws `reference-malformed`. */
function parseRegistry(given) {
    const bare = given.replace(/\/+$/, '');
    const parsed = (0,oci_reference/* parseReference */.F2)(`${bare}/x`);
    if (parsed.kind !== 'registry' || parsed.tag !== undefined)
        throw (0,oci_errors/* ociError */.Y)('reference-malformed', { given, meant: '' });
    return { registry: parsed.registry, prefix: parsed.repository.replace(/\/?x$/, '') };
}
/** A release under a registry. */
const placedAt = ({ registry, prefix }, { repository }) => ({
    kind: 'registry',
    registry,
    repository: prefix === '' ? repository : `${prefix}/${repository}`,
});

;// CONCATENATED MODULE: ./build/promote/fleet/confirm.js







/**
 * Asks each destination whether a release is there: its tag names the digest, the root manifest can be read, and it has a
 * promotion record for this place that counts under the policy. Without a policy the record's signature is not judged.
 * A destination that cannot be read is a fault, thrown.
 */
async function confirmRelease(release, digest, to, trust, { openDestination }) {
    const wanted = release.digest ?? digest;
    let requests = 0;
    for (const place of to) {
        const reference = placeFor(release, place);
        const repository = openDestination(reference);
        const before = repository.requests;
        const why = wanted === undefined || wanted !== digest
            ? missingAt(release, reference, wanted ?? 'a digest', digest ?? 'none in the receipt')
            : await whyMissing(release, wanted, reference, repository, trust);
        requests += repository.requests - before;
        if (why)
            return { why, requests };
    }
    return { requests };
}
/** Where a release is at a destination. */
const placeFor = (release, place) => (0,oci_reference/* withTarget */.yY)(placedAt(place, release), release.tag === undefined ? {} : { tag: release.tag });
async function whyMissing(release, digest, reference, repository, trust) {
    try {
        const found = (await repository.resolve(release.tag ?? digest))?.digest;
        if (found !== digest)
            return missingAt(release, reference, digest, found ?? 'nothing there (404)');
        await repository.manifest(digest);
        const { records, refused } = trust
            ? await (0,record/* judgedRecords */.CN)(repository, digest, trust)
            : await (0,mark/* readMarks */.pc)(record/* PROMOTION */.WD, repository, digest).then(({ marks, bad }) => ({
                records: marks,
                refused: bad.map(({ error }) => error),
            }));
        const isMarked = records.some(({ predicate }) => predicate.closure.manifests.includes(digest) &&
            (0,promote_predicate/* destinationsOf */.Nu)(predicate).some((name) => (0,promote_predicate/* isSamePlace */.O1)(name, reference)));
        if (isMarked)
            return undefined;
        return missingAt(release, reference, 'a promotion record', refused[0]?.message ?? 'no record for this place');
    }
    catch (error) {
        // What is there and wrong, or gone since it was listed, is an answer. Everything else is a fault.
        if (error instanceof mc_error/* VerificationError */.mk || isNotFound(error))
            return missingAt(release, reference, digest, error.message, error);
        throw error;
    }
}
const isNotFound = (error) => error instanceof mc_error/* McError */.Hv && (error.code === 'reference-not-found' || error.details['status'] === 404);
const missingAt = (release, reference, expected, found, cause) => (0,promote_errors/* promoteError */.l)('fleet-not-restored', { release: nameOf(release), destination: (0,oci_reference/* formatReference */.FH)(reference), expected, found }, { cause });

;// CONCATENATED MODULE: ./build/promote/fleet/gaps.js


/** So many warnings and failures are in a report; each failure is in the receipt. */
const MAX_LISTED = 100;
const NO_GAPS = { dropped: [], unlisted: [] };
const warningsOf = ({ dropped, unlisted }) => [...unlisted, ...dropped].slice(0, MAX_LISTED).map((error) => error.toReason());
/** Describes why there is nothing to restore: the first repository that could not be listed, else an empty source. */
function emptyFleet(from, { unlisted: [first] }) {
    if (!first)
        return (0,promote_errors/* promoteError */.l)('fleet-empty', { from });
    return first.cause instanceof mc_error/* McError */.Hv ? first.cause : first;
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/promote/fleet/overlay.js





const MAX_NODES = 20_000;
/**
 * A release whose content is in a registry and whose evidence may be in a mirror only: a repository that has both. What
 * the registry lists stays; what the mirror holds beside it is added, as if it had been there.
 */
async function withEvidence(content, store, root) {
    const { manifests, referrers, tags, blobs } = await overlay_gather(content, store, root);
    const { tallied: _, commit: __, ...rest } = content; // a source is neither counted part by part nor written
    return {
        ...rest,
        get requests() {
            return content.requests;
        },
        resolve: async (target) => manifests.get(target)?.descriptor ?? tags.get(target) ?? (await content.resolve(target)),
        manifest: async (target) => manifests.get(tags.get(target)?.digest ?? target) ?? (await content.manifest(target)),
        hasBlob: async (descriptor) => blobs.has(descriptor.digest) || (await content.hasBlob(descriptor)),
        blob: (descriptor) => blobs.has(descriptor.digest) ? fromStore(store, content, descriptor) : content.blob(descriptor),
        referrers: async (digest, artifactType, known) => {
            const listed = await content.referrers(digest, artifactType, known);
            const added = (referrers.get(digest) ?? []).filter((one) => artifactType === undefined || one.artifactType === artifactType);
            return [...new Map([...listed, ...added].map((one) => [one.digest, one])).values()];
        },
        tags: async (onDropped) => [...new Set([...(await content.tags(onDropped)), ...tags.keys()])],
    };
}
/** A manifest of the image itself: the registry's, or where that has lost it the mirror's, which keeps them too. */
async function contentOr(content, store, digest, manifests) {
    try {
        return await content.manifest(digest);
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'reference-not-found' || !(0,lib_digest/* isDigest */.Bc)(digest))
            throw error;
        const bytes = await store.blob(digest).catch(() => undefined);
        if (!bytes)
            throw error;
        const found = (0,oci_manifest/* readManifest */.WI)(bytes, undefined, `${digest} in ${store.name}`);
        manifests.set(digest, found);
        return found;
    }
}
async function* fromStore(store, content, descriptor) {
    const { digest, size } = descriptor;
    if (digest === media_types/* EMPTY_DESCRIPTOR */.gi.digest)
        return yield media_types/* EMPTY_BYTES */.iF;
    const bytes = await store.blob(digest).catch(() => undefined);
    // What a mirror put aside, or lost, the registry may have.
    if (!bytes)
        return yield* content.blob(descriptor);
    if (bytes.length !== size)
        throw (0,lib_errors/* baseError */.O)('digest-mismatch', {
            what: `${digest} in ${store.name}`,
            expected: `${size} bytes`,
            found: `${bytes.length} bytes`,
        });
    yield bytes;
}
async function overlay_gather(content, store, root) {
    const [manifests, referrers, tags, blobs] = [
        new Map(),
        new Map(),
        new Map(),
        new Set(),
    ];
    const seen = new Set([root]);
    const queue = [root];
    const then = (digest) => {
        if (seen.has(digest))
            return;
        seen.add(digest);
        queue.push(digest);
        if (seen.size > MAX_NODES)
            throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: root, limit: MAX_NODES, unit: 'manifests' });
    };
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
        const known = manifests.get(at) ?? (await contentOr(content, store, at, manifests));
        for (const child of (0,oci_manifest/* childrenOf */.LU)(known))
            if ((0,media_types/* isManifestType */.Q3)(child.mediaType))
                then(child.digest);
        if (!(0,lib_digest/* isDigest */.Bc)(at))
            continue; // a mirror is addressed by sha256
        for (const { manifest: digest, tag } of await store.evidence(at)) {
            if (digest === undefined)
                continue; // no artifact of a registry, such as what GitHub keeps
            const artifact = (0,oci_manifest/* readManifest */.WI)(await store.blob(digest), undefined, `${digest} in ${store.name}`);
            if (tag !== undefined)
                tags.set(tag, artifact.descriptor);
            else if (artifact.json.subject?.digest !== at)
                continue;
            else if (!referrers.get(at)?.some((one) => one.digest === digest))
                referrers.set(at, [...(referrers.get(at) ?? []), artifact.descriptor]);
            manifests.set(digest, artifact);
            for (const blob of (0,oci_manifest/* blobsOf */.OR)(artifact))
                blobs.add(blob.digest);
            then(digest);
        }
    }
    return { manifests, referrers, tags, blobs };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
;// CONCATENATED MODULE: ./build/promote/fleet/receipt-file.js












const MAX_LINE_BYTES = 256 * 1024; // a signature with a certificate chain and log entries takes about 10 KiB
const MAX_SIGNATURES = 1_000; // one a run
const FORMAT = 'mc-fleet-receipt';
/** The first line of a receipt: what it is bound to. With any other value here it belongs to another restoration. */
const receiptHeadSchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(FORMAT),
    version: schemas/* literal */.euz([1, 2]).describe('1: without content, positions and signatures; read, and not written any more'),
    plan: schemas/* string */.YjP().describe('digest of all releases of the fleet, in their order'),
    policy: schemas/* string */.YjP().describe('digest of the trust policy'),
    to: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).max(100),
    content: schemas/* string */.YjP()
        .nullable()
        .optional()
        .describe('HOST[/PREFIX] that has the content; null: each release is read where it was'),
    shards: schemas/* int */.Whr().positive(),
    shard: schemas/* int */.Whr().nonnegative(),
    split: schemas/* array */.YOg(schemas/* int */.Whr().nonnegative().max(MAX_RELEASES)).min(1).max(256).describe('releases of each shard'),
})
    .refine(({ shards, shard, split }) => shard < shards && split.length === shards, 'the shard is not one of its split')
    .refine(({ version, content }) => version === 1 || content !== undefined, 'version 2 names its content');
/** A line of a receipt: how one try to restore one release ended. */
const receiptLineSchema = schemas/* object */.Ikc({
    release: schemas/* string */.YjP(),
    position: schemas/* int */.Whr().nonnegative().optional().describe('in the plan, from 0; version 2 requires it'),
    priority: schemas/* int */.Whr().optional().describe('in the plan; version 2 requires it'),
    outcome: schemas/* enum */.k5n(['passed', 'failed']),
    digest: schemas/* string */.YjP().optional(),
    startedAt: iso/* datetime */.w$(),
    finishedAt: iso/* datetime */.w$(),
    bytes: schemas/* number */.aig().describe('of its closure, at all destinations'),
    bytesCopied: schemas/* number */.aig(),
    mounted: schemas/* number */.aig(),
    requests: schemas/* number */.aig(),
    records: schemas/* array */.YOg(schemas/* string */.YjP()).describe('digests of promotion records, by destination'),
    reasons: schemas/* array */.YOg(lib_report/* reasonSchema */.ex),
});
/** A Sigstore bundle over all bytes before its own line: an in-toto statement whose subject is their SHA-256. */
const signatureLineSchema = schemas/* strictObject */.rej({ signature: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) });
const createHead = (head) => ({
    format: FORMAT,
    version: 2,
    ...head,
});
/** What all receipts of one restoration have in common. Version 1 says nothing about the content: only digests bind it. */
const SHARED = ['plan', 'policy', 'to', 'content', 'shards', 'split'];
/** Throws `fleet-receipt-other` where two heads belong to different restorations, or with `shard` to different shards. */
function assertSameHead(path, expected, found, { shard = false } = {}) {
    const name = (value) => value === null || value === undefined ? 'that of each release' : String(value);
    for (const key of [...SHARED, ...(shard ? ['shard'] : [])]) {
        if (key === 'content' && (expected.version === 1 || found.version === 1))
            continue;
        if ((0,json/* canonicalJson */.dj)(expected[key] ?? null) !== (0,json/* canonicalJson */.dj)(found[key] ?? null))
            throw (0,promote_errors/* promoteError */.l)('fleet-receipt-other', {
                path,
                what: key,
                expected: name(expected[key]),
                found: name(found[key]),
            });
    }
}
/**
 * Reads a receipt line by line: its head, then each line that is complete. Leaves out a last line without a newline, whose
 * writer was killed. Holds one line at a time. Throws `fleet-receipt-malformed`,
 * `format-newer`.
 */
async function* readReceipt(path) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== 'file')
        throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the receipt', path });
    const malformed = (detail) => (0,promote_errors/* promoteError */.l)('fleet-receipt-malformed', { path, detail });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [number, end, signatures, version] = [0, 0, 0, 0];
    for await (const bytes of completeLines(path, malformed)) {
        number++;
        end += bytes.length;
        const value = parsed(() => (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), number, malformed);
        const read = (schema) => parsed(() => (0,json/* conform */.fj)(schema, value, path), number, malformed);
        if (number === 1) {
            const head = read(receiptHeadSchema);
            version = head.version;
            yield { kind: 'head', head, end };
        }
        else if (typeof value === 'object' && value !== null && 'signature' in value) {
            if (++signatures > MAX_SIGNATURES)
                throw malformed(`more than ${MAX_SIGNATURES} signatures`);
            const bundle = Buffer.from(JSON.stringify(read(signatureLineSchema).signature));
            yield { kind: 'signature', bundle, covers: `sha256:${hash.copy().digest('hex')}`, end };
        }
        else {
            const line = read(receiptLineSchema);
            if (version > 1 && (line.position === undefined || line.priority === undefined))
                throw malformed(`line ${number}: expected position and priority, found none`);
            yield { kind: 'line', line, end };
        }
        hash.update(bytes);
    }
    if (number === 0)
        throw malformed('expected a head in its first line, found none');
}
function parsed(read, number, malformed) {
    try {
        return read();
    }
    catch (error) {
        if ((0,format_version/* isFormatNewer */.fI)(error))
            throw error;
        throw malformed(`line ${number}: ${(0,describe/* describe */.q0)(error)}`);
    }
}
/** The lines that end in a newline, with it. A line that never ends is refused before it is in memory. */
async function* completeLines(path, malformed) {
    let [rest, number] = [Buffer.alloc(0), 0];
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            let from = 0;
            for (let newline = chunk.indexOf(0x0a); newline !== -1; newline = chunk.indexOf(0x0a, from)) {
                const line = Buffer.concat([rest, chunk.subarray(from, newline + 1)]);
                rest = Buffer.alloc(0);
                from = newline + 1;
                number++;
                if (line.length > MAX_LINE_BYTES)
                    throw malformed(`line ${number} has more than ${MAX_LINE_BYTES} bytes`);
                yield line;
            }
            rest = Buffer.concat([rest, chunk.subarray(from)]);
            if (rest.length > MAX_LINE_BYTES)
                throw malformed(`line ${number + 1} has more than ${MAX_LINE_BYTES} bytes`);
        }
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            throw error;
        throw (0,lib_errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/verify/promotion.js + 1 modules
var promotion = __webpack_require__(70308);
;// CONCATENATED MODULE: ./build/promote/fleet/receipt-signature.js




/** docs/predicates/fleet-receipt.md. */
const RECEIPT_PREDICATE = 'https://github.com/org/mc-actions/predicates/fleet-receipt/v1';
/**
 * Verifies the signature of a receipt: it must be about exactly the bytes before it, by an identity or key that the policy
 * lets sign promotion records. Returns the name of the signer. Throws `fleet-receipt-signature`.
 */
function verifyReceiptSignature(path, covers, bundle, trust) {
    try {
        return (0,statement/* whoSigned */.b)((0,promotion/* verifyPromotion */.T)(covers, bundle, trust, RECEIPT_PREDICATE, { ageless: true })).identity;
    }
    catch (error) {
        const detail = (0,lib_errors/* asMcError */.b)(error).message;
        throw (0,promote_errors/* promoteError */.l)('fleet-receipt-signature', { path, detail }, { cause: error });
    }
}
/** Signs the bytes of a receipt so far, given their digest. Throws where the policy would not accept the signature. */
async function signReceipt(path, covers, head, signer, trust) {
    const subject = [{ digest: { sha256: covers.slice('sha256:'.length) } }];
    const bundle = await signer.signStatement((0,sigstore_statement/* statementFor */.JM)(subject, RECEIPT_PREDICATE, head));
    verifyReceiptSignature(path, covers, bundle, trust);
    return bundle;
}

;// CONCATENATED MODULE: ./build/promote/fleet/receipt.js








/**
 * Opens a receipt to continue it, or creates it. Removes half a line of a run that was killed. Throws `fleet-receipt-other`
 * where it belongs to another restoration, and `fleet-receipt-signature` where a signature in it does not verify.
 */
async function openReceipt({ path, head, own, trust }) {
    if (path === undefined)
        return {
            claimed: new Map(),
            add: async () => { },
            sign: async () => { },
            isSigned: () => false,
            close: async () => { },
        };
    if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)(path, `${JSON.stringify(head)}\n`);
    const earlier = await readEarlier(path, head, own, trust);
    if (earlier.version === 1)
        await upgradeReceipt(path, head, own);
    return continueReceipt(path, head, own, trust, earlier.version === 1 ? await readEarlier(path, head, own, trust) : earlier);
}
async function readEarlier(path, head, own, trust) {
    const claimed = new Map();
    let [version, size, isSigned] = [0, 0, false];
    for await (const part of readReceipt(path)) {
        size = part.end;
        isSigned = part.kind === 'signature';
        if (part.kind === 'head') {
            assertSameHead(path, head, part.head, { shard: true });
            version = part.head.version;
        }
        else if (part.kind === 'signature')
            verifyReceiptSignature(path, part.covers, part.bundle, trust);
        else {
            const { release, outcome, digest } = part.line;
            if (!own.has(release))
                throw (0,promote_errors/* promoteError */.l)('fleet-receipt-other', {
                    path,
                    what: 'list of releases',
                    expected: 'the releases of this shard',
                    found: release.slice(0, 300),
                });
            if (outcome === 'passed')
                claimed.set(release, digest);
            else
                claimed.delete(release);
        }
    }
    return { version, claimed, size, isSigned };
}
/** Rewrites a receipt of version 1 as version 2, so that what is added to it can be signed. */
function upgradeReceipt(path, head, own) {
    return (0,lib_files/* writeFileAtomic */.Zf)(path, (async function* () {
        for await (const part of readReceipt(path)) {
            if (part.kind === 'signature')
                continue;
            const value = part.kind === 'head' ? head : { ...part.line, ...own.get(part.line.release) };
            yield Buffer.from(`${JSON.stringify(value)}\n`);
        }
    })());
}
async function continueReceipt(path, head, own, trust, earlier) {
    const unwritable = (error) => (0,lib_errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    const handle = await (0,promises_.open)(path, 'r+').catch((error) => {
        throw unwritable(error);
    });
    await handle.truncate(earlier.size);
    const hash = await hashOf(path);
    let [at, isSigned] = [earlier.size, earlier.isSigned];
    let writing = Promise.resolve();
    // In turn: a line is complete in the file before the next one begins.
    const append = (value) => {
        const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
        const position = at;
        at += bytes.length;
        hash.update(bytes);
        const written = writing.then(async () => {
            await handle.write(bytes, 0, bytes.length, position);
            await handle.datasync();
        });
        writing = written.catch(() => undefined);
        return written.catch((error) => {
            throw unwritable(error);
        });
    };
    return {
        claimed: earlier.claimed,
        add: (line) => {
            isSigned = false;
            return append({ ...line, ...own.get(line.release) });
        },
        sign: async (signer) => {
            if (isSigned)
                return;
            const covers = `sha256:${hash.copy().digest('hex')}`;
            const bundle = await signReceipt(path, covers, head, signer, trust);
            await append({ signature: JSON.parse(bundle.toString('utf8')) });
            isSigned = true;
        },
        isSigned: () => isSigned,
        close: async () => {
            await writing;
            await handle.close();
        },
    };
}
async function hashOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,lib_files/* readFileStream */.vY)(path, 'the receipt'))
        hash.update(chunk);
    return hash;
}

// EXTERNAL MODULE: ./build/oci/transfer.js
var transfer = __webpack_require__(4667);
;// CONCATENATED MODULE: ./build/promote/fleet/sharing.js

/** Digests to repositories are kept for so many blobs; beyond that the oldest are forgotten, and at worst sent again. */
const MAX_KNOWN = 50_000;
/**
 * What releases of a fleet share is sent to a registry once: whoever needs a blob that another release brings waits for
 * it, and has it mounted from there. Bounded, however many releases there are.
 */
class SharedBlobs {
    /** Of each registry and digest: the repository that has it, when it has. */
    #known = new Map();
    /** A destination whose blobs are shared with those of all others that went through here. */
    share(registry, repository) {
        const { tallied, ...rest } = repository;
        const sharing = (inner) => ({
            receiveBlob: (source, blob, content) => this.#receive(registry, repository, inner, source, blob, content),
        });
        const counting = (inner) => ({
            ...inner,
            ...sharing(inner),
            get requests() {
                return inner.requests;
            },
        });
        return {
            ...rest,
            ...sharing(repository),
            ...(tallied ? { tallied: (tally) => counting(tallied.call(repository, tally)) } : {}),
            // Not of `rest`, which has but the number that it was: this is asked for again and again.
            get requests() {
                return repository.requests;
            },
        };
    }
    async #receive(registry, repository, counted, source, blob, content) {
        const key = `${registry} ${blob.digest}`;
        const holder = await this.#known.get(key);
        // Where it is not mounted it is sent, from where it was to come from.
        if (holder !== undefined && holder.name !== repository.name)
            return (0,transfer/* transferBlob */.H)(holder, counted, blob, content ?? (() => source.blob(blob)));
        const received = (0,transfer/* transferBlob */.H)(source, counted, blob, content);
        this.#remember(key, received.then(() => repository, () => undefined));
        return received;
    }
    #remember(key, holder) {
        this.#known.delete(key);
        this.#known.set(key, holder);
        if (this.#known.size <= MAX_KNOWN)
            return;
        const [oldest] = this.#known.keys();
        if (oldest !== undefined)
            this.#known.delete(oldest);
    }
}

;// CONCATENATED MODULE: ./build/promote/fleet/source.js




/** Where the content of a release is read: at the place for all, else where the list says that the release was. */
function contentPlace(release, content) {
    const { registry } = release;
    const place = content ?? (registry === undefined ? undefined : { registry, prefix: '' });
    return place && placedAt(place, release);
}
/**
 * Compares the digest in a receipt with the one that a tag has at the source now. A list may name a release by its tag
 * alone: then only the source says which content is meant.
 */
class SourceDigests {
    #content;
    #open;
    /** Set when the source could not be read: it is not asked for every release, with all the tries of a request. */
    #unread;
    constructor({ content }, { openSource }) {
        this.#content = content;
        this.#open = openSource;
    }
    /** `why` where the tag names another digest now. A source that cannot be read, or lost the tag, is a warning. */
    async compare(release, digest) {
        const at = contentPlace(release, this.#content);
        if (release.digest !== undefined || release.tag === undefined || !at)
            return { requests: 0 };
        const unread = (detail) => (0,promote_errors/* promoteError */.l)('fleet-source-unread', { release: nameOf(release), detail });
        if (this.#unread)
            return { warning: unread(this.#unread.message), requests: 0 };
        const repository = this.#open((0,oci_reference/* withTarget */.yY)(at, { tag: release.tag }));
        const before = repository.requests;
        try {
            const found = (await repository.resolve(release.tag))?.digest;
            const requests = repository.requests - before;
            if (found === digest)
                return { requests };
            if (found === undefined)
                return { warning: unread('the tag is not there'), requests };
            return {
                why: (0,promote_errors/* promoteError */.l)('fleet-content-other', {
                    release: nameOf(release),
                    expected: found,
                    found: digest ?? 'none',
                }),
                requests,
            };
        }
        catch (error) {
            this.#unread = (0,lib_errors/* asMcError */.b)(error);
            return { warning: unread(this.#unread.message), requests: repository.requests - before };
        }
    }
}

;// CONCATENATED MODULE: ./build/promote/fleet/tally.js




const COUNTED = ['bytes', 'bytesCopied', 'mounted', 'requests'];
/** Counts what became of the releases of a shard. */
class RestoreTally {
    sum = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    reasons = [];
    warnings = [];
    failed = 0;
    /** Failures that say nothing about the release: the network or a disk failed. */
    faults = 0;
    /** Confirmed, so that nothing was to be done. */
    skipped = 0;
    /** In the receipt, not confirmed, restored again. */
    again = 0;
    /** Releases of this run whose record counts without a signature. */
    recordsUnsigned = 0;
    constructor({ dropped, unlisted }) {
        for (const error of dropped)
            this.warn(error);
        for (const error of unlisted) {
            if (isFault((0,lib_errors/* asMcError */.b)(error.cause ?? error).code))
                this.faults++;
            if (this.reasons.length < MAX_LISTED)
                this.reasons.push(error.toReason());
        }
    }
    warn(error) {
        if (this.warnings.length < MAX_LISTED)
            this.warnings.push(error.toReason());
    }
    /** `line` is absent where an earlier run restored the release. */
    add(line, earlier) {
        this.sum.requests += earlier.requests;
        if (earlier.warning)
            this.warn(earlier.warning);
        if (earlier.why) {
            this.again++;
            this.warn(earlier.why);
        }
        if (!line) {
            this.skipped++;
            return;
        }
        for (const key of COUNTED)
            this.sum[key] += line[key];
        if (line.outcome === 'passed')
            return;
        this.failed++;
        if (line.reasons.some(({ code }) => isFault(code)))
            this.faults++;
        const [first] = line.reasons;
        const detail = first ? `${first.code}: ${first.message}` : 'it failed';
        if (this.reasons.length < MAX_LISTED)
            this.reasons.push((0,promote_errors/* promoteError */.l)('fleet-release-failed', { release: line.release, detail }).toReason());
    }
}
const isFault = (code) => (0,mc_error/* findFamily */.SL)(code) === 'fault';

;// CONCATENATED MODULE: ./build/promote/fleet/restore.js



















const NOTHING = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0, records: [] };
/**
 * Promotes a fleet: the releases of a shard, those of the highest priority first, some at a time. A release that fails does
 * not stop the others. A release that the receipt says was restored is asked for at each destination; what is not there is
 * restored again. Of each release only its own graph is in memory while it is in progress, and its line in the receipt
 * when it has ended.
 */
async function restoreFleet(request, ports) {
    const { from, releases, content, to, trust, shard, state, parallel, gaps = NO_GAPS } = request;
    if (releases.length === 0)
        throw emptyFleet(from, gaps);
    const begun = (0,lib_report/* beginReport */.mC)('dr-restore', ports.clock, from);
    const own = releases.filter((release) => isInShard(release, shard));
    const plan = planDigest(releases);
    const head = createHead({
        plan,
        policy: trust.digest,
        to: to.map(placeName),
        content: content === undefined ? null : placeName(content),
        shards: shard.of,
        shard: shard.index,
        split: splitOf(releases, shard.of),
    });
    const places = placesInPlan(releases, (release) => isInShard(release, shard));
    const receipt = await openReceipt({ path: state, head, own: places, trust });
    const tally = new RestoreTally(gaps);
    if (receipt.claimed.size > 0 && !receipt.isSigned())
        tally.warn((0,promote_errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `no signature covers all of ${state}` }));
    const blobs = new SharedBlobs();
    const source = new SourceDigests(request, ports);
    let ended = 0;
    let usable;
    /** Asks once for all releases, before anything is copied; each promotion asks again. */
    const assertSigner = () => (usable ??= (0,signer/* requireSigner */.S)(ports.signer, trust, promote_predicate/* PROMOTION_PREDICATE */.mG));
    const show = (message) => ports.progress({ task: 'fleet', message, done: ended, total: own.length, unit: 'items' });
    try {
        await (0,lib_concurrency/* mapConcurrent */._k)(own, parallel, async (release) => {
            const name = nameOf(release);
            show(`restoring ${name}${tally.failed > 0 ? `; ${tally.failed} failed so far` : ''}`);
            const earlier = receipt.claimed.has(name)
                ? await confirmEarlier(release, receipt.claimed.get(name), request, ports, source)
                : { restored: false, requests: 0 };
            if (!earlier.restored && !earlier.line)
                await assertSigner();
            const line = earlier.restored
                ? undefined
                : (earlier.line ?? (await restoreOne(release, request, ports, blobs, () => tally.recordsUnsigned++)));
            if (line)
                await receipt.add(line);
            tally.add(line, earlier);
            ended++;
        }, ports.signal);
        show(`${own.length - tally.failed} of ${own.length} restored`);
        if (ports.signer && state !== undefined)
            await signLines(receipt, ports.signer, tally);
    }
    finally {
        await receipt.close();
    }
    const { reasons, warnings, sum, failed, faults, skipped, again, recordsUnsigned } = tally;
    for (const warning of ports.evidence?.warnings?.() ?? [])
        tally.warn(warning);
    if (recordsUnsigned > 0)
        tally.warn((0,promote_errors/* promoteError */.l)('promotion-records-unsigned', { count: recordsUnsigned }));
    return begun.finish(reasons, {
        from,
        to: to.map(placeName),
        plan,
        shards: shard.of,
        shard: shard.index,
        releases: own.length,
        restored: own.length - failed,
        failed,
        faults,
        skipped,
        again,
        signed: receipt.isSigned(),
        ...sum,
        recordsUnsigned,
        warnings,
    });
}
/** A signature that cannot be made loses nothing: a receipt proves nothing by itself. */
async function signLines(receipt, signer, tally) {
    try {
        await receipt.sign(signer);
    }
    catch (error) {
        const { code, message } = (0,lib_errors/* asMcError */.b)(error);
        if (code === 'file-unwritable')
            throw error;
        tally.warn((0,promote_errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `signing it failed: ${code}: ${message}` }));
    }
}
async function confirmEarlier(release, digest, { to, trust }, ports, source) {
    const startedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    try {
        const { why, requests } = await confirmRelease(release, digest, to, trust, ports);
        if (why)
            return { restored: false, requests, why };
        const now = await source.compare(release, digest);
        return { ...now, restored: now.why === undefined, requests: requests + now.requests };
    }
    catch (error) {
        ports.signal?.throwIfAborted();
        const finishedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
        const reasons = [(0,lib_errors/* asMcError */.b)(error).toReason()];
        const line = { release: nameOf(release), startedAt, finishedAt, ...NOTHING, outcome: 'failed', reasons };
        return { restored: false, requests: 0, line };
    }
}
/** Promotes one release; what goes wrong is its line in the receipt. Only an abort is thrown. */
async function restoreOne(release, request, ports, blobs, onUnsigned) {
    const startedAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    const name = nameOf(release);
    const ended = () => ({ release: name, startedAt, finishedAt: (0,lib_clock/* rfc3339 */.ag)(ports.clock.now()) });
    try {
        const source = await sourceOf(release, request, ports);
        const destinations = request.to.map((place) => {
            const reference = placeFor(release, place);
            const repository = ports.openDestination(reference);
            return { reference, repository: blobs.share(place.registry, repository) };
        });
        const { trust, deep } = request;
        const report = await (0,promote/* promote */.p)({ source, destinations, trust, plan: false, deep }, { ...ports, progress: progress/* silent */.K });
        if (report.destinations.some(({ signed }) => signed === false))
            onUnsigned();
        return { ...ended(), ...outcomeOf(report) };
    }
    catch (error) {
        ports.signal?.throwIfAborted();
        return { ...ended(), ...NOTHING, outcome: 'failed', reasons: [(0,lib_errors/* asMcError */.b)(error).toReason()] };
    }
}
function outcomeOf(report) {
    const copies = report.destinations.flatMap(({ copy }) => copy ?? []);
    const sum = (key) => copies.reduce((total, copy) => total + copy[key], 0);
    return {
        outcome: report.outcome,
        digest: report.digest,
        bytes: sum('bytes'),
        bytesCopied: sum('bytesCopied'),
        mounted: sum('mounted'),
        requests: sum('requests'),
        records: report.destinations.flatMap(({ record }) => record ?? []),
        reasons: [...report.reasons],
    };
}
async function sourceOf(release, { content, from }, ports) {
    const { tag, digest } = release;
    const at = contentPlace(release, content);
    const unknown = (0,promote_errors/* promoteError */.l)('fleet-unknown-release', { release: nameOf(release), from });
    if (!at)
        throw unknown;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    const reference = (0,oci_reference/* withTarget */.yY)(at, target);
    const repository = ports.openSource(reference);
    if (!ports.evidence)
        return { reference, repository };
    // What the mirror has of it is by its digest; where the list has none, the tag of the replica says it.
    const root = digest ?? (tag === undefined ? undefined : (await repository.resolve(tag))?.digest);
    if (root === undefined)
        throw unknown;
    return {
        reference: (0,oci_reference/* withTarget */.yY)(reference, { ...target, digest: root }),
        repository: await withEvidence(repository, ports.evidence, root),
    };
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/recovering.js








const verifyOffline = {
    name: 'verify',
    title: 'Verify offline what came across',
    phase: 'recovery',
    run: async (world, notes) => {
        const main = known(world.release, 'the release');
        world.mirrorState = await signedState(world);
        notes.fact('Whole until, by the signed word of the mirror', world.mirrorState.syncedAt ?? 'never', 'time');
        const found = await candidates(world);
        const seen = [];
        const take = (version, digest, verification) => {
            world.whole.set(digest, version);
            world.recovered.push({ version, digest, verification });
            for (const proof of proofsOf(version, verification))
                notes.proof(proof);
        };
        for (const candidate of found) {
            const verdict = await isWhole(world, candidate);
            if (typeof verdict !== 'string') {
                take(candidate.version, candidate.digest, verdict);
                break;
            }
            seen.push(`${candidate.version}: ${verdict}`);
            notes.fact(`${candidate.version} is not whole`, verdict);
        }
        const detail = seen.join('; ') || 'the replica is empty';
        if (world.recovered.length === 0)
            throw (0,errors/* drillError */._)('nothing-recovered', { published: world.ledger.count, detail });
        const own = found.find(({ digest }) => digest === main.digest);
        if (own && !world.whole.has(own.digest)) {
            const verdict = await isWhole(world, own);
            if (typeof verdict === 'string')
                throw (0,errors/* drillError */._)('step-refused', { what: own.version, detail: verdict });
            take(own.version, own.digest, verdict);
        }
        const names = world.recovered.map(({ version }) => version);
        notes.log(`candidates, the newest first: ${found.map(({ version }) => version).join(', ')}`);
        return `${names[0]} is the newest release that is whole; every requirement of the pinned policy holds for ${names.join(' and ')}, without a network.`;
    },
};
const promoteStep = {
    name: 'promote',
    title: 'Promote in the second region',
    phase: 'recovery',
    run: async (world, notes) => {
        for (const one of world.recovered) {
            await promoteRecovered(world, one);
            const [destination] = one.promotion?.destinations ?? [];
            const copy = destination?.copy;
            notes.fact(`${one.version} copied`, copy ? `${copy.manifests} manifests, ${copy.blobs} blobs, ${(0,lib_bytes/* formatBytes */.z3)(copy.bytes)}` : '');
            if (destination?.record)
                notes.fact(`${one.version} marked promotable by`, destination.record, 'digest');
        }
        return 'Copied whole, verified from the copy, and only then marked promotable, by a signed record.';
    },
};
const admit = {
    name: 'gate',
    title: 'Ask as a deployment would',
    phase: 'recovery',
    run: async (world, notes) => {
        for (const one of world.recovered) {
            await gate(world, one);
            const { subject, manifests, blobs, record, signedBy, verification } = known(one.check, 'what the gate says');
            notes.fact(`promote check ${one.version}`, subject ?? '', 'address');
            const held = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
            notes.fact('Complete', `${manifests} manifests, ${blobs} blobs; ${held.join(', ')} verified from this registry`);
            if (record !== undefined)
                notes.fact('Marked promotable by', record, 'digest');
            if (signedBy !== undefined)
                notes.fact('Record signed by', signedBy, 'identity');
        }
        world.restoredAt = world.ports.clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(known(world.lostAt, 'the loss'), world.restoredAt);
        world.events.add('info', 'release-restored', 'the gate says yes in the second region', { rtoSeconds: rto });
        notes.fact('Yes at', (0,lib_clock/* rfc3339 */.ag)(world.restoredAt), 'time');
        return `promote check says yes for ${world.recovered.map(({ version }) => version).join(' and ')}, ${measured(rto)} after the loss.`;
    },
};
const stock = {
    name: 'stock',
    title: 'Take stock',
    phase: 'evidence',
    run: async (world, notes) => {
        for (const candidate of await candidates(world)) {
            if (world.whole.has(candidate.digest))
                continue;
            const verdict = await isWhole(world, candidate);
            if (typeof verdict === 'string')
                notes.fact(`${candidate.version} is not whole`, verdict);
            else
                world.whole.set(candidate.digest, candidate.version);
        }
        const promised = await holdToItsWord(world);
        notes.fact('Releases that the mirror promised, and whose evidence verifies from it alone', promised, 'number');
        const by = recoveryPoint(world)?.by;
        if (by)
            notes.fact('Age of the signed word of the mirror at the loss', measured(by.mirrorSeconds));
        if (by)
            notes.fact('From the first release that is gone to the loss', measured(by.lostSeconds));
        const lost = world.ledger.all().filter(({ digest }) => !world.whole.has(digest));
        notes.fact('Whole in the second region', [...world.whole.values()].sort().join(', '));
        notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
        return `Of ${world.ledger.count} published releases ${world.ledger.count - lost.length} are whole, ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`;
    },
};

;// CONCATENATED MODULE: ./build/drill/policy.js





const MAX_ROOT_BYTES = 4 * 1024 * 1024;
const KINDS = ['signature', 'provenance', 'sbom'];
const TYPES = {
    provenance: sigstore_statement/* PREDICATE */.W3.slsaProvenance,
    sbom: sigstore_statement/* PREDICATE */.W3.cyclonedx,
};
/** The managed key that may promote when no signing service answers. */
const MARKER_NAME = 'operations';
const MARKER_PATH = 'trust-roots/promotion.pub';
const getHex = (content) => (0,lib_digest/* digestOf */.ol)(content).slice('sha256:'.length);
/**
 * Pins what the drill trusts, before anything is lost: `trust-policy.yaml` and `trust-roots/` in the drill's folder. A
 * release needs a signature, an SBOM and provenance (or what of them is asked for), each by the release workflow. That
 * workflow may also promote, and so may the holder of the managed key `marker`, where one is given. Returns the policy's path.
 */
async function pinTrust(out, trustedRoot, identity, kinds = KINDS, marker) {
    const root = await (0,lib_files/* readFileBounded */.Y1)(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
    await (0,promises_.mkdir)((0,external_node_path_.join)(out, 'trust-roots'), { recursive: true });
    await (0,promises_.copyFile)(trustedRoot, (0,external_node_path_.join)(out, 'trust-roots/trusted_root.json'));
    const identities = `identities: [{ issuer: "${identity.issuer}", subject: "${identity.subject}" }]`;
    const requirements = kinds.map((kind) => kind === 'signature'
        ? `  - { name: signature, kind: signature, ${identities} }`
        : `  - { name: ${kind}, kind: attestation, predicateType: "${TYPES[kind]}", ${identities} }`);
    const pem = marker?.export({ type: 'spki', format: 'pem' }).toString();
    if (pem !== undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, MARKER_PATH), pem);
    const keys = pem === undefined ? '' : `, keys: [{ name: ${MARKER_NAME}, path: ${MARKER_PATH}, sha256: ${getHex(pem)} }]`;
    requirements.push(`  - { name: promotion, kind: promotion, ${identities}${keys} }`);
    const path = (0,external_node_path_.join)(out, 'trust-policy.yaml');
    await (0,lib_files/* writeFileAtomic */.Zf)(path, `# What this drill trusts. The root is of the drill's own regions and of nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${getHex(root)} }
requirements:
${requirements.join('\n')}
`);
    return path;
}

// EXTERNAL MODULE: ./build/lib/http.js
var lib_http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/sandbox/sandbox.js + 47 modules
var sandbox_sandbox = __webpack_require__(32585);
// EXTERNAL MODULE: ./build/sandbox/regions.js
var regions = __webpack_require__(8977);
;// CONCATENATED MODULE: ./build/drill/simulator.js






const PROBE_MS = 2_000;
/** What a keyless signature needs. */
const SIGNING_SERVICES = ['fulcio', 'rekor', 'rekorV1', 'tsa'];
/** Starts both regions in a folder of their own. */
async function startRegions(dir) {
    const sandbox = await (0,sandbox_sandbox/* startSandbox */.O)({ dir });
    const probeOne = async (region, service) => {
        const url = sandbox.urls.regions[region][service];
        // A client of its own: one that has spoken with the service before would try its old connection first.
        const http = (0,lib_http/* createHttp */.V0)({ retries: 0, tryTimeoutMs: PROBE_MS });
        try {
            const answer = await http.send({ url, accept: 'any' });
            await answer.discard();
            return { service, url, state: 'answers', detail: String(answer.status) };
        }
        catch (error) {
            const detail = (0,describe/* describe */.q0)(error instanceof mc_error/* McError */.Hv ? (error.cause ?? error) : error);
            return { service, url, state: /\bECONNREFUSED\b/.test(detail) ? 'refuses' : 'fails', detail };
        }
        finally {
            await http.close();
        }
    };
    const faultSigning = async (region, fault) => {
        for (const service of SIGNING_SERVICES)
            await sandbox.fault(region, service, fault);
    };
    return {
        dir,
        urls: sandbox.urls,
        token: () => sandbox.mintToken(),
        signingConfig: (region) => `${dir}/${region === regions/* REGIONS */.i[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
        forkLog: (region) => sandbox.fault(region, 'rekor', 'fork'),
        lose: (region) => sandbox.fault(region, '*', 'down'),
        stopSigning: (region) => faultSigning(region, 'down'),
        resumeSigning: (region) => faultSigning(region, 'none'),
        probe: (region) => Promise.all(regions/* SERVICES */.B.map((service) => probeOne(region, service))),
        rot: (region, repository) => rotBlobs((0,external_node_path_.join)(dir, 'state', region, 'registry', encodeURIComponent(repository), 'blobs')),
        close: () => sandbox.close(),
    };
}
/** One blob of four is lost, one of four rots. */
async function rotBlobs(folder) {
    const [lost, rotten] = [[], []];
    for (const [i, name] of (await (0,promises_.readdir)(folder)).sort().entries()) {
        const path = (0,external_node_path_.join)(folder, name);
        const digest = name.replace('-', ':');
        if (i % 4 === 0) {
            await (0,promises_.rm)(path);
            lost.push(digest);
        }
        else if (i % 4 === 1) {
            const bytes = await (0,promises_.readFile)(path);
            const middle = bytes.length >> 1;
            bytes[middle] = (bytes[middle] ?? 0) ^ 1;
            // As a file of its own: a registry may share one between repositories.
            await (0,promises_.rm)(path);
            await (0,promises_.writeFile)(path, bytes);
            rotten.push(digest);
        }
    }
    return { lost, rotten };
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/regions.js









const regionUp = {
    name: 'region-up',
    title: 'Start two regions',
    phase: 'build',
    run: async (world, notes) => {
        const regions = await startRegions((0,external_node_path_.join)(world.dir, 'regions'));
        world.regions = regions;
        for (const region of ['primary', 'secondary']) {
            const probes = await regions.probe(region);
            const silent = probes.find(({ state }) => state !== 'answers');
            if (silent)
                throw (0,lib_errors/* baseError */.O)('network-unreachable', {
                    method: 'GET',
                    url: silent.url,
                    detail: silent.detail,
                    attempts: 1,
                });
            notes.fact(`${region} registry`, regions.urls.regions[region].registry, 'address');
            notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
        }
        const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
        world.markerKey = privateKey;
        const root = (0,external_node_path_.join)(regions.dir, 'trusted_root.json');
        const policy = await pinTrust(world.request.out, root, regions.urls.identity, undefined, publicKey);
        world.trust = await (0,verify_trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, world.ports.clock.now());
        notes.fact('Trust policy', world.trust.digest, 'digest');
        notes.fact('May sign', regions.urls.identity.subject, 'identity');
        return 'Two registries, two Sigstores and two stores answer; the roots are pinned.';
    },
};
const lose = {
    name: 'lose',
    title: 'Lose the primary',
    phase: 'loss',
    run: async (world, notes) => {
        const { clock } = world.ports;
        const regions = known(world.regions, 'the regions');
        await regions.lose('primary');
        const lostAt = clock.now();
        world.lostAt = lostAt;
        world.ledger.close(lostAt);
        // Whoever was at work in the lost region notices on his own; nobody waits for him.
        for (const work of world.background)
            void work.stop();
        world.events.add('error', 'region-lost', 'the primary region is lost', { region: 'primary' });
        notes.fact('Lost at', (0,lib_clock/* rfc3339 */.ag)(lostAt), 'time');
        for (const { service, url, state, detail } of await regions.probe('primary')) {
            if (state !== 'refuses')
                throw (0,errors/* drillError */._)('region-still-up', { service, url, detail });
            notes.fact(service, `${url}: ${detail}`, 'address');
        }
        return 'Registry, CA, both logs, timestamps and store refuse connections.';
    },
};
const loseSigning = {
    name: 'signing-down',
    title: 'Lose every signing service of the second region',
    phase: 'loss',
    run: async (world, notes) => {
        const regions = known(world.regions, 'the regions');
        await regions.stopSigning('secondary');
        for (const { service, url, state, detail } of await regions.probe('secondary')) {
            const isSigning = SIGNING_SERVICES.includes(service);
            if (isSigning && state !== 'refuses')
                throw (0,errors/* drillError */._)('region-still-up', { service, url, detail });
            if (isSigning)
                notes.fact(service, `${url}: ${detail}`, 'address');
        }
        return 'CA, both logs and timestamps refuse connections in both regions: no keyless signature is possible.';
    },
};
const regainSigning = {
    name: 'signing-up',
    title: 'Start the signing services of the second region again',
    phase: 'evidence',
    always: true, // the evidence of a drill that failed is signed too
    run: async (world) => {
        await world.regions?.resumeSigning('secondary');
        return 'The release is already admitted. The evidence of the drill is signed keyless.';
    },
};

// EXTERNAL MODULE: ./build/sign/sign.js
var sign = __webpack_require__(42399);
;// CONCATENATED MODULE: ./build/drill/publish.js




/**
 * Publishes a release as a careful pipeline does: content, signature, SBOM and provenance first, by digest; the tag,
 * which is what people see, last. Gives what was signed. When it throws the release was not published.
 */
async function publish(release, repository, ports) {
    const target = (0,oci/* openRepository */.Av)(repository, ports.registry);
    await release.push(target);
    const reference = (0,oci_reference/* withTarget */.yY)(repository, { digest: release.digest });
    const signing = (predicate) => (0,sign/* sign */._)({
        subject: { kind: 'image', reference },
        given: release.version,
        attach: true,
        ...(predicate ? { predicate } : {}),
    }, {
        clock: ports.clock,
        signer: ports.signer,
        readFile: lib_files/* readFileStream */.vY,
        writeFile: lib_files/* writeFileAtomic */.Zf,
        openRepository: () => target,
    });
    const signature = await signing();
    const sbom = await signing({ type: sigstore_statement/* PREDICATE */.W3.cyclonedx, value: release.sbom });
    const provenance = await signing({ type: sigstore_statement/* PREDICATE */.W3.slsaProvenance, value: release.provenance });
    await release.tag(target, release.version);
    return { signature, sbom, provenance };
}

// EXTERNAL MODULE: ./build/github/provenance.js
var provenance = __webpack_require__(64835);
;// CONCATENATED MODULE: ./build/github/git-head.js


const MAX_GIT_FILE = 1024 * 1024; // packed-refs of a large repository
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const readText = async (path) => {
    try {
        return (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_GIT_FILE)).toString('utf8').trim();
    }
    catch {
        return undefined; // without a readable checkout, the commit is unknown
    }
};
/**
 * Reads the commit of a checkout from `.git`, without git (format: gitrepository-layout). Returns undefined for a folder
 * that is not a checkout. Provenance then names the digests of files only.
 */
async function readGitHead(root) {
    const pointer = await readText((0,external_node_path_.join)(root, '.git'));
    const folder = pointer?.startsWith('gitdir: ') ? (0,external_node_path_.join)(root, pointer.slice('gitdir: '.length)) : (0,external_node_path_.join)(root, '.git');
    const head = await readText((0,external_node_path_.join)(folder, 'HEAD'));
    if (head === undefined)
        return undefined;
    if (COMMIT.test(head))
        return head;
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes('..'))
        return undefined;
    const loose = await readText((0,external_node_path_.join)(folder, ref));
    if (loose !== undefined && COMMIT.test(loose))
        return loose;
    const packed = await readText((0,external_node_path_.join)(folder, 'packed-refs'));
    const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
    const commit = line?.split(' ')[0];
    return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}

;// CONCATENATED MODULE: ./build/drill/release/image.js





const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
/** Not compressed: the bytes of a gzip differ between versions of zlib, and then the digest would too. */
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';
const MAX_LAYER_BYTES = 1024 * lib_bytes/* MiB */.lv;
const PLATFORMS = ['amd64', 'arm64'];
const blobOf = (mediaType, bytes, more = {}) => ({
    descriptor: { mediaType, digest: (0,lib_digest/* digestOf */.ol)(bytes), size: bytes.length, ...more },
    bytes,
});
const layerOf = async (files) => blobOf(LAYER_TYPE, await (0,lib_bytes/* collect */.Fo)((0,tar/* writeTar */.FJ)(files.map(({ name, content, executable }) => ({
    name,
    size: content.length,
    content: () => (0,lib_bytes/* streamOf */.mA)(content),
    mode: executable ? 0o755 : 0o644,
}))), MAX_LAYER_BYTES, 'the layer'));
/**
 * Builds an OCI image index (linux/amd64 and linux/arm64; image spec 1.1). The same files, version and time give the
 * same bytes everywhere: layers are deterministic tars, everything else is canonical JSON.
 */
async function buildImage(request) {
    const layers = await Promise.all(request.layers.map(layerOf));
    const annotations = {
        'org.opencontainers.image.title': request.title,
        'org.opencontainers.image.version': request.version,
        [media_types/* CREATED_ANNOTATION */.h_]: request.created,
        ...(request.revision === undefined ? {} : { 'org.opencontainers.image.revision': request.revision }),
    };
    const images = PLATFORMS.map((architecture) => {
        const config = blobOf(CONFIG_TYPE, Buffer.from((0,json/* canonicalJson */.dj)({
            created: request.created,
            architecture,
            os: 'linux',
            config: { Entrypoint: request.entrypoint, WorkingDir: '/app', Labels: annotations },
            rootfs: { type: 'layers', diff_ids: layers.map(({ descriptor }) => descriptor.digest) },
            history: layers.map(() => ({ created: request.created, created_by: 'mc-actions release' })),
        })));
        const manifest = {
            schemaVersion: 2,
            mediaType: media_types/* OCI_MANIFEST */.EG,
            config: config.descriptor,
            layers: layers.map(({ descriptor }) => descriptor),
            annotations,
        };
        return {
            config,
            manifest: blobOf(media_types/* OCI_MANIFEST */.EG, Buffer.from((0,json/* canonicalJson */.dj)(manifest)), { platform: { architecture, os: 'linux' } }),
        };
    });
    const manifests = images.map(({ manifest }) => manifest);
    const index = blobOf(media_types/* OCI_INDEX */.$p, Buffer.from((0,json/* canonicalJson */.dj)({
        schemaVersion: 2,
        mediaType: media_types/* OCI_INDEX */.$p,
        manifests: manifests.map(({ descriptor }) => descriptor),
        annotations,
    })));
    const blobs = [...layers, ...images.map(({ config }) => config)];
    return {
        index,
        manifests,
        blobs,
        platforms: PLATFORMS.map((architecture, i) => ({
            platform: `linux/${architecture}`,
            digest: manifests[i]?.descriptor.digest ?? '',
        })),
        layers: layers.map(({ bytes }) => (0,lib_digest/* digestOf */.ol)(bytes)),
        size: [index, ...manifests, ...blobs].reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
}
/** Puts an image into a repository (a registry's or a layout's). Its tag, where one is given, comes last. */
async function pushImage(repository, image, tag) {
    for (const { descriptor, bytes } of image.blobs)
        await repository.pushBlob(descriptor, () => (0,lib_bytes/* streamOf */.mA)(bytes));
    for (const { descriptor, bytes } of image.manifests)
        await repository.pushManifest(bytes, descriptor.mediaType);
    await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
}

;// CONCATENATED MODULE: ./build/drill/release/lock-file.js


const MAX_PACKAGES = 50_000;
const packageSchema = schemas/* looseObject */._H3({
    version: schemas/* string */.YjP().optional(),
    integrity: schemas/* string */.YjP().optional(),
    license: schemas/* string */.YjP().optional(),
    dev: schemas/* boolean */.zMY().optional(),
    optional: schemas/* boolean */.zMY().optional(),
    link: schemas/* boolean */.zMY().optional(),
    name: schemas/* string */.YjP().optional(),
    dependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    optionalDependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const lockSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    lockfileVersion: schemas/* union */.KCZ([schemas/* literal */.euz(2), schemas/* literal */.euz(3)]),
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), packageSchema),
});
/** Reads a package-lock.json (lockfileVersion 2 or 3). Throws `json-malformed`, `schema-mismatch`. */
function parseLockFile(bytes) {
    const what = 'package-lock.json';
    const lock = (0,json/* conform */.fj)(lockSchema, (0,json/* parseJson */.qF)(Buffer.from(bytes).toString('utf8'), what), what);
    const entries = Object.entries(lock.packages).slice(0, MAX_PACKAGES);
    const shipped = new Map(entries.filter(([at, entry]) => at !== '' && !entry.dev && !entry.link));
    const resolve = (from, name) => {
        for (let folder = from;; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
            const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
            if (shipped.has(at))
                return at;
            if (folder === '')
                return undefined;
        }
    };
    const dependsOn = (from, entry) => Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })
        .map((name) => resolve(from, name))
        .filter((at) => at !== undefined)
        .sort();
    const root = lock.packages[''];
    return {
        name: lock.name ?? root?.name ?? 'unnamed',
        version: lock.version ?? root?.version ?? '0.0.0',
        dependsOn: dependsOn('', root),
        packages: [...shipped]
            .map(([location, entry]) => ({
            location,
            name: entry.name ?? location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length),
            version: entry.version ?? '',
            integrity: entry.integrity,
            license: entry.license,
            optional: entry.optional === true,
            dependsOn: dependsOn(location, entry),
        }))
            .sort((a, b) => (a.location < b.location ? -1 : 1)),
    };
}

// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/enums/index.js
var enums = __webpack_require__(6820);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/models/index.js
var models = __webpack_require__(50320);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/serialize/index.node.js
var index_node = __webpack_require__(51248);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spdx.js
var spdx = __webpack_require__(61290);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spec/index.js
var spec = __webpack_require__(94321);
;// CONCATENATED MODULE: ./build/drill/release/sbom.js







/** https://cyclonedx.org/specification/overview/ as an in-toto predicate type. */
const CYCLONEDX_BOM = 'https://cyclonedx.org/bom';
/** A UUID (version 8, RFC 9562) out of a digest: the same image gets the same serial number. */
function serialOf(digest) {
    const hex = (0,lib_digest/* getHex */.Qj)(digest).slice(0, 32).split('');
    hex[12] = '8';
    hex[16] = '8';
    const text = hex.join('');
    return `urn:uuid:${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
const purlOf = (name, version) => `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
function licensesOf(license) {
    if (license === undefined)
        return new models.LicenseRepository();
    if ((0,spdx.isSupportedSpdxId)(license))
        return new models.LicenseRepository([new models.SpdxLicense(license)]);
    return new models.LicenseRepository([
        /^\(.*\)$|\s(?:OR|AND|WITH)\s/.test(license) ? new models.LicenseExpression(license) : new models.NamedLicense(license),
    ]);
}
function hashesOf(integrity) {
    const sha512 = integrity?.split(' ').find((each) => each.startsWith('sha512-'));
    if (sha512 === undefined)
        return new models.HashDictionary();
    return new models.HashDictionary([
        [enums.HashAlgorithm['SHA-512'], Buffer.from(sha512.slice('sha512-'.length), 'base64').toString('hex')],
    ]);
}
const componentOf = (locked) => new models.Component(enums.ComponentType.Library, locked.name, {
    bomRef: locked.location,
    version: locked.version,
    purl: purlOf(locked.name, locked.version),
    scope: locked.optional ? enums.ComponentScope.Optional : enums.ComponentScope.Required,
    hashes: hashesOf(locked.integrity),
    licenses: licensesOf(locked.license),
});
/**
 * The software bill of materials of a release in CycloneDX 1.6: the image, and of everything that its lock file ships
 * the name, version, package URL, hash, licence and dependencies. `layers` are those of an image of which no more
 * is known than its layers.
 */
function createSbom(subject, contents) {
    const root = new models.Component(enums.ComponentType.Container, subject.name, {
        bomRef: subject.name,
        version: subject.version,
        hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* getHex */.Qj)(subject.digest)]]),
    });
    const bom = new models.Bom({
        serialNumber: serialOf(subject.digest),
        version: 1,
        metadata: new models.Metadata({
            timestamp: new Date(subject.created),
            component: root,
            tools: new models.Tools({ tools: new models.ToolRepository([new models.Tool({ name: 'mc-actions', version: lib_version/* VERSION */.x })]) }),
        }),
    });
    const byLocation = new Map();
    for (const locked of contents.lock?.packages ?? []) {
        const component = componentOf(locked);
        byLocation.set(locked.location, component);
        bom.components.add(component);
    }
    const link = (from, locations) => {
        for (const location of locations) {
            const to = byLocation.get(location);
            if (to)
                from.dependencies.add(to.bomRef);
        }
    };
    link(root, contents.lock?.dependsOn ?? []);
    for (const locked of contents.lock?.packages ?? []) {
        const component = byLocation.get(locked.location);
        if (component)
            link(component, locked.dependsOn);
    }
    for (const layer of contents.layers ?? []) {
        const component = new models.Component(enums.ComponentType.File, `layer ${layer}`, {
            bomRef: layer,
            hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* getHex */.Qj)(layer)]]),
        });
        bom.components.add(component);
        root.dependencies.add(component.bomRef);
    }
    const serializer = new index_node.JsonSerializer(new index_node.JSON.Normalize.Factory(spec.Spec1dot6));
    return JSON.parse(serializer.serialize(bom, { sortLists: true }));
}

;// CONCATENATED MODULE: ./build/drill/release/build.js











const MAX_LOCK_BYTES = 64 * 1024 * 1024;
const provenanceOf = (builder, parameters, dependencies, startedOn) => builder.actions
    ? (0,provenance/* createWorkflowProvenance */.bK)(builder.actions, { dependencies, startedOn })
    : (0,provenance/* createLocalProvenance */.zG)({
        invocationId: builder.invocationId,
        parameters,
        dependencies,
        builderVersion: { 'mc-actions': lib_version/* VERSION */.x, node: builder.node },
        startedOn,
    });
/** The product itself as a release: its dist/ as an image, its lock file as an SBOM. Throws `dist-missing`. */
async function buildProduct(installRoot, version, started, builder) {
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const { dist, about } = await productFiles(installRoot);
    const revision = builder.actions?.sha ?? (await readGitHead(installRoot));
    const image = await buildImage({
        title: 'mc-actions',
        version,
        created,
        ...(revision === undefined ? {} : { revision }),
        layers: [about, dist].filter((files) => files.length > 0),
        entrypoint: ['node', '/app/dist/mc.js'],
    });
    const lockPath = (0,external_node_path_.join)(installRoot, 'package-lock.json');
    const lockBytes = (await (0,lib_files/* fileKind */.h_)(lockPath)) === 'file' ? await (0,lib_files/* readFileBounded */.Y1)(lockPath, MAX_LOCK_BYTES) : undefined;
    const lock = lockBytes && parseLockFile(lockBytes);
    const hex = (bytes) => (0,lib_digest/* digestOf */.ol)(bytes).slice('sha256:'.length);
    const dependencies = [
        ...(revision === undefined || builder.actions
            ? []
            : [{ uri: 'git+https://github.com/org/mc-actions', digest: { gitCommit: revision } }]),
        ...(lockBytes ? [{ name: 'package-lock.json', digest: { sha256: hex(lockBytes) } }] : []),
        ...dist.map(({ name, content }) => ({ name: name.slice('app/'.length), digest: { sha256: hex(content) } })),
    ];
    return {
        version,
        image,
        sbom: createSbom({ name: 'mc-actions', version, digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes), created }, lock ? { lock } : { layers: image.layers }),
        provenance: provenanceOf(builder, { source: 'dist/', version }, dependencies, created),
        builtFrom: `dist/ of mc-actions ${lib_version/* VERSION */.x}${revision === undefined ? '' : `, commit ${revision}`}`,
    };
}
/** A small release: one file that says which version it is. What the drill's background writer publishes. */
async function buildSmall(version, started, builder) {
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const file = {
        name: 'app/release.json',
        content: Buffer.from(`${(0,json/* canonicalJson */.dj)({ created, version })}\n`),
        executable: false,
    };
    const image = await buildImage({
        title: 'mc-actions drill release',
        version,
        created,
        layers: [[file]],
        entrypoint: ['cat', '/app/release.json'],
    });
    return {
        version,
        image,
        sbom: createSbom({ name: 'mc-actions-drill-release', version, digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes), created }, { layers: image.layers }),
        provenance: provenanceOf(builder, { source: file.name, version }, [{ name: file.name, digest: { sha256: (0,lib_digest/* digestOf */.ol)(file.content).slice('sha256:'.length) } }], created),
        builtFrom: file.name,
    };
}

// EXTERNAL MODULE: ./build/oci/copy.js + 3 modules
var copy = __webpack_require__(60600);
;// CONCATENATED MODULE: ./build/drill/release/import.js







/** An image of the user's own as the drill's release: taken as it is, with everything that refers to it. */
async function importRelease(text, started, builder, ports) {
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    const source = (0,oci/* openRepository */.Av)(reference, ports);
    const found = await source.resolve((0,oci_reference/* targetOf */.$r)(reference));
    if (!found)
        throw (0,errors/* drillError */._)('release-not-found', { reference: text });
    const { concurrency } = ports;
    const graph = await (0,closure/* closure */.Cx)(source, found.digest, { concurrency });
    const root = await source.manifest(found.digest);
    const { digest } = root.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        throw (0,errors/* drillError */._)('release-not-found', { reference: text });
    const version = reference.tag ?? '1.0.0';
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const layers = graph.nodes
        .filter(({ role }) => role === 'root' || role === 'child')
        .flatMap(({ manifest }) => manifest.json.layers ?? [])
        .map((layer) => layer.digest)
        .filter(lib_digest/* isDigest */.Bc);
    const name = (0,oci_reference/* formatReference */.FH)(reference);
    return {
        version,
        digest,
        size: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0),
        platforms: (root.json.manifests ?? []).map((child) => ({
            platform: [child.platform?.['os'], child.platform?.['architecture']].filter(Boolean).join('/') || 'unnamed',
            digest: child.digest,
        })),
        sbom: createSbom({ name: 'release', version, digest, created }, { layers: [...new Set(layers)] }),
        // It says no more than is true: this program did not build the image, it took it in.
        provenance: (0,provenance/* createLocalProvenance */.zG)({
            invocationId: builder.invocationId,
            parameters: { imported: name },
            dependencies: [{ uri: name, digest: { sha256: digest.slice('sha256:'.length) } }],
            builderVersion: { 'mc-actions': lib_version/* VERSION */.x, node: builder.node },
            startedOn: created,
        }),
        builtFrom: name,
        push: async (repository) => {
            await (0,copy/* copyGraph */.a)(graph, source, repository, { concurrency });
        },
        tag: async (repository, tag) => {
            await repository.pushManifest(root.bytes, root.descriptor.mediaType, tag);
        },
    };
}

;// CONCATENATED MODULE: ./build/drill/release/releasable.js


/** A release that this program built. */
const releasable = (release) => {
    const { image, version, sbom, provenance, builtFrom } = release;
    return {
        version,
        digest: (0,lib_digest/* digestOf */.ol)(image.index.bytes),
        size: image.size,
        platforms: image.platforms,
        sbom,
        provenance,
        builtFrom,
        push: (repository) => pushImage(repository, image),
        tag: async (repository, tag) => {
            await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
        },
    };
};

// EXTERNAL MODULE: ./build/promote/copy.js + 1 modules
var promote_copy = __webpack_require__(203);
;// CONCATENATED MODULE: ./build/drill/replicate.js




/** Brings every release that is not there yet, with all that refers to it, into the second region's replica. */
async function replicate(world, signal) {
    const { ports, ledger } = world;
    const { clock, concurrency } = ports;
    const regions = known(world.regions, 'the regions');
    const [source, replica] = [repositoryIn(regions, 'primary', REPOSITORY), repositoryIn(regions, 'secondary', REPLICA)];
    const registry = { ...registryPorts(ports), signal };
    for (const { version, digest } of ledger.waiting()) {
        signal.throwIfAborted();
        const from = (0,oci_reference/* withTarget */.yY)(source, { digest });
        const to = (0,oci_reference/* withTarget */.yY)(replica, { tag: version });
        await (0,promote_copy/* copyRelease */.nT)({
            source: { reference: from, repository: (0,oci/* openRepository */.Av)(from, registry) },
            destination: { reference: to, repository: (0,oci/* openRepository */.Av)(to, registry) },
            deep: false,
        }, { clock, progress: progress/* silent */.K, concurrency, signal });
        ledger.replicated(digest);
        world.events.add('info', 'release-replicated', `${version} was brought across`, { version, digest });
    }
}

;// CONCATENATED MODULE: ./build/drill/steps.js


/** Rejects when the signal is aborted, whatever the work makes of it; the work's own late failure is nobody's concern. */
async function untilAborted(work, signal) {
    work.catch(() => { });
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function runStep(step, world, ports) {
    const facts = [];
    const proofs = [];
    const lines = [];
    const started = ports.clock.now();
    const line = (text) => {
        lines.push(`${(0,lib_clock/* rfc3339 */.ag)(ports.clock.now())} ${text.replace(/\s*\n\s*/g, ' | ')}`);
    };
    const notes = {
        fact: (label, value, kind = 'text') => {
            facts.push({ label, value: String(value), kind });
            line(`${label}: ${value}`);
        },
        proof: (proof) => {
            proofs.push(proof);
            line(`proved ${JSON.stringify(proof)}`);
        },
        log: line,
    };
    line(`begin ${step.name}`);
    let summary;
    let failure;
    try {
        summary = await untilAborted(step.run(world, notes), ports.signal);
        line(`passed: ${summary}`);
    }
    catch (thrown) {
        ports.signal.throwIfAborted();
        failure = (0,lib_errors/* asMcError */.b)(thrown);
        summary = failure.message;
        line(`failed: ${failure.code}: ${failure.message}`);
    }
    const finished = ports.clock.now();
    const record = {
        name: step.name,
        title: step.title,
        phase: step.phase,
        startedAt: (0,lib_clock/* rfc3339 */.ag)(started),
        finishedAt: (0,lib_clock/* rfc3339 */.ag)(finished),
        durationSeconds: (0,lib_clock/* secondsBetween */.O1)(started, finished),
        outcome: failure === undefined ? 'passed' : 'failed',
        summary,
        facts,
        proofs,
        ...(failure === undefined ? {} : { reason: failure.toReason() }),
        chained: false,
    };
    return { record, log: `${lines.join('\n')}\n`, ...(failure === undefined ? {} : { failure }) };
}
const skipped = (step, now) => ({
    name: step.name,
    title: step.title,
    phase: step.phase,
    startedAt: now,
    finishedAt: now,
    durationSeconds: 0,
    outcome: 'skipped',
    summary: 'Not reached.',
    facts: [],
    proofs: [],
    chained: false,
});
/**
 * Runs the steps in order, each timed and told. After a failure only the steps that are done `always` still run. An
 * abort of the signal rejects at once with its reason. `records` grows as it goes, so that a step can tell of those
 * before it. Returns what failed, in order.
 */
async function runSteps(steps, world, ports, records) {
    const failures = [];
    for (const step of steps) {
        ports.signal.throwIfAborted();
        if (failures.length > 0 && !step.always) {
            records.push(skipped(step, (0,lib_clock/* rfc3339 */.ag)(ports.clock.now())));
            continue;
        }
        ports.onStart(step);
        const { record, log, failure } = await runStep(step, world, ports);
        const chained = await ports.onEnd({ record, log });
        records.push({ ...record, chained });
        if (failure)
            failures.push({ step: step.name, error: failure });
    }
    return failures;
}

;// CONCATENATED MODULE: ./build/drill/scenarios/steps/releasing.js












const WRITER_PAUSE_MS = 120;
const COPY_PAUSE_MS = 250;
/** As `mc mirror sync --every`, but for minutes: a drill has seconds. */
const MIRROR_EVERY_MS = 350;
/** The steady state has lasted long enough when so many small releases were published and so many syncs were whole. */
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;
const build = {
    name: 'build',
    title: 'Build the release',
    phase: 'build',
    run: async (world, notes) => {
        const { request, ports, builder } = world;
        const now = ports.clock.now();
        const release = request.release === undefined
            ? releasable(await buildProduct(request.installRoot, '1.0.0', now, builder))
            : await importRelease(request.release, now, builder, {
                ...registryPorts(ports),
                concurrency: ports.concurrency,
            });
        world.release = release;
        const { components = [] } = release.sbom;
        notes.fact('Image', release.digest, 'digest');
        for (const { platform, digest } of release.platforms)
            notes.fact(platform, digest, 'digest');
        notes.fact('Size', (0,lib_bytes/* formatBytes */.z3)(release.size));
        notes.fact('Components in the SBOM', components.length, 'number');
        notes.fact('Inputs named by the provenance', release.provenance.buildDefinition.resolvedDependencies.length, 'number');
        notes.fact('Built from', release.builtFrom);
        return request.release === undefined
            ? 'This product as an image for two platforms, with its SBOM and its provenance.'
            : 'Your image as it is, with an SBOM of its layers and the provenance of its import.';
    },
};
const release = {
    name: 'release',
    title: 'Sign and publish it',
    phase: 'build',
    run: async (world, notes) => {
        const { ports, ledger } = world;
        const built = known(world.release, 'the release');
        const repository = repositoryIn(known(world.regions, 'the regions'), 'primary', REPOSITORY);
        const signer = await signerOf(world, 'primary');
        const signed = await publish(built, repository, { clock: ports.clock, signer, registry: registryPorts(ports) });
        ledger.published(built.version, built.digest);
        world.releaseReference = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(repository, { tag: built.version }));
        notes.fact('Published as', world.releaseReference, 'address');
        notes.fact('Signed by', signed.signature.identity, 'identity');
        for (const [kind, report] of Object.entries(signed))
            notes.fact(`Log index of the ${kind}`, report.logIndexes.join(', '), 'number');
        return 'Image, SBOM and provenance are signed and in the primary; the tag came last.';
    },
};
const firstSync = {
    name: 'replicate',
    title: 'Mirror and replicate',
    phase: 'steady',
    run: async (world, notes) => {
        await replicate(world, world.ports.signal);
        const report = await firstMirror(world);
        const [log] = report.logs;
        const [subject] = report.subjects;
        if (log)
            notes.fact('Log entries mirrored', log.size, 'number');
        if (log?.root)
            notes.fact("Root of the log, recomputed from the mirror's tiles", `sha256:${log.root}`, 'digest');
        if (subject)
            notes.fact('Bundles and attestations held', subject.items, 'number');
        return 'Log, roots, evidence and content of the release are in the second region.';
    },
};
/** Publishes small versions one after another, as teams do all day. */
function writer(world) {
    const repository = repositoryIn(known(world.regions, 'the regions'), 'primary', REPOSITORY);
    let number = 0;
    return async (signal) => {
        const { ports, builder, ledger, events } = world;
        const version = `1.0.${++number}`;
        const small = releasable(await buildSmall(version, ports.clock.now(), builder));
        const signer = await signerOf(world, 'primary');
        await publish(small, repository, { clock: ports.clock, signer, registry: { ...registryPorts(ports), signal } });
        if (signal.aborted)
            return;
        ledger.published(version, small.digest);
        events.add('info', 'release-published', `${version} was published`, { version, digest: small.digest });
    };
}
const steady = {
    name: 'steady',
    title: 'Keep releasing',
    phase: 'steady',
    run: async (world, notes) => {
        const { clock, signal } = world.ports;
        const stopped = (other) => AbortSignal.any([signal, other]);
        const write = writer(world);
        const releasing = inBackground(write, (other) => clock.sleep(WRITER_PAUSE_MS, stopped(other)));
        const copying = inBackground((other) => replicate(world, stopped(other)), (other) => clock.sleep(COPY_PAUSE_MS, stopped(other)));
        const mirroring = followPrimary(world, MIRROR_EVERY_MS);
        world.releasing = releasing;
        world.background.push(releasing, copying, mirroring);
        const until = clock.now().getTime() + STEADY_AT_MOST_MS;
        const small = () => world.ledger.count - 1;
        // The region is lost in the middle of things: releases were brought across, and at least one was not yet.
        const busy = async () => {
            while (small() < STEADY_RELEASES || world.syncs.length < STEADY_SYNCS || world.ledger.waiting().length === 0) {
                if (clock.now().getTime() > until)
                    throw (0,lib_errors/* baseError */.O)('command-timeout', { limit: 'the steady state of the drill' });
                await clock.sleep(POLL_MS, signal);
            }
        };
        await untilAborted(Promise.race([busy(), releasing.failed, copying.failed, mirroring.failed]), signal);
        notes.fact('Small versions released', small(), 'number');
        notes.fact("Rounds of the mirror's service that were whole", world.syncs.length, 'number');
        return "Small versions go out one after another; the mirror's service and the copies follow.";
    },
};

;// CONCATENATED MODULE: ./build/drill/scenarios/evidence-only-on-mirror.js











const PREFIX = REPLICA.slice(0, -REPOSITORY.length - 1);
const contentOnly = {
    name: 'replicate',
    title: 'Mirror the evidence, copy the image alone',
    phase: 'steady',
    run: async (world, notes) => {
        const built = known(world.release, 'the release');
        const replica = replicaOf(world);
        await built.push(replica);
        await built.tag(replica, built.version);
        world.ledger.replicated(built.digest);
        const report = await firstMirror(world);
        notes.fact('Bundles and attestations that the mirror holds', report.subjects[0]?.items ?? 0, 'number');
        notes.fact('Referrers of the copy', (await replica.referrers(built.digest)).length, 'number');
        return 'The copy is what most tools make: the image, and nothing that refers to it.';
    },
};
const bare = {
    name: 'bare',
    title: 'Ask the copy for its evidence',
    phase: 'recovery',
    run: async (world, notes) => {
        const { digest, version } = known(world.release, 'the release');
        const { clock, signal } = world.ports;
        const { outcome, reasons } = await (0,verify/* verify */.M)({
            subject: `${version}@${digest}`,
            digests: { sha256: digest.slice('sha256:'.length) },
            trust: known(world.trust, 'the policy'),
        }, { sources: [(0,referrers/* repositoryBundles */.c)(replicaOf(world))], clock, signal });
        if (outcome === 'passed')
            throw (0,errors/* drillError */._)('step-refused', { what: 'the copy', detail: 'it has evidence of its own' });
        notes.fact('By what the registry has', [...new Set(reasons.map(({ code }) => code))].join(', '));
        return 'From its registry alone the release cannot be verified: its attestations were lost with the primary.';
    },
};
const restore = {
    name: 'promote',
    title: 'Restore it with its evidence',
    phase: 'recovery',
    run: async (world, notes) => {
        const { clock, concurrency, signal } = world.ports;
        const regions = known(world.regions, 'the regions');
        const mirror = await openDrillMirror(world);
        const registry = new URL(regions.urls.regions.secondary.registry).host;
        const registryOf = registryPorts(world.ports);
        const report = await restoreFleet({
            from: mirror.name,
            releases: world.recovered.map(({ version, digest }) => ({
                repository: REPOSITORY,
                tag: version,
                digest,
                priority: 0,
            })),
            content: { registry, prefix: PREFIX },
            to: [{ registry, prefix: '' }],
            trust: known(world.trust, 'the policy'),
            deep: false,
            shard: { of: 1, index: 0 },
            state: undefined,
            parallel: 2,
        }, {
            clock,
            progress: progress/* silent */.K,
            concurrency,
            signal,
            signer: markerOf(world),
            openSource: (reference) => (0,oci/* openRepository */.Av)(reference, registryOf),
            openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, registryOf),
            evidence: mirror,
        });
        if (report.outcome !== 'passed')
            throw refused('mc dr restore', report.reasons);
        world.counters.promotions += report.restored;
        const target = (0,oci/* openRepository */.Av)(repositoryIn(regions, 'secondary', REPOSITORY), registryOf);
        for (const { version, digest } of world.recovered)
            notes.fact(`Referrers of ${version} now`, (await target.referrers(digest)).length, 'number');
        return 'Content from the copy, evidence from the mirror; verified at the destination, then marked promotable by a managed key without any signing service.';
    },
};
/**
 * The primary is lost with all attestations; only the mirror still has them, and the release comes back with them. No signing
 * service answers during the restore: a managed key that the policy names marks the release.
 */
const evidenceOnlyOnMirror = [
    regionUp,
    build,
    release,
    contentOnly,
    lose,
    loseSigning,
    bare,
    verifyOffline,
    restore,
    admit,
    regainSigning,
    stock,
];

;// CONCATENATED MODULE: ./build/promote/fleet/shard-receipt.js




/**
 * Reads the receipt of one shard. Holds at most as many releases as its head gives the shard. Throws
 * `fleet-receipt-malformed`, and `fleet-receipt-signature` where there is a policy and a signature does not verify.
 */
async function readShard(path, trust) {
    const malformed = (detail) => (0,promote_errors/* promoteError */.l)('fleet-receipt-malformed', { path, detail });
    let [head, signedBy] = [undefined, undefined];
    const ended = new Map();
    const lines = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    for await (const part of readReceipt(path)) {
        if (part.kind === 'head')
            head = part.head;
        if (part.kind === 'signature')
            signedBy = trust && verifyReceiptSignature(path, part.covers, part.bundle, trust);
        if (part.kind !== 'line')
            continue;
        signedBy = undefined;
        const { release: name, outcome, reasons, digest, position, priority, startedAt, finishedAt } = part.line;
        const release = releaseOf(name, priority ?? 0, () => malformed(`"${name.slice(0, 200)}" is not a release`));
        if (!head || !isInShard(release, { of: head.shards, index: head.shard }))
            throw malformed(`${name} is not a release of shard ${head?.shard ?? 0}`);
        const [reason] = reasons;
        const why = reason ? `${reason.code}: ${reason.message}` : 'it failed';
        ended.set(name, { name, release, position, priority, passed: outcome === 'passed', digest, why });
        if (ended.size > (head.split[head.shard] ?? 0))
            throw malformed(`expected ${head.split[head.shard]} releases, found more`);
        for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'])
            lines[key] += part.line[key];
        if (!lines.beganAt || startedAt < lines.beganAt)
            lines.beganAt = startedAt;
        if (!lines.endedAt || finishedAt > lines.endedAt)
            lines.endedAt = finishedAt;
    }
    if (!head)
        throw malformed('expected a head in its first line, found none');
    return { path, head, ended, lines, signedBy };
}

;// CONCATENATED MODULE: ./build/promote/fleet/receipts.js











/**
 * Joins the receipts of a restoration. It passes when every shard is there once, of the same plan, and each destination
 * confirms each release of each shard. What is missing, failed or not confirmed is a reason.
 */
async function joinReceipts(request, ports) {
    const begun = (0,lib_report/* beginReport */.mC)('dr-receipts', ports.clock);
    const join = new Join(request, ports);
    for (const path of request.paths)
        await join.read(path);
    const { first } = join;
    if (!first)
        throw (0,lib_errors/* baseError */.O)('usage', { detail: 'no receipt was given', command: 'dr receipts' });
    join.checkShards(first);
    await join.confirm(first);
    const { sum, beganAt, endedAt } = join;
    return begun.finish(join.reasons, {
        plan: first.plan,
        policy: first.policy,
        to: [...first.to],
        shards: first.shards,
        ...sum,
        beganAt: beganAt ?? null,
        endedAt: endedAt ?? null,
        rtoSeconds: beganAt && endedAt ? (0,lib_clock/* secondsBetween */.O1)(new Date(beganAt), new Date(endedAt)) : null,
        judged: request.trust !== undefined,
        receipts: join.receipts.map(({ head, path, signedBy }) => ({
            shard: head.shard,
            path,
            signed: signedBy !== undefined,
            ...(signedBy === undefined ? {} : { signedBy }),
        })),
        warnings: join.warnings,
    });
}
/** The receipts that were read, and what was found out about them. */
class Join {
    receipts = [];
    reasons = [];
    warnings = [];
    sum = { releases: 0, restored: 0, failed: 0, faults: 0, bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
    first;
    beganAt;
    endedAt;
    #request;
    #ports;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        if (!request.trust)
            this.warnings.push((0,promote_errors/* promoteError */.l)('fleet-receipt-unjudged').toReason());
    }
    async read(path) {
        const { trust, plan, to } = this.#request;
        const receipt = await readShard(path, trust);
        const { head, lines } = receipt;
        const expected = {
            ...(this.first ?? head),
            ...(trust ? { policy: trust.digest } : {}),
            ...(plan === undefined ? {} : { plan }),
            ...(to === undefined ? {} : { to: to.map(placeName) }),
        };
        assertSameHead(path, expected, head);
        this.first ??= head;
        const other = this.receipts.find((one) => one.head.shard === head.shard);
        if (other)
            this.#fail(incomplete(`shard ${head.shard} is there twice: ${other.path} and ${path}`));
        this.receipts.push(receipt);
        if (trust && receipt.signedBy === undefined)
            this.#warn((0,promote_errors/* promoteError */.l)('fleet-receipt-unsigned', { detail: `no signature covers all of ${path}` }));
        for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'])
            this.sum[key] += lines[key];
        if (lines.beganAt && (!this.beganAt || lines.beganAt < this.beganAt))
            this.beganAt = lines.beganAt;
        if (lines.endedAt && (!this.endedAt || lines.endedAt > this.endedAt))
            this.endedAt = lines.endedAt;
    }
    /** Whether all shards are there with all of their releases, and these are the releases of the plan. */
    checkShards(first) {
        const before = this.reasons.length;
        for (const { head, ended, path } of this.receipts) {
            const all = head.split[head.shard] ?? 0;
            if (ended.size !== all)
                this.#fail(incomplete(`shard ${head.shard} has ended ${ended.size} of ${all} releases (${path})`));
        }
        const shards = new Set(this.receipts.map(({ head }) => head.shard));
        for (const [shard, count] of first.split.entries()) {
            this.sum.releases += count;
            // A shard without a release writes no receipt.
            if (count > 0 && !shards.has(shard))
                this.#fail(incomplete(`shard ${shard} of ${first.shards} has no receipt here`));
        }
        if (this.reasons.length > before || this.receipts.some(({ head }) => head.version === 1))
            return;
        const entries = this.receipts.flatMap(({ ended }) => [...ended.values()]);
        const ordered = entries.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
        const found = digestOfPlan(ordered.map(({ name, priority = 0 }) => ({ release: name, priority })));
        if (found !== first.plan || ordered.some(({ position }, i) => position !== i))
            this.#fail(incomplete(`the receipts list other releases than their plan: expected ${first.plan}, found ${found}`));
    }
    /** Asks the destinations for each release that a receipt says was restored. */
    async confirm({ to }) {
        const { signal, concurrency, progress } = this.#ports;
        const places = to.map(parseRegistry);
        const all = this.receipts.flatMap(({ ended }) => [...ended.values()]);
        let done = 0;
        await (0,lib_concurrency/* mapConcurrent */._k)(all, concurrency, async (one) => {
            await this.#confirmOne(one, places);
            progress({ task: 'fleet', message: 'asking the destinations', done: ++done, total: all.length, unit: 'items' });
        }, signal);
    }
    async #confirmOne({ name, release, passed, digest, why }, to) {
        if (!passed) {
            this.sum.failed++;
            this.#fail((0,promote_errors/* promoteError */.l)('fleet-release-failed', { release: name, detail: why }));
            return;
        }
        try {
            const confirmed = await confirmRelease(release, digest, to, this.#request.trust, this.#ports);
            this.sum.requests += confirmed.requests;
            if (!confirmed.why) {
                this.sum.restored++;
                return;
            }
            this.sum.failed++;
            this.#fail(confirmed.why);
        }
        catch (error) {
            this.#ports.signal?.throwIfAborted();
            const { code, message } = (0,lib_errors/* asMcError */.b)(error);
            this.sum.failed++;
            if (isFault(code))
                this.sum.faults++;
            this.#fail((0,promote_errors/* promoteError */.l)('fleet-release-failed', { release: name, detail: `${code}: ${message}` }));
        }
    }
    #fail(error) {
        if (this.reasons.length < MAX_LISTED)
            this.reasons.push(error.toReason());
    }
    #warn(error) {
        if (this.warnings.length < MAX_LISTED)
            this.warnings.push(error.toReason());
    }
}
const incomplete = (what) => (0,promote_errors/* promoteError */.l)('fleet-incomplete', { what });

;// CONCATENATED MODULE: ./build/drill/scenarios/fleet.js














const RELEASES = 12;
const SHARDS = 3;
const PARALLEL = 4;
const version = (number) => `1.${number}.0`;
const fleet_nameOf = (number) => `acme/service-${String(number).padStart(2, '0')}`;
const fleet_placeOf = (world, region, repository, tag) => {
    const reference = (0,oci_reference/* withTarget */.yY)(repositoryIn(known(world.regions, 'the regions'), region, repository), { tag });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, registryPorts(world.ports)) };
};
const stateOf = (world, shard) => (0,external_node_path_.join)(world.dir, `fleet-${shard}.jsonl`);
const publishFleet = {
    name: 'release',
    title: 'Publish a fleet',
    phase: 'build',
    run: async (world, notes) => {
        const { ports, builder, ledger } = world;
        const { clock, concurrency, signal } = ports;
        const signer = await signerOf(world, 'primary');
        let last;
        for (let number = 1; number <= RELEASES; number++) {
            const built = releasable(await buildSmall(version(number), clock.now(), builder));
            const source = fleet_placeOf(world, 'primary', fleet_nameOf(number), built.version);
            await publish(built, source.reference, { clock, signer, registry: registryPorts(ports) });
            ledger.published(built.version, built.digest);
            const destination = fleet_placeOf(world, 'secondary', `replica/${fleet_nameOf(number)}`, built.version);
            await (0,promote_copy/* copyRelease */.nT)({ source, destination, deep: false }, { clock, concurrency, signal, progress: progress/* silent */.K });
            ledger.replicated(built.digest);
            world.releaseReference = (0,oci_reference/* formatReference */.FH)(source.reference);
            last = built;
        }
        world.release = known(last, 'the fleet');
        notes.fact('Releases', RELEASES, 'number');
        return 'Each is signed and attested in the primary, and in the replica of the second region, where nobody deploys from.';
    },
};
const fleet_restore = {
    name: 'restore',
    title: 'Restore the fleet',
    phase: 'recovery',
    run: async (world, notes) => {
        const { clock, concurrency, signal } = world.ports;
        const registry = registryPorts(world.ports);
        const { registry: host } = repositoryIn(known(world.regions, 'the regions'), 'secondary', 'x');
        const releases = arrangeFleet(Array.from({ length: RELEASES }, (_, i) => {
            const tag = version(i + 1);
            return { repository: fleet_nameOf(i + 1), tag, priority: i + 1 };
        }));
        const open = (reference) => (0,oci/* openRepository */.Av)(reference, registry);
        for (let index = 0; index < SHARDS; index++) {
            const report = await restoreFleet({
                from: `${host}/replica`,
                releases,
                content: { registry: host, prefix: 'replica' },
                to: [{ registry: host, prefix: 'live' }],
                trust: known(world.trust, 'the policy'),
                deep: false,
                shard: { of: SHARDS, index },
                state: stateOf(world, index),
                parallel: PARALLEL,
            }, {
                clock,
                concurrency,
                signal,
                progress: progress/* silent */.K,
                signer: await signerOf(world, 'secondary'),
                openSource: open,
                openDestination: open,
            });
            if (report.outcome !== 'passed')
                throw refused(`shard ${index}`, report.reasons);
            world.counters.promotions += report.restored;
        }
        const joined = await joinReceipts({
            paths: Array.from({ length: SHARDS }, (_, shard) => stateOf(world, shard)),
            trust: known(world.trust, 'the policy'),
        }, { clock, concurrency, signal, progress: progress/* silent */.K, openDestination: open });
        if (joined.outcome !== 'passed')
            throw refused('the fleet', joined.reasons);
        notes.fact('Restored', `${joined.restored} of ${joined.releases}, in ${SHARDS} shards`);
        notes.fact('Bytes', `${(0,lib_bytes/* formatBytes */.z3)(joined.bytes)}, of which ${(0,lib_bytes/* formatBytes */.z3)(joined.bytesCopied)} were sent`);
        notes.fact('Blobs mounted, not sent', joined.mounted, 'number');
        return 'The receipts of all shards join to the whole fleet; what was in the registry already was mounted, not sent.';
    },
};
const admitFleet = {
    name: 'gate',
    title: 'Ask as a deployment would, for each',
    phase: 'recovery',
    run: async (world, notes) => {
        const { clock, concurrency, signal } = world.ports;
        const trust = known(world.trust, 'the policy');
        for (let number = 1; number <= RELEASES; number++) {
            const place = fleet_placeOf(world, 'secondary', `live/${fleet_nameOf(number)}`, version(number));
            const check = await (0,promote_check/* promoteCheck */.P)(place, trust, { clock, concurrency, signal, progress: progress/* silent */.K });
            if (check.outcome !== 'passed')
                throw refused(fleet_nameOf(number), check.reasons);
            world.whole.set(check.digest, version(number));
            const verification = known(check.verification, 'the verification');
            world.recovered.push({
                version: version(number),
                digest: check.digest,
                verification,
                check,
                lies: place.repository,
            });
        }
        if (world.whole.size !== RELEASES)
            throw (0,errors/* drillError */._)('step-refused', {
                what: 'the fleet',
                detail: `${world.whole.size} releases are whole`,
            });
        world.restoredAt = clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(known(world.lostAt, 'the loss'), world.restoredAt);
        notes.fact('RTO of the fleet', measured(rto));
        return `promote check says yes for all ${RELEASES}, ${measured(rto)} after the loss.`;
    },
};
/** The primary goes away; a fleet of releases is restored in shards, and the receipts of these are joined. */
const fleet = [regionUp, publishFleet, lose, fleet_restore, admitFleet];

;// CONCATENATED MODULE: ./build/drill/scenarios/log-fork.js








const CHECKPOINT = 'logs/rekor2/checkpoint';
const log_fork_MAX_CHECKPOINT_BYTES = 64 * 1024;
const NOTICED_AT_MOST_MS = 60_000;
const log_fork_POLL_MS = 20;
/** The mirror follows its sources every few moments: it has to see the fork by itself, in the next round or the one after. */
async function noticed(world) {
    const { clock, signal } = world.ports;
    const until = clock.now().getTime() + NOTICED_AT_MOST_MS;
    while (!world.mirrorSays.includes('log-fork')) {
        if (clock.now().getTime() > until)
            throw (0,errors/* drillError */._)('step-refused', { what: 'the mirror', detail: 'it did not notice the fork' });
        await clock.sleep(log_fork_POLL_MS, signal);
    }
}
const fork = {
    name: 'log-fork',
    title: 'The log tells another history',
    phase: 'loss',
    run: async (world, notes) => {
        const regions = known(world.regions, 'the regions');
        // What would be logged from now on is logged in a history that nobody will be able to prove.
        await known(world.releasing, 'who releases').stop();
        const files = (0,folder/* folderDestination */.z)(mirrorDir(world));
        await regions.forkLog('primary');
        const before = await files.read(CHECKPOINT, log_fork_MAX_CHECKPOINT_BYTES);
        await untilAborted(noticed(world), world.ports.signal);
        const after = await files.read(CHECKPOINT, log_fork_MAX_CHECKPOINT_BYTES);
        if (!before || !after?.equals(before))
            throw (0,errors/* drillError */._)('step-refused', { what: 'the mirror', detail: 'it took the checkpoint of the fork' });
        const { forks, logs } = await signedState(world);
        const kept = forks.find(({ log }) => log === 'rekor2');
        if (!kept)
            throw (0,errors/* drillError */._)('step-not-reached', { what: 'the evidence of the fork' });
        notes.fact('Refused with', 'log-fork');
        notes.fact('Both signed checkpoints are kept in', kept.path);
        for (const { name, size, root } of logs)
            notes.fact(`${name} stays at`, `${size} entries, root ${root}`);
        world.events.add('error', 'log-forked', 'the log of the primary was caught with two histories', {
            evidence: kept.path,
        });
        return 'Signed with its own key, and refused: it does not follow from what the mirror has. The good state stays.';
    },
};
/** The primary's log turns evil before it is lost; what comes back is the last good state. */
const logFork = [
    regionUp,
    build,
    release,
    firstSync,
    steady,
    fork,
    lose,
    verifyOffline,
    promoteStep,
    admit,
    stock,
];

// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check_check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/mirror/heal/heal.js + 6 modules
var heal = __webpack_require__(61709);
;// CONCATENATED MODULE: ./build/drill/scenarios/mirror-bitrot.js








const SECOND = 'second-mirror';
const MAX_BYTES = 16 * 1024 * 1024;
const second = {
    name: 'second-mirror',
    title: 'Bring a second mirror up',
    phase: 'steady',
    run: async (world, notes) => {
        // Both are to hold the same, so that all that rots in one can come from the other.
        await known(world.releasing, 'who releases').stop();
        await followedUp(world);
        const report = await firstMirror(world, SECOND);
        notes.fact('Log entries', report.logs[0]?.size ?? 0, 'number');
        return 'The second one follows the same sources, and knows nothing of the first.';
    },
};
/** One file of each kind, damaged in the way that disks and hands damage files. */
async function rot(to, main) {
    const paths = (await to.list()).map(({ path }) => path);
    const bytesOf = async (path) => (await to.read(path, MAX_BYTES)) ?? Buffer.alloc(0);
    const one = (pattern) => known(paths.find((path) => pattern.test(path)), `a file like ${pattern}`);
    const [blob, tile, entries] = [one(/^blobs\//), one(/\/tile\/0\//), one(/\/tile\/entries\//)];
    const flipped = await bytesOf(blob);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 0x01;
    await to.write(blob, flipped);
    const cut = await bytesOf(tile);
    await to.write(tile, cut.subarray(0, cut.length - 7));
    await to.remove(entries);
    const index = `evidence/sha256/${main.slice('sha256:'.length)}/index.json`;
    await to.remove(index);
    return [`a bit of ${blob}`, `the end of ${tile}`, entries, index];
}
const mirror_bitrot_heal = {
    name: 'bitrot',
    title: 'Find rot, and heal it',
    phase: 'recovery',
    run: async (world, notes) => {
        const config = await mirrorConfig(world);
        const ports = mirrorPorts(world, world.ports.signal);
        await Promise.all(world.background.map((work) => work.stop()));
        // A round that was stopped in its middle is settled by the next one, which finds nobody and says so.
        await (0,sync/* syncMirror */.X)(config, ports).catch((error) => notes.log(`a last round: ${(0,lib_errors/* asMcError */.b)(error).message}`));
        world.ports.signal.throwIfAborted();
        const gone = await rot((0,folder/* folderDestination */.z)(mirrorDir(world)), known(world.release, 'the release').digest);
        for (const what of gone)
            notes.fact('Lost', what);
        const found = await (0,check_check/* checkMirror */.q)(config, ports);
        notes.fact('Found by the check', found.reasons.length, 'number');
        for (const { code, message } of found.reasons)
            notes.log(`${code}: ${message}`);
        if (found.outcome === 'passed')
            throw (0,errors/* drillError */._)('step-refused', { what: 'mirror check', detail: 'it found no rot' });
        const healed = await (0,heal/* healMirror */.w)(config, [mirrorDir(world, SECOND)], ports);
        for (const { path, from } of healed.healed ?? [])
            notes.fact(`Healed ${path}`, `from ${from}`);
        if (healed.outcome !== 'passed') {
            const detail = healed.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
            throw (0,errors/* drillError */._)('step-refused', { what: 'mirror check --heal', detail });
        }
        return 'Each was found by its hash, and taken from the second mirror only because it hashes right; the primary is gone.';
    },
};
/** The mirror that everything depends on has rotted, and the primary is lost; a second mirror heals it. */
const mirrorBitrot = [
    regionUp,
    build,
    release,
    firstSync,
    steady,
    second,
    lose,
    mirror_bitrot_heal,
    verifyOffline,
    promoteStep,
    admit,
    stock,
];

;// CONCATENATED MODULE: ./build/drill/scenarios/region-loss.js



/** The primary goes away with all that is in it; what came across in time comes back in the second region. */
const regionLoss = [
    regionUp,
    build,
    release,
    firstSync,
    steady,
    lose,
    verifyOffline,
    promoteStep,
    admit,
    stock,
];

;// CONCATENATED MODULE: ./build/drill/scenarios/registry-rot.js










const place = (world, region) => {
    const { version } = known(world.release, 'the release');
    const reference = (0,oci_reference/* withTarget */.yY)(repositoryIn(known(world.regions, 'the regions'), region, REPOSITORY), { tag: version });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, registryPorts(world.ports)) };
};
const ports = ({ ports: { clock, concurrency, signal } }) => ({ clock, concurrency, signal, progress: progress/* silent */.K });
const registry_rot_check = (world) => (0,promote_check/* promoteCheck */.P)(place(world, 'secondary'), known(world.trust, 'the policy'), ports(world));
async function promoted(world, deep) {
    const report = await (0,promote/* promote */.p)({
        source: place(world, 'primary'),
        destinations: [place(world, 'secondary')],
        trust: known(world.trust, 'the policy'),
        plan: false,
        deep,
    }, { ...ports(world), signer: await signerOf(world, 'secondary') });
    if (report.outcome !== 'passed')
        throw refused('the promotion', report.reasons);
    world.counters.promotions++;
    return report;
}
const promoteFirst = {
    name: 'promote',
    title: 'Promote it to the second region',
    phase: 'steady',
    run: async (world, notes) => {
        const [destination] = (await promoted(world, false)).destinations;
        if (destination?.record)
            notes.fact('Marked promotable by', destination.record, 'digest');
        const { outcome, reasons, digest } = await registry_rot_check(world);
        if (outcome !== 'passed')
            throw refused('the gate', reasons);
        world.whole.set(digest, known(world.release, 'the release').version);
        return 'Complete, verified and marked in the second region; the gate says yes.';
    },
};
const registry_rot_rot = {
    name: 'rot',
    title: 'Let its registry lose and rot blobs',
    phase: 'loss',
    run: async (world, notes) => {
        const { lost, rotten } = await known(world.regions, 'the regions').rot('secondary', REPOSITORY);
        world.lostAt = world.ports.clock.now();
        for (const name of lost)
            notes.fact('Lost', name, 'digest');
        for (const name of rotten)
            notes.fact('One bit changed', name, 'digest');
        world.events.add('error', 'registry-rot', 'the registry of the second region is damaged', { lost, rotten });
        notes.fact('Damaged at', (0,lib_clock/* rfc3339 */.ag)(world.lostAt), 'time');
        return `${lost.length} blobs are gone and ${rotten.length} are other bytes than their digests say; the registry still lists all of them.`;
    },
};
const notice = {
    name: 'notice',
    title: 'Ask as a deployment would',
    phase: 'loss',
    run: async (world, notes) => {
        const { outcome, reasons, missing } = await registry_rot_check(world);
        const incomplete = reasons.find(({ code }) => code === 'destination-incomplete');
        if (outcome === 'passed' || !incomplete)
            throw (0,errors/* drillError */._)('step-refused', {
                what: 'the gate',
                detail: 'it let a damaged release pass, or refused it for another reason',
            });
        notes.fact('promote check', incomplete.message);
        return `The gate says no: ${missing.length} part(s) are missing, and it names them.`;
    },
};
const registry_rot_heal = {
    name: 'heal',
    title: 'Promote it once more, and read all of it back',
    phase: 'recovery',
    run: async (world, notes) => {
        const report = await promoted(world, true);
        const [destination] = report.destinations;
        const parts = destination?.copy?.parts ?? [];
        const healed = parts.filter(({ state }) => state === 'healed');
        for (const { digest } of healed)
            notes.fact('Healed', digest, 'digest');
        const copied = parts.filter(({ state }) => state === 'copied').length;
        if (healed.length === 0 || copied > 0)
            throw (0,errors/* drillError */._)('step-refused', {
                what: 'the healing',
                detail: `${healed.length} part(s) were healed and ${copied} copied that were no damage`,
            });
        const verification = known(destination?.verification, 'the verification');
        world.recovered.push({
            version: known(world.release, 'it').version,
            digest: report.digest,
            verification,
            promotion: report,
            lies: place(world, 'secondary').repository,
        });
        return `${healed.length} blobs were healed, found by reading every one of them; nothing else of the release was sent.`;
    },
};
const admitAgain = {
    name: 'gate',
    title: 'Ask once more',
    phase: 'recovery',
    run: async (world, notes) => {
        const report = await registry_rot_check(world);
        if (report.outcome !== 'passed')
            throw refused('the gate', report.reasons);
        const [recovered] = world.recovered;
        if (recovered)
            recovered.check = report;
        world.restoredAt = world.ports.clock.now();
        const rto = (0,lib_clock/* secondsBetween */.O1)(known(world.lostAt, 'the damage'), world.restoredAt);
        notes.fact('Yes at', (0,lib_clock/* rfc3339 */.ag)(world.restoredAt), 'time');
        return `promote check says yes again, ${measured(rto)} after the damage.`;
    },
};
/** The destination's registry loses and rots blobs of a promoted release; the gate notices, and promoting it again heals it. */
const registryRot = [
    regionUp,
    build,
    release,
    promoteFirst,
    registry_rot_rot,
    notice,
    registry_rot_heal,
    admitAgain,
];

// EXTERNAL MODULE: ./build/verify/all.js
var verify_all = __webpack_require__(25367);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
;// CONCATENATED MODULE: ./build/drill/scenarios/root-rotation.js












const NAMES = { primary: 'A', secondary: 'B' };
const root_rotation_MAX_ROOT_BYTES = 4 * 1024 * 1024;
const rootSchema = schemas/* looseObject */._H3({
    tlogs: schemas/* array */.YOg(schemas/* looseObject */._H3({ baseUrl: schemas/* string */.YjP() })),
    ctlogs: schemas/* array */.YOg(schemas/* looseObject */._H3({ baseUrl: schemas/* string */.YjP() })),
    certificateAuthorities: schemas/* array */.YOg(schemas/* looseObject */._H3({ uri: schemas/* string */.YjP() })),
    timestampAuthorities: schemas/* array */.YOg(schemas/* looseObject */._H3({ uri: schemas/* string */.YjP() })),
});
const folderOf = (world) => (0,external_node_path_.join)(world.dir, 'rotation');
const rootFile = (world, instance) => (0,external_node_path_.join)(folderOf(world), `root-${NAMES[instance]}.json`);
const artifact = (world, instance) => (0,external_node_path_.join)(folderOf(world), `signed-under-${NAMES[instance]}.txt`);
const bundleOf = (world, instance) => `${artifact(world, instance)}.sigstore.json`;
const policyOf = (world) => (0,external_node_path_.join)(world.request.out, 'trust-policy.yaml');
/** The regions' common root, cut in two: each instance by itself. */
async function cutRoots(world) {
    const regions = known(world.regions, 'the regions');
    const path = (0,external_node_path_.join)(regions.dir, 'trusted_root.json');
    const text = (await (0,lib_files/* readFileBounded */.Y1)(path, root_rotation_MAX_ROOT_BYTES, 'the trusted root')).toString('utf8');
    const root = (0,json/* conform */.fj)(rootSchema, (0,json/* parseJson */.qF)(text, path), path);
    for (const instance of ['primary', 'secondary']) {
        const { fulcio, tsa } = regions.urls.regions[instance];
        const own = (name) => name.includes(`.${instance}.`) || name.startsWith(fulcio) || name.startsWith(tsa);
        const cut = {
            ...root,
            tlogs: root.tlogs.filter(({ baseUrl }) => own(baseUrl)),
            ctlogs: root.ctlogs.filter(({ baseUrl }) => own(baseUrl)),
            certificateAuthorities: root.certificateAuthorities.filter(({ uri }) => own(uri)),
            timestampAuthorities: root.timestampAuthorities.filter(({ uri }) => own(uri)),
        };
        await (0,lib_files/* writeFileAtomic */.Zf)(rootFile(world, instance), JSON.stringify(cut, null, 2));
    }
}
/** Signs a small release by an instance. */
async function signBy(world, instance) {
    await (0,lib_files/* writeFileAtomic */.Zf)(artifact(world, instance), `a release of the instance ${NAMES[instance]}, ${world.drillId}\n`);
    const signer = await signerOf(world, instance);
    await (0,lib_files/* writeFileAtomic */.Zf)(bundleOf(world, instance), await signer.signMessage((0,lib_files/* readFileStream */.vY)(artifact(world, instance), 'the release')));
}
const verifyPorts = ({ ports }) => ({
    ...ports,
    progress: progress/* silent */.K,
    env: {},
    at: (path) => path,
    credentials: credentials/* anonymous */._,
    openMirror: async (location) => {
        throw new TypeError(`no mirror is asked for here: ${location}`);
    },
});
/** What the policy as it stands says of what an instance signed: undefined for yes, else the reason. */
async function refusalOf(world, instance) {
    const { report } = await (0,verify_all/* verifyAll */.Vf)({
        subjects: [artifact(world, instance)],
        policy: policyOf(world),
        bundles: [bundleOf(world, instance)],
        useMirror: 'never',
    }, verifyPorts(world));
    return report.reasons[0];
}
/** Holds what must pass and what must be refused; and both are written down. Throws `rotation-wrong`. */
async function holds(world, notes, expected) {
    for (const instance of ['primary', 'secondary']) {
        const refusal = await refusalOf(world, instance);
        const found = refusal === undefined ? 'passes' : `refused: ${refusal.code}`;
        notes.fact(`Signed under ${NAMES[instance]}`, found);
        notes.log(`signed under ${NAMES[instance]}: ${refusal ? `${refusal.code}: ${refusal.message}` : 'passes'}`);
        // Refused for whom it leads to; a refusal for any other cause would prove nothing about roots.
        const right = expected[instance] ? refusal === undefined : refusal?.code === 'certificate-untrusted';
        if (!right)
            throw (0,errors/* drillError */._)('rotation-wrong', {
                release: `what ${NAMES[instance]} signed`,
                expected: expected[instance] ? 'passes' : 'refused: certificate-untrusted',
                found,
            });
    }
    const trust = await (0,verify_trust/* loadTrust */.Vc)(policyOf(world), policy_files/* policyFiles */.q, world.ports.clock.now());
    world.trust = trust;
    notes.fact('Trust policy', trust.digest, 'digest');
}
/**
 * The roots are replaced while releases go on: pinned A, B beside it once a canary verifies under B alone, A retired, and
 * the retirement undone. At each point what may pass passes, and what may not is refused with its reason.
 */
const rootRotation = [
    {
        name: 'roots-up',
        title: 'Start two Sigstore instances and pin the first',
        phase: 'build',
        run: async (world, notes) => {
            const regions = await startRegions((0,external_node_path_.join)(world.dir, 'regions'));
            world.regions = regions;
            await (0,promises_.mkdir)(folderOf(world), { recursive: true });
            await cutRoots(world);
            await pinTrust(world.request.out, rootFile(world, 'primary'), regions.urls.identity, ['signature']);
            world.trust = await (0,verify_trust/* loadTrust */.Vc)(policyOf(world), policy_files/* policyFiles */.q, world.ports.clock.now());
            notes.fact('May sign', regions.urls.identity.subject, 'identity');
            notes.fact('Trust policy', world.trust.digest, 'digest');
            return 'Both answer; the policy knows A alone.';
        },
    },
    {
        name: 'sign',
        title: 'Sign under both',
        phase: 'build',
        run: async (world, notes) => {
            for (const instance of ['primary', 'secondary'])
                await signBy(world, instance);
            await holds(world, notes, { primary: true, secondary: false });
            return 'What A signed passes; what B signed is refused, for B is not trusted yet.';
        },
    },
    {
        name: 'rotate',
        title: 'Put B beside A',
        phase: 'steady',
        run: async (world, notes) => {
            const report = await (0,rotate/* rotateRoot */.AO)({
                policy: policyOf(world),
                name: 'drill',
                as: 'drill-B',
                trustedRoot: rootFile(world, 'secondary'),
                canaries: [artifact(world, 'secondary')],
                evidence: { bundles: [bundleOf(world, 'secondary')], useMirror: 'never' },
            }, verifyPorts(world));
            notes.fact('Keys and authorities added', report.added.length, 'number');
            await holds(world, notes, { primary: true, secondary: true });
            return 'A canary verified under B alone; now both pass.';
        },
    },
    {
        name: 'retire',
        title: 'Retire A',
        phase: 'loss',
        run: async (world, notes) => {
            await (0,rotate/* retireRoot */.kY)({ policy: policyOf(world), name: 'drill' }, world.ports);
            await holds(world, notes, { primary: false, secondary: true });
            return 'What A signed is refused, and the reason names its CA; what B signed passes.';
        },
    },
    {
        name: 'revert',
        title: 'Undo the retirement',
        phase: 'recovery',
        run: async (world, notes) => {
            await (0,rotate/* revertTrust */.JZ)(policyOf(world), world.ports);
            await holds(world, notes, { primary: true, secondary: true });
            return 'The policy is what it was before, and both pass again.';
        },
    },
];

;// CONCATENATED MODULE: ./build/drill/simulate.js























const simulate_SCENARIOS = {
    'region-loss': regionLoss,
    'root-rotation': rootRotation,
    'log-fork': logFork,
    'mirror-bitrot': mirrorBitrot,
    'evidence-only-on-mirror': evidenceOnlyOnMirror,
    'registry-rot': registryRot,
    fleet: fleet,
};
const TICK_MS = 250;
/** `drill-20260314-020000-7f3a`: sorts by time, and two of a second differ. */
function newDrillId(now) {
    const [day = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/);
    return `drill-${day}-${time}-${crypto.randomUUID().slice(0, 4)}`;
}
/** Tells the steps as they go: what is done now and for how long, and of each that ended its time and what it proved. */
function teller(world, progress, total) {
    const { clock } = world.ports;
    const begun = clock.now().getTime();
    let timer;
    let number = 0;
    const place = () => `${String(number).padStart(2)}/${total}`;
    return {
        start: ({ name, title }) => {
            number++;
            const since = clock.now().getTime();
            const tell = () => progress({
                task: name,
                message: `${place()} ${title}`,
                done: (clock.now().getTime() - since) / 1000,
                unit: 'seconds',
            });
            tell();
            timer = setInterval(tell, TICK_MS);
        },
        end: ({ record }) => {
            clearInterval(timer);
            const at = `+${((clock.now().getTime() - begun) / 1000).toFixed(1)} s`;
            const said = record.outcome === 'failed' ? `failed: ${record.reason?.code}: ${record.summary}` : record.summary;
            progress({
                task: record.name,
                message: `${place()} ${record.title}, ${measured(record.durationSeconds)} (${at}): ${said}`,
                ended: record.outcome === 'failed' ? 'failed' : 'passed',
            });
        },
        stop: () => clearInterval(timer),
    };
}
/**
 * Runs a drill on regions of its own and leaves its report in `request.out`, whether it passed or failed. When it is
 * cancelled it leaves nothing: regions are closed, files removed, and the signal's reason is thrown.
 */
async function simulate(request, ports) {
    const { clock, signal, progress } = ports;
    await preflight(request);
    await makeRoom(request.out);
    const drillId = newDrillId(clock.now());
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mc-drill-'));
    const events = (0,telemetry_events/* createEventLog */.b)(clock, { drill: drillId, scenario: request.scenario });
    const world = createWorld({ request, ports, drillId, dir, builder: ports.builder, events });
    const steps = [...simulate_SCENARIOS[request.scenario], ...evidenceSteps];
    const tell = teller(world, progress, steps.length);
    const close = async () => {
        tell.stop();
        await world.regions?.close();
        // Whoever was at work when the region was lost has ended by now, or ends with the region.
        await Promise.all(world.background.map((work) => work.stop()));
        await (0,promises_.rm)(dir, { recursive: true, force: true, maxRetries: 3 });
    };
    let keep = false;
    try {
        const failures = await runSteps(steps, world, {
            clock,
            signal,
            onStart: (step) => {
                events.add('info', 'step-started', step.title, { step: step.name });
                tell.start(step);
            },
            onEnd: async (finished) => {
                tell.end(finished);
                return settle(world, finished);
            },
        }, world.records);
        const report = reportOf(world, failures);
        events.add(report.outcome === 'passed' ? 'info' : 'error', 'drill-ended', report.outcome, {
            rtoSeconds: report.rtoSeconds,
            rpoSeconds: report.rpoSeconds,
        });
        await writeOutputs(request.out, report, events);
        keep = request.keep && world.regions !== undefined;
        const { regions } = world;
        return { report, kept: keep && regions ? { dir: regions.dir, urls: regions.urls } : undefined, close };
    }
    catch (error) {
        if (signal.aborted)
            await unwriteOutputs(request.out);
        throw error;
    }
    finally {
        if (!keep) {
            await close();
            if (signal.aborted)
                progress({
                    task: 'clean-up',
                    message: 'stopped: the regions are closed and their files removed',
                    ended: 'passed',
                });
        }
    }
}
/** What the user can mend is said before anything is begun. Throws `dist-missing`, `reference-malformed`. */
async function preflight({ release, installRoot }) {
    if (release === undefined)
        await productFiles(installRoot);
    else
        (0,oci_reference/* parseReference */.F2)(release);
}
/** Tells the event log, and records a step in the chain while that is open. */
async function settle(world, { record, log }) {
    const { clock, signal } = world.ports;
    const failed = record.outcome === 'failed';
    world.events.add(failed ? 'error' : 'info', failed ? 'step-failed' : 'step-passed', record.summary, {
        step: record.name,
        durationSeconds: record.durationSeconds,
        duration: (0,duration/* formatDuration */.a)(record.durationSeconds),
        ...(record.reason ? { code: record.reason.code } : {}),
    });
    if (world.chain !== null || world.records.some(({ name }) => name === 'seal') || record.name === 'seal')
        return false;
    await (0,logchain_record/* recordOutput */.Tb)({
        chain: chainDir(world),
        step: record.name,
        startedAt: new Date(record.startedAt),
        finishedAt: new Date(record.finishedAt),
        exitCode: failed ? 1 : 0,
        output: (0,lib_bytes/* streamOf */.mA)(log),
    }, { clock, signal });
    return true;
}

;// CONCATENATED MODULE: ./build/drill/report/present.js

/** The closing tables: the steps, RTO and RPO against their objectives, what failed. */
function present(report) {
    const { objectives } = report;
    const lost = report.releases.filter(({ fate }) => fate === 'lost');
    const row = (name, value, limit, met) => [
        name,
        value === null ? 'not reached' : measured(value),
        objective(limit),
        met ? 'met' : 'missed',
    ];
    const sections = [
        {
            title: 'Steps',
            table: {
                columns: ['step', 'took', 'outcome'],
                rows: report.steps.map((step) => [
                    step.title,
                    step.outcome === 'skipped' ? '' : measured(step.durationSeconds),
                    outcomeWord(step.outcome).toLowerCase(),
                ]),
            },
        },
        {
            title: headline(report),
            ...(measuresRecovery(report)
                ? {
                    table: {
                        columns: ['', 'measured', 'objective', ''],
                        rows: [
                            row('RTO', report.rtoSeconds, objectives.rtoSeconds, objectives.rtoMet),
                            row('RPO', report.rpoSeconds, objectives.rpoSeconds, objectives.rpoMet),
                        ],
                    },
                }
                : {}),
        },
    ];
    const lines = [];
    if (report.recovered !== null)
        lines.push(`came back: ${report.recovered.version}, ${report.recovered.digest}`);
    if (lost.length > 0)
        lines.push(`lost: ${lost.map(({ version }) => version).join(', ')}`);
    if (report.evidence !== null)
        lines.push(`evidence: ${report.evidence.path}, ${report.evidence.digest}`);
    if (lines.length > 0)
        sections.push({ title: 'Releases and evidence', lines });
    if (report.reasons.length > 0)
        sections.push({
            title: 'Why it failed',
            lines: report.reasons.flatMap(({ code, message, hint }) => [
                `${code}: ${message}`,
                ...(hint ? [`  ${hint}`] : []),
            ]),
        });
    return sections;
}

// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
;// CONCATENATED MODULE: ./build/drill/release/write.js







const releaseReportSchema = (0,lib_report/* reportSchema */.Qh)('dr-release', {
    reference: schemas/* string */.YjP().describe('the image as mc takes it: oci-layout:DIR/layout:TAG'),
    digest: schemas/* string */.YjP().describe('of its index'),
    bytes: schemas/* number */.aig().int().describe('of everything in it'),
    builtFrom: schemas/* string */.YjP(),
    sbom: schemas/* string */.YjP().describe('CycloneDX, a file'),
    provenance: schemas/* string */.YjP().describe('predicate of SLSA provenance v1, a file'),
});
/** Builds a release and writes it to a folder, unsigned: something to sign, push, mirror and promote. Throws `dist-missing`. */
async function writeRelease({ out, tag, content, builder }, { clock, ...registry }) {
    const report = (0,lib_report/* beginReport */.mC)('dr-release', clock);
    const release = content.kind === 'product'
        ? await buildProduct(content.installRoot, tag, clock.now(), builder)
        : await buildSmall(tag, clock.now(), builder);
    const [layout, sbom, provenance] = ['layout', 'sbom.cdx.json', 'provenance.json'].map((name) => (0,external_node_path_.join)(out, name));
    await pushImage((0,oci/* openRepository */.Av)({ kind: 'layout', path: layout }, registry), release.image, tag);
    await (0,lib_files/* writeFileAtomic */.Zf)(sbom, `${JSON.stringify(release.sbom, null, 2)}\n`);
    await (0,lib_files/* writeFileAtomic */.Zf)(provenance, `${JSON.stringify(release.provenance, null, 2)}\n`);
    return report.finish([], {
        reference: `oci-layout:${layout}:${tag}`,
        digest: release.image.index.descriptor.digest,
        bytes: release.image.size,
        builtFrom: release.builtFrom,
        sbom,
        provenance,
    });
}
const presentRelease = (report) => [
    {
        title: `Built from ${report.builtFrom}`,
        table: {
            columns: ['', ''],
            rows: [
                ['image', report.reference],
                ['digest', report.digest],
                ['SBOM', report.sbom],
                ['provenance', report.provenance],
            ],
        },
    },
];

// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/dr-release.js







const releaseCommand = (0,command/* defineCommand */.N)({
    path: 'dr release',
    summary: 'build a synthetic release for drills: an image in a layout, its SBOM and its provenance; sign nothing',
    options: {
        out: (0,parameters/* text */.Qq)('--out <dir>', 'the folder for layout/, sbom.cdx.json and provenance.json', 'release'),
        tag: (0,parameters/* text */.Qq)('--tag <tag>', 'its tag and version', 'v1'),
        small: (0,parameters/* flag */.Jt)('--small', 'one file instead of the product itself'),
    },
    example: 'mc dr release --out release --tag v1',
    run: async ({ out, tag, small }, { http, clock, cwd, env, installRoot, signal }) => {
        const actions = (0,github_context/* readActionsContext */.D)(env);
        const report = await writeRelease({
            out: (0,external_node_path_.resolve)(cwd, out),
            tag,
            content: small ? { kind: 'small' } : { kind: 'product', installRoot },
            builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
        }, { http, clock, credentials: credentials/* anonymous */._, signal });
        return { report, text: presentRelease(report) };
    },
});

// EXTERNAL MODULE: ./build/promote/run.js
var run = __webpack_require__(89994);
;// CONCATENATED MODULE: ./build/promote/fleet/present.js


const totals = (report) => ({
    lines: [
        ...report.reasons.map(({ message }) => message),
        ...report.warnings.map(({ code, message }) => `warning: ${code}: ${message}`),
    ],
    table: {
        columns: ['releases', 'restored', 'failed', 'bytes', 'sent', 'blobs mounted', 'requests'],
        rows: [
            [
                String(report.releases),
                String(report.restored),
                String(report.failed),
                (0,lib_bytes/* formatBytes */.z3)(report.bytes),
                (0,lib_bytes/* formatBytes */.z3)(report.bytesCopied),
                String(report.mounted),
                String(report.requests),
            ],
        ],
    },
});
const presentRestore = (report) => [
    {
        title: `${report.outcome === 'passed' ? '✓ restored' : '✗ not all restored'}: ${report.from} to ${report.to.join(', ')}${report.shards > 1 ? `, shard ${report.shard} of ${report.shards}` : ''}`,
        ...totals(report),
    },
];
const presentReceipts = (report) => [
    {
        title: `${report.outcome === 'passed' ? '✓ restored' : '✗ not all restored'}: ${report.to.join(', ')}, in ${report.rtoSeconds === null ? 'no time that is known' : (0,duration/* formatDuration */.a)(report.rtoSeconds)}`,
        ...totals(report),
    },
];
const presentFleetPlan = (report) => [
    {
        title: `${report.releases} releases of ${report.from}`,
        lines: [report.plan, ...report.warnings.map(({ code, message }) => `warning: ${code}: ${message}`)],
        table: {
            columns: ['shard', 'releases'],
            rows: report.shards.map(({ shard, releases }) => [String(shard), String(releases)]),
        },
    },
];

;// CONCATENATED MODULE: ./build/promote/fleet/plan.js



/** How a fleet is split: the shards that have any release, for a matrix of jobs. */
function planFleet(from, releases, shards, { clock }, { gaps = NO_GAPS, mirror = [], } = {}) {
    if (releases.length === 0)
        throw emptyFleet(from, gaps);
    const begun = (0,lib_report/* beginReport */.mC)('dr-plan', clock, from);
    const each = splitOf(releases, shards).map((count, shard) => ({ shard, releases: count }));
    return begun.finish([], {
        from,
        plan: planDigest(releases),
        releases: releases.length,
        shards: each.filter((one) => one.releases > 0),
        warnings: [...mirror.map((warning) => warning.toReason()), ...warningsOf(gaps)],
    });
}

// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/listed-name.js
var listed_name = __webpack_require__(96645);
// EXTERNAL MODULE: ./build/oci/registry/connection.js + 2 modules
var registry_connection = __webpack_require__(9384);
// EXTERNAL MODULE: ./build/oci/registry/pages.js
var pages = __webpack_require__(59871);
;// CONCATENATED MODULE: ./build/oci/registry/catalog.js





const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;
const PAGE = 500;
/**
 * All repositories of a registry, by the catalog of Docker's Registry HTTP API V2 ("Listing Repositories"). Many hosted
 * registries have none: throws `catalog-unsupported`. Leaves out names outside the grammar, and reports them.
 */
async function* listRepositories(registry, ports, onDropped) {
    const connection = new registry_connection/* RegistryConnection */.O5({ kind: 'registry', registry, repository: 'catalog' }, ports);
    let url = `/v2/_catalog?n=${PAGE}`;
    for (let page = 0; page < MAX_PAGES; page++) {
        const response = await connection.send({ url, accept: [200, 404, 405, 501] });
        const bytes = await response.bytes(MAX_PAGE_BYTES);
        if (response.status !== 200)
            throw (0,oci_errors/* ociError */.Y)('catalog-unsupported', { registry });
        const answer = (0,json/* parseJson */.qF)(bytes.toString('utf8'), `the catalog of ${registry}`);
        const repositories = answer?.repositories;
        if (Array.isArray(repositories))
            yield* (0,listed_name/* keepNames */.M)(repositories, 'repository', registry, onDropped);
        const next = (0,pages/* nextPageOf */.E)(response, connection, 'repositories');
        if (!next)
            return;
        url = next;
    }
    throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: registry, limit: MAX_PAGES, unit: 'pages of repositories' });
}

// EXTERNAL MODULE: ./build/tlog/errors.js
var tlog_errors = __webpack_require__(5704);
// EXTERNAL MODULE: ./build/verify/mirror-demands.js
var mirror_demands = __webpack_require__(58952);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/fleet.js












const MAX_DROPPED = 1_000; // names that the report lists
/** Tags that are not releases: the referrers fallback (OCI 1.1) and the tags of cosign. */
const REFERRER_TAG = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(\.\w+)?$/;
/** The options that name the releases of a fleet. */
const FLEET = {
    from: (0,parameters/* requiredText */.$4)('--from <place>', 'a mirror (folder or URL), or a registry: HOST[/PREFIX]'),
    releases: (0,parameters/* text */.Qq)('--releases <file>', '[REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY] a line, or JSON; default: all releases of --from'),
    all: (0,parameters/* flag */.Jt)('--all', 'all releases of --from: the default without --releases'),
    sourceAuth: (0,parameters/* text */.Qq)('--src-auth <file>', "Docker's config.json for the registry that is read"),
};
/** Returns the ports of a registry with the credentials of a config.json, or of Docker's own. */
async function createRegistryPorts(configFile, { http, plainHttp, signal, env, cwd }) {
    const credentials = await (0,docker_config/* dockerConfigCredentials */.D)({ env, file: (0,paths/* resolveOptional */.r)(cwd, configFile) });
    return { http, plainHttp, signal, credentials };
}
/** Reads the fleet from a mirror or a registry. Throws `usage`, `mirror-stale`, and the errors of the mirror or registry. */
async function readFleet(options, context, command, trust) {
    const { cwd } = context;
    const { from } = options;
    if (options.releases !== undefined && options.all)
        throw (0,lib_errors/* baseError */.O)('usage', { detail: 'give only one of --releases FILE and --all', command });
    const wanted = options.releases === undefined ? undefined : await readFleetList((0,external_node_path_.resolve)(cwd, options.releases));
    const content = options.content === undefined ? undefined : parseRegistry(options.content);
    const isMirror = /^https?:\/\//i.test(from) || (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.resolve)(cwd, from))) === 'directory';
    if (isMirror)
        return { ...(await readMirrorFleet(from, wanted, trust, context)), content };
    const registry = parseRegistry(from);
    const place = { from, content: content ?? registry };
    if (wanted)
        return { ...place, releases: arrangeFleet(wanted) };
    const { releases, gaps } = await listReleases(registry, await createRegistryPorts(options.sourceAuth, context));
    return { ...place, releases: arrangeFleet(releases), gaps };
}
async function readMirrorFleet(from, wanted, trust, context) {
    const { openMirror } = await __webpack_require__.e(/* import() */ 1038).then(__webpack_require__.bind(__webpack_require__, 1038));
    const location = /^https?:/i.test(from) ? from : (0,external_node_path_.resolve)(context.cwd, from);
    const mirror = await openMirror(location, context, (0,mirror_demands/* mirrorDemands */.q)(trust.mirror));
    assertFresh(mirror, from, trust, context);
    const dropped = [];
    const known = (await mirror.releases()).flatMap((release) => parseRelease(release, from, dropped));
    return {
        from,
        releases: arrangeFleet(wanted ? wanted.map((release) => completeRelease(release, known)) : known),
        evidence: mirror,
        gaps: { dropped, unlisted: [] },
    };
}
/** Throws `mirror-stale` for a signed state that is too old even in a disaster: it may be a replayed one. */
function assertFresh({ syncedAt }, from, trust, { clock }) {
    const { maxInDisaster } = (0,verify_all/* stalenessOf */.sX)(trust);
    const age = (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    if (maxInDisaster !== undefined && age > maxInDisaster)
        throw (0,tlog_errors/* tlogError */.X)('mirror-stale', {
            mirror: from,
            expected: (0,duration/* formatDuration */.a)(maxInDisaster),
            found: `${(0,duration/* formatDuration */.a)(age)} ago`,
        });
}
/** Parses a release of a mirror. A release that is not an image, such as a bare digest, cannot go into a registry. */
function parseRelease({ reference, digest }, mirror, dropped) {
    if (!(0,oci_reference/* isReferenceLike */.z$)(reference) || reference.startsWith('oci-layout:'))
        return [];
    try {
        const malformed = () => (0,oci_errors/* ociError */.Y)('reference-malformed', { given: reference, meant: '' });
        return [releaseOf(reference.includes('@') ? reference : `${reference}@${digest}`, 0, malformed)];
    }
    catch {
        dropped.push((0,listed_name/* malformedName */.z)('release', reference, mirror));
        return [];
    }
}
/** Adds the digest and the registry that a mirror knows to a wanted release. */
function completeRelease(wanted, known) {
    const same = known.find(({ repository, tag, digest, registry }) => repository === wanted.repository &&
        (wanted.registry === undefined || registry === wanted.registry) &&
        (wanted.digest === undefined || digest === wanted.digest) &&
        (wanted.tag === undefined ? wanted.digest !== undefined : tag === wanted.tag));
    return same ? { ...same, ...wanted } : wanted;
}
/** Lists all releases of a registry. If the tags of one repository cannot be listed, it lists those of the others. */
async function listReleases(place, ports) {
    const { registry, prefix } = place;
    const [found, dropped, unlisted] = [[], [], []];
    const onDropped = (error) => {
        if (dropped.length < MAX_DROPPED)
            dropped.push(error);
    };
    for await (const name of listRepositories(registry, ports, onDropped)) {
        if (prefix !== '' && !name.startsWith(`${prefix}/`))
            continue;
        const repository = prefix === '' ? name : name.slice(prefix.length + 1);
        const reference = placedAt(place, { repository, priority: 0 });
        try {
            for (const tag of await (0,oci/* openRepository */.Av)(reference, ports).tags(onDropped))
                if (!REFERRER_TAG.test(tag))
                    found.push({ repository, tag, priority: 0 });
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            const { code, message } = (0,lib_errors/* asMcError */.b)(error);
            const detail = `${code}: ${message}`;
            unlisted.push((0,promote_errors/* promoteError */.l)('fleet-repository-unlisted', { repository: name, detail }, { cause: error }));
        }
    }
    const releases = found.sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1));
    return { releases, gaps: { dropped, unlisted } };
}

// EXTERNAL MODULE: ./build/cli/open-signer.js + 1 modules
var open_signer = __webpack_require__(67634);
// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/dr-restore.js













const dr_restore_PARALLEL = 4;
const MAX_PARALLEL = 64;
const DESTINATION_AUTH = (0,parameters/* text */.Qq)('--dst-auth <file>', "Docker's config.json for the destinations");
const RESTORE = {
    ...FLEET,
    content: (0,parameters/* text */.Qq)('--content <registry>', 'HOST[/PREFIX] with the content; default for a mirror: the registry that each release was in'),
    to: (0,parameters/* requiredList */.GS)('--to <registry...>', 'HOST[/PREFIX], one or more'),
    policy: cli_policy/* POLICY */.Po,
    state: (0,parameters/* text */.Qq)('--state <file>', 'the receipt, written during the run; a second run continues from it'),
    shards: (0,parameters/* text */.Qq)('--shards <n>', 'split the releases among this many runs'),
    shard: (0,parameters/* text */.Qq)('--shard <i>', 'the number of this run, from 0'),
    parallel: (0,parameters/* count */.U9)('--parallel <n>', 'releases at a time', MAX_PARALLEL, String(dr_restore_PARALLEL)),
    deep: (0,parameters/* flag */.Jt)('--deep', 'also read back and hash the blobs that a destination already has'),
    destinationAuth: DESTINATION_AUTH,
    ...open_signer/* SIGNING */.Gs,
};
const RECEIPTS = {
    files: (0,parameters/* list */.p_)('<file...>', 'the --state file of each shard; for a folder, every .jsonl file in it'),
    policy: (0,parameters/* text */.Qq)('--policy <file>', `trust policy that records and signatures must meet; default: ${cli_policy/* DEFAULT_POLICY */.zj} if it exists`),
    plan: (0,parameters/* text */.Qq)('--plan <digest>', 'the plan that every receipt must be for, as mc dr plan reports it'),
    to: (0,parameters/* list */.p_)('--to <registry...>', 'the HOST[/PREFIX] that every receipt must be for'),
    destinationAuth: DESTINATION_AUTH,
};
/** A fault is not a fact about a release: the run failed and must be repeated, so it exits with 3. */
const getExitCode = ({ faults }) => (faults > 0 ? { exitCode: exit_codes/* EXIT */.d.fault } : {});
async function dr_restore_restore(options, context) {
    const { parallel, deep } = options;
    const trust = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context);
    const shard = parseShard(options.shards, options.shard);
    const [first, ...more] = options.to;
    const to = [parseRegistry(first), ...more.map(parseRegistry)];
    const fleet = await readFleet(options, context, 'dr restore', trust);
    const source = await createRegistryPorts(options.sourceAuth, context);
    const destination = await createRegistryPorts(options.destinationAuth, context);
    const report = await restoreFleet({ ...fleet, to, trust, deep, shard, state: (0,paths/* resolveOptional */.r)(context.cwd, options.state), parallel }, {
        ...context,
        signer: await (0,open_signer/* openRecordSigner */.Qc)(options, context, trust),
        run: (0,run/* runIdentity */.y)(context.env),
        evidence: fleet.evidence,
        openSource: (reference) => (0,oci/* openRepository */.Av)(reference, source),
        openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, destination),
    });
    return { report, text: presentRestore(report), ...getExitCode(report) };
}
async function listReceipts(path) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) !== 'directory')
        return [path];
    const names = (await (0,promises_.readdir)(path)).filter((name) => name.endsWith('.jsonl')).sort();
    if (names.length === 0)
        throw (0,lib_errors/* baseError */.O)('file-not-found', { what: 'the receipt', path: `${path}/*.jsonl` });
    return names.map((name) => (0,external_node_path_.join)(path, name));
}
async function receipts(options, context) {
    const { cwd } = context;
    const { policy, plan } = options;
    const paths = [];
    for (const given of options.files)
        paths.push(...(await listReceipts((0,external_node_path_.resolve)(cwd, given))));
    const hasPolicy = policy !== undefined || (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.resolve)(cwd, cli_policy/* DEFAULT_POLICY */.zj))) === 'file';
    const to = options.to.map(parseRegistry);
    const destination = await createRegistryPorts(options.destinationAuth, context);
    const report = await joinReceipts({
        paths,
        trust: hasPolicy ? await (0,cli_policy/* loadPolicy */.tb)(policy ?? cli_policy/* DEFAULT_POLICY */.zj, context) : undefined,
        plan,
        to: to.length === 0 ? undefined : to,
    }, { ...context, openDestination: (reference) => (0,oci/* openRepository */.Av)(reference, destination) });
    return { report, text: presentReceipts(report), ...getExitCode(report) };
}
const restoreCommand = (0,command/* defineCommand */.N)({
    path: 'dr restore',
    summary: 'promote all releases of a mirror or registry to another registry; continue where an earlier run stopped',
    options: RESTORE,
    example: 'mc dr restore --from ./mirror --content replica.west.example.com --to west.example.com --state restore.jsonl --key ops.pem',
    run: dr_restore_restore,
});
const planCommand = (0,command/* defineCommand */.N)({
    path: 'dr plan',
    summary: 'print the releases that mc dr restore would restore, and the shards with releases: the matrix of a workflow',
    options: {
        ...FLEET,
        shards: (0,parameters/* text */.Qq)('--shards <n>', 'split the releases among this many runs', '1'),
        matrix: (0,parameters/* text */.Qq)('--matrix <file>', 'also write the numbers of those shards, as a JSON array'),
        policy: cli_policy/* POLICY */.Po,
    },
    example: 'mc dr plan --from ./mirror --shards 8 --json',
    run: async (options, context) => {
        const { matrix } = options;
        const { of } = parseShard(options.shards, '0');
        const trust = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context);
        const { from, releases, gaps, evidence } = await readFleet(options, context, 'dr plan', trust);
        const report = planFleet(from, releases, of, context, { gaps, mirror: evidence?.warnings?.() ?? [] });
        const numbers = report.shards.map(({ shard }) => shard);
        if (matrix !== undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(context.cwd, matrix), `${JSON.stringify(numbers)}\n`);
        return { report, text: presentFleetPlan(report) };
    },
});
const receiptsCommand = (0,command/* defineCommand */.N)({
    path: 'dr receipts',
    summary: 'join the receipts of all shards: exit 0 only if each destination has every release of every shard',
    options: RECEIPTS,
    example: 'mc dr receipts receipts/*.jsonl --policy SECURITY/trust-policy.yaml --json',
    run: receipts,
});
const fleetCommands = [restoreCommand, planCommand, receiptsCommand];

;// CONCATENATED MODULE: ./build/cli/dr.js










const SIMULATE = {
    scenario: (0,parameters/* choice */.Yq)('--scenario <name>', SCENARIOS.join(' | '), SCENARIOS, 'region-loss'),
    out: (0,parameters/* text */.Qq)('--out <dir>', 'the folder for report and evidence; files of an earlier drill are moved to earlier/', 'out/drill'),
    release: (0,parameters/* text */.Qq)('--release <ref>', 'your own image, REGISTRY/REPO:TAG or oci-layout:DIR; default: this product'),
    rtoSeconds: (0,parameters/* seconds */.YA)('--rto <duration>', 'the recovery time objective', '60m'),
    rpoSeconds: (0,parameters/* seconds */.YA)('--rpo <duration>', 'the recovery point objective', '15m'),
    keep: (0,parameters/* flag */.Jt)('--keep', 'leave the regions running until Ctrl-C'),
};
async function runSimulation(options, context) {
    const { http, clock, progress, signal, concurrency, env, cwd, installRoot } = context;
    const { scenario, release, rtoSeconds, rpoSeconds, keep } = options;
    const out = (0,external_node_path_.resolve)(cwd, options.out);
    const actions = (0,github_context/* readActionsContext */.D)(env);
    const simulation = await simulate({
        scenario,
        out,
        installRoot,
        ...(release === undefined ? {} : { release }),
        objectives: { rtoSeconds, rpoSeconds },
        keep,
        platform: `${process.platform}/${process.arch}`,
    }, {
        http,
        clock,
        progress,
        signal,
        concurrency,
        builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
    });
    const { report } = simulation;
    const location = describeLocation(out, simulation, context);
    try {
        await keepRunning(simulation, location, context);
    }
    finally {
        if (simulation.kept)
            await simulation.close();
    }
    const text = [...present(report), location];
    return { report, text, exitCode: report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused };
}
/** Returns the path of the report, and the command with which an auditor verifies the pack. */
function describeLocation(out, { report }, { cwd }) {
    const near = (0,external_node_path_.relative)(cwd, out) || '.';
    const folder = near.startsWith('..') ? out : near;
    const pack = report.evidence?.path;
    const check = pack === undefined ? [] : [`mc evidence verify-offline ${folder}/${pack} --policy ${folder}/trust-policy.yaml`];
    return { title: `Report: ${folder}/report.html`, lines: check };
}
/** With --keep, prints the addresses of the regions and waits for Ctrl-C. */
async function keepRunning({ kept }, location, context) {
    if (!kept)
        return;
    const { json, stderr, signal } = context;
    if (!json)
        stderr.write(`\n${location.title}\n${(location.lines ?? []).join('\n')}\n`);
    const { secondary, primary } = kept.urls.regions;
    const lines = [
        'The regions still run, without the primary; press Ctrl-C to end them.',
        `  files: ${kept.dir}`,
        `  admin: ${kept.urls.admin}`,
        `  secondary registry: ${secondary.registry}`,
        `  secondary store: ${secondary.store}`,
        `  primary registry: ${primary.registry} (down)`,
    ];
    stderr.write(`\n${lines.join('\n')}\n`);
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
}
const simulateCommand = (0,command/* defineCommand */.N)({
    path: 'dr simulate',
    summary: 'release, lose a region, restore the release in the other region, and measure it, with evidence',
    options: SIMULATE,
    example: 'mc dr simulate --out drill --rto 60m --rpo 15m',
    run: runSimulation,
});
const commands = [simulateCommand, releaseCommand, ...fleetCommands];


/***/ }),

/***/ 67634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DJ: () => (/* binding */ KEYLESS),
  Gs: () => (/* binding */ SIGNING),
  St: () => (/* binding */ openKeySigner),
  fC: () => (/* binding */ openKeylessSigner),
  Qc: () => (/* binding */ openRecordSigner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/signing/open.js + 12 modules
var signing_open = __webpack_require__(18864);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/signing/ask.js
var ask = __webpack_require__(67894);
;// CONCATENATED MODULE: ./build/sigstore/signing/token-source.js



const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
/**
 * Where an OIDC token for Sigstore comes from, read again for each signature because tokens are valid for minutes: a file,
 * else the GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`. No error quotes a
 * token.
 */
function identityTokenSource(options) {
    const { http, env, file } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
    const from = (source, read) => Object.assign(read, { source });
    if (file !== undefined)
        return from(file, async () => (await (0,files/* readFileBounded */.Y1)(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim());
    if (url && bearer)
        return from('the answer of the token service', () => fromActions(http, url, bearer));
    if (given)
        return from('SIGSTORE_ID_TOKEN', async () => given.trim());
    return async () => {
        throw (0,sigstore_errors/* sigstoreError */.J)('id-token-unavailable', {
            detail: 'no token file was given, this is not a GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
        });
    };
}
async function fromActions(http, url, bearer) {
    const request = new URL(url);
    request.searchParams.set('audience', AUDIENCE);
    const { bytes } = await (0,ask/* askService */.xE)(http, {
        url: request.href,
        method: 'GET',
        headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    }, MAX_TOKEN_BYTES);
    const answer = readJson(bytes, url);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw (0,sigstore_errors/* sigstoreError */.J)('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}
function readJson(bytes, url) {
    try {
        return (0,ask/* jsonOf */.o_)(bytes);
    }
    catch (error) {
        throw (0,ask/* serviceFailure */.Kr)(url, error);
    }
}

// EXTERNAL MODULE: ./build/sigstore/signing/key-signer.js
var key_signer = __webpack_require__(39195);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/open-signer.js






const MAX_KEY_BYTES = 64 * 1024;
/** The options of every command that signs keyless. */
const KEYLESS = {
    signingConfig: (0,parameters/* text */.Qq)('--signing-config <file>', 'keyless: signing config; default: the public instance'),
    identityToken: (0,parameters/* text */.Qq)('--identity-token <file>', 'keyless: OIDC token; default: the token of the GitHub Actions job, or SIGSTORE_ID_TOKEN'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'keyless: trusted_root.json that checks the answers; default: the one beside the signing config, else the policy'),
};
/** The options of every command that signs a record with a key or keyless. */
const SIGNING = {
    key: (0,parameters/* text */.Qq)('--key <pem>', 'sign with this private key (PKCS #8: Ed25519, P-256, P-384, RSA)'),
    keyless: (0,parameters/* flag */.Jt)('--keyless', 'sign with the identity of the GitHub Actions job or of SIGSTORE_ID_TOKEN'),
    ...KEYLESS,
};
/** Opens the keyless signer that the options name. Prints a warning to stderr and passes it to `warn`. */
function openKeylessSigner({ signingConfig, identityToken, trustedRoot }, { http, clock, env, cwd, stderr }, policyRoots, warn) {
    return (0,signing_open/* openSigner */.H)({
        http,
        now: clock.now(),
        clock,
        identityToken: identityTokenSource({ http, env, file: (0,paths/* resolveOptional */.r)(cwd, identityToken) }),
        signingConfig: (0,paths/* resolveOptional */.r)(cwd, signingConfig),
        trustedRoot: (0,paths/* resolveOptional */.r)(cwd, trustedRoot),
        policyRoots,
        warn: (warning) => {
            stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
            warn?.(warning);
        },
    });
}
/** Opens a signer with the private key in a file. */
async function openKeySigner(key, { cwd }) {
    return (0,key_signer/* createKeySigner */.e)((0,key_signer/* readSigningKey */.j)(await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key'), key));
}
/**
 * Opens the signer of a promotion record or a revocation; undefined if the options name none. The roots of the policy check the
 * answers of the signing services where neither an option nor the signing config names a root.
 */
async function openRecordSigner(options, context, { roots }) {
    const { key, keyless, identityToken, signingConfig } = options;
    if (key !== undefined && keyless)
        throw (0,errors/* baseError */.O)('usage', { detail: 'give only one of --key and --keyless', command: 'promote' });
    if (key !== undefined)
        return openKeySigner(key, context);
    if (!keyless && identityToken === undefined && signingConfig === undefined)
        return undefined;
    return openKeylessSigner(options, context, async () => roots);
}


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81491);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34398);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'trust policy', DEFAULT_POLICY);
/** The policy whose roots check the answers of the signing services. The default policy may be missing. */
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: trust policy whose roots check the answers; default: ${DEFAULT_POLICY}`);
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrust */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFiles */ .q, clock.now());
/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 36455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ drillError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const drillError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'dist-missing': {
        family: 'configuration',
        message: 'there is nothing to release: {path} does not exist or is empty',
        hint: 'Run npm run dist in a checkout, or name an image of your own with --release REF.',
    },
    'release-too-large': {
        family: 'configuration',
        message: '{folder} has {found} files, more than the {limit} that a release may have',
    },
    'release-not-found': {
        family: 'configuration',
        message: 'the image that --release names is not there: {reference}',
    },
    'step-not-reached': {
        family: 'fault',
        message: '{what} is not there: no earlier step of the drill got that far',
        hint: 'The step that failed first says why.',
    },
    'region-still-up': {
        family: 'fault',
        message: 'the primary was to be lost, but {service} at {url} does not refuse connections ({detail})',
        hint: 'The drill would have measured nothing; it was ended.',
    },
    'nothing-recovered': {
        family: 'verification',
        message: 'of {published} published release(s) none is whole in the second region: {detail}',
        hint: 'Did the mirror and the replica ever catch up before the loss?',
    },
    'step-refused': {
        family: 'verification',
        message: '{what} did not pass: {detail}',
    },
    'tamper-unnoticed': {
        family: 'verification',
        message: 'a byte was flipped in a copy of the pack ({member}, byte {offset}) and it still verified',
        hint: 'Evidence that cannot tell is none. Report this.',
    },
    'objective-missed': {
        family: 'verification',
        message: '{objective} was {measured}, and the objective is {limit}',
    },
    'mirror-claim-wrong': {
        family: 'verification',
        message: 'the mirror says that it has all that was there at {time}, but of {version}, published at {published}: {detail}',
        hint: 'An RPO that is told too small is worse than a large one. Report this.',
    },
    'rotation-wrong': {
        family: 'verification',
        message: '{release}: expected {expected}, found {found}',
        hint: 'A rotation that does this in earnest would stop releases, or let strangers through: look at the policy.',
    },
});


/***/ }),

/***/ 64835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bK: () => (/* binding */ createWorkflowProvenance),
/* harmony export */   zG: () => (/* binding */ createLocalProvenance)
/* harmony export */ });
/* unused harmony exports SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE, LOCAL_BUILD_TYPE, LOCAL_BUILDER */
/** The predicate type of SLSA provenance: https://slsa.dev/spec/v1.1/provenance */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** The build type of GitHub's own attestations. */
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** The build type of a release that was built outside GitHub Actions. docs/drill.md describes its parameters. */
const LOCAL_BUILD_TYPE = 'https://github.com/org/mc-actions/build-types/local/v1';
const LOCAL_BUILDER = 'https://github.com/org/mc-actions/builders/local/v1';
/** Splits `owner/name/.github/workflows/x.yml@ref` into path and ref. */
function splitWorkflowRef(workflowRef, repository) {
    const at = workflowRef.indexOf('@');
    const whole = workflowRef.slice(0, at);
    const path = whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : whole;
    return { path, ref: workflowRef.slice(at + 1) };
}
/** Creates the predicate for the output of a GitHub Actions run, in the form of GitHub's own attestations. */
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
/** Creates the predicate for a build outside GitHub Actions. It contains only the given facts. */
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

/***/ 35463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles)
});

// UNUSED EXPORTS: readDemandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/witnessed.js






/**
 * Checks that enough witnesses cosigned the checkpoint of each log with tiles in a mirror, and that no checkpoint is
 * behind the index. Throws `log-unwitnessed`, `mirror-damaged`.
 */
async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue; // such a log has no witnesses
        const path = (0,layout/* logPath */.Q2)(log.name, gate/* WITNESSED */.HX);
        const bytes = (await files.read(path, checkpoints/* MAX_CHECKPOINT_BYTES */.qC)) ??
            (await files.read((0,layout/* logPath */.Q2)(log.name, 'checkpoint'), checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
        if (!bytes)
            throw damaged(path, 'it is missing');
        let checkpoint;
        try {
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'), path);
        }
        catch (error) {
            throw damaged(path, (0,describe/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        // A sync writes the index after the logs: the index may be behind a checkpoint, but never ahead of it.
        const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !covers)
            throw damaged(path, `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* cosignaturesBy */.Xv)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail }, { cause });

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/client/memory.js











const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
/**
 * The newest state that a client has seen of a mirror. A mirror is identified by its key, and each key has one file.
 */
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
/** Sequences are times in milliseconds. No mirror wrote a remembered one that is further in the future. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** The lock of a cache must not delay a verification. */
const LOCK_WAIT_MS = 1_000;
/**
 * Reads the state of a mirror and compares it with the newest one that this client has seen under any of its keys. All
 * `keys` are of one mirror: an old state that a retired key signed is a replay too. `dir` contains the newest state of
 * each key. An unusable memory is a warning. Throws `mirror-replayed`, `mirror-log-changed`, and the errors of
 * {@link readNotedState}.
 */
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const memoryPath = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    // Read the memory before the state: a newer state that another client remembers in between must not look like a replay.
    const memories = [];
    for (const key of keys) {
        const memory = await recall(memoryPath(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,format_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertGrew(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNews = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNews && state.sequence <= now + MAX_AHEAD_MS)
        await remember(memoryPath(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
/** Writes the state to the memory, unless another client has written a newer one. An error becomes a warning. */
async function remember(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await recall(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(createMemory(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
/** Creates the memory of a state. It keeps the logs that the mirror no longer lists, because they may return. */
function createMemory(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const gone = (seen?.logs ?? []).filter((log) => !now.some((one) => isSame(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...gone] };
}
const isSame = (one, other) => one.name === other.name && one.origin === other.origin;
/** Throws `mirror-log-changed` for a log that is smaller than before, or has another root for the same size. */
function assertGrew(files, seen, state) {
    const now = state.logs.find((log) => isSame(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw (0,errors/* mirrorError */.Q)('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
/** Reads the memory of a key; undefined if there is none. An unusable memory becomes a warning. */
async function recall(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it belongs to another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('its state is more than one day in the future');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => (0,errors/* mirrorError */.Q)('mirror-memory-unusable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
;// CONCATENATED MODULE: ./build/mirror/client/refreshing-mirror.js



/**
 * A mirror that follows its own syncs. A sync may replace the signed state during a read, and a later one removes the
 * old nodes. If a file is missing, the mirror reads the state again, and a newer state answers.
 */
class RefreshingMirror {
    name;
    #files;
    #open;
    #warnings;
    #view;
    constructor(files, view, open, warnings) {
        this.name = files.name;
        this.#files = files;
        this.#view = view;
        this.#open = open;
        this.#warnings = warnings;
    }
    get syncedAt() {
        return this.#view.syncedAt;
    }
    trustedRoot = () => this.#ask((view) => view.trustedRoot());
    evidence = (subject) => this.#ask((view) => view.evidence(subject));
    find = (name) => this.#ask((view) => view.find(name));
    blob = (digest) => (0,reading/* readBlob */.gm)(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#ask((view) => view.releases());
        return [...found].sort((a, b) => compare(a.reference, b.reference) || compare(a.digest, b.digest));
    }
    async *bundlesFor(subject) {
        for (const { kind, digest } of await this.evidence(subject)) {
            if (kind !== 'bundle')
                continue;
            const bytes = await this.#bundle(subject, digest);
            if (bytes)
                yield { bytes, origin: `${this.name} ${(0,layout/* blobPath */.nD)(digest)}` };
        }
    }
    /** Reads a bundle; undefined if a newer state no longer lists it, because a prune removed it in the meantime. */
    async #bundle(subject, digest) {
        try {
            return await this.blob(digest);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            const isListed = (await this.evidence(subject)).some((item) => item.digest === digest);
            return isListed ? this.blob(digest) : undefined;
        }
    }
    async #ask(question) {
        try {
            return await question(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return question(this.#view);
        }
    }
    /**
     * Reads the signed state again, and reports whether it is newer. Ignores errors, because the caller throws the first
     * one.
     */
    async #refresh() {
        const { sequence } = this.#view;
        if (sequence === undefined)
            return false;
        const view = await this.#open().catch(() => undefined);
        if (view?.sequence === undefined || view.sequence <= sequence)
            return false;
        this.#view = view;
        return true;
    }
}
const isDamage = (error) => error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/format/signed/node.js
var node = __webpack_require__(86229);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/format/signed/tree.js
var tree = __webpack_require__(16341);
;// CONCATENATED MODULE: ./build/mirror/client/view/catalog.js







/**
 * Opens a view of a mirror with a signed catalog. A path from its root node proves every answer, and also that a key is
 * absent.
 */
async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = (0,reading/* parseMirrorFile */.nb)(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
    const read = (0,tree/* createPageReader */.T5)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => (0,reading/* parseMirrorFile */.nb)(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(layout/* mirrorLogSchema */.tX, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state does not name it' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return []; // a mirror is addressed by sha256
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return (0,reading/* parseEvidence */.vf)(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => 
        // A release with a tag and a digest is also listed under its tag.
        parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/client/view/unsigned.js
var unsigned = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/mirror/client/open.js













/**
 * Opens a mirror by its folder or URL. A location without a mirror throws the fault `mirror-missing`, so that a wrong
 * address does not look like missing evidence.
 */
const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
/** Opens a mirror by its files. Throws the same errors as {@link openMirror}. */
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* parseWitnessPolicy */.jV)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await readDemandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn((0,errors/* mirrorError */.Q)('mirror-unsigned', { mirror: files.name }));
    return view;
}
/**
 * Reads the state, which a key must have signed and which must not be older than before; undefined if no key is
 * demanded.
 */
async function readDemandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}


/***/ }),

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ promoteCheck)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
;// CONCATENATED MODULE: ./build/promote/explain.js

/** Reasons that a policy gives about the signer of a record. */
const BY_ANOTHER = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'certificate-untrusted',
    'key-not-trusted',
    'signature-invalid',
];
const EXPLAINED = ['promotion-rule-missing', 'promotion-unsigned', ...BY_ANOTHER];
const KEY_FILE = 'PRIVATE-KEY.pem';
/**
 * Explains a refusal that an earlier version did not make: its rule, and the command that fixes it. Earlier versions accepted
 * an unsigned record, or one by a signer of releases, where the policy had no requirement of kind `promotion`. Returns
 * nothing for a reason that earlier versions gave too.
 */
function explainRefusals(refusals, reference, digest, trust) {
    const why = refusals.find(({ code }) => EXPLAINED.includes(code));
    if (why === undefined)
        return [];
    const [requirement] = trust.promotion.requirements;
    const command = promoteCommand(reference, digest, trust);
    if (why.code === 'promotion-rule-missing')
        return [
            {
                code: why.code,
                rule: 'A promotion record counts only when it is signed by a key or identity that a requirement of kind promotion names. The policy has no such requirement.',
                earlier: 'An earlier version accepted unsigned records, and records by the signers of releases, under this policy.',
                policy: [
                    'requirements:',
                    '  - name: promotion',
                    '    kind: promotion',
                    '    keys: [{ name: operations, path: promotion.pub }]',
                ].join('\n'),
                command,
            },
        ];
    if (!requirement)
        return [];
    if (why.code === 'promotion-unsigned')
        return [
            {
                code: why.code,
                rule: `The requirement "${requirement.name}" accepts only records that are signed. The record of this release is unsigned.`,
                earlier: 'An earlier version accepted unsigned records under a policy without such a requirement.',
                command,
            },
        ];
    return [
        {
            code: why.code,
            rule: `The requirement "${requirement.name}" does not name the signer of the record. ${why.message}`,
            earlier: 'An earlier version accepted records by the signers of releases under a policy without such a requirement.',
            command,
        },
    ];
}
/** The command that promotes a release where it is: the copy finds everything present, and the signed record is written. */
function promoteCommand(reference, digest, trust) {
    const [requirement] = trust.promotion.requirements;
    const { tag } = reference;
    const source = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    const destination = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, tag === undefined ? {} : { tag }));
    const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
    return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}
/** For a POSIX shell: a reference or path may have any character. */
const quote = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

// EXTERNAL MODULE: ./build/promote/marking.js
var marking = __webpack_require__(28000);
// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/record.js
var promote_record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/promote/verify-at.js
var verify_at = __webpack_require__(53258);
;// CONCATENATED MODULE: ./build/promote/check.js













/**
 * What a deploy gate asks: is the release whole there, verified under the policy, marked promotable by somebody who may,
 * and not revoked? A registry that cannot be read is a fault, thrown.
 */
async function promoteCheck(place, trust, ports, { beside = [], promotedAs, explain = false } = {}) {
    const name = (0,oci_reference/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,oci_reference/* targetOf */.$r)(place.reference));
    if (!root)
        throw (0,errors/* ociError */.Y)('reference-not-found', { reference: name, what: 'manifest' });
    const { digest } = root;
    const revocations = await (0,revocation/* revocationsOf */.Vv)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* judgedRecords */.CN)(place.repository, digest, trust);
    const at = promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs);
    // What must be there is what was promoted here: a record that counts names it.
    const here = recordsFor(records, at);
    const promoted = new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
    // A damaged record does not say what must be there, so everything is looked for.
    const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
    const { graph, missing } = await (0,complete/* findWhole */.tO)(place, digest, isDamaged ? undefined : promoted, ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await unlessRefused(isRefused, () => (0,verify_at/* verifyAt */.T)(place, { root }, trust, ports, beside));
    const { record, why } = isMarkable(trust)
        ? fitting(records, refused, graph, at, name)
        : { why: (0,promote_errors/* promoteError */.l)('promotion-rule-missing', { reference: name, policy: trust.path }) };
    const reasons = [
        ...revocations.standing,
        ...(missing.length > 0 ? [(0,complete/* incomplete */.$x)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...(record ? { record: record.descriptor.digest, promotedAt: record.predicate.promotedAt } : {}),
        ...(record ? { signed: record.signer !== undefined } : {}),
        ...(record?.signer ? { signedBy: (0,statement/* whoSigned */.b)(record.signer).identity } : {}),
        manifests: graph?.nodes.length ?? 0,
        blobs: graph?.blobs.length ?? 0,
        missing,
        ...(verification ? { verification } : {}),
        warnings: [
            ...(record && !record.signer ? [(0,marking/* unsignedAt */.jG)(name, record.descriptor.digest)] : []),
            ...(record ? refused : []),
            ...revocations.warnings,
            ...beside.flatMap((source) => source.warnings?.() ?? []),
        ].map((error) => error.toReason()),
        ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
    });
}
/** Whether any record can count under a policy. */
const isMarkable = ({ promotion: { requirements, unsigned } }) => requirements.length > 0 || unsigned === true;
/** Runs a verification. If the release is refused anyway, a part that is gone (404) is not a fault of the registry. */
async function unlessRefused(isRefused, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isRefused && error instanceof mc_error/* McError */.Hv && error.details['status'] === 404)
            return undefined;
        throw error;
    }
}
/** The record of this release at this place: what it names was whole when it was written, and must be there still. */
function fitting(records, refused, graph, at, name) {
    if (records.length === 0)
        return { why: refused[0] ?? (0,promote_errors/* promoteError */.l)('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: (0,promote_errors/* promoteError */.l)('promotion-mismatch', { reference: name, expected, found }),
    });
    const here = recordsFor(records, at);
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* destinationsOf */.Nu)(predicate)).join(', '));
    const there = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const record = here.find(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => there.has(one)));
    return record ? { record } : mismatch('all manifests that were promoted', 'some are gone');
}
const recordsFor = (records, at) => records.filter(({ predicate }) => (0,promote_predicate/* destinationsOf */.Nu)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, at)));


/***/ }),

/***/ 63483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ readSignedDigest),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   Ip: () => (/* binding */ readClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6888);


/** Returns the claims in a new bundle about its signer, log entries and timestamps. They are for people and not verified. */
function readClaims(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundle */ .QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
/** Returns the digest of the bytes that the message signature of a new bundle covers. */
function readSignedDigest(bundle) {
    const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundle */ .QN)(bundle, 'the new bundle');
    if (content.$case !== 'messageSignature')
        throw new TypeError('a bundle with a statement has no message digest');
    return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}
/** Formats a report for people. */
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
            title: `${report.kind === 'signature' ? 'Signed' : 'Attested'} ${report.subject ?? ''}`.trim(),
            table: { columns: ['', ''], rows },
        },
    ];
}


/***/ }),

/***/ 95893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const signError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'attach-without-image': {
        family: 'configuration',
        message: 'the bundle cannot be attached: expected an image in a repository, found {kind}, {subject}',
        hint: 'Omit --attach (attach: true), or name an image as REGISTRY/REPO@sha256:….',
    },
    'predicate-unusable': {
        family: 'configuration',
        message: 'the predicate in {path} cannot be attested: {detail}',
        hint: 'Pass the type of this predicate with --predicate-type (predicate-type), or another file.',
    },
    'predicate-incomplete': {
        family: 'configuration',
        message: 'the predicate is incomplete: {missing} is missing',
        hint: 'Pass the predicate and its type together. Only SLSA provenance of a GitHub Actions run needs no file.',
    },
});


/***/ }),

/***/ 42399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1787);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43453);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54566);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37796);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63483);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95893);









/**
 * Signs a subject with the signer of the ports. A file gets a signature over its bytes. An image or a digest gets a statement that
 * names it, as from cosign 3. With a predicate the subject gets an attestation. Throws `attach-without-image`, `reference-not-found`
 * and the errors of the signer.
 */
async function sign(request, ports) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .signError */ .C)('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const image = subject.kind === 'image' ? await resolve(subject.reference, ports) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign, ports);
    // The file is written first: if the registry fails, the user still has the bundle, whose log entry is permanent.
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...(0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .readClaims */ .Ip)(bundle),
        warnings: (ports.warnings ?? []).map((warning) => warning.toReason()),
    });
}
/** Signs the bytes of a file in one pass, so that the digest is the digest of the signed bytes. */
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: (0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .readSignedDigest */ .Bs)(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await hashSubject(request, ports);
    const statement = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .statementFor */ .JM)([createStatementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
async function resolve(reference, ports) {
    const repository = ports.openRepository(reference);
    const descriptor = await repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .targetOf */ .$r)(reference));
    if (!descriptor)
        throw (0,_oci_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ociError */ .Y)('reference-not-found', { reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatReference */ .FH)(reference), what: 'manifest' });
    return { repository, descriptor };
}
async function hashSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfStream */ .Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('the digest of an image comes from its repository');
}
function createStatementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const unnamed = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(subject.path), ...unnamed };
    // The signatures of cosign have no name either: they are valid for a copy of the image in any repository.
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return unnamed;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...unnamed };
}
/** Attaches the bundle to the image, with the annotations by which cosign 3 finds it. */
const attach = (image, bundle, predicateType, { clock }) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .attachArtifact */ .K)(image.repository, image.descriptor, {
    artifactType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .BUNDLE_V03 */ .H,
    layers: [{ mediaType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .BUNDLE_V03 */ .H, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .CREATED_ANNOTATION */ .h_]: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .rfc3339 */ .ag)(clock.now()),
    },
});


/***/ }),

/***/ 13929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ rootFiles),
/* harmony export */   LF: () => (/* binding */ revertPolicy),
/* harmony export */   Lw: () => (/* binding */ overlay),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   VH: () => (/* binding */ changePolicy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70225);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34398);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81491);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29217);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81563);












const MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';
/** The files of a root, named by their content: no pin that holds today is ever overwritten. Throws `trusted-root-fields-unknown`. */
function rootFiles(name, bytes, path, now) {
    const root = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrustedRoot */ .KE)(bytes, path);
    if (root.unknownFields.length > 0)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsUnknown */ .wU)(path, root.unknownFields);
    const { fulcio, rekor } = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .derivePems */ .T)(root);
    const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes).toString('hex').slice(0, 12)}`;
    const all = [
        ['trustedRoot', `${stem}.trusted_root.json`, bytes],
        ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
        ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
    ];
    const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
    const pins = Object.fromEntries(kept.map(([key, file, content]) => [key, { path: file, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(content).toString('hex') }]));
    const entry = { name, ...pins, pinnedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(now) };
    return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}
/** The disk, with what is proposed laid over it. */
function overlay(policyPath, { text, files }) {
    const at = new Map([...files].map(([file, bytes]) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), file), bytes]));
    at.set(policyPath, Buffer.from(text));
    return {
        read: async (path, maxBytes, what) => at.get(path) ?? _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.read(path, maxBytes, what),
        modifiedAt: async (path) => (at.has(path) ? new Date() : _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.modifiedAt(path)),
    };
}
const readPolicy = async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegularFile */ .XF)(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
/**
 * Changes a policy: files first, under names that nobody uses yet, then what it was into `trust-history/`, then the policy
 * itself by one rename. Killed anywhere before that, nothing has changed; run again, it converges. `hold` is asked whether
 * the proposal may stand; what it throws leaves all as it was. Gives the digests of before and after.
 */
function changePolicy(path, verb, propose, ports) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text));
        const proposed = propose((0,_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .editPolicy */ .X)(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(path, overlay(path, proposed), ports.clock.now());
        await ports.hold?.(proposed);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        for (const [file, bytes] of proposed.files)
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), bytes);
        // After the last, not by how many there are: whoever tidies old ones away must not mix up the order.
        const last = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((await historyOf(path)).at(-1) ?? '0000').slice(0, 4);
        const number = String(Number(last) + 1).padStart(4, '0');
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY, `${number}-before-${verb}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, proposed.text);
        return { before, after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(proposed.text)) };
    });
}
/** What the policy was before each change, the oldest first. */
async function historyOf(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), HISTORY);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .fileKind */ .h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
/**
 * Back to what the policy was before its last change; once more, to the one before that. Its pins must still hold. What is
 * left is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
function revertPolicy(path, { clock }) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await historyOf(path)).at(-1);
        if (last === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .verifyError */ .q)('policy-no-history', { path });
        const previous = await readPolicy(last);
        await (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(path, overlay(path, { text: previous, files: new Map() }), clock.now());
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(last), `reverted-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(last);
        return { before: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text)), after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(previous)), from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(last) };
    });
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ editPolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50581);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43350);






/** Throws what a policy that cannot be read throws: `yaml-malformed`, `schema-mismatch`. */
function editPolicy(text, path) {
    const policy = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, path), path);
    const indexOf = (name) => policy.roots.findIndex((root) => root.name === name);
    const known = (name) => {
        const index = indexOf(name);
        if (index < 0)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('policy-root-unknown', {
                path,
                given: name,
                expected: policy.roots.map((root) => root.name),
            });
        return index;
    };
    const placeOf = (entry, after) => {
        const at = indexOf(entry.name);
        return at >= 0
            ? { at, replaces: true }
            : { at: after === undefined ? policy.roots.length : known(after) + 1, replaces: false };
    };
    return isJson(text)
        ? {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = placeOf(entry, after);
                return jsonText({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
            },
            withoutRoot: (name) => jsonText({ ...policy, roots: policy.roots.toSpliced(known(name), 1) }),
        }
        : {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = placeOf(entry, after);
                const { document, roots } = rootsOf(text, path);
                if (replaces)
                    replaceIn(document, roots.items[at], entry);
                else
                    roots.items.splice(at, 0, nodeOf(document, entry));
                return textOf(document, text);
            },
            withoutRoot: (name) => {
                const { document, roots } = rootsOf(text, path);
                roots.items.splice(known(name), 1);
                return textOf(document, text);
            },
        };
}
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
const jsonText = (policy) => `${JSON.stringify(policy, null, 2)}\n`;
function rootsOf(text, path) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const roots = document.get('roots');
    // A merge key of YAML 1.1 can hold them: the policy is one, and there is no place in it to write to.
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(roots))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .baseError */ .O)('yaml-malformed', { what: path, detail: 'expected the roots in a list of their own' });
    return { document, roots };
}
/** A root as a person would write it: a key a line, each pin a line. */
function nodeOf(document, entry) {
    const node = document.createNode(entry);
    for (const pair of node.items)
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.value))
            pair.value.flow = true;
    return node;
}
/** Key by key, so that comments within the entry stay where they were. */
function replaceIn(document, node, value) {
    const wanted = new Map(Object.entries(value).filter(([, each]) => each !== undefined));
    for (const { key } of [...node.items])
        if (!wanted.has(String(key)))
            node.delete(key);
    for (const [key, each] of wanted) {
        const held = node.get(key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(held) && typeof each === 'object' && each !== null)
            replaceIn(document, held, each);
        else if (JSON.stringify(held) !== JSON.stringify(each)) {
            const made = document.createNode(each);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(made))
                made.flow = true;
            // A node in the place of a scalar would take its comment with it.
            node.set(key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(made) ? made : each);
        }
    }
}
const textOf = (document, before) => document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });


/***/ }),

/***/ 98287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);





const hex = (...chunks) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.concat(chunks)).toString('hex');
const when = (validFor) => ({
    since: validFor?.start ? (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.start) : '',
    ...(validFor?.end ? { until: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.end) } : {}),
});
/** Every key and authority of a trusted_root.json. Throws `trusted-root-malformed`. */
function partsOf(bytes, path) {
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrustedRoot */ .KE)(bytes, path); // what is no root is refused in one way, whoever reads it
    const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8'), path));
    const logs = (kind, all) => all.map(({ baseUrl, publicKey }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(baseUrl),
        fingerprint: hex(publicKey?.rawBytes ?? Buffer.alloc(0)),
        ...when(publicKey?.validFor),
    }));
    const authorities = (kind, all) => all.map(({ uri, certChain, validFor }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(uri),
        fingerprint: hex(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
        ...when(validFor),
    }));
    return [
        ...authorities('certificate-authority', root.certificateAuthorities),
        ...logs('transparency-log', root.tlogs),
        ...logs('ct-log', root.ctlogs),
        ...authorities('timestamp-authority', root.timestampAuthorities),
    ];
}
const sameKey = (a, b) => a.kind === b.kind && a.fingerprint === b.fingerprint;
const samePeriod = (a, b) => a.since === b.since && a.until === b.until && a.name === b.name;
function differences(before, after) {
    const lacks = (all) => (part) => !all.some((other) => sameKey(other, part));
    return {
        added: after.filter(lacks(before)),
        removed: before.filter(lacks(after)),
        changed: before.flatMap((part) => {
            const all = after.filter((other) => sameKey(other, part));
            const [other] = all;
            return other && !all.some((each) => samePeriod(each, part)) ? [{ before: part, after: other }] : [];
        }),
    };
}


/***/ }),

/***/ 55162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ rotateRoot),
/* harmony export */   JZ: () => (/* binding */ revertTrust),
/* harmony export */   TK: () => (/* binding */ pinBytes),
/* harmony export */   cx: () => (/* binding */ pinRoot),
/* harmony export */   kY: () => (/* binding */ retireRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25367);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34398);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13929);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98287);










const digestIn = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const readRoot = (path) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
/** What of a root's entry belongs to the instance and not to the file: it goes on when the file is another. */
const standing = (entry) => {
    const { maxAge, logs, timestamps } = entry ?? {};
    return {
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(logs === undefined ? {} : { logs }),
        ...(timestamps === undefined ? {} : { timestamps }),
    };
};
/** None where the file is gone or is not what was pinned: there is nothing to compare, and that may be why it is changed. */
async function partsBefore(policyPath, entry) {
    if (!entry)
        return [];
    const { path: file, sha256: pin } = entry.trustedRoot;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), file);
    try {
        const bytes = await readRoot(path);
        return pin === undefined || pin === digestIn(bytes) ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, path) : [];
    }
    catch {
        return [];
    }
}
/** Pins a root under a name: a new one at the end, or another content in the place of the old. */
const pinRoot = async ({ policy, name, trustedRoot }, ports) => pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);
/**
 * Tells what differs between a root that was fetched and the one that is pinned under the name, key by key; with `pin` it
 * is pinned.
 */
async function pinBytes(request, { clock }) {
    const { policy, name, bytes, path, verb, pin } = request;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .rootFiles */ .Aj)(name, bytes, path, clock.now());
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, verb, (text) => {
        old = text.policy.roots.find((root) => root.name === name);
        return pin ? { text: text.withRoot({ ...standing(old), ...entry }), files } : undefined;
    }, { clock });
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, path));
    return begun.finish([], { verb, root: name, ...changed, ...listed(what), canaries: [] });
}
/**
 * Puts a new root beside an old one, so that what either signed is taken. Each canary must verify under the new root alone,
 * or nothing changes: `canary-failed`. Run again with the same root it changes nothing, and holds the canaries all the same.
 */
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = digestIn(bytes);
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
    const holdCanaries = async (files) => {
        for (const subject of canaries) {
            const { report } = await (0,_all_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyAll */ .Vf)({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files });
            const [reason] = report.reasons;
            if (report.outcome !== 'passed')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('canary-failed', { subject, code: reason?.code ?? '', detail: reason?.message ?? '' });
        }
    };
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'rotate', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (!old)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-unknown', {
                path: policy,
                given: name,
                expected: roots.map((root) => root.name),
            });
        const there = roots.find((root) => root.trustedRoot.sha256 === digest);
        if (there) {
            next = there.name;
            return undefined;
        }
        if (roots.some((root) => root.name === next))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-exists', { path: policy, given: next });
        const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .rootFiles */ .Aj)(next, bytes, trustedRoot, now);
        return { text: text.withRoot({ ...standing(old), ...entry }, name), files };
    }, { clock, hold: (proposed) => holdCanaries((0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(policy, proposed)) });
    if (changed.before === changed.after)
        await holdCanaries(_policy_files_js__WEBPACK_IMPORTED_MODULE_9__/* .policyFiles */ .q); // the report says that they verified
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(bytes, trustedRoot));
    return begun.finish([], {
        verb: 'rotate',
        root: next,
        ...changed,
        ...listed(what),
        canaries: [...canaries],
    });
}
/** Takes a root out of the policy: what it signed is refused from then on. Its files stay, for `revert`. */
async function retireRoot({ policy, name }, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'retire', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (old && roots.length === 1)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-last-root', { path: policy, given: name });
        return { text: text.withoutRoot(name), files: new Map() };
    }, { clock });
    const what = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .t)(await partsBefore(policy, old), []);
    return begun.finish([], { verb: 'retire', root: name, ...changed, ...listed(what), canaries: [] });
}
/** Undoes the last change. */
async function revertTrust(policy, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { before, after, from } = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .revertPolicy */ .LF)(policy, { clock });
    const none = listed({ added: [], removed: [], changed: [] });
    return begun.finish([], { verb: 'revert', root: from, before, after, ...none, canaries: [] });
}
const listed = ({ added, removed, changed }) => ({
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ before, after }) => ({ before, after })),
});


/***/ })

};
