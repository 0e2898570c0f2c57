// Files beside Tryton's invoices: its `ir.attachment`. The name is the file's, as people look for
// it, and Tryton takes the same one twice; so our key stands in the first line of the description,
// as it does in an invoice's comment: the one text of an attachment that can be searched and says
// nothing else.
import { Type } from 'typebox';
import type { ErpAttachment, ErpAttachments } from '../connector.ts';
import { ErpError } from '../connector.ts';
import { inBody } from '../file-in-body.ts';
import { beginningWith, commentOf, hasFirstLine, idOf } from './invoices.ts';
import type { Domain, Rpc } from './rpc.ts';
import { Id, Text } from './wire.ts';

const MODEL = 'ir.attachment';
const Attachment = Type.Object({ id: Id, description: Text, data_size: Type.Integer() });
const FIELDS = ['description', 'data_size'];

export function attachmentsOf(rpc: Rpc): ErpAttachments {
  return {
    async find({ id }, key) {
      const line = commentOf(key);
      const found = await search(rpc, id, ['description', 'like', beginningWith(line)]);
      // `like` also finds the keys that only begin like this one.
      return found.filter((one) => hasFirstLine(one.description, line)).map(toAttachment);
    },

    async add({ id: documentId }, file, key, aboutToSend) {
      const part = inBody(file);
      const record = {
        name: file.name,
        type: 'data',
        resource: resourceOf(documentId),
        description: commentOf(key),
        data: { __class__: 'bytes', base64: part.standsFor },
      };
      const made = Type.Array(Id, { minItems: 1 });
      const method = `model.${MODEL}.create`;
      const [id] = await rpc.change(method, [[record]], made, aboutToSend, {}, part);
      const [there] = await search(rpc, documentId, ['id', '=', id]);
      if (there) return toAttachment(there);
      throw new ErpError('ErpUnclear', `Tryton does not show the attachment ${id} that it took`);
    },
  };
}

const resourceOf = (documentId: string): string => `account.invoice,${idOf(documentId)}`;

/** Tryton lets nobody search attachments without saying of what. */
function search(rpc: Rpc, documentId: string, which: Domain) {
  const domain = [['resource', '=', resourceOf(documentId)], which];
  return rpc.search(MODEL, domain, Attachment, FIELDS);
}

const toAttachment = (one: { id: number; data_size: number }): ErpAttachment => ({
  id: String(one.id),
  sizeBytes: one.data_size,
});
