/** An archive: the filters that a visitor chooses from the facets of an index page. */

import type { Query } from "./api";

/** What is chosen in a form whose fields are named as the facets; facets are named as the filters that they count. */
export function choices(form: HTMLFormElement): Query<"reports/"> {
  const chosen: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) (chosen[name] ??= []).push(String(value));
  return chosen;
}
