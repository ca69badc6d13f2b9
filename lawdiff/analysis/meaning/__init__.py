"""What the change means: promises kept, text carried over."""
