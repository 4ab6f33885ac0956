/** An element with attributes and children, made without any markup, so that no text of the page can become some. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
