import { defineConfig } from "astro/config";

/** `astro build` writes every page into `dist/`. */
export default defineConfig({ output: "static", trailingSlash: "always" });
