/** The timeline of a page by sections: each bar chooses its year, or all years of its decade. */

/** Makes the function that shows which bars are chosen. */
export function yearBars(form: HTMLFormElement): () => void {
  const years = [...form.querySelectorAll<HTMLInputElement>('input[name=year]')];
  const bars = [...document.querySelectorAll<HTMLButtonElement>('button[data-years]')].map((button) => {
    const own = new Set(button.dataset.years?.split(' '));
    return { button, inputs: years.filter(({ value }) => own.has(value)) };
  });
  for (const { button, inputs } of bars) {
    button.addEventListener('click', () => {
      const isOff = inputs.every((input) => input.checked);
      for (const input of inputs) input.checked = !isOff;
      inputs[0]?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  return () => {
    for (const { button, inputs } of bars)
      button.setAttribute('aria-pressed', String(inputs.every((input) => input.checked)));
  };
}
