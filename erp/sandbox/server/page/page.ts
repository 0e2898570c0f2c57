// The accountant's page: looks at the books and acts on them as a person would. Plain HTML and
// forms; acts through the same functions as the API, without the bench's faults.
import { answerOf } from '../carry-out.ts';
import type { DocumentKind } from '../document-input.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import type { Query } from '../query.ts';
import type { Erp } from '../operations.ts';
import { Refusal, refusal } from '../refusal.ts';
import { readCompany } from '../settings.ts';
import { cookieFor, mayEnter, requireOwnForm } from './access.ts';
import type { Access } from './access.ts';
import { act, NOTES } from './actions.ts';
import { documentBody } from './document.ts';
import { html, pageAnswer, seeOther } from './html.ts';
import type { Html } from './html.ts';
import {
  documentsBody,
  overviewBody,
  periodsBody,
  trialBalanceBody,
  vendorsBody,
} from './lists.ts';

export function isPage(path: string): boolean {
  return path === '/' || path === '/page' || path.startsWith('/page/');
}

interface Content {
  readonly title: string;
  readonly body: Html;
}

export function servePage(erp: Erp, request: HttpRequest, access: Access): HttpAnswer {
  const { company } = readCompany(erp.books);
  try {
    if (request.method === 'POST') requireOwnForm(request);
    if (request.path === '/page/sign-in') return signIn(company, request, access);
    if (!mayEnter(access, request)) return refuseEntry(company, access);
    if (request.method === 'POST') return change(erp, company, request);
    if (request.method !== 'GET')
      throw refusal(405, 'METHOD_WRONG', 'The page takes no such call.');
    const note = NOTES[request.query['done'] ?? ''];
    return pageAnswer({ company, ...contentOf(erp, request), ...(note ? { note } : {}) });
  } catch (error) {
    return failed(company, error);
  }
}

function failed(company: string, error: unknown): HttpAnswer {
  const { status } = answerOf(() => {
    throw error;
  });
  const refused =
    error instanceof Refusal ? error.faults.map((fault) => fault.text) : ['Something went wrong.'];
  const body = html`<p><a href="/">Back to the overview</a></p>`;
  return pageAnswer({ company, title: 'Not possible', body, refused, status });
}

type Show = (erp: Erp, id: string, query: Query) => Content;

const documents =
  (kind: DocumentKind, title: string): Show =>
  (erp, id, query) =>
    id ? documentBody(erp, kind, id) : { title, body: documentsBody(erp, kind, query) };

const CONTENTS: Readonly<Record<string, Show>> = {
  '': (erp) => ({ title: 'Overview', body: overviewBody(erp) }),
  bills: documents('bill', 'Bills'),
  receivables: documents('receivable', 'Receivables'),
  vendors: (erp) => ({ title: 'Vendors', body: vendorsBody(erp) }),
  'trial-balance': (erp) => ({ title: 'Trial balance', body: trialBalanceBody(erp) }),
  periods: (erp) => ({ title: 'Periods', body: periodsBody(erp) }),
};

function contentOf(erp: Erp, { path, query }: HttpRequest): Content {
  const [, , list = '', id = ''] = path.split('/');
  const show = Object.hasOwn(CONTENTS, list) ? CONTENTS[list] : undefined;
  if (!show) throw refusal(404, 'ROUTE_UNKNOWN', 'There is no such page.');
  return show(erp, id, query);
}

/**
 * Does what the form asks, then shows the page it came from: with a note, or with what was refused.
 */
function change(erp: Erp, company: string, request: HttpRequest): HttpAnswer {
  const form = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  try {
    const { back, done } = act(erp, request.path, form);
    return seeOther(`${back}?done=${done}`);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) throw error;
    const [, , list = '', id = ''] = (form['back'] ?? request.path).split('/');
    const path = `/page/${list}/${id}`.replace(/\/$/, '');
    const content = contentOf(erp, { ...request, path });
    const refused = error.faults.map((fault) => fault.text);
    return pageAnswer({ company, ...content, refused, status: error.status });
  }
}

function signIn(company: string, request: HttpRequest, access: Access): HttpAnswer {
  if (request.method !== 'POST') return seeOther('/');
  const key = new URLSearchParams(request.body.toString('utf8')).get('key') ?? '';
  const cookie = cookieFor(access, key);
  if (cookie) return seeOther('/', { 'Set-Cookie': cookie });
  return signInForm(company, ['This API key is not known.']);
}

function refuseEntry(company: string, access: Access): HttpAnswer {
  if (!access.open) return signInForm(company, []);
  const text = 'Open this page as localhost or 127.0.0.1, on the machine where the ERP runs.';
  return pageAnswer({ company, title: 'Not from here', body: html`<p>${text}</p>`, status: 403 });
}

function signInForm(company: string, refused: readonly string[]): HttpAnswer {
  const body = html`<form class="row" method="post" action="/page/sign-in">
<label>API key <input name="key" type="password" required autocomplete="off"></label>
<button>Sign in</button></form>`;
  return pageAnswer({ company, title: 'Sign in', body, refused, status: 401, bare: true });
}
