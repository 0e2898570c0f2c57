// What an ERP that is handed its work answered once stays its answer, whatever became of the
// document.
import type { ConnectionAccess } from '../db/connection-access.ts';
import type { ErpDocument } from '../domain/document.ts';
import type { ErpConnector } from '../erp/connector.ts';

/** The documents as the ERP has them now, without those that are gone. `ask` names the question. */
export async function asTheyStand(
  erp: ErpConnector,
  { capabilities }: ConnectionAccess,
  found: readonly ErpDocument[],
  ask: string,
): Promise<ErpDocument[]> {
  if (!capabilities.handedOver) return [...found];
  const now: ErpDocument[] = [];
  for (const { id, kind } of found) {
    const document = await erp.readDocument(id, kind, `${ask}-${id}`);
    if (document) now.push(document);
  }
  return now;
}
