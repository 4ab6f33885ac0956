/**
 * Loaded before every test: whatever would leave this machine, if only to ask for a name, is refused before it happens,
 * and the test file fails, even where the code under test takes the refusal for a fault of the network.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/iu;

// The processes that a test starts are held to the same.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${import.meta.url}`.trim();

function refuse(what) {
  process.exitCode = 1;
  process.on('exit', () => {
    process.exitCode = 1;
  });
  const error = new Error(`This test tried to leave the machine: ${what}`);
  process.stderr.write(`${error.stack}\n`);
  throw error;
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  // The internal form of the arguments is a list in a list.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: second };
  const host = typeof options.host === 'string' ? options.host : 'localhost';
  if (options.path === undefined && !LOOPBACK.test(host)) refuse(`connection to ${host}`);
  return connect.apply(this, given);
};

for (const resolver of [dns, dns.promises]) {
  for (const name of Object.keys(resolver).filter((key) => /^(?:lookup|resolve\w*|reverse)$/u.test(key))) {
    const ask = resolver[name];
    if (typeof ask !== 'function') continue;
    resolver[name] = (host, ...rest) => (LOOPBACK.test(host) ? ask(host, ...rest) : refuse(`question for ${host}`));
  }
}

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...given) {
  const host = given.findLast((one) => typeof one === 'string' && one !== given[0]);
  if (host !== undefined && !LOOPBACK.test(host)) refuse(`message to ${host}`);
  return send.apply(this, given);
};
