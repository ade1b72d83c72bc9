import { ClusterEvents } from "../client/api";

const site = process.env.NUXT_PUBLIC_SITE ?? "http://127.0.0.1:8000";

/** `nuxt generate` writes every page into `.output/public/`; `nuxt build` makes a server that draws them on request. */
export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  runtimeConfig: { public: { site } },
  typescript: { strict: true },
  hooks: {
    async "prerender:routes"({ routes }) {
      for (const path of await new ClusterEvents(site).paths()) routes.add(path);
    },
  },
});
