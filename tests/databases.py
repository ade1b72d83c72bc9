"""What differs between databases, as far as tests have to know it."""

import pytest
from django.db import connection

#: For tests that search for what they have written themselves.
searches_own_rows = pytest.mark.skipif(
    connection.vendor == "mysql", reason="MariaDB's full-text index knows only what is committed"
)
#: Text that the database stores in JSON; PostgreSQL has no NUL.
stores_nul = connection.vendor != "postgresql"
