/** The style sheet of the loss report: a tint for each kind, strong lines for what is unread or in doubt, light and dark. */
export const LOSS_REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#14181d;--ink2:#47505a;--line:#c9d0d7;--link:#0b4a86;--s:75%;--l:88%;--grey:#e9ecef;--alarm:#a3121f}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e8ea;--ink2:#b3bac2;--line:#3a424b;--link:#8fc1f2;--s:45%;--l:19%;--grey:#2a3037;--alarm:#ff8a8a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
a{color:var(--link)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0;padding:0;list-style:none}
h3{font-size:1.0625rem;margin:1.5rem 0 .5rem}
summary{cursor:pointer}
.verdict{font-size:1.125rem;margin:.5rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9375rem}
th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}
thead th{color:var(--ink2)}
th small{font-size:.9375rem;font-weight:400;margin-inline-start:.5rem}
.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.lost li{margin:.25rem 0;overflow-wrap:anywhere}
.lost :target,.sources :target,.input :target,:target>.k{outline:3px solid var(--link)}
.sources{padding-inline-start:2.5rem}
.sources>li{margin:0 0 1rem}
.sources p{margin:.25rem 0;line-height:1.9;overflow-wrap:anywhere}
.input{white-space:pre-wrap;overflow-wrap:anywhere;border-block:1px solid var(--line);padding-block:1rem;line-height:1.9}
.input>div{content-visibility:auto;contain-intrinsic-size:auto 3rem;padding-inline:.25rem}
.k{background:var(--grey);color:var(--ink);border-radius:.2rem;padding:.05rem .1rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.hue{background:hsl(var(--h) var(--s) var(--l))}
.k b{font-size:.75rem;font-weight:600;margin-inline:.25rem;padding-inline:.2rem;border:1px solid currentColor;border-radius:.2rem;white-space:nowrap;-webkit-user-select:none;user-select:none}
.k b a{color:inherit}
b.entry{font-size:.75rem;margin-inline:.15rem;padding:.1rem .35rem;border-radius:.2rem;background:var(--ink);color:var(--paper);white-space:nowrap;-webkit-user-select:none;user-select:none}
.doubtful{text-decoration:underline dashed 2px var(--alarm);text-underline-offset:.25em}
.doubtful b{display:inline-block;line-height:1.25}
b i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
details.k,details.layout{line-height:1.4}
.layout{color:var(--ink2)}
.unread{outline:2px solid var(--alarm)}
.unread:target{outline-width:4px}
@media (max-width:40rem){th small{display:block;margin:0;font-size:.875rem}th,td{padding-inline-end:.5rem}.sources{padding-inline-start:1.75rem}}
@media (forced-colors:active){.k{border:1px solid}}
@media print{nav,summary{display:none}li,tr{break-inside:avoid}.k,b.entry{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
