import type { Image } from "../../client/api";

interface Props {
  image: Image;
  name: keyof Image["renditions"];
  sizes: string;
}

/** A picture in one of the named renditions, with its caption. */
export function Picture({ image, name, sizes }: Props) {
  const rendition = image.renditions[name];
  if (!rendition) return null; // the request named other renditions (`images=`)
  return (
    <figure>
      <picture>
        {rendition.sources.map((source) => (
          <source key={source.type} type={source.type} srcSet={source.srcset} sizes={sizes} />
        ))}
        <img
          src={rendition.src}
          width={rendition.width}
          height={rendition.height}
          alt={image.alt}
          loading="lazy"
          style={{ backgroundColor: image.placeholder?.color }}
        />
      </picture>
      {image.caption && <figcaption>{[image.caption, image.credit].filter(Boolean).join(" · ")}</figcaption>}
    </figure>
  );
}
