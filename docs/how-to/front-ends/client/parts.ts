/** A body as a flat list of simple parts, so that a framework needs a component for each part and not for each block. */

import type { Block, Image, Schemas } from "./api";

export type Part =
  | { part: "heading"; level: number; text: string; anchor: string | undefined }
  | { part: "html"; html: string }
  | { part: "text"; text: string }
  | { part: "picture"; image: Image }
  | { part: "link"; text: string; href: string; lang: string | undefined };

/** The parts of one block. The compiler says so when the API has a block type that is missing here. */
export function parts(block: Block): Part[] {
  switch (block.type) {
    case "heading":
      return heading(block.value);
    case "paragraph":
      return html(block.value);
    case "image":
      return picture(block.value);
    case "gallery":
      return [...heading(block.value.heading), ...block.value.images.flatMap(picture)];
    case "video":
      return [link(block.value.title, block.value.player_url || block.value.embed.url), ...html(block.value.transcript)];
    case "downloads":
      return [...heading(block.value.heading), ...block.value.documents.map((file) => link(file.title, file.url))];
    case "quote":
      return [text(block.value.text), text([block.value.name, block.value.role].filter(Boolean).join(", "))];
    case "callout":
      return [text(block.value.title || block.value.kind_text), ...html(block.value.text)];
    case "faq":
      return [
        ...heading(block.value.heading),
        ...block.value.items.flatMap((item) => [text(item.question), ...html(item.answer)]),
      ];
    case "table_of_contents":
      return [text(block.value.title), ...block.value.entries.map((entry) => link(entry.text, `#${entry.anchor}`))];
    case "outcomes":
      return [...heading(block.value.heading), ...block.value.outcomes.flatMap(html)];
    case "programme":
      return [...heading(block.value.heading), ...block.value.days.flatMap(day)];
    case "people":
      return [
        ...heading(block.value.heading),
        ...block.value.people.flatMap((person) => [...picture(person.image), text(`${person.name} ${person.role}`)]),
      ];
    case "key_figures":
      return [
        ...heading(block.value.heading),
        ...block.value.figures.map((figure) => text(`${figure.text} ${figure.label}`)),
      ];
    case "partners":
      return [
        ...heading(block.value.heading),
        ...block.value.organisations.flatMap((one) => [...picture(one.logo), link(one.name, one.website)]),
      ];
    case "best_practice":
      return practice(block.value);
    case "best_practice_group":
      return [
        ...heading(block.value.heading),
        ...html(block.value.intro),
        ...block.value.best_practices.flatMap(practice),
      ];
    case "chosen_best_practices":
      return [
        ...heading(block.value.heading),
        ...block.value.best_practices.map((one) => link(one.title, one.path ?? "")),
      ];
    case "call_to_action":
      return [linkTo(block.value.link)];
    case "link_list":
      return [...heading(block.value.heading), ...block.value.links.map(linkTo)];
    case "related_reports":
      return [
        ...heading(block.value.heading),
        ...block.value.reports.flatMap((report) => [
          ...picture(report.lead_image),
          link(report.title, report.path ?? report.html_url ?? "", report.locale),
        ]),
      ];
    default:
      return missing(block);
  }
}

function missing(block: never): Part[] {
  // A block that is newer than this file: the page does without it.
  console.warn("unknown block", block);
  return [];
}

function day(one: Schemas["ProgrammeDay"]): Part[] {
  const sessions = one.sessions.flatMap((session) => [
    text(`${session.time_text} ${session.title}`),
    ...html(session.description),
    ...(session.slides ? [linkTo(session.slides)] : []),
  ]);
  return [text(one.title || one.date_text), ...sessions];
}

function practice(one: Schemas["BestPractice"]): Part[] {
  return [
    ...heading({ level: 3, text: one.title, anchor: one.anchor }),
    text(one.organisations.map((organisation) => organisation.name).join(", ")),
    ...picture(one.image),
    ...[one.challenge, one.approach, one.results, one.lessons, one.transfer].flatMap(html),
    ...one.metrics.map((metric) => text(`${metric.text} ${metric.label}`)),
    ...one.links.map(linkTo),
  ];
}

function heading(value: Schemas["Heading"] | null): Part[] {
  return value ? [{ part: "heading", level: value.level, text: value.text, anchor: value.anchor || undefined }] : [];
}

function html(value: Schemas["RichText"]): Part[] {
  return value.html ? [{ part: "html", html: value.html }] : [];
}

function picture(image: Image | null): Part[] {
  return image ? [{ part: "picture", image }] : [];
}

function text(value: string): Part {
  return { part: "text", text: value.trim() };
}

function link(value: string, href: string, lang = ""): Part {
  return { part: "link", text: value, href, lang: lang || undefined };
}

function linkTo(value: Schemas["Link"]): Part {
  return link(value.text, value.path ?? value.url, value.locale);
}
