/** Helper of archive-crash.test.ts: keeps one capture after the other until it is killed, and says which are kept. */
import { look, open, pageCapture } from './archive-exchange.ts';

const [path = '', round = '', fullWarc = ''] = process.argv.slice(2);

for (let session = 0; ; session++) {
  const archive = open(path, Number(fullWarc));
  process.stdout.write('open\n');
  for (let number = 0; number < 40; number++) {
    const url = `https://harbour.example/${number % 5}`;
    // Some captures are the same as before, some looks bring nothing.
    const words = `Round ${round}, words ${Math.floor(number / 10)}. `.repeat(1 + (number % 7) * 20);
    const capture = number % 6 === 5 ? undefined : pageCapture(url, words);
    const kept = archive.keep(look(url, { reason: `${round} ${process.pid} ${session} ${number}` }), capture);
    process.stdout.write(`${JSON.stringify(kept)}\n`);
  }
  archive.close();
}
