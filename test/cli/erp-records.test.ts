// The ERP's records as the demo reads them, through the API.
import { expect, test } from 'vitest';
import { apiClient } from '../../cli/api-client.ts';
import { erpRecords } from '../../cli/erp-records.ts';
import { aDoor } from '../api/door.ts';
import { answerTold } from '../api/engine.ts';
import { aCompany } from '../api/world.ts';

test('a list that takes longer than the API waits is asked for again', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const api = apiClient(await door.app.listen({ port: 0 }), company.tokens.reader);
  const pages: unknown[] = [];
  api.use({
    async onResponse({ response }) {
      pages.push(await response.clone().json());
      for (const telling of door.told.splice(0)) await answerTold(door.db, telling); // only now
    },
  });

  const records = erpRecords(api, company.ids.connection);
  expect(await records.byCode('vendors', 'V-0')).toMatchObject({ name: 'Acme' });
  expect(pages).toMatchObject([{ items: [], waiting: { reason: null } }, { waiting: null }]);
});
