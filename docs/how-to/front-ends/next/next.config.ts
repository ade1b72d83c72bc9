import type { NextConfig } from "next";

/** `next build` writes every page into `out/`; without `output` the same files are drawn on request. */
const config: NextConfig = { output: "export", trailingSlash: true };

export default config;
