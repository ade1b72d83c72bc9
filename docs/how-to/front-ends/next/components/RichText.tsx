/** Rich text is ready HTML: links are paths of this site, headings have their ids. */
export function RichText({ html }: { html: string }) {
  return html ? <div dangerouslySetInnerHTML={{ __html: html }} /> : null;
}
