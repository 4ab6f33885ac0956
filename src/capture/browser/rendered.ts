/** What a page looks like after its scripts: asked for beside them, so that none of them can answer in its place. */
import type { CDPSession } from 'playwright-core';

export interface Rendered {
  readonly html: string;
  /** What the browser takes the document for: `text/html`, `application/pdf`. */
  readonly contentType: string;
}

/** In pixels. A JPEG has at most 65 535; graphics cards take less. */
const MOST_HEIGHT = 16_000;
const WIDTH = 1280;
const QUALITY = 80;

/** Goes down the page once, as much of it as a picture shows, for what it loads only when it is seen. */
export async function scrollThrough(session: CDPSession): Promise<void> {
  await evaluateApart(session, SCROLL);
}

/** The document as HTML, with the content of open shadow roots in its place. Rejects where the page does not answer. */
export async function renderedPage(session: CDPSession): Promise<Rendered> {
  const value = await evaluateApart(session, SHOWN);
  const [html, contentType] = Array.isArray(value) ? value.map(String) : [];
  if (html === undefined || contentType === undefined) throw new Error('the page has no document');
  return { html, contentType };
}

/** JPEG of the whole page, cut where it is too long. */
export async function screenshot(session: CDPSession): Promise<Uint8Array> {
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const height = Math.min(Math.max(1, Math.ceil(cssContentSize.height)), MOST_HEIGHT);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: QUALITY,
    clip: { x: 0, y: 0, width: WIDTH, height, scale: 1 },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}

/** In a world of its own: the same document, but none of the page’s variables and none of what it made of the built-in ones. */
async function evaluateApart(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'contextpage',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

const SCROLL = `(async () => {
  const end = () => Math.min(document.documentElement.scrollHeight, ${MOST_HEIGHT});
  for (let top = 0; top < end(); top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  scrollTo({ top: 0, behavior: 'instant' });
})()`;

/**
 * The copy is made in a document without scripts, where elements that the page defines stay as they are. What is written
 * for browsers without scripts is left out, as nobody saw it.
 */
const SHOWN = `(() => {
  const inert = document.implementation.createHTMLDocument('');
  const shown = (node) => {
    if (node.localName === 'noscript') return [];
    if (node.localName === 'slot') return node.assignedNodes({ flatten: true }).flatMap(shown);
    const copy = inert.importNode(node, node.localName === 'template');
    if (node.localName !== 'template') {
      for (const child of (node.shadowRoot ?? node).childNodes) copy.append(...shown(child));
    }
    return [copy];
  };
  const { doctype, documentElement, contentType } = document;
  let html = '';
  try {
    html = shown(documentElement)[0].outerHTML;
  } catch {
    // Too deep for a function that calls itself.
    html = documentElement.outerHTML;
  }
  return [(doctype ? new XMLSerializer().serializeToString(doctype) : '') + html, contentType];
})()`;
