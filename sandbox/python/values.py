"""The notation of values, read and written inside the interpreter. Run once, when the image is built, in the namespace
that the harness shares.

What is written is hostile, and the host reads it as such. Here exact built-in types are looked at and nothing of a
candidate's is called. No class is made here: a candidate finds every class, and could change one.
"""

import binascii
import json

_escape = json.encoder.encode_basestring_ascii
_float_repr = float.__repr__
_int_repr = int.__repr__
_class_name = type.__dict__["__name__"].__get__
_from_base64, _to_base64 = binascii.a2b_base64, binascii.b2a_base64
_infinity = float("inf")

# How deep and how long a value may be, and how much of its length is left.
_bounds = {"depth": 0, "bytes": 0, "room": 0}


def _decode_tag(pairs):
    """Turns one JSON object of the notation into a value."""
    if len(pairs) == 1:
        tag, content = pairs[0]
        if tag == "$int":
            return int(content)
        if tag == "$float":
            return float(content)
        if tag == "$tuple":
            return tuple(content)
        if tag == "$set":
            return set(content)
        if tag == "$map":
            return {key: value for key, value in content}
        if tag == "$bytes":
            return _from_base64(content)
    return dict(pairs)


# The scanner itself, which is C: the decoder around it looks up names that a candidate may have patched.
_scan = json.JSONDecoder(object_pairs_hook=_decode_tag).scan_once


def read_value(text):
    """The value that a text of the notation stands for."""
    return _scan(text, 0)[0]


def write_value(value):
    """A value as text, within the bounds; raises `ValueError`."""
    _bounds["room"] = _bounds["bytes"]
    out = []
    _encode(value, 0, out)
    text = "".join(out)
    _spend(0 if len(text) <= _bounds["bytes"] else _bounds["bytes"] + 1)
    return text


def _encode(value, depth, out):
    """Appends the notation of a value to `out`; looks at exact built-in types and calls nothing of the candidate's."""
    kind = type(value)
    if value is None:
        out.append("null")
    elif kind is bool:
        out.append("true" if value else "false")
    elif kind is int:
        if -9007199254740991 <= value <= 9007199254740991:
            out.append(_int_repr(value))
        else:
            out.append('{"$int":"' + _int_repr(value) + '"}')
    elif kind is float:
        out.append(_encode_float(value))
    elif kind is str:
        _spend(len(value))
        if not value.isascii() and _joins_surrogates(value):
            raise ValueError("a string with the two halves of one character apart")
        out.append(_escape(value))
    elif depth >= _bounds["depth"]:
        raise ValueError("nested deeper than " + _int_repr(_bounds["depth"]))
    elif kind is list:
        _encode_items("[", value, "]", depth, out)
    elif kind is tuple:
        _encode_items('{"$tuple":[', value, "]}", depth, out)
    elif kind is set or kind is frozenset:
        _encode_items('{"$set":[', value, "]}", depth, out)
    elif kind is dict:
        _encode_dict(value, depth, out)
    elif kind is bytes or kind is bytearray:
        _spend(len(value) * 4 // 3)
        out.append('{"$bytes":"' + _to_base64(value, newline=False).decode("ascii") + '"}')
    else:
        raise ValueError("a value of type " + safe_name(kind))


def _joins_surrogates(value):
    """Whether two code points would become one in UTF-16, which is what the host's strings are made of."""
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") != value


def _spend(length):
    _bounds["room"] -= length
    if _bounds["room"] < 0:
        raise ValueError("longer than " + _int_repr(_bounds["bytes"]) + " bytes")


def _encode_float(value):
    if value != value:
        return '{"$float":"nan"}'
    if value in (_infinity, -_infinity):
        return '{"$float":"inf"}' if value > 0 else '{"$float":"-inf"}'
    text = _float_repr(value)
    if value != int(value):
        return text
    return '{"$float":"' + (text[:-2] if text.endswith(".0") else text) + '"}'


def _encode_items(opening, items, closing, depth, out):
    _spend(len(items) * 2)
    out.append(opening)
    first = True
    for item in items:
        if not first:
            out.append(",")
        first = False
        _encode(item, depth + 1, out)
    out.append(closing)


def _encode_dict(value, depth, out):
    _spend(len(value) * 4)
    out.append('{"$map":[')
    first = True
    for key, item in value.items():
        out.append("[" if first else ",[")
        first = False
        _encode(key, depth + 1, out)
        out.append(",")
        _encode(item, depth + 1, out)
        out.append("]")
    out.append("]}")


def safe_name(kind):
    """What a class is called, asked of `type` itself."""
    name = _class_name(kind)
    return name[:80] if type(name) is str else "?"
