import type { ReactNode } from "react";

interface Props {
  children: ReactNode;
  params: Promise<{ path?: string[] }>;
}

/** The language is the first step of the path. */
export default async function Layout({ children, params }: Props) {
  const [language = "de"] = (await params).path ?? [];
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
