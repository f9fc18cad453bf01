export const id = 6555;
export const ids = [6555];
export const modules = {

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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);




const invalid = ({ repository }, path, detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('tuf-invalid', { repository, path, detail }, { cause });
const rollback = ({ repository }, path, expected, found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('tuf-rollback', { repository, path, expected, found });
/** Runs what the library checks; each of its errors is about this file. */
function checking(context, path, check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv && error.family === 'verification')
            throw error;
        throw invalid(context, path, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error), error);
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The library takes the square of it in time: a file of a size that is allowed could list enough for hours. */
const MAX_MEMBERS = 4096;
function assertBounded(value) {
    if (typeof value !== 'object' || value === null)
        return;
    const members = Object.values(value);
    if (members.length > MAX_MEMBERS)
        throw new RangeError(`it lists ${members.length} in one, more than ${MAX_MEMBERS}`);
    for (const member of members)
        assertBounded(member);
}
function objectIn(bytes, path) {
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), path);
    if (!isObject(value))
        throw new TypeError('it is no JSON object');
    assertBounded(value);
    return value;
}
function isPositive(version) {
    if (!Number.isSafeInteger(version) || version < 1)
        throw new RangeError(`its version is ${version}`);
}
function assertFresh(context, path, metadata) {
    if (context.now && metadata.signed.isExpired(context.now))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('tuf-expired', {
            repository: context.repository,
            path,
            expired: metadata.signed.expires,
        });
}
/** A root that is trusted beforehand: it must be signed by its own keys. It may be expired (TUF 5.2). */
const openRoot = (context, bytes, path) => checking(context, path, () => {
    const root = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, objectIn(bytes, path));
    isPositive(root.signed.version);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, root);
    return root;
});
/** TUF 5.3.4, 5.3.5: the next root is one version on, and signed by the keys of both. */
const openNextRoot = (context, root, bytes, path) => checking(context, path, () => {
    const next = openRoot(context, bytes, path);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, next);
    if (next.signed.version !== root.signed.version + 1)
        throw new RangeError(`expected version ${root.signed.version + 1}, found ${next.signed.version}`);
    return next;
});
/**
 * A root from before the one that is trusted: signed by itself, one version back, and the trusted one must follow from it.
 * More cannot be known of it; a client begins at a root that it trusts itself.
 */
const openPreviousRoot = (context, root, bytes, path) => checking(context, path, () => {
    const previous = openRoot(context, bytes, path);
    previous.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Root, root);
    if (previous.signed.version !== root.signed.version - 1)
        throw new RangeError(`expected version ${root.signed.version - 1}, found ${previous.signed.version}`);
    return previous;
});
/** TUF 5.4.3: signed as the root says. Its expiry is the caller's to look at: an old one still tells of a rollback. */
const openTimestamp = (context, root, bytes) => checking(context, TIMESTAMP, () => {
    const timestamp = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Timestamp, objectIn(bytes, TIMESTAMP));
    isPositive(timestamp.signed.version);
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Timestamp, timestamp);
    return timestamp;
});
const TIMESTAMP = 'timestamp.json';
/** TUF 5.4.4: neither the timestamp nor the snapshot that it names goes back. Throws `tuf-rollback`. */
function assertTimestampGrows(context, kept, next) {
    if (next.version < kept.version)
        throw rollback(context, TIMESTAMP, kept.version, next.version);
    const [before, after] = [kept.snapshotMeta.version, next.snapshotMeta.version];
    if (after < before)
        throw rollback(context, 'snapshot.json', before, after);
}
/** TUF 5.5.2 to 5.5.4: the snapshot that the timestamp names, signed as the root says. */
const openSnapshot = (context, root, timestamp, bytes, path) => checking(context, path, () => {
    timestamp.snapshotMeta.verify(bytes);
    const snapshot = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Snapshot, objectIn(bytes, path));
    root.verifyDelegate(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Snapshot, snapshot);
    const { version } = snapshot.signed;
    if (version !== timestamp.snapshotMeta.version)
        throw new RangeError(`expected version ${timestamp.snapshotMeta.version}, found ${version}`);
    return snapshot;
});
/** TUF 5.5.5: no role that was there before is gone or older. Throws `tuf-rollback`. */
function assertSnapshotGrows(context, kept, next, path) {
    for (const [name, { version }] of Object.entries(kept.meta)) {
        const now = next.meta[name];
        if (!now)
            throw invalid(context, path, `it does not list ${name} any more`);
        if (now.version < version)
            throw rollback(context, name, version, now.version);
    }
}
/** TUF 5.6.2 to 5.6.4: a targets role as the snapshot lists it, signed as its delegator says. */
const openTargets = (context, delegator, role, snapshot, bytes, path) => checking(context, path, () => {
    const listed = snapshot.meta[`${role}.json`];
    if (!listed)
        throw new RangeError('the snapshot does not list it');
    listed.verify(bytes);
    const targets = _tufjs_models__WEBPACK_IMPORTED_MODULE_1__.Metadata.fromJSON(_tufjs_models__WEBPACK_IMPORTED_MODULE_1__.MetadataKind.Targets, objectIn(bytes, path));
    delegator.verifyDelegate(role, targets);
    if (targets.signed.version !== listed.version)
        throw new RangeError(`expected version ${listed.version}, found ${targets.signed.version}`);
    return targets;
});
/** A role that is delegated to from a second place must be signed as that place says too. */
const assertDelegated = (context, delegator, role, targets, path) => checking(context, path, () => delegator.verifyDelegate(role, targets));
const HASHES = new Set(['sha256', 'sha512']);
/** TUF 5.7.3: a target has the length and every hash that its role lists. */
function assertTarget(context, target, bytes, path) {
    const hashes = Object.entries(target.hashes);
    if (hashes.length === 0)
        throw invalid(context, path, 'no hash is listed for it');
    if (bytes.length !== target.length)
        throw invalid(context, path, `expected ${target.length} bytes, found ${bytes.length}`);
    for (const [algorithm, expected] of hashes) {
        if (!HASHES.has(algorithm))
            throw invalid(context, path, `its hash is of the unknown kind ${algorithm}`);
        const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex');
        if (found !== expected)
            throw invalid(context, path, `expected ${algorithm} ${expected}, found ${found}`);
    }
}


/***/ }),

/***/ 56555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ syncTuf),
/* harmony export */   newestTimestamp: () => (/* binding */ newestTimestamp),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65215);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71877);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41136);






const TIMESTAMP_PATH = { path: _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, encoded: _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht };
const MAX_SNAPSHOT_BYTES = 2_000_000;
/**
 * Brings the mirror of a TUF repository (`to`) to the state of its source, byte for byte: every root, the timestamp, the
 * snapshot, all targets roles and all targets. All of it is held against the pinned root by the rules that clients follow
 * (TUF specification 1.0, section 5) before the first byte is written; then targets are written first and the timestamp last,
 * so that a client never finds one that names what is not there. Throws `tuf-invalid`, `tuf-expired`, `tuf-rollback`.
 */
async function syncTuf(source, to, ports) {
    const context = { repository: source.name, now: ports.clock.now() };
    const fetched = new Set();
    const fetch = fetcher(context, source.url, ports);
    const obtain = async (at, maxBytes, accept) => {
        const here = await to.read(at.path, maxBytes).catch(() => undefined);
        if (here) {
            try {
                return { at, bytes: here, value: accept(here) };
            }
            catch {
                // Damaged, or of another state: the source is asked.
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
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, 'root.json', 'it has none');
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertFresh */ .PD)(context, root.at.path, root.value);
    const { timestamp, snapshot } = await nextTimestamp(context, root.value, to, fetch);
    const metadata = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .walkMetadata */ .zP)(context, root.value, timestamp.value.signed, snapshot, obtain);
    // All of it is known to be right from here on, but for the targets, each of which is when it is written.
    const write = async ({ at, bytes }) => {
        const there = await to.read(at.path, bytes.length).catch(() => undefined);
        if (there?.equals(bytes))
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
    await dropStale(to, new Set(pathsOf(roots, metadata)));
    return {
        root: root.value.signed.version,
        timestamp: timestamp.value.signed.version,
        targets: metadata.targets.length,
        expires: earliest([
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
/** The version of the timestamp that a repository serves now, signed as this root says. */
async function newestTimestamp(source, ports) {
    const context = { repository: source.name, now: undefined };
    const bytes = await fetcher(context, source.url, ports)(TIMESTAMP_PATH, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    if (!bytes)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, 'there is none at its source');
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openRoot */ .R8)(context, source.root, 'root.json'), bytes).signed.version;
}
/** A bucket whose content must not be listed answers 403 for what it has not: to TUF clients that is "none" too. */
const fetcher = (context, url, { http, signal }) => async (at, maxBytes) => {
    const address = new URL(at.encoded, url.endsWith('/') ? url : `${url}/`);
    const request = { url: address, accept: [200, 403, 404, 410], ...(signal ? { signal } : {}) };
    try {
        const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBytes */ .c)(http, request, maxBytes);
        return response.status === 200 ? bytes : undefined;
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv && error.code === 'response-too-large')
            throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, at.path, `it has more than the ${maxBytes} bytes that it may have`, error);
        throw error;
    }
};
/** The newer of the source's timestamp and the kept one, held against each other. */
async function nextTimestamp(context, root, to, fetch) {
    const bytes = await fetch(TIMESTAMP_PATH, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    if (!bytes)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, 'there is none at its source');
    const next = { at: TIMESTAMP_PATH, bytes, value: (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, root, bytes) };
    const kept = await keptMoment(context, root, to);
    if (kept)
        (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertTimestampGrows */ .v0)(context, kept.timestamp.value.signed, next.value.signed);
    // Of the same version only the first one counts (TUF 5.4.3.1).
    const isSame = kept?.timestamp.value.signed.version === next.value.signed.version;
    const timestamp = isSame ? kept.timestamp : next;
    (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertFresh */ .PD)(context, _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, timestamp.value);
    return { timestamp, snapshot: kept?.snapshot };
}
/** What is kept counts as long as the root of now vouches for it: new keys are how an operator makes up for a stolen one. */
async function keptMoment(context, root, to) {
    const trusted = (open) => {
        try {
            return open();
        }
        catch {
            return undefined;
        }
    };
    const bytes = await to.read(_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMESTAMP_BYTES */ .Ui);
    const value = bytes && trusted(() => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openTimestamp */ .Xg)(context, root, bytes));
    if (!bytes || !value)
        return undefined;
    const path = root.signed.consistentSnapshot ? `${value.signed.snapshotMeta.version}.snapshot.json` : 'snapshot.json';
    const there = await to.read(path, MAX_SNAPSHOT_BYTES).catch(() => undefined);
    const snapshot = there && trusted(() => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openSnapshot */ .r3)(context, root, value.signed, there, path));
    return { timestamp: { at: TIMESTAMP_PATH, bytes, value }, snapshot: snapshot?.signed };
}
/** A target under the first of its names that can be had; all of them have the same content. */
async function obtainTarget(context, target, paths, obtain) {
    for (const at of paths) {
        const file = await obtain(at, target.length, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .assertTarget */ .Ye)(context, target, bytes, at.path));
        if (file)
            return file;
    }
    throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(context, target.path, 'it is missing, though the repository lists it');
}
/** Every file that a state consists of. */
const pathsOf = (roots, { snapshot, roles, targets }) => [
    _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .TIMESTAMP */ .ht,
    ...[snapshot, ...roles, ...roots].map(({ at }) => at.path),
    ...targets.flatMap(({ paths }) => paths.map(({ path }) => path)),
];
/** Of the state before, or of a run that was killed. Roots stay: a client may begin at any of them. */
async function dropStale(to, expected) {
    for (const { path } of await to.list())
        if (!expected.has(path))
            await to.remove(path);
}
const earliest = (all) => (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(new Date(Math.min(...all.map(({ signed }) => Date.parse(signed.expires)))));


/***/ }),

/***/ 41136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ax: () => (/* binding */ MAX_ROOT_BYTES),
  Ui: () => (/* binding */ MAX_TIMESTAMP_BYTES),
  zP: () => (/* binding */ walkMetadata),
  xY: () => (/* binding */ walkRoots)
});

// EXTERNAL MODULE: ./build/mirror/tuf/rules.js
var rules = __webpack_require__(71877);
;// CONCATENATED MODULE: ./build/mirror/tuf/names.js

const MAX_PATH = 512;
/** Parts of a path that can be a file of a mirror and of any static server. */
const isPlain = (path) => path.length <= MAX_PATH &&
    !/[\p{Cc}\\]/u.test(path) &&
    !path.endsWith('.tmp') &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'));
/** A name that the repository chose, as a path below it. Throws `tuf-invalid`. */
function plain(context, path) {
    if (!isPlain(path))
        throw (0,rules/* invalid */.Gq)(context, path.slice(0, 100), 'such a name cannot be a file of a mirror');
    return path;
}
const rootPathOf = (version) => ({
    path: `${version}.root.json`,
    encoded: `${version}.root.json`,
});
/** A delegated role under such a name would lie where a root, a timestamp or a target does. */
const TAKEN = /^(root|timestamp|\d+\.root|targets\/.*)$/s;
/** `VERSION.ROLE.json` under consistent snapshots, else `ROLE.json`. A static server decodes the name that it is asked for. */
function rolePath(context, role, version, consistent) {
    if (TAKEN.test(role))
        throw (0,rules/* invalid */.Gq)(context, role.slice(0, 100), 'no delegated role may have the name of another file');
    const prefix = consistent ? `${version}.` : '';
    return {
        path: plain(context, `${prefix}${role}.json`),
        encoded: `${prefix}${encodeURIComponent(role)}.json`,
    };
}
/** Under consistent snapshots `targets/DIR/HASH.NAME` for each of its hashes, for clients differ in which they ask for. */
function targetPaths(context, target, consistent) {
    const cut = target.path.lastIndexOf('/') + 1;
    const [folder, name] = [target.path.slice(0, cut), target.path.slice(cut)];
    const prefixes = consistent ? Object.values(target.hashes).map((hash) => `${hash}.`) : [''];
    return prefixes.map((prefix) => {
        const path = plain(context, `targets/${folder}${prefix}${name}`);
        return { path, encoded: path.split('/').map(encodeURIComponent).join('/') };
    });
}
/** TAP 15 bins above this are no real repository, but somebody who fills the mirror. */
const MAX_BINS = 4096;
/** The roles that a targets role delegates to. */
function delegatedRoles(context, targets, path) {
    const { roles, succinctRoles } = targets.delegations ?? {};
    if (succinctRoles && succinctRoles.numberOfBins > MAX_BINS)
        throw (0,rules/* invalid */.Gq)(context, path, `it delegates to ${succinctRoles.numberOfBins} bins, more than ${MAX_BINS}`);
    return [...Object.keys(roles ?? {}), ...(succinctRoles?.getRoles() ?? [])];
}

;// CONCATENATED MODULE: ./build/mirror/tuf/walk.js


/** What clients bound too (python-tuf, go-tuf, tuf-js). */
const MAX_ROOT_BYTES = 512_000;
const MAX_TIMESTAMP_BYTES = 16_384;
const MAX_SNAPSHOT_BYTES = 2_000_000;
const MAX_TARGETS_BYTES = 5_000_000;
const MAX_ROOTS = 256;
/** Ours: a whole repository is copied, so that whoever writes it could fill the mirror. */
const MAX_ROLES = 4096;
const MAX_TARGETS = 20_000;
const MAX_TARGET_BYTES = 64 * 1024 * 1024;
/** Every root version that can be had, oldest first; the last is the one that counts. */
async function walkRoots(context, pinned, obtain) {
    const value = (0,rules/* openRoot */.R8)(context, pinned, 'the pinned root');
    const roots = [{ at: rootPathOf(value.signed.version), bytes: pinned, value }];
    const reach = async (from, step, open) => {
        const at = rootPathOf(from.signed.version + step);
        return obtain(at, MAX_ROOT_BYTES, (bytes) => open(context, from, bytes, at.path));
    };
    for (let at = value; at.signed.version > 1;) {
        const previous = await reach(at, -1, rules/* openPreviousRoot */.oX);
        if (!previous)
            break;
        roots.unshift(previous);
        at = previous.value;
    }
    for (let at = value;;) {
        const next = await reach(at, 1, rules/* openNextRoot */.QR);
        if (!next)
            break;
        roots.push(next);
        at = next.value;
        if (roots.length > MAX_ROOTS)
            throw (0,rules/* invalid */.Gq)(context, next.at.path, `it has more than ${MAX_ROOTS} roots`);
    }
    return roots;
}
/** The snapshot that a timestamp names, and every role and target in it. */
async function walkMetadata(context, root, timestamp, kept, obtain) {
    const consistent = root.signed.consistentSnapshot;
    const need = async (at, maxBytes, accept) => {
        const file = await obtain(at, maxBytes, accept);
        if (!file)
            throw (0,rules/* invalid */.Gq)(context, at.path, 'it is missing, though the repository lists it');
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
            throw (0,rules/* invalid */.Gq)(context, at.path, `it has more than ${MAX_ROLES} roles`);
        const listed = snapshot.value.signed.meta[`${role}.json`];
        if (!listed && delegator === root)
            throw (0,rules/* invalid */.Gq)(context, at.path, `it does not list the role "${role}"`);
        if (!listed) {
            // An operator recovers from a fast-forward attack by a new snapshot without the role. Its delegation may stay.
            unlisted.add(role);
            continue;
        }
        const path = rolePath(context, role, listed.version, consistent);
        const file = await need(path, Math.min(listed.length ?? MAX_TARGETS_BYTES, MAX_TARGETS_BYTES), (bytes) => (0,rules/* openTargets */.Rs)(context, delegator, role, snapshot.value.signed, bytes, path.path));
        (0,rules/* assertFresh */.PD)(context, path.path, file.value);
        roles.set(role, file);
        count += Object.keys(file.value.signed.targets).length;
        if (count > MAX_TARGETS)
            throw (0,rules/* invalid */.Gq)(context, path.path, `with it there are ${count} targets, more than ${MAX_TARGETS}`);
        for (const child of delegatedRoles(context, file.value.signed, path.path))
            waiting.push({ role: child, delegator: file.value });
    }
    const targets = targetsOf(context, [...roles.values()], consistent);
    return { snapshot, roles: [...roles.values()], targets, unlisted: [...unlisted] };
}
function targetsOf(context, roles, consistent) {
    const targets = roles.flatMap(({ value }) => Object.values(value.signed.targets));
    return targets.map((target) => {
        if (!(target.length <= MAX_TARGET_BYTES))
            throw (0,rules/* invalid */.Gq)(context, target.path, `its ${target.length} bytes are more than the ${MAX_TARGET_BYTES} that a target may have`);
        return { target, paths: targetPaths(context, target, consistent) };
    });
}


/***/ })

};
