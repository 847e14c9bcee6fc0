import { html, type TemplateResult } from "lit";

/** A labelled list to choose one of `values` from, each under its `name`; `choose` is called with the one that the reader picks. */
export function choice<T extends string | number>(
  label: string,
  values: readonly T[],
  chosen: T,
  name: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="tool-field"
    ><span>${label}</span
    ><select @change=${(e: Event) => {
      const value = values[(e.target as HTMLSelectElement).selectedIndex];
      if (value !== undefined) choose(value);
    }}>
      ${values.map((value) => html`<option ?selected=${value === chosen}>${name(value)}</option>`)}
    </select></label
  >`;
}
