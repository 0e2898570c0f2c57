import { defineConfig } from 'vitest/config';
import long from './vitest.config.ts';

/** Of the chaos harness what is a run of its own: the stack sweep, and Tryton behind the proxy. */
export default defineConfig({
  ...long,
  test: { ...long.test, include: ['test/chaos/*-long.ts'] },
});
