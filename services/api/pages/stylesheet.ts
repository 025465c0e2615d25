/** The look of the verification page: one column, large targets, both colour schemes, readable in Hangul. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --paper: #f3f0e8;
  --sheet: #ffffff;
  --ink: #16211f;
  --quiet: #53605c;
  --line: #d9d4c7;
  --edge: #7b857f;
  --accent: #0b5d52;
  --on-accent: #ffffff;
  --tint: #e4efec;
  --wrong: #a3201d;
  --wrong-tint: #fdf0ee;
  --careful: #8a4b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101716;
    --sheet: #18211f;
    --ink: #eef2ef;
    --quiet: #a9b6b1;
    --line: #33403c;
    --edge: #7f8e88;
    --accent: #6fd3c1;
    --on-accent: #06231e;
    --tint: #1d302c;
    --wrong: #ffaba3;
    --wrong-tint: #35201e;
    --careful: #f3bd74;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 0 1rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
  overflow-wrap: anywhere;
}
:lang(ko) { word-break: keep-all; }
.top, main, .foot { max-width: 38rem; margin-inline: auto; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: 1.5rem 1.25rem; }
.brand { display: flex; align-items: center; gap: 0.625rem; font-size: 1.125rem; }
.name { font-weight: 700; letter-spacing: 0.01em; }
.tagline { color: var(--quiet); font-size: 0.9375rem; }
.mark rect { fill: var(--accent); }
.mark path { fill: none; stroke: var(--on-accent); stroke-width: 2.75; stroke-linecap: round; }
.switch { display: inline-flex; align-items: center; min-height: 2.75rem; padding-inline: 0.75rem; margin-inline-end: -0.75rem; white-space: nowrap; }
a { color: var(--accent); text-underline-offset: 0.2em; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; top: 0.5rem; z-index: 1; padding: 0.75rem 1rem; background: var(--sheet); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.card {
  padding: clamp(1.25rem, 5vw, 2.5rem);
  background: var(--sheet);
  border: 1px solid var(--line);
  border-radius: 1rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 12px 32px rgb(0 0 0 / 5%);
}
h1 { margin: 0 0 0.5rem; font-size: clamp(1.5rem, 6vw, 1.875rem); line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 0 0 0.5rem; font-size: 1.125rem; line-height: 1.4; }
p { margin: 0 0 1rem; }
.lead { margin-bottom: 1.5rem; color: var(--quiet); }
.hint { margin: 0 0 0.75rem; color: var(--quiet); font-size: 0.9375rem; }
.facts { margin: 1.5rem 0 2rem; border-top: 1px solid var(--line); }
.facts div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.125rem 1rem; padding-block: 0.75rem; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); font-size: 0.9375rem; line-height: 1.7; }
dd { margin: 0; font-weight: 600; }
.question { margin: 0 0 1.75rem; padding: 0; border: 0; min-width: 0; }
legend { float: left; width: 100%; }
legend + * { clear: both; }
legend, .label { display: block; padding: 0; margin-bottom: 0.25rem; font-size: 1.125rem; font-weight: 700; line-height: 1.4; }
.choices { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
.choice {
  display: flex;
  align-items: center;
  gap: 0.75rem;
  min-height: 3.5rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 0.75rem;
  font-weight: 600;
  cursor: pointer;
}
.choice:hover { background: var(--tint); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--tint); }
.choice:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 3px; }
.choice input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--accent); }
.choice input:focus-visible { outline: none; }
.code {
  width: 100%;
  max-width: 18rem;
  min-height: 3.5rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 0.75rem;
  background: var(--sheet);
  color: var(--ink);
  font: 600 1.375rem/1.2 ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', monospace;
  letter-spacing: 0.12em;
  text-transform: uppercase;
}
.primary, .secondary {
  min-height: 3.25rem;
  padding: 0.75rem 1.75rem;
  border: 1px solid var(--accent);
  border-radius: 0.75rem;
  font: inherit;
  font-weight: 700;
  cursor: pointer;
}
.primary { background: var(--accent); color: var(--on-accent); }
.secondary { background: transparent; color: var(--accent); }
.primary:hover, .secondary:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.has-wrong { padding-inline-start: 1rem; border-inline-start: 4px solid var(--wrong); }
.wrong { margin: 0 0 0.75rem; color: var(--wrong); font-weight: 600; }
.has-wrong .code, .has-wrong .choice { border-color: var(--wrong); }
.summary { margin: 0 0 1.75rem; padding: 1rem 1.25rem; border: 2px solid var(--wrong); border-radius: 0.75rem; background: var(--wrong-tint); }
.summary :last-child { margin-bottom: 0; }
.summary ul { margin: 0; padding-inline-start: 1.25rem; }
.summary li { padding-block: 0.25rem; line-height: 1.5rem; }
.summary a { color: var(--wrong); font-weight: 600; }
.aside { margin-top: 1.25rem; padding: 1.25rem clamp(1.25rem, 5vw, 2.5rem) 1.5rem; border: 1px solid var(--line); border-radius: 1rem; }
.aside ul { margin: 0; padding-inline-start: 1.25rem; }
.aside li + li { margin-top: 0.5rem; }
.aside .hint { margin-bottom: 1rem; }
.sign { display: block; margin-bottom: 1.25rem; }
.sign circle { fill: var(--tint); }
.sign path { fill: none; stroke: var(--accent); stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.sign.careful path { stroke: var(--careful); }
.outcome .lead { margin-bottom: 1rem; }
.outcome .next { margin-bottom: 0; font-size: 1.125rem; }
.outcome form { margin-top: 1.5rem; }
.way { margin: 1.5rem 0 0; }
a.primary { display: inline-block; text-align: center; text-decoration: none; }
.hash { font: 400 0.8125rem/1.7 ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; word-break: break-all; }
.superseded { padding: 0.75rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--tint); }
.agreement { margin: 0 0 2rem; padding: 1.5rem 0 0.5rem; border-block: 1px solid var(--line); }
.agreement h2 { font-size: 1.25rem; }
.agreement h3 { margin: 1.5rem 0 0.25rem; font-size: 1.0625rem; line-height: 1.4; }
.answer > h2 { font-size: 1.375rem; }
.answer .way { margin-bottom: 0.5rem; }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; margin-bottom: 1.25rem; font-size: 0.9375rem; }
.who > * { margin: 0; }
.who .hint { flex-basis: 100%; }
.plain { min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.choice.box { align-items: flex-start; margin-bottom: 1rem; white-space: normal; }
.box span { min-width: 0; }
.other { margin-top: 1.25rem; padding-top: 0.5rem; border-top: 1px solid var(--line); }
.other summary { min-height: 2.75rem; padding-block: 0.5rem; color: var(--accent); font-weight: 700; cursor: pointer; }
.foot { margin-top: 1.5rem; padding-inline: 0.25rem; color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 34rem) {
  .tagline { display: none; }
  .facts div { grid-template-columns: 1fr; }
  .primary, .secondary { width: 100%; padding-inline: 1rem; }
  .code { max-width: none; }
  .choice { gap: 0.5rem; padding-inline: 0.75rem; white-space: nowrap; }
}
@media (forced-colors: active) {
  .choice:has(:checked) { outline: 3px solid Highlight; }
  .mark rect { fill: CanvasText; }
  .mark path { stroke: Canvas; }
  .sign path { stroke: CanvasText; }
}
`;
