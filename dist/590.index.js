export const id = 590;
export const ids = [590,6555];
export const modules = {

/***/ 30590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTuf: () => (/* binding */ checkTuf)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71877);
/* harmony import */ var _sync_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56555);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41136);




async function checkTuf({ name, root: pinned }, files, counted = () => undefined) {
    const context = { repository: name, now: undefined };
    const obtain = async (at, maxBytes, accept) => {
        const bytes = await files.read(at.path, maxBytes).catch((error) => {
            if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'file-too-large')
                throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, at.path, `expected at most ${maxBytes} bytes, found more`, error);
            throw error;
        });
        if (!bytes)
            return undefined;
        counted(bytes.length);
        return { at, bytes, value: accept(bytes) };
    };
    const roots = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkRoots */ .xY)(context, pinned, obtain);
    const root = roots[roots.length - 1];
    const at = { path: _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht, encoded: _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht };
    const timestamp = root && (await obtain(at, _walk_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TIMESTAMP_BYTES */ .Ui, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .openTimestamp */ .Xg)(context, root.value, bytes)));
    if (!timestamp)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht, 'it is missing');
    const metadata = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkMetadata */ .zP)(context, root.value, timestamp.value.signed, undefined, obtain);
    for (const { target, paths } of metadata.targets)
        for (const path of paths)
            if (!(await obtain(path, target.length, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .assertTarget */ .Ye)(context, target, bytes, path.path))))
                throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, path.path, 'it is missing');
    for (const { at: path, bytes } of roots)
        if (!(await files.read(path.path, bytes.length))?.equals(bytes))
            throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, path.path, 'it is missing, or differs from the pinned root');
    const known = new Set((0,_sync_js__WEBPACK_IMPORTED_MODULE_3__/* .listPaths */ .P)(roots, metadata));
    const extra = (await files.list()).find(({ path }) => !known.has(path));
    if (extra)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, extra.path, 'the repository does not list the file');
}


/***/ }),

/***/ 71877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IX: () => (/* binding */ assertDelegated),
/* harmony export */   PD: () => (/* binding */ assertFresh),
/* harmony export */   QR: () => (/* binding */ openNextRoot),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   Rs: () => (/* binding */ openTargets),
/* harmony export */   Xg: () => (/* binding */ openTimestamp),
/* harmony export */   Ye: () => (/* binding */ assertTarget),
/* harmony export */   ht: () => (/* binding */ TIMESTAMP),
/* harmony export */   n1: () => (/* binding */ assertSnapshotGrows),
/* harmony export */   oX: () => (/* binding */ openPreviousRoot),
/* harmony export */   r3: () => (/* binding */ openSnapshot),
/* harmony export */   v0: () => (/* binding */ assertTimestampGrows)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _tufjs_models__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68908);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);






const invalid = ({ repository }, path, detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('tuf-invalid', { repository, path, detail }, { cause });
const rollback = ({ repository }, path, expected, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('tuf-rollback', { repository, path, expected, found });
function wrapErrors(context, path, check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.family === 'verification')
            throw error;
        throw invalid(context, path, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error), error);
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const MAX_MEMBERS = 4096;
function assertBounded(value) {
    if (typeof value !== 'object' || value === null)
        return;
    const members = Object.values(value);
    if (members.length > MAX_MEMBERS)
        throw new RangeError(`expected at most ${MAX_MEMBERS} members in one object or list, found ${members.length}`);
    for (const member of members)
        assertBounded(member);
}
function parseBoundedObject(bytes, path) {
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(bytes.toString('utf8'), path);
    if (!isObject(value))
        throw new TypeError('the file is not a JSON object');
    assertBounded(value);
    return value;
}
function assertPositiveVersion(version) {
    if (!Number.isSafeInteger(version) || version < 1)
        throw new RangeError(`expected a positive version, found ${version}`);
}
function assertFresh(context, path, metadata) {
    if (context.now && metadata.signed.isExpired(context.now))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('tuf-expired', {
            repository: context.repository,
            path,
            expired: metadata.signed.expires,
        });
}
const openRoot = (context, bytes, path) => wrapErrors(context, path, () => {
    const root = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, parseBoundedObject(bytes, path));
    assertPositiveVersion(root.signed.version);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, root);
    return root;
});
const openNextRoot = (context, root, bytes, path) => wrapErrors(context, path, () => {
    const next = openRoot(context, bytes, path);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, next);
    if (next.signed.version !== root.signed.version + 1)
        throw new RangeError(`expected version ${root.signed.version + 1}, found ${next.signed.version}`);
    return next;
});
const openPreviousRoot = (context, root, bytes, path) => wrapErrors(context, path, () => {
    const previous = openRoot(context, bytes, path);
    previous.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, root);
    if (previous.signed.version !== root.signed.version - 1)
        throw new RangeError(`expected version ${root.signed.version - 1}, found ${previous.signed.version}`);
    return previous;
});
const openTimestamp = (context, root, bytes) => wrapErrors(context, TIMESTAMP, () => {
    const timestamp = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Timestamp, parseBoundedObject(bytes, TIMESTAMP));
    assertPositiveVersion(timestamp.signed.version);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Timestamp, timestamp);
    return timestamp;
});
const TIMESTAMP = 'timestamp.json';
function assertTimestampGrows(context, kept, next) {
    if (next.version < kept.version)
        throw rollback(context, TIMESTAMP, kept.version, next.version);
    const [before, after] = [kept.snapshotMeta.version, next.snapshotMeta.version];
    if (after < before)
        throw rollback(context, 'snapshot.json', before, after);
}
const openSnapshot = (context, root, timestamp, bytes, path) => wrapErrors(context, path, () => {
    timestamp.snapshotMeta.verify(bytes);
    const snapshot = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Snapshot, parseBoundedObject(bytes, path));
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Snapshot, snapshot);
    const { version } = snapshot.signed;
    if (version !== timestamp.snapshotMeta.version)
        throw new RangeError(`expected version ${timestamp.snapshotMeta.version}, found ${version}`);
    return snapshot;
});
function assertSnapshotGrows(context, kept, next, path) {
    for (const [name, { version }] of Object.entries(kept.meta)) {
        const now = next.meta[name];
        if (!now)
            throw invalid(context, path, `the snapshot no longer lists ${name}`);
        if (now.version < version)
            throw rollback(context, name, version, now.version);
    }
}
const openTargets = (context, delegator, role, snapshot, bytes, path) => wrapErrors(context, path, () => {
    const listed = snapshot.meta[`${role}.json`];
    if (!listed)
        throw new RangeError('the snapshot does not list the role');
    listed.verify(bytes);
    const targets = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Targets, parseBoundedObject(bytes, path));
    delegator.verifyDelegate(role, targets);
    if (targets.signed.version !== listed.version)
        throw new RangeError(`expected version ${listed.version}, found ${targets.signed.version}`);
    return targets;
});
const assertDelegated = (context, delegator, role, targets, path) => wrapErrors(context, path, () => delegator.verifyDelegate(role, targets));
const HASHES = new Set(['sha256', 'sha512']);
function assertTarget(context, target, bytes, path) {
    const hashes = Object.entries(target.hashes);
    if (hashes.length === 0)
        throw invalid(context, path, 'the repository lists no hash for the file');
    if (bytes.length !== target.length)
        throw invalid(context, path, `expected ${target.length} bytes, found ${bytes.length}`);
    for (const [algorithm, expected] of hashes) {
        if (!HASHES.has(algorithm))
            throw invalid(context, path, `expected a sha256 or sha512 hash, found ${algorithm}`);
        const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex');
        if (found !== expected)
            throw invalid(context, path, `expected ${algorithm} ${expected}, found ${found}`);
    }
}


/***/ }),

/***/ 56555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listPaths),
/* harmony export */   fetchTimestampVersion: () => (/* binding */ fetchTimestampVersion),
/* harmony export */   syncTuf: () => (/* binding */ syncTuf)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65215);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71877);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41136);






const TIMESTAMP_PATH = { path: _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, encoded: _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht };
const MAX_SNAPSHOT_BYTES = 2_000_000;
async function syncTuf(source, to, ports) {
    const context = { repository: source.name, now: ports.clock.now() };
    const fetched = new Set();
    const fetch = createFetch(context, source.url, ports);
    const obtain = async (at, maxBytes, accept) => {
        const stored = await to.read(at.path, maxBytes).catch(() => undefined);
        if (stored) {
            try {
                return { at, bytes: stored, value: accept(stored) };
            }
            catch {
            }
        }
        const bytes = await fetch(at, maxBytes);
        if (!bytes)
            return undefined;
        const value = accept(bytes);
        fetched.add(at.path);
        return { at, bytes, value };
    };
    const roots = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .walkRoots */ .xY)(context, source.root, obtain);
    const root = roots[roots.length - 1];
    if (!root)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, 'root.json', 'the repository has no root');
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertFresh */ .PD)(context, root.at.path, root.value);
    const { timestamp, snapshot } = await fetchNextTimestamp(context, root.value, to, fetch);
    const metadata = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .walkMetadata */ .zP)(context, root.value, timestamp.value.signed, snapshot, obtain);
    const write = async ({ at, bytes }) => {
        const stored = await to.read(at.path, bytes.length).catch(() => undefined);
        if (stored?.equals(bytes))
            return 0;
        await to.write(at.path, bytes);
        return bytes.length;
    };
    let [files, bytes] = [0, 0];
    const count = (written) => {
        if (written > 0)
            files++;
        bytes += written;
    };
    await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .forEachConcurrent */ .C6)(metadata.targets, ports.concurrency, async ({ target, paths }) => {
        const file = await obtainTarget(context, target, paths, obtain);
        for (const at of paths)
            count(await write({ ...file, at }));
    }, ports.signal);
    for (const file of [...metadata.roles.toReversed(), metadata.snapshot, ...roots, timestamp])
        count(await write(file));
    await removeStaleFiles(to, new Set(listPaths(roots, metadata)));
    return {
        root: root.value.signed.version,
        timestamp: timestamp.value.signed.version,
        targets: metadata.targets.length,
        expires: findEarliestExpiry([
            root.value,
            timestamp.value,
            metadata.snapshot.value,
            ...metadata.roles.map(({ value }) => value),
        ]),
        files,
        bytes,
        unlisted: metadata.unlisted,
    };
}
async function fetchTimestampVersion(source, ports) {
    const context = { repository: source.name, now: undefined };
    const bytes = await createFetch(context, source.url, ports)(TIMESTAMP_PATH, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    if (!bytes)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, 'the source does not have the file');
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openRoot */ .R8)(context, source.root, 'root.json'), bytes).signed.version;
}
const createFetch = (context, url, { http, signal }) => async (at, maxBytes) => {
    const address = new URL(at.encoded, url.endsWith('/') ? url : `${url}/`);
    const request = { url: address, accept: [200, 403, 404, 410], ...(signal ? { signal } : {}) };
    try {
        const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBytes */ .c)(http, request, maxBytes);
        return response.status === 200 ? bytes : undefined;
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv && error.code === 'response-too-large')
            throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, at.path, `expected at most ${maxBytes} bytes, found more`, error);
        throw error;
    }
};
async function fetchNextTimestamp(context, root, to, fetch) {
    const bytes = await fetch(TIMESTAMP_PATH, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    if (!bytes)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, 'the source does not have the file');
    const next = { at: TIMESTAMP_PATH, bytes, value: (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, root, bytes) };
    const kept = await readKeptMetadata(context, root, to);
    if (kept)
        (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertTimestampGrows */ .v0)(context, kept.timestamp.value.signed, next.value.signed);
    const isSame = kept?.timestamp.value.signed.version === next.value.signed.version;
    const timestamp = isSame ? kept.timestamp : next;
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertFresh */ .PD)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, timestamp.value);
    return { timestamp, snapshot: kept?.snapshot };
}
async function readKeptMetadata(context, root, to) {
    const tryOpen = (open) => {
        try {
            return open();
        }
        catch {
            return undefined;
        }
    };
    const bytes = await to.read(_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    const value = bytes && tryOpen(() => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, root, bytes));
    if (!bytes || !value)
        return undefined;
    const path = root.signed.consistentSnapshot ? `${value.signed.snapshotMeta.version}.snapshot.json` : 'snapshot.json';
    const stored = await to.read(path, MAX_SNAPSHOT_BYTES).catch(() => undefined);
    const snapshot = stored && tryOpen(() => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openSnapshot */ .r3)(context, root, value.signed, stored, path));
    return { timestamp: { at: TIMESTAMP_PATH, bytes, value }, snapshot: snapshot?.signed };
}
async function obtainTarget(context, target, paths, obtain) {
    for (const at of paths) {
        const file = await obtain(at, target.length, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertTarget */ .Ye)(context, target, bytes, at.path));
        if (file)
            return file;
    }
    throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, target.path, 'the repository lists the file, but does not have it');
}
const listPaths = (roots, { snapshot, roles, targets }) => [
    _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht,
    ...[snapshot, ...roles, ...roots].map(({ at }) => at.path),
    ...targets.flatMap(({ paths }) => paths.map(({ path }) => path)),
];
async function removeStaleFiles(to, expected) {
    for (const { path } of await to.list())
        if (!expected.has(path))
            await to.remove(path);
}
const findEarliestExpiry = (all) => (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(new Date(Math.min(...all.map(({ signed }) => Date.parse(signed.expires)))));


/***/ }),

/***/ 41136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ui: () => (/* binding */ MAX_TIMESTAMP_BYTES),
  zP: () => (/* binding */ walkMetadata),
  xY: () => (/* binding */ walkRoots)
});

// EXTERNAL MODULE: ./build/mirror/tuf/config.js
var config = __webpack_require__(3586);
// EXTERNAL MODULE: ./build/mirror/tuf/rules.js
var rules = __webpack_require__(71877);
;// CONCATENATED MODULE: ./build/mirror/tuf/names.js

const MAX_PATH = 512;
const isStorable = (path) => path.length <= MAX_PATH &&
    !/[\p{Cc}\\]/u.test(path) &&
    !path.endsWith('.tmp') &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'));
function requireStorable(context, path) {
    if (!isStorable(path))
        throw (0,rules/* invalid */.Gq)(context, path.slice(0, 100), 'a mirror cannot store a file under this name');
    return path;
}
const rootFilePath = (version) => ({
    path: `${version}.root.json`,
    encoded: `${version}.root.json`,
});
const RESERVED_NAMES = /^(root|timestamp|\d+\.root|targets\/.*)$/s;
function rolePath(context, role, version, consistent) {
    if (RESERVED_NAMES.test(role))
        throw (0,rules/* invalid */.Gq)(context, role.slice(0, 100), 'the delegated role has the name of another file');
    const prefix = consistent ? `${version}.` : '';
    return {
        path: requireStorable(context, `${prefix}${role}.json`),
        encoded: `${prefix}${encodeURIComponent(role)}.json`,
    };
}
function targetPaths(context, target, consistent) {
    const cut = target.path.lastIndexOf('/') + 1;
    const [folder, name] = [target.path.slice(0, cut), target.path.slice(cut)];
    const prefixes = consistent ? Object.values(target.hashes).map((hash) => `${hash}.`) : [''];
    return prefixes.map((prefix) => {
        const path = requireStorable(context, `targets/${folder}${prefix}${name}`);
        return { path, encoded: path.split('/').map(encodeURIComponent).join('/') };
    });
}
const MAX_BINS = 4096;
function listDelegatedRoles(context, targets, path) {
    const { roles, succinctRoles } = targets.delegations ?? {};
    if (succinctRoles && succinctRoles.numberOfBins > MAX_BINS)
        throw (0,rules/* invalid */.Gq)(context, path, `expected at most ${MAX_BINS} hash bins, found ${succinctRoles.numberOfBins}`);
    return [...Object.keys(roles ?? {}), ...(succinctRoles?.getRoles() ?? [])];
}

;// CONCATENATED MODULE: ./build/mirror/tuf/walk.js



const MAX_TIMESTAMP_BYTES = 16_384;
const MAX_SNAPSHOT_BYTES = 2_000_000;
const MAX_TARGETS_BYTES = 5_000_000;
const MAX_ROOTS = 256;
const MAX_ROLES = 4096;
const MAX_TARGETS = 20_000;
const MAX_TARGET_BYTES = 64 * 1024 * 1024;
async function walkRoots(context, pinned, obtain) {
    const value = (0,rules/* openRoot */.R8)(context, pinned, 'the pinned root');
    const roots = [{ at: rootFilePath(value.signed.version), bytes: pinned, value }];
    const readNeighbor = async (from, step, open) => {
        const at = rootFilePath(from.signed.version + step);
        return obtain(at, config/* MAX_TUF_ROOT_BYTES */.yd, (bytes) => open(context, from, bytes, at.path));
    };
    for (let at = value; at.signed.version > 1;) {
        const previous = await readNeighbor(at, -1, rules/* openPreviousRoot */.oX);
        if (!previous)
            break;
        roots.unshift(previous);
        at = previous.value;
    }
    for (let at = value;;) {
        const next = await readNeighbor(at, 1, rules/* openNextRoot */.QR);
        if (!next)
            break;
        roots.push(next);
        at = next.value;
        if (roots.length > MAX_ROOTS)
            throw (0,rules/* invalid */.Gq)(context, next.at.path, `expected at most ${MAX_ROOTS} roots, found more`);
    }
    return roots;
}
async function walkMetadata(context, root, timestamp, kept, obtain) {
    const consistent = root.signed.consistentSnapshot;
    const need = async (at, maxBytes, accept) => {
        const file = await obtain(at, maxBytes, accept);
        if (!file)
            throw (0,rules/* invalid */.Gq)(context, at.path, 'the repository lists the file, but does not have it');
        return file;
    };
    const at = rolePath(context, 'snapshot', timestamp.snapshotMeta.version, consistent);
    const limit = Math.min(timestamp.snapshotMeta.length ?? MAX_SNAPSHOT_BYTES, MAX_SNAPSHOT_BYTES);
    const snapshot = await need(at, limit, (bytes) => (0,rules/* openSnapshot */.r3)(context, root, timestamp, bytes, at.path));
    (0,rules/* assertFresh */.PD)(context, at.path, snapshot.value);
    if (kept)
        (0,rules/* assertSnapshotGrows */.n1)(context, kept, snapshot.value.signed, at.path);
    const roles = new Map();
    const unlisted = new Set();
    const waiting = [{ role: 'targets', delegator: root }];
    let count = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { role, delegator } = next;
        const known = roles.get(role);
        if (known) {
            (0,rules/* assertDelegated */.IX)(context, delegator, role, known.value, known.at.path);
            continue;
        }
        if (roles.size >= MAX_ROLES)
            throw (0,rules/* invalid */.Gq)(context, at.path, `expected at most ${MAX_ROLES} roles, found more`);
        const listed = snapshot.value.signed.meta[`${role}.json`];
        if (!listed && delegator === root)
            throw (0,rules/* invalid */.Gq)(context, at.path, `the snapshot does not list the role "${role}"`);
        if (!listed) {
            unlisted.add(role);
            continue;
        }
        const path = rolePath(context, role, listed.version, consistent);
        const file = await need(path, Math.min(listed.length ?? MAX_TARGETS_BYTES, MAX_TARGETS_BYTES), (bytes) => (0,rules/* openTargets */.Rs)(context, delegator, role, snapshot.value.signed, bytes, path.path));
        (0,rules/* assertFresh */.PD)(context, path.path, file.value);
        roles.set(role, file);
        count += Object.keys(file.value.signed.targets).length;
        if (count > MAX_TARGETS)
            throw (0,rules/* invalid */.Gq)(context, path.path, `expected at most ${MAX_TARGETS} targets, found ${count}`);
        for (const child of listDelegatedRoles(context, file.value.signed, path.path))
            waiting.push({ role: child, delegator: file.value });
    }
    const targets = listTargets(context, [...roles.values()], consistent);
    return { snapshot, roles: [...roles.values()], targets, unlisted: [...unlisted] };
}
function listTargets(context, roles, consistent) {
    const targets = roles.flatMap(({ value }) => Object.values(value.signed.targets));
    return targets.map((target) => {
        if (!(target.length <= MAX_TARGET_BYTES))
            throw (0,rules/* invalid */.Gq)(context, target.path, `expected a target of at most ${MAX_TARGET_BYTES} bytes, found ${target.length}`);
        return { target, paths: targetPaths(context, target, consistent) };
    });
}


/***/ })

};
