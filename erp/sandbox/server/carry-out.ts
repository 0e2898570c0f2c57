// One operation from arrival to outcome: logged, met by a fault of the bench if there is one,
// carried out in one transaction. Knows neither HTTP nor where the work came from.
import type { Fault, Faults } from './faults.ts';
import { referencesOf } from './operations.ts';
import type { Answer, Call, Erp, Operation } from './operations.ts';
import { Refusal, refusal } from './refusal.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';

export interface Desk {
  readonly erp: Erp;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Ends early, by throwing, when the server stops. */
  readonly sleep: (ms: number) => Promise<void>;
}

export interface Arrival {
  readonly via: 'http' | 'work';
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly call: Call;
}

export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly fault: Fault | undefined }
  /** The caller is to hear nothing; the connection breaks after this long. */
  | { readonly kind: 'silence'; readonly afterMs: number };

const HANG_MS = 600_000;

/** `perform` does the work; it is not called when a fault says that nothing is done. */
export async function carryOut(
  desk: Desk,
  arrival: Arrival,
  perform: () => Answer,
): Promise<Outcome> {
  const { operation, call, ...from } = arrival;
  const { books } = desk.erp;
  const name = operation.name(call);
  const references = referencesOf(books, call);
  const entry = desk.log.begin({
    via: from.via,
    operation: name,
    method: from.method,
    path: from.path,
    key: call.key,
    reference: references[0] ?? null,
  });
  const fault = desk.faults.strike(name, () => references);
  entry.fault = fault?.do ?? null;
  const early = await before(desk, fault);
  if (early) return closed(desk, entry, early, fault);
  const answer = answerOf(perform);
  entry.record = answer.record ?? null;
  return closed(desk, entry, after(fault) ?? answer, fault);
}

type Ending = Answer | { readonly silentMs: number };

function closed(
  desk: Desk,
  entry: LoggedRequest,
  ending: Ending,
  fault: Fault | undefined,
): Outcome {
  if ('silentMs' in ending) {
    desk.log.end(entry, 0);
    return { kind: 'silence', afterMs: ending.silentMs };
  }
  desk.log.end(entry, ending.status);
  return { kind: 'answer', answer: ending, fault };
}

/** What comes instead of doing it. */
async function before(desk: Desk, fault: Fault | undefined): Promise<Ending | undefined> {
  switch (fault?.do) {
    case 'refuse':
      return faulty(fault, 422, 'REFUSED');
    case 'error':
      return faulty(fault, 503, 'UNAVAILABLE');
    case 'throttle':
      return faulty({ retryAfterSeconds: 1, ...fault, status: 429 }, 429, 'RATE_LIMITED');
    case 'drop':
      return { silentMs: 0 };
    case 'hang':
      return { silentMs: fault.ms ?? HANG_MS };
    case 'delay':
      await desk.sleep(fault.ms ?? 0);
      return undefined;
    default:
      return undefined;
  }
}

/** What comes instead of the answer, when it was done. */
function after(fault: Fault | undefined): Ending | undefined {
  switch (fault?.do) {
    case 'commitThenDrop':
      return { silentMs: 0 };
    case 'commitThenHang':
      return { silentMs: fault.ms ?? HANG_MS };
    case 'commitThen502':
      return faulty({}, 502, 'BAD_GATEWAY');
    default:
      return undefined;
  }
}

/** The answer that the fault words itself, or this status and code. */
function faulty(fault: Partial<Fault>, status: number, code: string): Answer {
  const text = fault.text ?? 'The bench answers this instead of the ERP.';
  const faults = [{ code: fault.code ?? code, text, field: null }];
  return answerRefusal(new Refusal(fault.status ?? status, faults, fault.retryAfterSeconds));
}

/** A refusal is an answer; anything else that is thrown is a bug, and says so. */
export function answerOf(perform: () => Answer): Answer {
  try {
    return perform();
  } catch (error) {
    if (error instanceof Refusal) return answerRefusal(error);
    process.stderr.write(`sandbox ERP: ${error instanceof Error ? error.stack : String(error)}\n`);
    return answerRefusal(refusal(500, 'INTERNAL', 'The ERP failed; nothing was changed.'));
  }
}

export function answerRefusal({ status, faults, retryAfterSeconds }: Refusal): Answer {
  const headers =
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return { status, body: { faults }, headers };
}
