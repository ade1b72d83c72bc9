/** The delivery API, typed by its own document: `npm run types` writes `openapi.d.ts`. */

import type { components, paths } from "./openapi";

const BASE = "/api/clusterevents/v1";

export type Schemas = components["schemas"];
export type PageResult = Schemas["PageResult"];
export type RedirectResult = Schemas["RedirectResult"];
export type Page = PageResult["page"];
export type Block = Schemas["Report"]["body"][number];
export type Image = Schemas["Image"];
export type ListQuery = Schemas["ListQuery"];
export type ReportListing = Schemas["ReportIndex"]["listing"];

/** `page/`, `reports/` …: what stands below the API's address and needs no id. */
export type Endpoint = {
  [P in keyof paths]: P extends `${typeof BASE}/${infer Name}` ? (Name extends `${string}{${string}` ? never : Name) : never;
}[keyof paths];
type Operation<E extends Endpoint> = paths[`${typeof BASE}/${E}`]["get"];
export type Query<E extends Endpoint> = NonNullable<Operation<E>["parameters"]["query"]>;
export type Answer<E extends Endpoint> = Operation<E>["responses"][200]["content"]["application/json"];
/** The endpoints whose answers are lists with a next page. */
export type ListEndpoint = {
  [E in Endpoint]: Answer<E> extends { items: unknown[]; meta: { next: string | null } } ? E : never;
}[Endpoint];
export type Item<E extends ListEndpoint> = Answer<E> extends { items: (infer T)[] } ? T : never;

/** What the API says about a request that it does not understand. */
export class Problem extends Error {
  constructor(readonly details: Schemas["Problem"]) {
    super(details.errors.map((error) => `${error.parameter}: ${error.detail}`).join("\n") || details.detail);
  }
}

/** The API of one site; `origin` is where it answers: `https://www.example.org`. */
export class ClusterEvents {
  constructor(readonly origin: string) {}

  /** What an endpoint answers, or null where there is nothing (404). */
  async get<E extends Endpoint>(endpoint: E, query: Query<E>): Promise<Answer<E> | null> {
    return this.fetch<Answer<E>>(`${this.origin}${BASE}/${endpoint}?${search(query)}`);
  }

  /** What is to be drawn at a path, or where it has moved to, or null. */
  async page(path: string): Promise<PageResult | RedirectResult | null> {
    return this.get("page/", { path });
  }

  /** The path of every page of the site, for a static build. */
  async paths(): Promise<string[]> {
    return (await this.get("routes/", {}))?.items.map((route) => route.path) ?? [];
  }

  /** The reports of an index page with their facets, narrowed down to what a visitor has chosen. */
  async reports(query: ListQuery, choices: Query<"reports/">): Promise<ReportListing> {
    const { under, ...where } = query;
    const within = under === null ? [] : [under];
    const list = await this.get("reports/", { ...choices, ...where, under: within, include: ["facets"] });
    if (list === null) throw new Error(`There is no API at ${this.origin}.`);
    return { ...list, items: list.items.filter(isTeaser) };
  }

  /** Every item of a list, one page of it after the other. */
  async *items<E extends ListEndpoint>(endpoint: E, query: Query<E>): AsyncGenerator<Item<E>> {
    let address: string | null = `${this.origin}${BASE}/${endpoint}?${search(query)}`;
    while (address !== null) {
      const list: { items: Item<E>[]; meta: { next: string | null } } | null = await this.fetch(address);
      yield* list?.items ?? [];
      address = list?.meta.next ?? null;
    }
  }

  private async fetch<T>(address: string): Promise<T | null> {
    const response = await fetch(address);
    if (response.status === 404) return null;
    if (!response.ok) throw new Problem((await response.json()) as Schemas["Problem"]);
    return (await response.json()) as T;
  }
}

function isTeaser(report: Schemas["ReportTeaser"] | Schemas["Report"]): report is Schemas["ReportTeaser"] {
  return !("body" in report);
}

/** A query string; a parameter that may be repeated is given as a list. */
export function search(query: object): string {
  const pairs = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one != null).map((one) => [name, String(one)]),
  );
  return new URLSearchParams(pairs).toString();
}
