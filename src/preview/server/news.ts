/** News for one browser that looks at one page, as server-sent events. */
import type { ServerResponse } from 'node:http';
import { panelView } from '../page/panel.ts';
import type { Live } from '../shown.ts';
import { HEADERS } from './headers.ts';

/** Until the browser goes away. @param path of the file in the site that it looks at */
export function sendNews(live: Live, path: string, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  const leave = live.subscribe(({ version, state }) => {
    response.write(`retry: 1000\ndata: ${JSON.stringify({ version, ...panelView(state, path) })}\n\n`);
  });
  response.once('close', leave);
}
