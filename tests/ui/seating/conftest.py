"""The visit of the tests of pages: three guests and a host at a lunch."""

from tests.ui.pages.conftest import look, office

__all__ = ["look", "office"]
