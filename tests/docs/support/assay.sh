#!/bin/sh
# `assay`, `npx assay`, `npm run -s assay --` and `npm start` are the program of this checkout, and `npm ci` is done.
case "$(basename "$0")" in
  npx) [ "$1" = assay ] || exit 99; shift ;;
  npm)
    case "$*" in
      "ci") exit 0 ;;
      "start") shift; set -- demo ;;
      "run -s assay -- "*) shift 4 ;;
      *) echo "npm $*: what is that?" >&2; exit 99 ;;
    esac ;;
esac
case " $* " in
  # They go on until they are told to end.
  *" serve "* | *" --watch "*) exec "$NODE" "$ROOT/tests/docs/support/until-it-speaks.mjs" "$ROOT/src/cli/main.ts" "$@" ;;
esac
exec "$NODE" "$ROOT/src/cli/main.ts" "$@"
