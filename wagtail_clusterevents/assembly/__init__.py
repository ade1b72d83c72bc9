"""Assembly: from page instances to representations, in bulk and through the gate."""
