"""Run first of all, as Python's own `sitecustomize`: `zipimport` reads and compiles a module twice, the first time only to
learn its file's name. Here the second time is given what the first one made.
"""

import zipimport

_read = zipimport._get_module_code
_made = {}


def _read_once(importer, name):
    key = importer.archive, importer.prefix, name
    if key in _made:
        return _made.pop(key)
    _made.clear()
    return _made.setdefault(key, _read(importer, name))


zipimport._get_module_code = _read_once
