"""A property that is worked out once, without the lock that `functools.cached_property` takes before Python 3.12.

A page has as many as 100,000 paragraphs, a review as many claims, and each is asked a dozen things. Not for objects
shared between threads.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 (used as a decorator, like `property`)
    """The result is kept in the instance's `__dict__`, where it hides this descriptor from then on."""

    def __init__(self, function: Callable[[Any], Value]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "once[Value]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object, owner: type) -> "once[Value] | Value":
        """Work the value out and keep it."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._function(instance)
        return value
