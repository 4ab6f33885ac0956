import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { NetworkPolicy } from '../../src/capture/fetch/guard/network-policy.ts';

export interface LoopbackPolicy extends NetworkPolicy {
  /** `address:port`, as connections were asked for. */
  readonly dialled: readonly string[];
}

/** For each name, what the name service answers to each successive question; the last answer stays. */
export type Names = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A network whose names are made up and which is loopback alone: a connection to elsewhere fails the test, and is not opened. */
export function loopbackPolicy(allowHosts: readonly string[], names: Names = {}): LoopbackPolicy {
  const dialled: string[] = [];
  const asked = new Map<string, number>();
  return {
    allowHosts,
    dialled,
    async resolve(host) {
      const answers = Object.hasOwn(names, host) ? names[host] : undefined;
      if (!answers) throw Object.assign(new Error(`no such name: ${host}`), { code: 'ENOTFOUND' });
      const turn = asked.get(host) ?? 0;
      asked.set(host, turn + 1);
      return answers[Math.min(turn, answers.length - 1)] ?? [];
    },
    connect(address, port) {
      dialled.push(`${address}:${port}`);
      assert.match(address, /^(?:127\.\d+\.\d+\.\d+|::1)$/u, 'a connection that would leave the machine');
      return connect({ host: address, port });
    },
  };
}
