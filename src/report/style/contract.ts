export const contractStyle = `
header{padding:34px 0 22px}
.crumb{display:flex;justify-content:space-between;gap:16px;font-size:13.5px;color:var(--soft);margin-bottom:14px}
.meta{display:flex;flex-wrap:wrap;gap:2px 22px;color:var(--soft);font-size:14px;margin-top:10px}
.badge{font-weight:600;color:var(--payment)}.badge.partial{color:var(--warn)}.badge.unreadable{color:var(--bad)}
.attention{background:var(--warn-bg);border-inline-start:4px solid var(--warn);border-radius:0 8px 8px 0;padding:12px 18px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline}
.attention strong{color:var(--warn)}
.attention ul{display:flex;flex-wrap:wrap;gap:4px 20px}
.attention a{color:var(--ink)}
.attention.calm{background:var(--payment-bg);border-color:var(--payment);display:block}.attention.calm strong{color:var(--payment)}
main section{margin-top:40px}
main #summary{margin-top:22px}
.facts{display:grid;grid-template-columns:1.35fr 1.2fr .8fr 1.65fr;background:var(--card);border:1px solid var(--line);border-radius:10px}
.fact{padding:18px 22px}.fact+.fact{border-inline-start:1px solid var(--line)}
.parties li+li{margin-top:8px}.parties .note{display:block}.parties strong{font-weight:600}
.side{font-size:12.5px;border:1px solid var(--strong);border-radius:4px;padding:1px 6px;color:var(--soft)}
.pairs div{display:flex;gap:12px}.pairs dt{color:var(--soft);min-width:84px}
.big{font-size:21px;font-weight:600;line-height:1.3}
.next li+li{margin-top:5px}.next a{display:flex;gap:12px;color:var(--ink);text-decoration:none}.next a:hover .next-what{text-decoration:underline}.next-what{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.next time,.next .date{flex:0 0 100px;font-weight:600;white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13.5px;color:var(--soft)}.swatch{display:inline-block;width:10px;height:10px;border-radius:3px;background:var(--f);margin-inline-end:7px}
.picture{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;container-type:inline-size}
.timeline{display:block;width:100%;height:auto;font-size:12.5px}.timeline.w680{display:none}
@container (max-width:900px){.timeline.w1160{display:none}.timeline.w680{display:block}}
.timeline text{fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}.timeline .band+.label{stroke:none}.timeline .lane{fill:var(--soft);font-weight:600;font-size:12.5px}.timeline .axis text{fill:var(--soft);font-size:12px}.timeline .axis .major{fill:var(--ink);font-weight:600}
.timeline line.minor{stroke:var(--line)}.timeline line.major{stroke:var(--strong)}.timeline .base{stroke:var(--strong)}.timeline .now{stroke:var(--notice-fill);stroke-width:1.5;stroke-dasharray:4 3}
.timeline .bar,.timeline .dot{fill:var(--f)}.timeline .band{fill:var(--b);stroke:var(--f)}.timeline .open{stroke-dasharray:5 3}.timeline .tick{stroke:var(--c);stroke-width:1.5}.timeline .hit{fill:transparent}.timeline .day{font-weight:600}
.timeline a{text-decoration:none}.timeline a:hover .label{text-decoration:underline}.timeline a:focus-visible{outline:2px solid var(--focus)}
.apart{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:22px 36px;margin-top:22px}.apart li{padding:7px 0;border-top:1px solid var(--line);font-size:14.5px}.apart .sum{font-weight:600}.apart a,.attention a{color:var(--ink);text-decoration-color:var(--strong)}.apart a:hover{text-decoration-color:currentColor}.apart .note{margin-top:1px}
.bench{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);gap:32px;align-items:start}
.milestones{table-layout:fixed;min-width:620px}.milestones th:nth-child(1){width:27%}.milestones th:nth-child(3){width:20%}.milestones th:nth-child(4){width:16%}.when{font-weight:600}.nodate{font-weight:600;color:var(--soft)}.until{font-weight:400}.rule{font-size:13.5px;color:var(--soft)}
.steps{font-size:13px;color:var(--soft);margin-top:5px;padding-inline-start:9px;border-inline-start:2px solid var(--line)}.steps li+li{margin-top:2px}
.head{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}.place{font-size:13.5px;white-space:nowrap}.places{font-size:13.5px}
.title{margin-top:5px}.more{margin-top:5px;font-size:13.5px}.more>summary{color:var(--soft)}.more dl{margin-top:8px}.more dt{color:var(--soft);margin-top:6px;font-size:13px}
blockquote{border-inline-start:3px solid var(--strong);padding-inline-start:12px;margin:8px 0;font:15px/1.5 Charter,"Iowan Old Style",Palatino,Georgia,"Times New Roman",serif}
.amount{font-weight:600}.amount div+div{font-weight:400}.who{font-size:13.5px;color:var(--soft);margin-top:4px}.conf{font-size:14.5px}
.low{color:var(--bad);font-weight:600}.flag{font-size:12px;font-weight:600;color:var(--bad);background:var(--bad-bg);border-radius:4px;padding:1px 6px}
tbody tr.on>*,tbody tr:target>*{background:var(--hover)}tr.on>:first-child,tr:target>:first-child{box-shadow:inset 3px 0 var(--focus)}
.checks li{display:grid;grid-template-columns:76px 1fr;gap:14px;padding:14px 0;border-top:1px solid var(--line)}.checks li:first-child{border-top:0}
.severity{font-size:13px;font-weight:600;color:var(--soft);padding-top:2px}.v-warning .severity{color:var(--warn)}.v-error .severity{color:var(--bad)}
.check .note{margin-top:3px}.check:target,.absent li:target{background:var(--hover)}
.fields th[scope=row]{font-weight:600;width:28%}
.absent{columns:2;column-gap:32px}.absent li{padding:3px 0}#absent{margin-top:22px}
.long>summary{list-style:none}.long>summary::after{content:" show all";color:var(--link);font-size:13px}.long[open]>summary::after{content:" show less"}
aside{position:sticky;top:0;margin-top:40px}
.sheets{max-height:calc(100vh - 66px);overflow:auto;scroll-padding:70px;padding:0 2px 24px;border-radius:6px}
.why{background:var(--warn-bg);border-radius:8px;padding:10px 14px;font-size:14px;margin-bottom:12px}
.back{font-size:14px}
.leaf{margin:0 0 18px}.folio{font-size:13px;color:var(--soft);margin:0 0 6px;font-weight:400;display:block}
.sheet{position:relative;background:#fff;border:1px solid var(--line);border-radius:3px;overflow:hidden}
.sheet img{display:block;width:100%;height:auto}.sheet svg{position:absolute;inset:0;width:100%;height:100%}
@media (prefers-color-scheme:dark){.sheet img{filter:brightness(.88)}}
.mark rect{fill:var(--hl);fill-opacity:.16;mix-blend-mode:multiply;transition:fill-opacity .15s}
.sheet .k-payment{--hl:#0f8a6d}.sheet .k-deliverable{--hl:#2d72c4}.sheet .k-completion{--hl:#7a51c0}.sheet .k-review{--hl:#c98612}.sheet .k-notice{--hl:#cf3452}.sheet .k-term{--hl:#66727e}.sheet .k-other{--hl:#8a8f95}
.mark:hover rect{fill-opacity:.3}.mark.on rect,.mark:target rect{fill-opacity:.34;stroke:var(--hl);stroke-width:1.6}.mark:focus-visible{outline:none}.mark:focus-visible rect{stroke:#12396b;stroke-width:2.2}
.pagetext{font-size:13.5px;margin-top:6px}.pagetext summary{color:var(--soft)}
.text{white-space:pre-wrap;font:15px/1.6 Charter,"Iowan Old Style",Palatino,Georgia,"Times New Roman",serif;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:22px 26px}
mark{background:var(--b,var(--other-bg));color:inherit;border-radius:2px;box-shadow:0 1px 0 var(--f)}mark.on,.pin:target+mark{background:var(--b);outline:2px solid var(--f)}
.par{display:block;height:.55em;overflow:hidden}
.pin{display:inline-block;width:0;text-decoration:none}.pin:focus-visible{width:auto}.pin:focus-visible::before{content:"↩ row ";font:600 13px system-ui,sans-serif}
@media (max-width:1099px){.bench{display:block}aside{position:static}.sheets{max-height:none;overflow:visible}.facts{grid-template-columns:1fr 1fr}.fact:nth-child(3){border-inline-start:0}.fact:nth-child(n+3){border-top:1px solid var(--line)}.bar:has(.back){position:sticky;top:0;background:var(--paper);padding:8px 0;z-index:2}.sheet svg a{scroll-margin-top:70px}}
@media (max-width:640px){.wrap{padding:0 16px}.facts{display:block}.fact+.fact{border-inline-start:0;border-top:1px solid var(--line)}h1{font-size:25px}.absent{columns:1}}
@page{size:A4;margin:20mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#57606a}@bottom-left{content:"Contract schedule";font:9pt sans-serif;color:#57606a}}
@media print{.milestones{min-width:0}.milestones th:nth-child(1){width:24%}.milestones th:nth-child(3){width:15%}.milestones th:nth-child(4){width:12%}.more,.more blockquote,.apart li,.steps,.rule,.who,.status,.note{font-size:8.5pt;line-height:1.4}blockquote{margin:5px 0}.more dl{margin-top:4px}.more dt{float:left;margin:0 6px 0 0;clear:left}.more dd{overflow:hidden}.apart{margin-top:14px;gap:12px 24px}.apart li{padding:4px 0}header{padding-top:0}.bench{display:block}aside{position:static;break-before:page}.sheets{max-height:none;overflow:visible}.back,.crumb a,.pagetext,.more>summary,.long>summary::after{display:none!important}.timeline.w1160{display:none}.timeline.w680{display:block}details::details-content{content-visibility:visible!important;block-size:auto!important;display:block}.long>summary{display:none}tr,.check,.apart li,.facts,.picture{break-inside:avoid}thead{display:table-header-group}th,td{padding:7px 8px}.leaf{break-inside:avoid;break-after:page}.leaf:last-child{break-after:auto}.sheet{max-width:158mm}.text{border:0;padding:0}.mark rect{fill-opacity:.22}h2{break-after:avoid}.facts{grid-template-columns:1fr 1fr}.fact:nth-child(3){border-inline-start:0}.fact:nth-child(n+3){border-top:1px solid var(--line)}main section{margin-top:24px}.kind,mark,.attention,.mark rect,.swatch,.timeline *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
