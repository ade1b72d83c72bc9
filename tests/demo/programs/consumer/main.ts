/**
 * Draws what stands at the paths in the file that is named, and pages through a filtered list.
 *
 * `node main.js ORIGIN FILE`: FILE has the paths and the filters as JSON; what was found is printed as JSON.
 */

import { readFileSync } from "node:fs";
import { ClusterEvents, type Page, type Query } from "../../../../docs/how-to/front-ends/client/api";
import { parts, type Part } from "../../../../docs/how-to/front-ends/client/parts";

interface Drawn {
  path: string;
  kind: string;
  title: string;
  blocks: string[];
  parts: Part[];
}

interface Task {
  paths: string[];
  reports: Query<"reports/">;
  practices: Query<"best-practices/">;
}

function draw(page: Page): Omit<Drawn, "path"> {
  switch (page.kind) {
    case "report": {
      const found = page.body.map((block) => ({ type: block.type, parts: parts(block) }));
      const lead: Part[] = [{ part: "html", html: page.lead.html }];
      if (page.lead_image) lead.push({ part: "picture", image: page.lead_image });
      lead.push({ part: "text", text: `${page.event.date_text} ${page.event.venue?.city ?? page.event.online_url}` });
      return {
        kind: page.kind,
        title: page.title,
        blocks: found.map((block) => block.type),
        parts: lead.concat(...found.map((block) => block.parts)),
      };
    }
    case "report_index":
    case "best_practice_index":
      return { kind: page.kind, title: page.title, blocks: [], parts: [{ part: "html", html: page.intro.html }] };
    default:
      return {
        kind: page.kind,
        title: page.title,
        blocks: [],
        parts: page.breadcrumbs.map((step) => ({ part: "text", text: step.title })),
      };
  }
}

/** Follows redirects on the site; one that leads elsewhere is given as its address. */
async function visit(api: ClusterEvents, path: string): Promise<Drawn | string | null> {
  const answer = await api.page(path);
  if (answer === null) return null;
  switch (answer.result) {
    case "page":
      return { path: answer.page.meta.path ?? path, ...draw(answer.page) };
    case "redirect":
      return answer.path === null ? answer.url : visit(api, answer.path);
  }
}

async function main(origin: string, file: string): Promise<void> {
  const task = JSON.parse(readFileSync(file, "utf-8")) as Task;
  const api = new ClusterEvents(origin);
  const pages: Record<string, Drawn | string | null> = {};
  for (const path of task.paths) pages[path] = await visit(api, path);
  const reports: string[] = [];
  for await (const report of api.items("reports/", task.reports)) reports.push(report.title);
  const practices: string[] = [];
  for await (const practice of api.items("best-practices/", task.practices)) practices.push(practice.title);
  console.log(JSON.stringify({ pages, reports, practices }));
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
