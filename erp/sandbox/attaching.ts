// Files beside the sandbox ERP's documents. Our key is their reference, which it does not keep
// unique.
import { Type } from 'typebox';
import type { DocumentRef, ErpAttachments } from '../connector.ts';
import { inBody } from '../file-in-body.ts';
import type { Call } from './called.ts';
import { KINDS } from './wire.ts';

const Attachment = Type.Object({ id: Type.String(), sizeBytes: Type.Integer() });
const List = Type.Object({ rows: Type.Array(Attachment) });

export function attachingBy(call: Call, canSearch: boolean): ErpAttachments {
  return {
    async find(document, key) {
      if (!canSearch) return [];
      const path = `${pathOf(document)}?reference=${encodeURIComponent(key)}`;
      return (await call('GET', path, List)).rows;
    },

    async add(document, file, key, aboutToSend) {
      const { name, mediaType } = file;
      const part = inBody(file);
      const body = { reference: key, name, mediaType, data: part.standsFor };
      const more = { body, file: part, headers: { 'idempotency-key': key } };
      await aboutToSend();
      return call('POST', pathOf(document), Attachment, more);
    },
  };
}

const pathOf = ({ id, kind }: DocumentRef): string =>
  `/${KINDS[kind].path}/${encodeURIComponent(id)}/attachments`;
