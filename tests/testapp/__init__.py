"""Page types for tests: one for each thing that a page class can do to its trail or its address."""
