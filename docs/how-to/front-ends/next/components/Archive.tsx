"use client";

import { useState, useTransition } from "react";
import type { ListQuery, ReportListing } from "../../client/api";
import { choices } from "../../client/archive";
import { api } from "../api";

interface Props {
  listing: ReportListing;
  query: ListQuery;
}

/** The reports of an index with their filters; the first page came with the index, so it is drawn without a script. */
export function Archive({ listing, query }: Props) {
  const [shown, show] = useState(listing);
  const [isPending, start] = useTransition();

  function choose(form: HTMLFormElement) {
    start(async () => show(await api.reports(query, choices(form))));
  }

  return (
    <>
      <form onChange={(event) => choose(event.currentTarget)} aria-busy={isPending}>
        {shown.facets?.map((facet) => (
          <fieldset key={facet.name}>
            <legend>{facet.name}</legend>
            {facet.buckets.map((bucket) => (
              <label key={bucket.value}>
                <input type="checkbox" name={facet.name} value={bucket.value} defaultChecked={bucket.selected} />
                {bucket.label} ({bucket.count})
              </label>
            ))}
          </fieldset>
        ))}
      </form>
      <ol>
        {shown.items.map((report) => (
          <li key={report.id}>
            <a href={report.meta.path ?? "#"}>{report.title}</a> {report.event.date_text}
          </li>
        ))}
      </ol>
    </>
  );
}
