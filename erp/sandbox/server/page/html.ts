// Markup from templates: whatever is put into one is escaped, unless it came out of another.
import { createHash } from 'node:crypto';
import type { HttpAnswer } from '../http.ts';

const MARKUP = Symbol('markup');

export interface Html {
  readonly [MARKUP]: string;
}

type Part = string | number | null | undefined | false | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? '');

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = strings.map(
    (text, index) => text + (index < parts.length ? put(parts[index]) : ''),
  );
  return { [MARKUP]: markup.join('') };
}

function put(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'object') return MARKUP in part ? part[MARKUP] : part.map(put).join('');
  return escape(String(part));
}

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 0 auto; padding: 0 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline;
  border-bottom: 1px solid var(--line); padding: 1rem 0 .5rem; }
header strong { margin-right: auto; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; }
h1 { font-size: 1.5rem; margin: 1.5rem 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 1rem 0; }
dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
form.row, .actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .5rem 0; }
.actions { align-items: start; }
label { display: grid; gap: .15rem; font-size: .85rem; }
input, select, button { font: inherit; padding: .3rem .5rem; } input.small { width: 8rem; }
button { cursor: pointer; }
.state { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; white-space: nowrap; }
.void { text-decoration: line-through; opacity: .7; }
.note, .refused { padding: .5rem .75rem; border-left: 4px solid seagreen; margin: 1rem 0; }
.refused { border-color: crimson; }
footer { margin-top: 3rem; opacity: .7; font-size: .85rem; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const TABS: readonly [string, string][] = [
  ['/', 'Overview'],
  ['/page/bills', 'Bills'],
  ['/page/receivables', 'Receivables'],
  ['/page/vendors', 'Vendors'],
  ['/page/trial-balance', 'Trial balance'],
  ['/page/periods', 'Periods'],
];

export interface Sheet {
  readonly company: string;
  readonly title: string;
  readonly body: Html;
  /** Something was done, or refused. */
  readonly note?: string;
  readonly refused?: readonly string[];
  readonly status?: number;
  /** Without the way to other pages: before somebody has signed in. */
  readonly bare?: boolean;
}

export function pageAnswer(sheet: Sheet): HttpAnswer {
  const tabs = TABS.map(([href, name]) => html`<a href="${href}">${name}</a>`);
  const markup = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title} · ${sheet.company}</title><link rel="icon" href="data:,">
<style>${{ [MARKUP]: STYLE }}</style></head>
<body>
<header><strong>${sheet.company}</strong>${sheet.bare ? '' : html`<nav>${tabs}</nav>`}</header>
<main>
<h1>${sheet.title}</h1>
${sheet.note && html`<p class="note" role="status">${sheet.note}</p>`}
${(sheet.refused ?? []).map((text) => html`<p class="refused" role="alert">${text}</p>`)}
${sheet.body}
</main>
<footer>Sandbox ERP: a small accounting system for demonstrations and tests.</footer>
</body>
</html>`;
  return { status: sheet.status ?? 200, headers: HEADERS, body: markup[MARKUP] };
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; ` +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

export function seeOther(location: string, headers: Readonly<Record<string, string>> = {}) {
  return { status: 303, headers: { Location: location, ...headers }, body: '' };
}
