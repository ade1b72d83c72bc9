import { ClusterEvents } from "../../client/api";

const site: string | undefined = import.meta.env["PUBLIC_SITE"];

/** The address is part of the bundle, since the archive asks from the browser, too. */
export const api = new ClusterEvents(site ?? "http://127.0.0.1:8000");
