// Files on invoices and payments: taken in, listed, given out, called otherwise, replaced and taken
// off. Two nouns, the same seven routes each; an invoice's go to the ERP as well. A file is given
// out as something to be saved, never as something to be shown: no browser runs or renders it as
// ours.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  getAttachment,
  insertAttachment,
  mustTakeFile,
  pageOfAttachments,
  removeAttachment,
  renameAttachment,
  replaceAttachment,
  sendAttachmentAgain,
} from '../db/attachments.ts';
import type { AttachmentView, Subject } from '../db/attachments.ts';
import {
  LONGEST_NAME,
  MEDIA_TYPES,
  SENDING_STATUSES,
  SENDING_WORDS,
} from '../domain/attachments.ts';
import { FilesDown } from '../files/failures.ts';
import { takeFile, takeMultipart } from './files-taken.ts';
import type { TakenFile } from './files-taken.ts';
import { french, languageHeaders, languageOf } from './languages.ts';
import { PROTECTION } from './protection.ts';
import { created, current, nothing, ok, route } from './route.ts';
import type { Answering, Asked, Deps, KeptFiles } from './route.ts';
import {
  closed,
  Id,
  Instant,
  listOf,
  nullable,
  oneOf,
  Paging,
  RowVersion,
  Uuid,
} from './schemas.ts';

interface Noun {
  readonly kind: Subject['kind'];
  /** In operation ids and summaries. */
  readonly one: 'Invoice' | 'Payment';
  readonly path: string;
  readonly edit: 'editInvoices' | 'editPayments';
}

const NOUNS: readonly Noun[] = [
  { kind: 'invoice', one: 'Invoice', path: 'invoices', edit: 'editInvoices' },
  { kind: 'payment', one: 'Payment', path: 'payments', edit: 'editPayments' },
];

const Sending = closed({
  status: oneOf(SENDING_STATUSES),
  detail: Type.String({ description: 'What this means, and what to do.' }),
  erpDocumentId: nullable(Type.String(), { description: 'Beside which it is, or shall be.' }),
  erpAttachmentId: nullable(Type.String(), { description: "The ERP's own id of it." }),
  sentAt: nullable(Instant),
  reason: nullable(Type.String(), { description: 'Why it waits, failed or was not sent.' }),
  words: nullable(Type.String(), { description: "In the ERP's own words where it has any." }),
  nextAt: nullable(Instant, { description: 'When it is tried next, where time decides.' }),
});

const View = closed({
  id: Uuid,
  invoiceId: Uuid,
  paymentId: nullable(Uuid),
  name: Type.String(),
  mediaType: oneOf(MEDIA_TYPES, { description: 'By its bytes.' }),
  sizeBytes: Type.Integer(),
  sha256: Type.String({ description: 'Of its bytes, in hex.' }),
  uploadedBy: Uuid,
  uploadedAt: Instant,
  removedBy: nullable(Uuid, { description: 'Who took it off, or replaced it.' }),
  removedAt: nullable(Instant),
  replacedBy: nullable(Uuid, { description: 'The attachment that came in its place.' }),
  rowVersion: RowVersion,
  erp: nullable(Sending, {
    description: "How far it is on its way to the ERP. Null: a payment's file, which stays here.",
  }),
});

const One = closed({ id: Uuid, attachmentId: Uuid });

/** As it is published. What a handler gets is the file, taken. */
const Upload = Type.Unsafe<TakenFile>({
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description:
        'With a file name that ends as its bytes are: pdf, png, jpg, tif, heic, csv, txt, xlsx or docx.',
    },
  },
  additionalProperties: false,
});

/** A file is not text: published as bytes. */
const Bytes = Type.Unsafe<unknown>({ type: 'string', format: 'binary' });

export async function attachmentRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    await takeMultipart(scope);
    for (const noun of NOUNS) uploadRoutes(scope, deps, noun);
  });
  for (const noun of NOUNS) {
    readRoutes(app, deps, noun);
    changeRoutes(app, deps, noun);
  }
  sendAgainRoute(app, deps);
}

const urlOf = ({ path }: Noun, id = ':id'): string => `/v1/${path}/${id}/attachments`;

function filesOf({ files }: Deps): KeptFiles {
  if (files) return files;
  throw new FilesDown('this process was started without a store of files');
}

function uploadRoutes(app: FastifyInstance, deps: Deps, noun: Noun): void {
  const { kind, one, path, edit } = noun;
  const common = {
    tag: path,
    permission: edit,
    method: 'POST',
    bodyType: 'multipart/form-data',
    answers: { 201: View },
  } as const;
  const made = (request: FastifyRequest, id: string, view: AttachmentView) =>
    inLanguage(request, created(urlOf(noun, id), shownTo(request, view)));
  const take = async (
    asker: Asked<object>['asker'],
    request: FastifyRequest,
    ...subject: [Subject, string?]
  ): Promise<TakenFile> => {
    await mustTakeFile(deps.db, asker, ...subject);
    return takeFile(request, filesOf(deps), asker.companyId);
  };
  route(
    app,
    deps,
    {
      ...common,
      url: urlOf(noun),
      operationId: `add${one}Attachment`,
      summary: `Attach a file to the ${kind}, whatever its status`,
      schema: { params: Id, body: Upload },
    },
    async ({ db, asker, request, params: { id }, body }) =>
      made(request, id, await insertAttachment(db, asker, { kind, id }, body)),
    undefined,
    ({ asker, request, params: { id } }) => take(asker, request, { kind, id }),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${urlOf(noun)}/:attachmentId/replace`,
      operationId: `replace${one}Attachment`,
      summary: 'Put another file in its place; the old one stays in the record',
      schema: { params: One, body: Upload },
    },
    async ({ db, asker, request, params: { id, attachmentId }, body: file }) =>
      made(
        request,
        id,
        await replaceAttachment(db, asker, { kind, id }, { id: attachmentId, file }),
      ),
    undefined,
    ({ asker, request, params: { id, attachmentId } }) =>
      take(asker, request, { kind, id }, attachmentId),
  );
}

function readRoutes(app: FastifyInstance, deps: Deps, noun: Noun): void {
  const { kind, one, path } = noun;
  const common = { tag: path, permission: 'readInvoices', method: 'GET' } as const;
  const state = oneOf(['current', 'all'], {
    default: 'current',
    description: '`all`: also those that were replaced or taken off.',
  });
  route(
    app,
    deps,
    {
      ...common,
      url: urlOf(noun),
      operationId: `list${one}Attachments`,
      summary: `The files on the ${kind}, in the order in which they came`,
      schema: { params: Id, query: closed({ state, ...Paging }) },
      answers: { 200: listOf(View) },
    },
    async ({ db, asker, request, params: { id }, query }) => {
      const { items, ...rest } = await pageOfAttachments(db, asker, { kind, id }, query);
      const shown = items.map((view) => shownTo(request, view));
      return inLanguage(request, ok({ items: shown, ...rest }));
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${urlOf(noun)}/:attachmentId`,
      operationId: `get${one}Attachment`,
      summary: 'What is known of one file, also after it was taken off',
      schema: { params: One },
      answers: { 200: View },
    },
    async ({ db, asker, request, params: { id, attachmentId } }) =>
      standing(request, await getAttachment(db, asker, { kind, id }, attachmentId)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${urlOf(noun)}/:attachmentId/content`,
      operationId: `download${one}Attachment`,
      summary: 'The bytes of one file, to be saved',
      schema: { params: One },
      answers: { 200: Bytes },
      mediaType: MEDIA_TYPES,
    },
    async ({ db, asker, request, params: { id, attachmentId } }) => {
      const view = await getAttachment(db, asker, { kind, id }, attachmentId);
      const body = await filesOf(deps).store.open(asker.companyId, view.sha256);
      // When it breaks off, the answer has begun: nobody else would say why.
      body.on('error', (err) => deps.log.warn({ err, requestId: request.id }, 'a file broke off'));
      return { status: 200, headers: headersOf(view), body };
    },
  );
}

function changeRoutes(app: FastifyInstance, deps: Deps, noun: Noun): void {
  const { kind, one, path, edit } = noun;
  const common = { tag: path, permission: edit, url: `${urlOf(noun)}/:attachmentId` } as const;
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      operationId: `rename${one}Attachment`,
      summary: 'Call it otherwise; its type stays',
      schema: {
        params: One,
        body: closed({ name: Type.String({ minLength: 1, maxLength: LONGEST_NAME }) }),
      },
      answers: { 200: View },
    },
    async ({ db, asker, request, params: { id, attachmentId }, seen, body: { name } }) => {
      const change = { id: attachmentId, seen, name };
      return standing(request, await renameAttachment(db, asker, { kind, id }, change));
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'DELETE',
      operationId: `remove${one}Attachment`,
      summary: 'Take it off; it stays in the record, and can still be read',
      schema: { params: One },
      answers: { 204: null },
    },
    async ({ db, asker, params: { id, attachmentId } }) => {
      await removeAttachment(db, asker, { kind, id }, attachmentId);
      return nothing;
    },
  );
}

function sendAgainRoute(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      tag: 'invoices',
      permission: 'decideInvoices',
      method: 'POST',
      url: '/v1/invoices/:id/attachments/:attachmentId/send-again',
      operationId: 'sendInvoiceAttachmentAgain',
      summary: 'Send a file again that the ERP did not take',
      schema: { params: One },
      answers: { 200: View },
    },
    async ({ db, asker, request, params: { id, attachmentId } }) =>
      standing(request, await sendAttachmentAgain(db, asker, id, attachmentId)),
  );
}

/** With what it means for the ERP, in the language of the request. */
function shownTo(request: FastifyRequest, { erp, ...view }: AttachmentView) {
  if (!erp) return { ...view, erp };
  const detail = SENDING_WORDS[erp.status];
  const said = languageOf(request) === 'en' ? detail : (french(detail) ?? detail);
  return { ...view, erp: { ...erp, detail: said } };
}

const inLanguage = (request: FastifyRequest, answer: Answering): Answering => ({
  ...answer,
  headers: { ...answer.headers, ...languageHeaders(request) },
});

const standing = (request: FastifyRequest, view: AttachmentView): Answering =>
  inLanguage(request, current(shownTo(request, view)));

/** Saved and never shown, whatever a browser would make of it. */
const headersOf = ({ name, mediaType, sizeBytes, sha256 }: AttachmentView) => ({
  'content-type': mediaType,
  'content-length': String(sizeBytes),
  'content-disposition': dispositionOf(name),
  'content-security-policy': `sandbox;${PROTECTION['content-security-policy']}`,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
});

/** RFC 6266: the name as it is, and for old clients what of it is ASCII. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^ !#$&+\-.0-9A-Z^_a-z~]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
