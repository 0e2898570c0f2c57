// What the doors and the workflow of the bare program share.
import { defineSignal } from '@temporalio/workflow';

export const TASK_QUEUE = 'bare';

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly total: string;
}

export type Decision = 'sent' | 'approved' | 'paid';

export const decided = defineSignal<[Decision]>('decided');
