/** The style sheet of the page. It loads nothing, and follows the light or dark mode of the reader. */
export const STYLE = `
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
.digest{display:inline-block;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom;color:var(--soft)}.digest b{color:var(--ink);font-weight:600}
.digest:focus{outline:2px solid var(--steady);white-space:normal}
.reasons{margin:26px 0 0;padding:14px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}
.reasons p{margin:4px 0}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:32px 0 0}
.figure{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--line);border-radius:10px;padding:16px 20px 18px;min-width:0}
.figure.met{border-top-color:var(--good)}.figure.missed{border-top-color:var(--bad)}
.figure h3{font-size:14px;color:var(--soft);font-weight:550}
.number{font-size:33px;line-height:1.2;letter-spacing:-.025em;font-weight:640;margin:6px 0 4px}
.number.none{font-size:22px;line-height:1.8;font-weight:550;letter-spacing:-.01em;color:var(--soft)}
.number small{font-size:.55em;font-weight:500;letter-spacing:0;color:var(--soft)}
.against{margin:0;font-size:15px}.nowrap{white-space:nowrap}
.mark{font-weight:650}.met .mark{color:var(--good)}.met .mark::before{content:"✓ "}.missed .mark{color:var(--bad)}.missed .mark::before{content:"✕ "}
.says{margin:8px 0 0;font-size:13.5px;line-height:1.45;color:var(--soft)}
figure{margin:0 0 14px;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px 12px;overflow:hidden}
figcaption{margin:0 0 12px;font-size:15px}figcaption span{color:var(--soft);margin-left:8px}
svg{display:block;max-width:100%;height:auto;font-family:var(--text);font-size:13px}
.narrow{display:none}
svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1}
svg .tick,svg .lane{fill:var(--soft);font-size:12px}svg .lane{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
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
.key.dot::before{box-sizing:border-box;border-radius:50%;border:2px solid var(--recovery);background:none}.key.dot.restored::before{background:var(--recovery)}.key.dot.lost::before{border:2px dashed var(--loss)}.key.outage::before{background:var(--outage);border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:9px 18px 9px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}
table{table-layout:fixed}tr.lost td,tr.lost th{color:var(--soft)}
.releases th:first-child{width:92px}.releases .state{width:116px}.releases .less{width:166px}
.members th:first-child{width:42%;overflow-wrap:anywhere}.members .less{width:130px}.members .size{width:94px;text-align:right}
.fate{font-weight:600;white-space:nowrap}.fate.restored{color:var(--good)}.fate.lost{color:var(--bad)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px}
dl{margin:0;font-size:14.5px}
dl>div{display:grid;grid-template-columns:12em 1fr;gap:2px 18px;padding:6px 0;border-bottom:1px solid var(--line)}
dl>div:last-child{border-bottom:0}
dt{color:var(--soft);min-width:0;overflow-wrap:anywhere}dd{margin:0;min-width:0;overflow-wrap:anywhere}
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
dl>div,.proof dl>div{grid-template-columns:minmax(0,1fr);gap:0}dt{font-size:13px}
.step{padding:14px 14px 12px}.step header{flex-wrap:wrap;gap:2px 10px}.step h4{flex:1 1 70%}.took{min-width:0;text-align:left}.outcome{margin-left:calc(1.4em + 10px)}
.step>p,.step>dl,.step>footer,.proofs,.reason{margin-left:0}.proofs{grid-template-columns:1fr}
.card,#drop{padding:14px}.method{columns:1}
.releases .less,.members .less{display:none}.releases th:first-child{width:68px}.releases .state{width:112px}.members .size{width:70px}th,td{padding-right:10px}}
@media (max-width:430px){.figures{grid-template-columns:1fr 1fr}.figure .against~.says{display:none}.number.none{font-size:17px;line-height:1.9;letter-spacing:-.02em}.figure h3{font-size:13px}.against{font-size:13.5px}}
@media print{:root{color-scheme:light}body{font-size:12px;background:#fff}.figure,.step,figure,.proof{break-inside:avoid}#drop{display:none}h2{break-after:avoid}.digest{white-space:normal;overflow-wrap:anywhere}}
`;
