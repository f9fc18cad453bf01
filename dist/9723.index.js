export const id = 9723;
export const ids = [9723];
export const modules = {

/***/ 59723:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/index.js + 14 modules
var oci = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/github/index.js + 4 modules
var github = __webpack_require__(23649);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/version.js
var lib_version = __webpack_require__(96480);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/drill/release/files.js




const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
/** Every file under a folder, sorted by name; links and special files are left out, as they would not be the same elsewhere. */
async function filesUnder(folder, prefix) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (paths.length > MAX_FILES)
        throw new errors/* ConfigurationError */.j1('release-too-large', { folder, found: paths.length, limit: MAX_FILES });
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
        throw new errors/* ConfigurationError */.j1('dist-missing', { path: dist });
    const about = [];
    for (const name of ['LICENSE', 'README.md', 'package.json']) {
        const path = (0,external_node_path_.join)(installRoot, name);
        if ((await (0,lib_files/* fileKind */.h_)(path)) === 'file')
            about.push({ name: `app/${name}`, content: await (0,lib_files/* readFileBounded */.Y1)(path, MAX_FILE_BYTES), executable: false });
    }
    const files = await filesUnder(dist, 'app/dist');
    if (files.length === 0)
        throw new errors/* ConfigurationError */.j1('dist-missing', { path: dist });
    return { dist: files, about };
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
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
        [oci/* CREATED_ANNOTATION */.h_]: request.created,
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
            mediaType: oci/* OCI_MANIFEST */.EG,
            config: config.descriptor,
            layers: layers.map(({ descriptor }) => descriptor),
            annotations,
        };
        return {
            config,
            manifest: blobOf(oci/* OCI_MANIFEST */.EG, Buffer.from((0,json/* canonicalJson */.dj)(manifest)), { platform: { architecture, os: 'linux' } }),
        };
    });
    const manifests = images.map(({ manifest }) => manifest);
    const index = blobOf(oci/* OCI_INDEX */.$p, Buffer.from((0,json/* canonicalJson */.dj)({
        schemaVersion: 2,
        mediaType: oci/* OCI_INDEX */.$p,
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
var enums = __webpack_require__(84439);
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
    const hex = (0,lib_digest/* hexOf */.ZD)(digest).slice(0, 32).split('');
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
        hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* hexOf */.ZD)(subject.digest)]]),
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
            hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], (0,lib_digest/* hexOf */.ZD)(layer)]]),
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
    ? (0,github/* workflowProvenance */.fQ)(builder.actions, { dependencies, startedOn })
    : (0,github/* localProvenance */.J9)({
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
    const revision = builder.actions?.sha ?? (await (0,github/* gitHead */.Tj)(installRoot));
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
const measuresRecovery = ({ scenario }) => scenario === 'region-loss';
/** The page's headline: what the drill showed. */
function headline(report) {
    if (report.outcome === 'passed')
        return measuresRecovery(report)
            ? 'The region was lost. The release came back.'
            : 'The roots were replaced, and replaced back. Nothing passed that may not, nothing was stopped that may.';
    const failed = report.steps.find((step) => step.outcome === 'failed');
    if (failed)
        return `The drill failed at “${failed.title}”.`;
    return 'The release came back, but not within the objectives.';
}
const milliseconds = (time) => Date.parse(time);

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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
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
    rpoSeconds: seconds.nullable().describe('from the newest release that came back whole to the loss'),
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
const SCENARIOS = ['region-loss', 'root-rotation'];
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/logchain/index.js + 10 modules
var logchain = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/telemetry/index.js + 2 modules
var telemetry = __webpack_require__(23947);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/mirror/index.js + 40 modules
var build_mirror = __webpack_require__(43093);
// EXTERNAL MODULE: ./build/promote/index.js + 7 modules
var promote = __webpack_require__(79940);
// EXTERNAL MODULE: ./build/verify/index.js + 34 modules
var verify = __webpack_require__(99142);
// EXTERNAL MODULE: ./build/sigstore/index.js + 23 modules
var sigstore = __webpack_require__(45774);
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
    /** Seconds of releases that a loss at `lostAt` took: to the newest one that came back whole. `null` if none did. */
    recoveryPoint(lostAt, whole) {
        const newest = this.newest(whole);
        return newest === undefined ? null : Math.max(0, (0,lib_clock/* secondsBetween */.O1)(newest.publishedAt, lostAt));
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
    whole: new Map(),
    recovered: [],
    counters: { mirrorVerifications: 0, mirrorVerificationFailures: 0, promotions: 0, bypasses: 0 },
    chain: null,
    evidence: null,
});
/** What an earlier step found out. Throws `step-not-reached` where none did. */
function known(value, what) {
    if (value === undefined)
        throw new errors/* McError */.Hv('step-not-reached', { what });
    return value;
}
const REPOSITORY = 'acme/app';
/** Where content is copied to while all is well: not yet promoted, and nobody deploys from there. */
const REPLICA = 'replica/acme/app';
const registryPorts = ({ http, signal }) => ({
    http,
    credentials: oci/* anonymous */._5,
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
    return (0,sigstore/* openSigner */.Hs)({
        http: world.ports.http,
        now: world.ports.clock.now(),
        signingConfig: regions.signingConfig(region),
        identityToken: () => regions.token(),
    });
};

;// CONCATENATED MODULE: ./build/drill/replicate.js








/** The host of the primary's transparency log in the trusted root. */
const REKOR_ORIGIN = 'rekor2.primary.mc.test';
const mirrorDir = (world) => (0,external_node_path_.join)(world.dir, 'mirror');
const mirrorConfig = (world) => {
    const { primary } = known(world.regions, 'the regions').urls.regions;
    return {
        version: 1,
        name: 'mirror',
        to: mirrorDir(world),
        policy: known(world.trust, 'the policy').path,
        logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
        subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    };
};
/**
 * Brings the second region up to date: every release that is not there yet, with all that refers to it, into the
 * replica; then log, roots and evidence into the mirror.
 */
async function replicate(world, signal) {
    const { ports, ledger } = world;
    const { http, clock, concurrency } = ports;
    const regions = known(world.regions, 'the regions');
    const [source, replica] = [repositoryIn(regions, 'primary', REPOSITORY), repositoryIn(regions, 'secondary', REPLICA)];
    const registry = { ...registryPorts(ports), signal };
    const startedAt = (0,lib_clock/* rfc3339 */.ag)(clock.now());
    const waiting = ledger.waiting();
    for (const { version, digest } of waiting) {
        const from = (0,oci/* withTarget */.yY)(source, { digest });
        const to = (0,oci/* withTarget */.yY)(replica, { tag: version });
        await (0,promote/* copyRelease */.nT)({
            source: { reference: from, repository: (0,oci/* openRepository */.Av)(from, registry) },
            destination: { reference: to, repository: (0,oci/* openRepository */.Av)(to, registry) },
            deep: false,
        }, { clock, progress: progress/* silent */.K, concurrency, signal });
        ledger.replicated(digest);
    }
    const trust = known(world.trust, 'the policy');
    const report = await (0,build_mirror/* syncMirror */.X5)(mirrorConfig(world), {
        http,
        clock,
        progress: progress/* silent */.K,
        concurrency,
        signal,
        destination: ({ to }) => (0,build_mirror/* folderDestination */.zI)(to, { clock, signal }),
        trustedRoots: async () => trust.roots,
        repository: (reference) => (0,oci/* openRepository */.Av)(reference, registry),
    });
    if (report.outcome !== 'passed') {
        const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
        throw new errors/* VerificationError */.mk('step-refused', { what: 'mirror sync', detail });
    }
    const treeSize = report.logs[0]?.size;
    world.syncs.push({ startedAt, finishedAt: (0,lib_clock/* rfc3339 */.ag)(clock.now()), ...(treeSize === undefined ? {} : { treeSize }) });
    world.events.add('info', 'mirror-synced', `${waiting.length} release(s) brought across`, {
        releases: waiting.map(({ version }) => version),
        treeSize,
    });
    return report;
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
/**
 * Whether a release is whole in the second region: its content complete in the replica, and every requirement of the
 * pinned policy met by the mirror's evidence, or where the mirror was not yet that far by what was copied with the
 * release. Gives the verification, or why it is not whole.
 */
async function isWhole(world, { digest, version }) {
    const { http, clock, signal, concurrency } = world.ports;
    const replica = replicaOf(world);
    const trust = known(world.trust, 'the policy');
    try {
        const mirror = await (0,build_mirror.openMirror)(mirrorDir(world), { http, signal });
        const verification = await (0,verify/* verify */.MX)({ subject: `${version}@${digest}`, digests: { sha256: digest.slice('sha256:'.length) }, trust }, { sources: [mirror, (0,verify/* repositoryBundles */.cM)(replica)], clock, signal });
        if (verification.outcome !== 'passed') {
            world.counters.mirrorVerificationFailures++;
            return [...new Set(verification.reasons.map(({ code }) => code))].join(', ');
        }
        if (proofsOf(version, verification).every(({ source }) => source === FROM_MIRROR))
            world.counters.mirrorVerifications++;
        const graph = await (0,oci/* closure */.Cx)(replica, digest, { concurrency, signal });
        const missing = await (0,oci/* missingFrom */.fY)(graph, replica, concurrency, signal);
        return missing.length === 0 ? verification : `${missing.length} part(s) of its content are missing`;
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* VerificationError */.mk))
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
    const reference = (0,oci/* withTarget */.yY)(repositoryIn(known(world.regions, 'the regions'), 'secondary', repository), target);
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, registryPorts(world.ports)) };
};
/** Promotes a release from the replica to where the second region deploys from: copied, verified there, marked last. */
async function promoteRecovered(world, release) {
    const { clock, concurrency, signal } = world.ports;
    const report = await (0,promote/* promote */.pt)({
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
    const report = await (0,promote/* promoteCheck */.PT)(place, known(world.trust, 'the policy'), {
        clock,
        progress: progress/* silent */.K,
        concurrency,
        signal,
    });
    release.check = report;
    if (report.outcome !== 'passed')
        throw refused(`the gate for ${release.version}`, report.reasons);
}
const refused = (what, reasons) => new errors/* VerificationError */.mk('step-refused', {
    what,
    detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
});

;// CONCATENATED MODULE: ./build/drill/report/assemble.js






const missed = (name, seconds, limit) => seconds === null || seconds <= limit
    ? []
    : [
        new errors/* VerificationError */.mk('objective-missed', {
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
    const rpoSeconds = lostAt && restoredAt ? ledger.recoveryPoint(lostAt, restored) : null;
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

// EXTERNAL MODULE: ./build/evidence/index.js + 15 modules
var evidence = __webpack_require__(66710);
// EXTERNAL MODULE: ./build/store/index.js + 6 modules
var build_store = __webpack_require__(72667);
;// CONCATENATED MODULE: ./build/drill/vault.js















const BUCKET = 'evidence';
const RETAIN_SECONDS = 365 * 86_400;
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const chainDir = (world) => (0,external_node_path_.join)(world.dir, 'chain');
const packPath = (world) => (0,external_node_path_.join)('evidence', `${world.drillId}.evidence.tar`);
const packFile = (world) => (0,external_node_path_.join)(world.request.out, packPath(world));
/** Seals the chain by the workflow's identity in the surviving region, and checks it as anybody would. */
async function seal(world) {
    const { clock, signal } = world.ports;
    const chain = chainDir(world);
    const signer = await signerOf(world, 'secondary');
    const sealed = await (0,logchain/* sealChain */.Tf)({ chain, by: { method: 'keyless', sign: (artifact) => signer.signMessage((0,lib_bytes/* streamOf */.mA)(artifact)) } }, { clock, signal });
    const trust = known(world.trust, 'the policy');
    const checked = await (0,logchain/* checkChain */.uy)({
        chain,
        trust: {
            by: 'policy',
            verify: async (artifact, bundle) => (0,verify/* whoSigned */.bO)((0,verify/* verifySignature */.Od)((0,lib_digest/* digestOf */.ol)(artifact), Buffer.from(bundle), trust)).identity,
        },
    }, { clock, signal });
    if (checked.outcome !== 'passed')
        throw refused('the log chain', checked.reasons);
    const checkpoint = await (0,lib_files/* readFileBounded */.Y1)((0,logchain/* chainPaths */.O5)(chain).checkpoint, MAX_CHECKPOINT_BYTES);
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
    for (const { version, verification, promotion, check } of world.recovered) {
        await json(`releases/${version}/verify-report.json`, verification);
        if (promotion)
            await json(`releases/${version}/promote-report.json`, promotion);
        if (check)
            await json(`releases/${version}/promote-check-report.json`, check);
        await bundles(world, version, verification.digest, (0,external_node_path_.join)(dir, 'releases', version));
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
async function bundles(world, version, digest, dir) {
    const mirror = await (0,build_mirror.openMirror)(mirrorDir(world), world.ports);
    const replica = (0,verify/* repositoryBundles */.cM)(replicaOf(world));
    const seen = new Set();
    const keep = async (bytes) => {
        if (seen.has((0,lib_digest/* digestOf */.ol)(bytes)))
            return;
        seen.add((0,lib_digest/* digestOf */.ol)(bytes));
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, `${version}-${seen.size}.sigstore.json`), bytes);
    };
    for await (const { bytes } of mirror.bundlesFor(digest))
        await keep(bytes);
    try {
        for await (const evidence of replica.bundlesFor(digest))
            if ('bytes' in evidence)
                await keep(evidence.bytes);
    }
    catch (error) {
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'replica-unread.txt'), `${(0,errors/* describe */.q0)(error)}\n`);
    }
}
/** Packs and signs, in the surviving region. */
async function pack(world, report) {
    const signer = await signerOf(world, 'secondary');
    const authorities = (world.trust?.roots ?? []).flatMap(({ bytes, name }) => (0,evidence/* authoritiesOf */.nW)(bytes, name));
    return (0,evidence/* packEvidence */.JY)({ out: packFile(world), from: await gather(world, report), authorities }, { clock: world.ports.clock, signManifest: signer.signStatement });
}
/** Puts the pack into the surviving region's store, under COMPLIANCE retention, and reads it back. */
async function keep(world) {
    const { http, clock, signal } = world.ports;
    const { urls } = known(world.regions, 'the regions');
    const store = (0,build_store/* s3Store */.yc)({
        http,
        endpoint: urls.regions.secondary.store,
        bucket: BUCKET,
        credentials: urls.storeCredentials,
        signal,
    });
    const key = `drills/${(0,external_node_path_.basename)(packFile(world))}`;
    const report = await (0,evidence/* storePack */.PQ)({ path: packFile(world), bucket: BUCKET, key, mode: 'COMPLIANCE', retainSeconds: RETAIN_SECONDS }, { clock, store });
    if (report.outcome !== 'passed')
        throw refused('the store', report.reasons);
    return report;
}
/** Verifies a pack as anybody can: from its file and the pinned policy, both read anew. */
async function verifyFile(world, path = packFile(world)) {
    const { clock } = world.ports;
    const trust = await (0,verify/* loadTrust */.Vc)((0,external_node_path_.join)(world.request.out, 'trust-policy.yaml'), verify/* policyFiles */.qR, clock.now());
    return (0,evidence/* verifyPack */.pW)({ subject: (0,external_node_path_.basename)(path), content: () => (0,lib_files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,verify/* whoSigned */.bO)((0,verify/* verifyStatement */.$L)(digest, bundle, trust, evidence/* EVIDENCE_PREDICATE */.Mi)),
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
        throw new errors/* VerificationError */.mk('tamper-unnoticed', { member: target.name, offset });
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
            world.chain = await seal(world);
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
            const { digest, size, manifestDigest, members } = await pack(world, reportOf(world, []));
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
            return `${members.length} members, ${(0,lib_bytes/* humanBytes */.p6)(size)}, under one manifest signed in the surviving region.`;
        },
    },
    {
        name: 'store',
        title: 'Store it write-once',
        phase: 'evidence',
        always: true,
        run: async (world, notes) => {
            const evidence = known(world.evidence ?? undefined, 'the pack');
            const { location, versionId, mode, retainUntil, digest } = await keep(world);
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
const pageScript = () => `'use strict';\nconst checkPack = ${evidence/* checkPack */.EC.toString()};\n${GLUE}`;

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
        : 'from the newest release that came back whole until the loss';
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
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : (0,lib_bytes/* humanBytes */.p6)(evidence.size)}</p>
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
        ['Size', (0,lib_bytes/* humanBytes */.p6)(release.size)],
        ...(release.builtFrom === undefined ? [] : [['Built from', release.builtFrom]]),
        ...(recovered === null ? [] : [['Came back as', (0,html/* html */.qy) `<code>${recovered.reference}</code>`]]),
    ]);
}
function sections_evidence(report) {
    const pack = report.evidence;
    if (pack === null)
        return (0,html/* html */.qy) `<p>No pack was written.</p>`;
    return (0,html/* html */.qy) `${pairs([
        ['File', (0,html/* html */.qy) `<code>${pack.path}</code>`],
        ['Digest', sections_digest(pack.digest)],
        ['Size', `${(0,lib_bytes/* humanBytes */.p6)(pack.size)}, ${pack.members.length} members`],
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
    const newest = report.recovered === null ? undefined : milliseconds(report.recovered.publishedAt);
    const measures = [];
    if (lost !== undefined && newest !== undefined && report.rpoSeconds !== null)
        measures.push([[newest, lost], 'rpo', `RPO ${measured(report.rpoSeconds)}`]);
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
<div class="card">${sections_evidence(report)}</div>
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
        throw new errors/* McError */.Hv('file-unwritable', { path: aside, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
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
    const pinned = (await (0,lib_files/* fileKind */.h_)(root)) === 'file' ? (0,evidence/* authoritiesOf */.nW)(await (0,lib_files/* readFileBounded */.Y1)(root, MAX_REPORT_BYTES)) : [];
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'report.html'), renderPage(report, pinned));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'metrics.prom'), await (0,telemetry/* openMetrics */.E)(drillMetrics(report)));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(out, 'events.jsonl'), events.text());
}
/** Takes back what a drill that was cancelled has written so far. */
async function unwriteOutputs(out) {
    for (const name of LEFT)
        await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true, force: true });
}

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
            await pause(controller.signal).catch(() => { });
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

;// CONCATENATED MODULE: ./build/drill/policy.js





const MAX_ROOT_BYTES = 4 * 1024 * 1024;
const KINDS = ['signature', 'provenance', 'sbom'];
const TYPES = {
    provenance: sigstore/* PREDICATE */.W3.slsaProvenance,
    sbom: sigstore/* PREDICATE */.W3.cyclonedx,
};
/**
 * Pins what the drill trusts, before anything is lost: `trust-policy.yaml` and `trust-roots/` in the drill's folder. A
 * release needs a signature, an SBOM and provenance (or what of them is asked for), each by the release workflow. Gives
 * the policy's path.
 */
async function pinTrust(out, trustedRoot, identity, kinds = KINDS) {
    const root = await (0,lib_files/* readFileBounded */.Y1)(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
    await (0,promises_.mkdir)((0,external_node_path_.join)(out, 'trust-roots'), { recursive: true });
    await (0,promises_.copyFile)(trustedRoot, (0,external_node_path_.join)(out, 'trust-roots/trusted_root.json'));
    const identities = `identities: [{ issuer: "${identity.issuer}", subject: "${identity.subject}" }]`;
    const requirements = kinds.map((kind) => kind === 'signature'
        ? `  - { name: signature, kind: signature, ${identities} }`
        : `  - { name: ${kind}, kind: attestation, predicateType: "${TYPES[kind]}", ${identities} }`);
    const path = (0,external_node_path_.join)(out, 'trust-policy.yaml');
    await (0,lib_files/* writeFileAtomic */.Zf)(path, `# What this drill trusts. The root is of the drill's own regions and of nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${(0,lib_digest/* digestOf */.ol)(root).slice('sha256:'.length)} }
requirements:
${requirements.join('\n')}
`);
    return path;
}

// EXTERNAL MODULE: ./build/sign/index.js + 5 modules
var sign = __webpack_require__(7516);
;// CONCATENATED MODULE: ./build/drill/publish.js




/**
 * Publishes a release as a careful pipeline does: content, signature, SBOM and provenance first, by digest; the tag,
 * which is what people see, last. Gives what was signed. When it throws the release was not published.
 */
async function publish(release, repository, ports) {
    const target = (0,oci/* openRepository */.Av)(repository, ports.registry);
    await release.push(target);
    const reference = (0,oci/* withTarget */.yY)(repository, { digest: release.digest });
    const signing = (predicate) => (0,sign/* sign */._S)({
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
    const sbom = await signing({ type: sigstore/* PREDICATE */.W3.cyclonedx, value: release.sbom });
    const provenance = await signing({ type: sigstore/* PREDICATE */.W3.slsaProvenance, value: release.provenance });
    await release.tag(target, release.version);
    return { signature, sbom, provenance };
}

;// CONCATENATED MODULE: ./build/drill/release/import.js







/** An image of the user's own as the drill's release: taken as it is, with everything that refers to it. */
async function importRelease(text, started, builder, ports) {
    const reference = (0,oci/* parseReference */.F2)(text);
    const source = (0,oci/* openRepository */.Av)(reference, ports);
    const found = await source.resolve((0,oci/* targetOf */.$r)(reference));
    if (!found)
        throw new errors/* ConfigurationError */.j1('release-not-found', { reference: text });
    const { concurrency } = ports;
    const graph = await (0,oci/* closure */.Cx)(source, found.digest, { concurrency });
    const root = await source.manifest(found.digest);
    const { digest } = root.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        throw new errors/* ConfigurationError */.j1('release-not-found', { reference: text });
    const version = reference.tag ?? '1.0.0';
    const created = (0,lib_clock/* rfc3339 */.ag)(started);
    const layers = graph.nodes
        .filter(({ role }) => role === 'root' || role === 'child')
        .flatMap(({ manifest }) => manifest.json.layers ?? [])
        .map((layer) => layer.digest)
        .filter(lib_digest/* isDigest */.Bc);
    const name = (0,oci/* formatReference */.FH)(reference);
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
        provenance: (0,github/* localProvenance */.J9)({
            invocationId: builder.invocationId,
            parameters: { imported: name },
            dependencies: [{ uri: name, digest: { sha256: digest.slice('sha256:'.length) } }],
            builderVersion: { 'mc-actions': lib_version/* VERSION */.x, node: builder.node },
            startedOn: created,
        }),
        builtFrom: name,
        push: async (repository) => {
            await (0,oci/* copyGraph */.a0)(graph, source, repository, { concurrency });
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

// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
// EXTERNAL MODULE: ./build/sandbox/index.js + 26 modules
var build_sandbox = __webpack_require__(24429);
;// CONCATENATED MODULE: ./build/drill/simulator.js



const PROBE_MS = 2_000;
/** Starts both regions in a folder of their own. */
async function startRegions(dir) {
    const sandbox = await (0,build_sandbox/* startSandbox */.OT)({ dir });
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
            const detail = (0,errors/* describe */.q0)(error instanceof errors/* McError */.Hv ? (error.cause ?? error) : error);
            return { service, url, state: /\bECONNREFUSED\b/.test(detail) ? 'refuses' : 'fails', detail };
        }
        finally {
            await http.close();
        }
    };
    return {
        dir,
        urls: sandbox.urls,
        token: () => sandbox.mintToken(),
        signingConfig: (region) => `${dir}/${region === build_sandbox/* REGIONS */.ij[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
        lose: (region) => sandbox.fault(region, '*', 'down'),
        probe: (region) => Promise.all(build_sandbox/* SERVICES */.Bg.map((service) => probeOne(region, service))),
        close: () => sandbox.close(),
    };
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
        failure = (0,errors/* asMcError */.bH)(thrown);
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

;// CONCATENATED MODULE: ./build/drill/scenarios/region-loss.js


















const WRITER_PAUSE_MS = 120;
const MIRROR_PAUSE_MS = 350;
/** The steady state has lasted long enough when so many small releases were published and so many syncs were whole. */
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;
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
                throw new errors/* McError */.Hv('network-unreachable', {
                    method: 'GET',
                    url: silent.url,
                    detail: silent.detail,
                    attempts: 1,
                });
            notes.fact(`${region} registry`, regions.urls.regions[region].registry, 'address');
            notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
        }
        const policy = await pinTrust(world.request.out, (0,external_node_path_.join)(regions.dir, 'trusted_root.json'), regions.urls.identity);
        world.trust = await (0,verify/* loadTrust */.Vc)(policy, verify/* policyFiles */.qR, world.ports.clock.now());
        notes.fact('Trust policy', world.trust.digest, 'digest');
        notes.fact('May sign', regions.urls.identity.subject, 'identity');
        return 'Two registries, two Sigstores and two stores answer; the roots are pinned.';
    },
};
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
        notes.fact('Size', (0,lib_bytes/* humanBytes */.p6)(release.size));
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
        world.releaseReference = (0,oci/* formatReference */.FH)((0,oci/* withTarget */.yY)(repository, { tag: built.version }));
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
        const report = await replicate(world, world.ports.signal);
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
        const mirroring = inBackground(async (other) => {
            await replicate(world, stopped(other));
        }, (other) => clock.sleep(MIRROR_PAUSE_MS, stopped(other)));
        world.background.push(releasing, mirroring);
        const until = clock.now().getTime() + STEADY_AT_MOST_MS;
        const small = () => world.ledger.count - 1;
        // The region is lost in the middle of things: releases were brought across, and at least one was not yet.
        const busy = async () => {
            while (small() < STEADY_RELEASES || world.syncs.length < STEADY_SYNCS || world.ledger.waiting().length === 0) {
                if (clock.now().getTime() > until)
                    throw new errors/* McError */.Hv('command-timeout', { limit: 'the steady state of the drill' });
                await clock.sleep(POLL_MS, signal);
            }
        };
        await untilAborted(Promise.race([busy(), releasing.failed, mirroring.failed]), signal);
        notes.fact('Small versions released', small(), 'number');
        notes.fact('Times that the mirror was brought up to date', world.syncs.length, 'number');
        return 'Small versions go out one after another, and the mirror follows.';
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
                throw new errors/* McError */.Hv('region-still-up', { service, url, detail });
            notes.fact(service, `${url}: ${detail}`, 'address');
        }
        return 'Registry, CA, both logs, timestamps and store refuse connections.';
    },
};
const verifyOffline = {
    name: 'verify',
    title: 'Verify offline what came across',
    phase: 'recovery',
    run: async (world, notes) => {
        const main = known(world.release, 'the release');
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
            throw new errors/* VerificationError */.mk('nothing-recovered', { published: world.ledger.count, detail });
        const own = found.find(({ digest }) => digest === main.digest);
        if (own && !world.whole.has(own.digest)) {
            const verdict = await isWhole(world, own);
            if (typeof verdict === 'string')
                throw new errors/* VerificationError */.mk('step-refused', { what: own.version, detail: verdict });
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
            notes.fact(`${one.version} copied`, copy ? `${copy.manifests} manifests, ${copy.blobs} blobs, ${(0,lib_bytes/* humanBytes */.p6)(copy.bytes)}` : '');
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
            const { subject, manifests, blobs, record, verification } = known(one.check, 'what the gate says');
            notes.fact(`promote check ${one.version}`, subject ?? '', 'address');
            const held = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
            notes.fact('Complete', `${manifests} manifests, ${blobs} blobs; ${held.join(', ')} verified from this registry`);
            if (record !== undefined)
                notes.fact('Marked promotable by', record, 'digest');
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
        const lost = world.ledger.all().filter(({ digest }) => !world.whole.has(digest));
        notes.fact('Whole in the second region', [...world.whole.values()].sort().join(', '));
        notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
        return `Of ${world.ledger.count} published releases ${world.ledger.count - lost.length} are whole, ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`;
    },
};
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
    credentials: oci/* anonymous */._5,
    openMirror: async (location) => {
        throw new TypeError(`no mirror is asked for here: ${location}`);
    },
});
/** What the policy as it stands says of what an instance signed: undefined for yes, else the reason. */
async function refusalOf(world, instance) {
    const { report } = await (0,verify/* verifyAll */.Vf)({
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
            throw new errors/* VerificationError */.mk('rotation-wrong', {
                release: `what ${NAMES[instance]} signed`,
                expected: expected[instance] ? 'passes' : 'refused: certificate-untrusted',
                found,
            });
    }
    const trust = await (0,verify/* loadTrust */.Vc)(policyOf(world), verify/* policyFiles */.qR, world.ports.clock.now());
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
            world.trust = await (0,verify/* loadTrust */.Vc)(policyOf(world), verify/* policyFiles */.qR, world.ports.clock.now());
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
            const report = await (0,verify/* rotateRoot */.AO)({
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
            await (0,verify/* retireRoot */.kY)({ policy: policyOf(world), name: 'drill' }, world.ports);
            await holds(world, notes, { primary: false, secondary: true });
            return 'What A signed is refused, and the reason names its CA; what B signed passes.';
        },
    },
    {
        name: 'revert',
        title: 'Undo the retirement',
        phase: 'recovery',
        run: async (world, notes) => {
            await (0,verify/* revertTrust */.JZ)(policyOf(world), world.ports);
            await holds(world, notes, { primary: true, secondary: true });
            return 'The policy is what it was before, and both pass again.';
        },
    },
];

;// CONCATENATED MODULE: ./build/drill/simulate.js


















const simulate_SCENARIOS = {
    'region-loss': regionLoss,
    'root-rotation': rootRotation,
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
    const events = (0,telemetry/* createEventLog */.b)(clock, { drill: drillId, scenario: request.scenario });
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
        (0,oci/* parseReference */.F2)(release);
}
/** Tells the event log, and records a step in the chain while that is open. */
async function settle(world, { record, log }) {
    const { clock, signal } = world.ports;
    const failed = record.outcome === 'failed';
    world.events.add(failed ? 'error' : 'info', failed ? 'step-failed' : 'step-passed', record.summary, {
        step: record.name,
        durationSeconds: record.durationSeconds,
        duration: (0,duration/* humanDuration */.U)(record.durationSeconds),
        ...(record.reason ? { code: record.reason.code } : {}),
    });
    if (world.chain !== null || world.records.some(({ name }) => name === 'seal') || record.name === 'seal')
        return false;
    await (0,logchain/* recordOutput */.Tb)({
        chain: chainDir(world),
        step: record.name,
        startedAt: new Date(record.startedAt),
        finishedAt: new Date(record.finishedAt),
        exitCode: failed ? 1 : 0,
        output: (0,lib_bytes/* streamOf */.mA)(log),
    }, { clock, signal });
    return true;
}

;// CONCATENATED MODULE: ./build/drill/index.js





// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/dr-release.js






const releaseCommand = {
    path: 'dr release',
    summary: 'build a synthetic release to drill with: an image in a layout, its SBOM, its provenance; nothing is signed',
    options: [
        ['--out <dir>', 'where: DIR/layout, DIR/sbom.cdx.json, DIR/provenance.json', 'release'],
        ['--tag <tag>', 'its tag and version', 'v1'],
        ['--small', 'one file instead of the product itself'],
    ],
    example: 'mc dr release --out release --tag v1',
    run: async (input, { http, clock, cwd, env, installRoot, signal }) => {
        const actions = (0,github/* actionsContext */.js)(env);
        const report = await writeRelease({
            out: (0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'out') ?? 'release'),
            tag: (0,options/* optionText */.re)(input, 'tag') ?? 'v1',
            content: (0,options/* optionFlag */.aN)(input, 'small') ? { kind: 'small' } : { kind: 'product', installRoot },
            builder: { ...(actions ? { actions } : {}), invocationId: (0,external_node_crypto_.randomUUID)(), node: process.version },
        }, { http, clock, credentials: oci/* anonymous */._5, signal });
        return { report, text: presentRelease(report) };
    },
};

;// CONCATENATED MODULE: ./build/cli/dr.js








const HOUR_SECONDS = 3600;
/** Where everything lies, and the one command that an auditor needs. */
function whereItLies(out, { report }, { cwd }) {
    const near = (0,external_node_path_.relative)(cwd, out) || '.';
    const folder = near.startsWith('..') ? out : near;
    const pack = report.evidence?.path;
    const check = pack === undefined ? [] : [`mc evidence verify-offline ${folder}/${pack} --policy ${folder}/trust-policy.yaml`];
    return { title: `Report: ${folder}/report.html`, lines: check };
}
/** The regions stay until somebody says that it is enough. */
async function keepRunning({ kept }, { stderr, signal }) {
    if (!kept)
        return;
    const { secondary, primary } = kept.urls.regions;
    stderr.write(`\nThe regions still run, the primary lost; Ctrl-C ends them.\n  files: ${kept.dir}\n  admin: ${kept.urls.admin}\n  secondary registry: ${secondary.registry}\n  secondary store: ${secondary.store}\n  primary registry: ${primary.registry} (down)\n`);
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
}
const commands = [
    {
        path: 'dr simulate',
        summary: 'release, lose a region, bring the release back in the other; measured, and with evidence',
        options: [
            ['--scenario <name>', SCENARIOS.join(' | '), 'region-loss'],
            [
                '--out <dir>',
                'the folder for report and evidence; what an earlier drill left there is moved to earlier/',
                'out/drill',
            ],
            ['--release <ref>', 'an image of your own, REGISTRY/REPO:TAG or oci-layout:DIR; default: this product'],
            ['--rto <duration>', 'the objective for the recovery time', '60m'],
            ['--rpo <duration>', 'the objective for the recovery point', '15m'],
            ['--keep', 'leave the regions running until Ctrl-C'],
        ],
        example: 'mc dr simulate --out drill --rto 60m --rpo 15m',
        run: async (input, context) => {
            const { http, clock, progress, signal, concurrency, env, cwd, installRoot, json, stderr } = context;
            const out = (0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'out') ?? 'out/drill');
            const keep = (0,options/* optionFlag */.aN)(input, 'keep');
            const release = (0,options/* optionText */.re)(input, 'release');
            const actions = (0,github/* actionsContext */.js)(env);
            const simulation = await simulate({
                scenario: (0,options/* optionChoice */.Vv)(input, 'scenario', '--scenario', SCENARIOS, 'dr simulate'),
                out,
                installRoot,
                ...(release === undefined ? {} : { release }),
                objectives: {
                    rtoSeconds: (0,options/* optionSeconds */.xw)(input, 'rto', '--rto') ?? HOUR_SECONDS,
                    rpoSeconds: (0,options/* optionSeconds */.xw)(input, 'rpo', '--rpo') ?? HOUR_SECONDS / 4,
                },
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
            const text = [...present(report), whereItLies(out, simulation, context)];
            if (simulation.kept) {
                try {
                    if (!json)
                        for (const { title, lines = [] } of text.slice(-1))
                            stderr.write(`\n${title}\n${lines.join('\n')}\n`);
                    await keepRunning(simulation, context);
                }
                finally {
                    await simulation.close();
                }
            }
            return { report, text, exitCode: report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused };
        },
    },
    releaseCommand,
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
