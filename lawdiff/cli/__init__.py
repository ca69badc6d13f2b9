"""The door: one file a command. Only this package knows click."""
