import { ClusterEvents } from "../client/api";

/** The address is part of the bundle, since the archive asks from the browser, too. */
export const api = new ClusterEvents(process.env.NEXT_PUBLIC_SITE ?? "http://127.0.0.1:8000");
