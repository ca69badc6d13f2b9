"""`python -m lawdiff` and the console script."""

from lawdiff.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
