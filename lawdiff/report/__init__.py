"""Faces: findings or a comparison become bytes. Faces import the model only, so no two of them can disagree."""
