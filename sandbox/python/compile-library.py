"""Run in a booted interpreter, before anything is imported for candidates: compiles into the archive of the standard
library what solutions import. To compile a module costs its reader 20 to 40 times what reading it compiled does.
"""

import importlib.util
import marshal
import zipfile
import zipimport

_ARCHIVE = "/lib/python314.zip"

# Modules, and packages with all that is in them, that the image does not hold; with what they import themselves.
_NAMES = (
    "_markupbase _pylong _pyrepl/__init__ _pyrepl/trace _pyrepl/types _pyrepl/utils _strptime "
    "_sysconfigdata__emscripten_wasm32-emscripten ast argparse bdb calendar cmd code colorsys concurrent/futures/thread "
    "configparser csv difflib doctest getopt gettext graphlib gzip hashlib hmac html importlib/resources ipaddress optparse "
    "pdb pkgutil platform pprint queue rlcompleter runpy sched secrets shlex statistics string/templatelib stringprep "
    "sysconfig timeit tomllib traceback unittest urllib/__init__ urllib/parse uuid xml/__init__ xml/etree zoneinfo"
).split()


def _is_named(path):
    return any(path == name + ".py" or path.startswith(name + "/") for name in _NAMES) and path.endswith(".py")


def _compiled(path, source):
    code = compile(source, f"{_ARCHIVE}/{path}", "exec", dont_inherit=True)
    # 1: made of the source with this hash, which nobody need check.
    return b"".join((importlib.util.MAGIC_NUMBER, b"\1\0\0\0", importlib.util.source_hash(source), marshal.dumps(code)))


with zipfile.ZipFile(_ARCHIVE, "a") as _archive:
    for _path in filter(_is_named, _archive.namelist()):
        _archive.writestr(zipfile.ZipInfo(_path + "c"), _compiled(_path, _archive.read(_path)))

# The image holds the directory of the archive, so that no candidate has to read it.
zipimport._zip_directory_cache.clear()
zipimport.zipimporter(_ARCHIVE)
