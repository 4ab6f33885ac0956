import type { ScriptWords } from '../script-words.ts';
import { newSinceLastVisit } from './visits.ts';

/** Offers the sources that are new to this reader as a facet of one value, where there are any. */
export function offerNew(form: HTMLFormElement, articles: readonly HTMLElement[], words: ScriptWords): void {
  const input = document.querySelector<HTMLInputElement>('input[name=new]');
  const label = input?.closest('label');
  if (!input || !label || input.form !== form) return;
  const fresh = newSinceLastVisit(
    articles.map((article) => article.id),
    Date.now(),
  );
  if (fresh.size === 0) return;
  input.dataset.of = articles.flatMap((article, at) => (fresh.has(article.id) ? [at] : [])).join(' ');
  label.querySelector('bdi')?.append(words.fresh.replace('#', String(fresh.size)));
  label.hidden = false;
}
