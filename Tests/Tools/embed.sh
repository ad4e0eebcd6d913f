#!/bin/sh
# Writes Sources/FormsData/embed.c: the files of forms/ by path, the examples left out, for the compiler to embed.
set -eu
cd "$(dirname "$0")/../.."
to=Sources/FormsData/embed.c
made=$(mktemp)
trap 'rm -f "$made"' EXIT

paths=$(cd forms && find . -name '*.yaml' ! -path './examples/*' | sed 's|^\./||' | LC_ALL=C sort)
{
  echo '// The files of forms/, held in the program. Made by `make embed`; a test compares them.'
  echo '#include "FormsData.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  for path in $paths; do
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../forms/%s"\n};\n' "$(echo "$path" | tr -c 'a-z0-9\n' _)" "$path"
  done
  printf '\nstatic const struct sujarit_form_file files[] = {\n'
  for path in $paths; do
    name=$(echo "$path" | tr -c 'a-z0-9\n' _)
    printf '  {"%s", %s, sizeof %s},\n' "$path" "$name" "$name"
  done
  printf '  {NULL, NULL, 0},\n};\n\nconst struct sujarit_form_file *sujarit_form_files(void) { return files; }\n'
} >"$made"
# A file that stays as it is need not be compiled again.
cmp -s "$made" "$to" || cp "$made" "$to"
