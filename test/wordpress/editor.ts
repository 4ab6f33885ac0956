import type { Browser, Page } from 'playwright-core';
import type { WordPress } from './wordpress.ts';

/** The block editor, with a page or post open in it, as the administrator sees it. */
export async function openEditor(browser: Browser, { url, php }: WordPress, id: number): Promise<Page> {
  const cookies = JSON.parse(
    php(`$end = time() + 3600; echo json_encode([
      ['name' => AUTH_COOKIE, 'value' => wp_generate_auth_cookie(1, $end, 'auth'), 'path' => '/wp-admin'],
      ['name' => LOGGED_IN_COOKIE, 'value' => wp_generate_auth_cookie(1, $end, 'logged_in'), 'path' => '/'],
    ]);`),
  ) as { name: string; value: string; path: string }[];
  const tab = await browser.newPage();
  await tab.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: new URL(url).hostname })));
  await tab.goto(`${url}wp-admin/post.php?post=${id}&action=edit`);
  await tab.waitForFunction(`window.wp?.data?.select('core/block-editor')?.getBlockCount() > 0`);
  return tab;
}
