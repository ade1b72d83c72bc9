"""The site of the tests with wagtail-grapple beside its other APIs, to be measured against."""
