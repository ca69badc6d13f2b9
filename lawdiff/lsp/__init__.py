"""The language server: findings, fixes, rule pages, outline and verdicts inside an editor."""
