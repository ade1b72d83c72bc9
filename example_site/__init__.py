"""An example site that shows the integration of wagtail-clusterevents."""
