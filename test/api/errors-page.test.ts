import { expect, test } from 'vitest';
import { errorsPage } from './errors-page.ts';

test('docs/errors.md is what the code says', async () => {
  await expect(errorsPage()).toMatchFileSnapshot('../../docs/errors.md');
});
