// Holds what a running API answers against docs/openapi.json, as test/api/contract.ts does in
// process.
import { readFileSync } from 'node:fs';
import type { ApiClient } from '../../cli/api-client.ts';
import { judgeOf } from '../api/contract.ts';
import type { Document, Judge } from '../api/contract.ts';

const DOCUMENT = new URL('../../docs/openapi.json', import.meta.url);

let judge: Judge | undefined;

/** The same client; an answer that is not as published fails whoever asked. */
export function asPublished(api: ApiClient): ApiClient {
  judge ??= judgeOf(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document);
  const judged = judge;
  api.use({
    async onResponse({ request, response, schemaPath }) {
      const why = judged({
        method: request.method.toLowerCase(),
        path: schemaPath,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        text: await response.clone().text(),
      });
      if (why) throw new Error(`${request.method} ${schemaPath} ${why}`);
    },
  });
  return api;
}
