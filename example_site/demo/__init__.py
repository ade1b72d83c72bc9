"""The demo content of the example site; ``load()`` is what ``manage.py load_demo`` runs."""
