/**
 * What `contextpage preview` adds to each page that it serves: shows what is wrong, and loads the page again when it has
 * changed. It asks nobody but the preview.
 */
import { keepPlace, returnToPlace } from './preview/kept-place.ts';
import { Panel } from './preview/panel.ts';

/** What the preview tells; `PanelView` and the version of the site, as JSON. */
interface News {
  readonly version: string;
  readonly markup: string;
  readonly said: string;
}

const script = document.currentScript;
if (script) start(script.dataset);

function start({ news = '', version, sheet = '' }: DOMStringMap): void {
  // The scripts of the page come first: they show what moves the rest.
  document.addEventListener('DOMContentLoaded', returnToPlace);
  const panel = new Panel(sheet);
  let source: EventSource | undefined;
  const listen = (): void => {
    source = new EventSource(news);
    source.addEventListener('message', ({ data }) => {
      const told: News = JSON.parse(String(data));
      if (told.version === version) panel.show(told.markup, told.said);
      else {
        source?.close();
        keepPlace();
        location.reload();
      }
    });
    source.addEventListener('error', () => panel.showEnded());
  };
  listen();
  // A browser keeps few connections to one host, and pages that nobody sees need none.
  document.addEventListener('visibilitychange', () => {
    source?.close();
    if (!document.hidden) listen();
  });
}
