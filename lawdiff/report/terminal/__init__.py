"""Faces for the terminal: findings, comparisons, figures and outlines as styled lines."""
