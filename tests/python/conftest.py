"""What all tests of Python share."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes a minute or so; leave it out with -m 'not slow'")
