"""Small projects, one for each way to integrate the package. The documentation shows these very files."""
