/** Helper of archive-forget.test.ts: forgets an entry, and says when it begins. */
import { forget } from '../src/archive/forget.ts';
import { NOW, SOFTWARE } from './archive-exchange.ts';

const [path = '', entry = ''] = process.argv.slice(2);
process.stdout.write('begin\n');
forget(path, path, { entries: [entry] }, { now: NOW, software: SOFTWARE });
