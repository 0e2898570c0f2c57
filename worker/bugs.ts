// What an activity fails with that nobody expected may say anything: a database's words, a value.
// The log has it whole; Temporal, which more people read, learns only what kind of error it was.
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

export const withoutWords: ActivityInterceptorsFactory = ({ log }) => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        if (isOurs(error)) throw error;
        log.error('an activity failed by something unexpected', { err: error });
        const name = error instanceof Error ? error.constructor.name : 'Error';
        throw ApplicationFailure.create({ type: name, message: name });
      }
    },
  },
});

const isOurs = (error: unknown): boolean =>
  error instanceof ApplicationFailure ||
  error instanceof CancelledFailure ||
  (error instanceof Error && error.name === 'AbortError');
