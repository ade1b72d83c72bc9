import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import type { PageResult } from "../../../client/api";
import { api } from "../../api";
import { Archive } from "../../components/Archive";
import { Body } from "../../components/Body";
import { Picture } from "../../components/Picture";
import { RichText } from "../../components/RichText";

interface Props {
  params: Promise<{ path?: string[] }>;
}

/** Every page of the site, for the static build. */
export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  return (await api.paths()).map((path) => ({ path: path.split("/").filter(Boolean) }));
}

/** The page and its metadata need the same answer. */
const load = cache(async (path: string): Promise<PageResult> => {
  const answer = await api.page(path);
  if (answer === null) notFound();
  if (answer.result === "page") return answer;
  const target = answer.path ?? answer.url;
  if (answer.permanent) permanentRedirect(target);
  redirect(target);
});

async function pageOf({ params }: Props): Promise<PageResult> {
  const steps = (await params).path ?? [];
  return load(steps.length ? `/${steps.join("/")}/` : "/");
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { head } = await pageOf(props);
  const { open_graph: graph } = head;
  return {
    title: head.title,
    description: head.description,
    robots: head.robots,
    alternates: {
      canonical: head.canonical,
      languages: Object.fromEntries(head.alternates.map((one) => [one.hreflang, one.href])),
    },
    openGraph: { title: graph.title, description: graph.description, locale: graph.locale, images: graph.images },
  };
}

export default async function Page(props: Props) {
  const { page, head } = await pageOf(props);
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safe(head.json_ld) }} />
      <nav aria-label="Breadcrumb">
        <ol>
          {page.breadcrumbs.map((step) => (
            <li key={step.title} lang={step.content_locale}>
              {step.path && !step.is_current ? <a href={step.path}>{step.title}</a> : step.title}
            </li>
          ))}
        </ol>
      </nav>
      <main lang={page.language.content_locale}>
        <h1>{page.title}</h1>
        <Content page={page} />
      </main>
    </>
  );
}

function Content({ page }: { page: PageResult["page"] }) {
  switch (page.kind) {
    case "report":
      return (
        <article>
          <p>{page.event.date_text}</p>
          <RichText html={page.lead.html} />
          {page.lead_image && <Picture image={page.lead_image} name="content" sizes="100vw" />}
          <Body blocks={page.body} />
        </article>
      );
    case "report_index":
      return (
        <>
          <RichText html={page.intro.html} />
          <Archive listing={page.listing} query={page.query} />
        </>
      );
    case "best_practice_index":
      return (
        <>
          <RichText html={page.intro.html} />
          <ul>
            {page.listing.items.map((practice) => (
              <li key={practice.uid}>
                <a href={practice.path ?? "#"}>{practice.title}</a>
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return null;
  }
}

/** JSON inside a script must not end it. */
function safe(document: unknown): string {
  return JSON.stringify(document).replaceAll("<", "\\u003c");
}
