"""Run last, before the memory becomes the image: what is dead goes, and its bytes become zeros."""

globals().clear()
import gc


def _overwrite_free_memory():
    """Takes all the larger pieces of free memory, filled with zeros, and gives them back: blocks that are empty cost
    nothing in the image.
    """
    taken = []
    size = 2**20
    end_of_heap = id(bytes(size))
    while size >= 2048:
        size //= 2
        piece = bytes(size)
        while id(piece) < end_of_heap:
            taken.append(piece)
            piece = bytes(size)


gc.collect()
_overwrite_free_memory()
gc.freeze()
globals().clear()
# Programs ask the main module for its name: `doctest.testmod()` does.
globals()["__name__"] = "__main__"
