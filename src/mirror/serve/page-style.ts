/** The style sheet of the page. It loads nothing, and follows the color scheme of the reader. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--good:#17713f;--bad:#b3231c;--bad-bg:#fcebe9;--tag:#f2f0ec;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--good:#5fcf92;--bad:#ff8077;--bad-bg:#3a1b19;--tag:#20252d}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--text);font-variant-numeric:tabular-nums}
main,header>div,footer{max-width:1080px;margin:0 auto;padding:0 28px}
header{background:var(--card);border-bottom:1px solid var(--line);border-top:5px solid var(--good)}header.bad{border-top-color:var(--bad)}
header>div{padding-top:30px;padding-bottom:24px}.kicker{margin:0;color:var(--soft);font-size:14px}.kicker b{color:var(--ink)}
h1{font-size:34px;line-height:1.15;letter-spacing:-.02em;margin:6px 0 10px;text-wrap:balance}header.bad h1{color:var(--bad)}
.about,.says,h3 span,th span,.alarms span{color:var(--soft);font-size:14px;font-weight:400}.about{margin:0}
h2{font-size:21px;margin:40px 0 8px}h2.bad{color:var(--bad)}h3{font-size:16px;margin:22px 0 4px;overflow-wrap:anywhere}
a{color:inherit}code{font-family:var(--mono);font-size:.86em}.hash{display:inline-block;width:23ch;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(210px,44%),1fr));gap:14px;margin:26px 0 0}
.figures div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px}
.figures h2{font-size:14px;color:var(--soft);font-weight:550;margin:0}.number{font-size:28px;font-weight:640;margin:2px 0 0;letter-spacing:-.02em}.figures .says{margin:0}
.alarms{margin:26px 0 0;padding:12px 18px;border-left:4px solid var(--bad);background:var(--bad-bg);border-radius:0 8px 8px 0}.alarms p{margin:6px 0;overflow-wrap:anywhere}.alarms b{color:var(--bad)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14.5px}th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:550;font-size:13px}.n{text-align:right}tr.bad th,b.bad,tr.bad b{color:var(--bad)}
.tag{display:inline-block;background:var(--tag);border-radius:5px;padding:0 7px;margin:0 4px 3px 0;font-size:13px;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:14px;padding-top:34px;padding-bottom:40px}
@media (max-width:760px){main,header>div,footer{padding-left:18px;padding-right:18px}h1{font-size:26px}.number{font-size:24px}.figures div{padding:12px 14px}
thead{display:none}tr,th,td{display:block}tr{padding:8px 0;border-bottom:1px solid var(--line)}th,td{border:0;padding:2px 0;overflow-wrap:anywhere}td.n{text-align:left}
td[data-label]{position:relative;padding-left:7.2em}td[data-label]::before{content:attr(data-label);position:absolute;left:0;color:var(--soft);font-size:13px}}
`;
