/**
 * A program that opens a page in the browser, says so, and ends as it is told: by `exit`, `throw`, or not by itself. As
 * `patient` it takes the first Ctrl+C for a wish, as the command does.
 */
import { BrowserSession } from '../src/capture/browser/browser-session.ts';
import { FilteringProxy } from '../src/capture/browser/filtering-proxy.ts';
import { loopbackPolicy } from './source-site/loopback-policy.ts';

const policy = loopbackPolicy([]);
const session = await BrowserSession.open({ policy, env: process.env, product: 'test-reader/1.0' });
const proxy = await FilteringProxy.start(policy, { bytes: 1_000, connections: 10 });
const context = await session.context(await session.running(), proxy);
await context.newPage();
if (process.argv[2] === 'patient') process.once('SIGINT', () => process.stdout.write('asked\n'));
process.stdout.write('open\n');
process.stdin.once('data', () => {
  if (process.argv[2] === 'exit') process.exit(0);
  if (process.argv[2] === 'throw') throw new Error('on purpose');
});
