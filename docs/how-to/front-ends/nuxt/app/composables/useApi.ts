import { ClusterEvents } from "../../../client/api";

/** The address is part of the public configuration, since the archive asks from the browser, too. */
export function useApi(): ClusterEvents {
  return new ClusterEvents(useRuntimeConfig().public.site);
}
