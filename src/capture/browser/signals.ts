/** Signals that end the program, while a browser of it runs. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** To be undone by `stayOnSignals`, once for each call. */
export function leaveOnSignals(): void {
  for (const signal of SIGNALS) process.prependListener(signal, leave);
}

export function stayOnSignals(): void {
  for (const signal of SIGNALS) process.off(signal, leave);
}

/**
 * A signal that nobody else listens to ends the program, as it would without us, but in such a way that Playwright ends
 * the browser and removes its profile. It is asked before others, of whom some listen only once.
 */
function leave(signal: NodeJS.Signals, number: number): void {
  const listeners: readonly unknown[] = process.listeners(signal);
  if (listeners.every((listener) => listener === leave)) process.exit(128 + number);
}
