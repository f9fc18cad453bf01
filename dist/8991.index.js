export const id = 8991;
export const ids = [8991];
export const modules = {

/***/ 94686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51133);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);



/** What a person types next, with the addresses filled in. */
function present(dir, urls) {
    const { primary, secondary } = urls.regions;
    const host = (url) => new URL(url).host;
    return [
        {
            title: `Two regions are up; Ctrl-C ends them. Their files are in ${dir}`,
            table: {
                columns: ['', 'primary', 'secondary'],
                rows: Object.keys(primary).map((service) => [
                    service,
                    primary[service],
                    secondary[service],
                ]),
            },
            lines: [`admin ${urls.admin}`, `oidc ${urls.oidc}`, `github ${urls.github}`],
        },
        {
            title: 'With your own tools',
            lines: [
                `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
                `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
                `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
                `mc verify FILE --bundle FILE.sigstore.json --policy ${dir}/trust-policy.yaml`,
            ],
        },
        {
            title: 'To lose the primary, and to have it back',
            lines: [
                `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
                `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
            ],
        },
    ];
}
const commands = [
    {
        path: 'sandbox up',
        summary: 'two regions on this machine (registries, Sigstore, stores, GitHub), until Ctrl-C',
        options: [
            ['--dir <dir>', 'their files, and what clients need to use them', 'mc-sandbox'],
            ['--no-referrers', 'registries without the referrers API: clients fall back to the tag schema'],
        ],
        example: 'mc sandbox up --dir mc-sandbox',
        run: async (input, { cwd, json, signal, stdout, formatJson }) => {
            const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'dir') ?? 'mc-sandbox');
            const referrers = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'referrers');
            const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__/* .startSandbox */ .OT)({ dir, referrers: { primary: referrers, secondary: referrers } });
            try {
                const [{ renderSections, styleFor }, { createPrintable }] = [
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34055)),
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 47570)),
                ];
                // Said now, not at the end: whoever waits for it is on the other side of a pipe.
                stdout.write(json
                    ? formatJson(sandbox.urls)
                    : `${renderSections(present(dir, sandbox.urls), styleFor(false), createPrintable({}))}\n`);
                await new Promise((done) => {
                    if (signal.aborted)
                        done();
                    signal.addEventListener('abort', () => done(), { once: true });
                });
            }
            finally {
                await sandbox.close();
            }
            return { report: sandbox.urls, text: '', exitCode: 0, printed: true };
        },
    },
];


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ parseEntryBundle),
/* harmony export */   H1: () => (/* binding */ tilesFor),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   M$: () => (/* binding */ leafHashesOf),
/* harmony export */   UF: () => (/* binding */ parseTile),
/* harmony export */   VV: () => (/* binding */ MAX_ENTRY_BUNDLE_BYTES),
/* harmony export */   m3: () => (/* binding */ formatEntryBundle),
/* harmony export */   oW: () => (/* binding */ MAX_ENTRY_BYTES),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


/** C2SP tlog-tiles: hashes of a full tile; a tile of level L holds the roots of 256^L leaves each. */
const TILE_WIDTH = 256;
/** An entry's length is a uint16. */
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
/** `tile/<L>/<N>[.p/<W>]` with N in groups of three digits: 1234067 is `x001/x234/067`. */
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
/** The tile that a path names in its one spelling; undefined for any other text. */
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level = '', digits = '', width] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(digits.replace(/[x/]/g, '')),
        width: width === undefined ? TILE_WIDTH : Number(width),
    };
    const isTile = tile.width >= 1 && Number.isSafeInteger(tile.index) && !(width !== undefined && tile.width >= TILE_WIDTH);
    return isTile && tilePath(tile) === path ? tile : undefined;
}
/** Every tile of a tree of `size` leaves: entry bundles, and hash tiles of all levels; each level's last may be partial. */
function tilesFor(size) {
    const tiles = [];
    const level = (name, count) => {
        for (let index = 0; index * TILE_WIDTH < count; index++) {
            tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
        }
    };
    level('entries', size);
    for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH))
        level(at, count);
    return tiles;
}
/** The hashes of a tile's bytes. Throws `tile-malformed` when it does not hold exactly `width`. */
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, (i + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
}
/** Where the entries of a bundle are: each a big-endian uint16 length and so many bytes. Throws `tile-malformed`. */
function eachEntry(bytes, tile, visit) {
    const malformed = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('tile-malformed', { path: tilePath(tile), detail });
    let [at, count] = [0, 0];
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const end = at + 2 + bytes.readUInt16BE(at);
        if (end > bytes.length)
            throw malformed('it ends within an entry');
        if (count === tile.width)
            throw malformed(`it holds more than ${tile.width} entries`);
        visit(at + 2, end, count++);
        at = end;
    }
    if (count !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${count}`);
}
/** The entries of a bundle. Throws `tile-malformed`. */
function parseEntryBundle(bytes, tile) {
    const entries = [];
    eachEntry(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
    return entries;
}
/** The leaf hashes of a bundle's entries, joined: what the tile of level 0 beside it must be. Throws `tile-malformed`. */
function leafHashesOf(bytes, tile) {
    const hashes = Buffer.allocUnsafe(tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    eachEntry(bytes, tile, (from, to, i) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .putLeafHash */ .q3)(bytes, from, to, hashes, i));
    return hashes;
}
const formatEntryBundle = (entries) => Buffer.concat(entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
    return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
}));


/***/ }),

/***/ 77779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MerkleTree)
/* harmony export */ });
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98889);


/** A growing list of hashes in one buffer: an array of Buffers would take four times the memory. */
class HashList {
    #bytes = Buffer.allocUnsafe(16 * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    length = 0;
    push(item) {
        if ((this.length + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA > this.#bytes.length) {
            const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
            grown.set(this.#bytes);
            this.#bytes = grown;
        }
        this.#bytes.set(item, this.length++ * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    }
    /** The hash over the last two. */
    node() {
        return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(this.#bytes, this.length - 2);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, to * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
    }
}
/** A tree in memory that grows: keeps the hash of every full subtree, so that roots and proofs of any size cost O(log n). */
class MerkleTree {
    #levels = [new HashList()];
    get size() {
        return this.#levels[0]?.length ?? 0;
    }
    append(leaf) {
        let node = leaf;
        for (let height = 0;; height++) {
            let level = this.#levels[height];
            if (!level) {
                level = new HashList();
                this.#levels.push(level);
            }
            level.push(node);
            if (level.length % 2 === 1)
                return;
            node = level.node();
        }
    }
    /** The hashes of `count` full subtrees of 2^height leaves from number `index` on, joined. Throws RangeError. */
    hashes(height, index, count) {
        const level = this.#levels[height];
        if (!level)
            throw new RangeError('no such hashes');
        return level.slice(index, index + count);
    }
    #subtrees = (height, index) => this.hashes(height, index, 1);
    root(size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .rootFrom */ .FW)(size, this.#subtrees);
    }
    inclusionProof(index, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionProofFrom */ .jV)(index, size, this.#subtrees);
    }
    consistencyProof(oldSize, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .consistencyProofFrom */ .xJ)(oldSize, size, this.#subtrees);
    }
}


/***/ })

};
