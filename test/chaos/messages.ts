// How a message goes astray: not sent, doubled, old, forged, shuffled, late, to a run that is gone
// or was set back. The outcome must be the same as if all was well.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { STATUSES } from '../../domain/invoice.ts';
import { moved } from '../../workflows/contract.ts';
import type { Submission } from '../../workflows/contract.ts';
import { fastForward } from '../fast-forward.ts';
import type { Life } from './people.ts';
import { pick } from './random.ts';

export const MESSAGE_FAULTS = [
  'untold',
  'doubledSignal',
  'olderSignal',
  'forgedSignal',
  'shuffledSignals',
  'lateSignal',
  'staleStart',
  'ended',
  'reset',
  'fastForward',
] as const;
type MessageFault = (typeof MESSAGE_FAULTS)[number];

export interface Stray {
  readonly kind: MessageFault;
  /** `before` is where the invoice stood before the decision. */
  send(life: Life, before: Submission): Promise<void>;
}

/** Chooses one, with everything about it; always as many draws. */
export function strayMessage(random: () => number): Stray {
  const kind = pick(random, MESSAGE_FAULTS);
  const status = pick(random, STATUSES);
  const afterMs = random() * 1_500; // somewhere in the middle of what follows
  return {
    kind,
    async send(life, before) {
      if (kind === 'untold') return;
      if (['ended', 'reset', 'staleStart'].includes(kind)) await sleep(afterMs);
      // There may be no run to hear it (any more): then nothing went wrong.
      const sent = ACTS[kind](life, { before, status, afterMs }).then(
        () => life.hits.push(kind),
        () => undefined,
      );
      if (kind === 'lateSignal' || kind === 'fastForward') life.late.push(sent);
      else await sent;
    },
  };
}

interface Given {
  readonly before: Submission;
  readonly status: (typeof STATUSES)[number];
  readonly afterMs: number;
}

const signal = async (
  { place, invoiceId }: Life,
  standing: Submission,
  changed: Partial<Submission> = {},
): Promise<void> => {
  await place.runOf(invoiceId).signal(moved, { ...standing, ...changed });
};

const now = ({ place, invoiceId }: Life): Promise<Submission> => place.standing(invoiceId);

const ACTS: Readonly<
  Record<Exclude<MessageFault, 'untold'>, (life: Life, given: Given) => Promise<unknown>>
> = {
  doubledSignal: async (life) => signal(life, await now(life)),
  olderSignal: (life, { before }) => signal(life, before),
  forgedSignal: (life, { before, status }) => signal(life, before, { version: 99, status }),
  async shuffledSignals(life, { before }) {
    const standing = await now(life);
    const { version } = before;
    await signal(life, standing);
    await signal(life, before, { version: Math.max(0, version - 1) });
    await signal(life, standing);
    await signal(life, before);
  },
  async lateSignal(life, { before, afterMs }) {
    await sleep(1_500 + 2 * afterMs);
    await signal(life, before);
  },
  /** A new run begins where the invoice stood long ago. */
  async staleStart(life, { before }) {
    const { place, invoiceId } = life;
    await place.runOf(invoiceId).terminate('test: chaos');
    await place.temporal.client.workflow.signalWithStart('processInvoice', {
      workflowId: place.workflowId(invoiceId),
      taskQueue: place.taskQueue,
      args: [before],
      signal: moved,
      signalArgs: [before],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  },
  ended: ({ place, invoiceId }) => place.runOf(invoiceId).terminate('test: chaos'),
  /** Back to its first task: everything that it did is done again. */
  async reset({ place, invoiceId }) {
    const { events } = await place.runOf(invoiceId).fetchHistory();
    const first = events?.find((event) => event.workflowTaskCompletedEventAttributes);
    if (!first) throw new Error('it has not begun');
    await place.temporal.client.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: place.workflowId(invoiceId) },
      reason: 'test: chaos',
      requestId: randomUUID(),
      workflowTaskFinishEventId: first.eventId ?? null,
    });
  },
  /** A day passes for the run, over its retries, as soon as nothing is in flight. */
  fastForward: ({ place, invoiceId }) =>
    place.temporal.client.withDeadline(Date.now() + 5_000, () =>
      fastForward(place.temporal.client, place.workflowId(invoiceId), 1),
    ),
};
