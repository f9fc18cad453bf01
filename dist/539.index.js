export const id = 539;
export const ids = [539];
export const modules = {

/***/ 70539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAction: () => (/* binding */ loadAction),
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
async function load(loading) {
    const { parseInputs, run } = await loading;
    return async (inputs, runner) => run(parseInputs(inputs), runner);
}
const actions = {
    'verify-offline': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(606), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5074), __webpack_require__.e(3305)]).then(__webpack_require__.bind(__webpack_require__, 32391))),
    'cross-region-promote': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(606), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(1730), __webpack_require__.e(8202), __webpack_require__.e(8609), __webpack_require__.e(7894)]).then(__webpack_require__.bind(__webpack_require__, 58330))),
    'log-chain': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(8869), __webpack_require__.e(7635), __webpack_require__.e(5018)]).then(__webpack_require__.bind(__webpack_require__, 12308))),
    'evidence-pack': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(455), __webpack_require__.e(9440), __webpack_require__.e(5347)]).then(__webpack_require__.bind(__webpack_require__, 56605))),
    'bypass-gate': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(5012), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 50850))),
    sign: () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(606), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(4458), __webpack_require__.e(1440), __webpack_require__.e(2221)]).then(__webpack_require__.bind(__webpack_require__, 20583))),
    'mirror-sync': () => load(Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(606), __webpack_require__.e(2371), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(8185), __webpack_require__.e(4229), __webpack_require__.e(7557), __webpack_require__.e(9439), __webpack_require__.e(5100), __webpack_require__.e(6307)]).then(__webpack_require__.bind(__webpack_require__, 85165))),
};
const loadAction = (name) => actions[name]();
async function main(name, installRoot) {
    const [{ startAction }, action] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(606), __webpack_require__.e(3838), __webpack_require__.e(6967)]).then(__webpack_require__.bind(__webpack_require__, 36967)), loadAction(name)]);
    await startAction(name, action, installRoot);
}


/***/ })

};
