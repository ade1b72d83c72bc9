"""Tells wagtail-grapple what our models show, as a project would that chose GraphQL."""

from django.apps import AppConfig


class GraphQLConfig(AppConfig):
    """Comes before ``grapple`` in ``INSTALLED_APPS``, which reads the fields when it is ready."""

    name = "benchmarks.graphql"
    label = "benchmarks_graphql"

    def ready(self) -> None:
        from grapple.models import GraphQLForeignKey, GraphQLImage, GraphQLRichText, GraphQLStreamfield, GraphQLString

        from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue
        from wagtail_clusterevents.pages.models import EventReportPage, ReportOrganisation, ReportTopic

        def texts(*names):
            return [GraphQLString(name) for name in names]

        Topic.graphql_fields = texts("slug", "name", "description")
        Organisation.graphql_fields = [*texts("slug", "name", "website", "city"), GraphQLImage("logo")]
        FundingProgramme.graphql_fields = texts("slug", "name", "website")
        Venue.graphql_fields = texts("slug", "name", "street_address", "postal_code", "city")
        EventSeries.graphql_fields = texts("slug", "title")
        ReportTopic.graphql_fields = [GraphQLForeignKey("topic", Topic)]
        ReportOrganisation.graphql_fields = [GraphQLString("role"), GraphQLForeignKey("organisation", Organisation)]
        EventReportPage.graphql_fields = [
            *texts("event_name", "start_date", "end_date", "time_zone", "status", "attendance_mode"),
            *(GraphQLRichText("lead"), GraphQLImage("lead_image"), GraphQLString("lead_image_alt")),
            *(GraphQLForeignKey("venue", Venue), GraphQLForeignKey("series", EventSeries)),
            GraphQLForeignKey("report_topics", ReportTopic, is_list=True),
            GraphQLForeignKey("report_organisations", ReportOrganisation, is_list=True),
            GraphQLStreamfield("body"),
        ]
