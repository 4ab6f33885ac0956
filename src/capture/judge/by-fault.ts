import type { Outcome } from '../../model/capture.ts';
import type { Fault } from '../fetch/exchange.ts';
import type { Verdict } from './judgement.ts';

const OUTCOMES: Readonly<Record<Fault['kind'], Outcome>> = {
  'not-public': 'refused',
  robots: 'refused',
  busy: 'error',
  'name-unknown': 'unreachable',
  'no-connection': 'unreachable',
  certificate: 'unreachable',
  'too-slow': 'unreachable',
  'too-large': 'error',
  'broken-answer': 'error',
  'redirect-loop': 'error',
  'too-many-redirects': 'error',
  'bad-redirect': 'error',
};

/** What it means that there is no answer to judge. */
export function verdictOnFault({ kind, reason }: Fault): Verdict {
  return { outcome: OUTCOMES[kind], reason };
}
