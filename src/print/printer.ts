/** The browser of this machine, as it prints a web page of ours. */
import { launchChromium } from '../capture/browser/chromium.ts';
import { settled } from '../capture/browser/settled.ts';
import { leaveOnSignals, stayOnSignals } from '../capture/browser/signals.ts';
import { InputError } from '../model/input-error.ts';
import type { OutputFile } from '../write/writer.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;

const NONE =
  'There is no browser to print the PDF with: install Chromium or Chrome, or name one by CONTEXTPAGE_CHROMIUM. Without --pdf, build needs none.';

/** Where the page seems to be; no request goes there. */
const ORIGIN = 'http://page.invalid';

/** Milliseconds after which the browser is held to hang. */
interface Patience {
  readonly least: number;
  /** Of the page. */
  readonly perCharacter: number;
}

/** Ten times what a busy machine takes. */
const PATIENCE: Patience = { least: 120_000, perCharacter: 0.05 };

/** Milliseconds that a browser has to end by itself; then Playwright ends it with our process. */
const END = 5_000;

export class Printer {
  readonly #browser: Browser;
  readonly #patience: Patience;

  private constructor(browser: Browser, patience: Patience) {
    this.#browser = browser;
    this.#patience = patience;
    leaveOnSignals();
  }

  /**
   * Looks through `env` for `CONTEXTPAGE_CHROMIUM` and `PATH`. Throws `InputError` where there is no browser or it does
   * not start.
   */
  static async open(
    env: Readonly<Record<string, string | undefined>>,
    patience: Patience = PATIENCE,
  ): Promise<Printer> {
    return new Printer(await launchChromium(env, NONE), patience);
  }

  /**
   * A tagged PDF (ISO 32000-1, 14.8) of `index.html`, with its headings as outline. The browser gets these files and
   * nothing else, and runs no script. Throws `InputError` where it hangs or ends.
   */
  async pdf(files: readonly OutputFile[]): Promise<Uint8Array> {
    const index = files.find(({ path }) => path === 'index.html')?.content;
    const length = typeof index === 'string' ? index.length : 0;
    const patience = this.#patience.least + this.#patience.perCharacter * length;
    let why = `it was not done after ${Math.ceil(patience / 60_000)} minutes`;
    const printing = this.#print(files).catch((error: unknown) => {
      if (error instanceof Error) why = error.message.split('\n')[0] ?? why;
      return undefined;
    });
    const pdf = await settled(printing, performance.now() + patience);
    if (pdf) return pdf;
    throw new InputError(`The browser did not make the PDF: ${why}. Build once more, or without --pdf.`);
  }

  async #print(files: readonly OutputFile[]): Promise<Uint8Array> {
    const byAddress = new Map(files.map(({ path, content }) => [`${ORIGIN}/${encodeURI(path)}`, content]));
    const context = await this.#browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(0);
    const tab = await context.newPage();
    await tab.route('**/*', async (route) => {
      const address = route.request().url();
      const content = byAddress.get(address);
      if (typeof content !== 'string' && !(content instanceof Uint8Array)) return await route.abort();
      const contentType = address.endsWith('.html') ? 'text/html; charset=utf-8' : 'font/woff2';
      await route.fulfill({ body: Buffer.from(content), contentType });
    });
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(`${ORIGIN}/index.html`);
    await tab.evaluate('document.fonts.ready.then(() => 0)');
    const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await context.close();
    return pdf;
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    stayOnSignals();
    await settled(this.#browser.close(), performance.now() + END);
  }
}
