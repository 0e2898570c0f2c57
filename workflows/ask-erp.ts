// A question to an ERP that a person waits for: asked until it is answered or nobody waits any
// more.
import { atTheErp } from './at-the-erp.ts';
import type { ErpRequestRef } from './contract.ts';

export async function askErp(request: ErpRequestRef): Promise<void> {
  await atTheErp.answerErpRequest(request);
}
