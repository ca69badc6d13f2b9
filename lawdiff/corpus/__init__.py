"""A floor of its own above the verbs: thousands of reports become tables, on one machine or on a cluster.

Kernels take an Arrow batch and give Arrow tables; the engine decides where they run. No other command
imports any of it.
"""
