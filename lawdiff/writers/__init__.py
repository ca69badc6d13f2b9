"""Beside the faces: answers written into a file that the user handed in."""
