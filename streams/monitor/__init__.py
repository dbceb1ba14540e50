"""Pages and API over the output topics. Holds no state that a topic does not have."""
