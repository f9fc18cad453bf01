export const id = 23;
export const ids = [23];
export const modules = {

/***/ 10023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgedOf: () => (/* binding */ judgedOf),
/* harmony export */   openJudges: () => (/* binding */ openJudges)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55735);




/** So many wait at a thread, so that it has the next one when it is done with one. */
const MAX_WAITING = 6;
/**
 * Judges beside this thread: judging is all computing, and pure. What no thread is free for, or was not answered when a
 * thread ended, is judged here: threads change how long it takes and never what comes out.
 */
function openJudges({ program, idleCores }, start) {
    let last = 0;
    const threads = Array.from({ length: idleCores }, () => threadOf(program, start));
    return {
        judge: async (evidence, request, path) => {
            const here = () => (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(evidence, request);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)(); // what they have answered meanwhile is heard between two turns of the event loop
            const thread = freeOf(threads);
            if (thread === undefined || 'unusable' in evidence)
                return here();
            const { origin, bytes, payload } = evidence;
            const { sha256, sha384, sha512 } = request.digests;
            const digests = { ...(sha256 ? { sha256 } : {}), ...(sha384 ? { sha384 } : {}), ...(sha512 ? { sha512 } : {}) };
            const ask = { id: ++last, origin, bytes, ...(payload ? { payload } : {}), digests, path };
            return new Promise((settle) => {
                thread.waiting.set(ask.id, { settle, here });
                thread.worker.postMessage(ask);
            });
        },
        close: async () => {
            await Promise.all(threads.map(({ worker }) => worker.terminate()));
        },
    };
}
/** The one that has least to do, and room for more. */
const freeOf = (threads) => threads
    .filter(({ isReady, waiting }) => isReady && waiting.size < MAX_WAITING)
    .sort((a, b) => a.waiting.size - b.waiting.size)[0];
function threadOf(program, workerData) {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData });
    const thread = { worker, waiting: new Map(), isReady: false };
    worker.unref();
    worker.on('message', (message) => {
        if (message === 'ready') {
            thread.isReady = true;
            return;
        }
        const waiting = thread.waiting.get(message.id);
        thread.waiting.delete(message.id);
        waiting?.settle(judgedOf(message) ?? waiting.here());
    });
    const end = () => {
        thread.isReady = false;
        for (const [id, { settle, here }] of thread.waiting) {
            thread.waiting.delete(id);
            settle(here());
        }
    };
    worker.on('error', end);
    worker.on('exit', end);
    return thread;
}
/** Undefined for what is no answer. */
function judgedOf({ accepted, refused }) {
    if (accepted || !refused)
        return accepted;
    const { code, details, ...rest } = refused;
    return { ...rest, error: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk(code, details) };
}


/***/ })

};
