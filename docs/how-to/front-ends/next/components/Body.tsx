import type { Block } from "../../client/api";
import { parts, type Part } from "../../client/parts";
import { Picture } from "./Picture";
import { RichText } from "./RichText";

/** All blocks of a body, in order. */
export function Body({ blocks }: { blocks: Block[] }) {
  return blocks.map((block) => (
    <section key={block.id} data-type={block.type}>
      {parts(block).map((part, place) => (
        <OnePart key={place} part={part} />
      ))}
    </section>
  ));
}

function OnePart({ part }: { part: Part }) {
  switch (part.part) {
    case "heading": {
      const Heading = `h${part.level}` as "h2";
      return <Heading id={part.anchor}>{part.text}</Heading>;
    }
    case "html":
      return <RichText html={part.html} />;
    case "text":
      return <p>{part.text}</p>;
    case "picture":
      return <Picture image={part.image} name="card" sizes="(min-width: 60em) 30em, 100vw" />;
    case "link":
      return (
        <a href={part.href} hrefLang={part.lang}>
          {part.text}
        </a>
      );
  }
}
