"""Records the calls that a program makes to libxlsxwriter, and makes a C program that repeats them.

Both are C, made from the library's own headers for those functions that the program uses: a shared library that stands
before libxlsxwriter and notes each call with its arguments, and `replay RECORDING FOLDER`, which does nothing but make
the same calls again, one workbook after the other (`replay RECORDING -` only walks through the recording, to tell what
that costs). What the program hands over, a cell, a format, a row's height, a chart, is so handed over again unchanged.
"""

import re
import subprocess

SHARED = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <xlsxwriter.h>
#define NO_TEXT UINT32_MAX
"""

RECORDER = SHARED + r"""
// A thread writes one workbook at a time. What it makes is known by a number: 0 is NULL, 1 the workbook, 2 its Normal
// style, and so on in the order of making.
static __thread char *noted;
static __thread size_t length, room;
static __thread const void *made[1 << 16];
static __thread uint32_t count;
// The library calls its own functions too; those calls are not the program's.
static __thread int depth;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *next(const char *name) {
    void *function = dlsym(RTLD_NEXT, name);
    if (!function) { fprintf(stderr, "no %s\n", name); exit(1); }
    return function;
}
static void note(const void *bytes, size_t size) {
    if (length + size > room) noted = realloc(noted, room = (length + size) * 2);
    memcpy(noted + length, bytes, size);
    length += size;
}
static void note_number(uint32_t value) { note(&value, sizeof value); }
static void note_text(const char *text) {
    note_number(text ? strlen(text) : NO_TEXT);
    if (text) note(text, strlen(text) + 1);
}
static void note_made(const void *thing) {
    uint32_t number = count;
    while (number > 0 && made[number] != thing) number--;
    if (thing && !number) { fprintf(stderr, "a thing that nobody made\n"); exit(1); }
    note_number(number);
}
static void make(const void *thing) { made[++count] = thing; }
static void begin(lxw_workbook *book) {
    make(book);
    make(STAILQ_FIRST(book->formats));
}
static void end(void) {
    pthread_mutex_lock(&gate);
    FILE *file = fopen(getenv("RECORDING"), "ab");
    if (!file || fwrite(noted, 1, length, file) != length || fclose(file)) exit(1);
    pthread_mutex_unlock(&gate);
    length = count = 0;
}
"""

REPLAYER = SHARED + r"""
static const char *at;
static void *made[1 << 16];
static uint32_t count;
static int writes;

static uint32_t number(void) { uint32_t value; memcpy(&value, at, 4); at += 4; return value; }
// Texts are used where they stand.
static char *text(void) {
    uint32_t length = number();
    if (length == NO_TEXT) return NULL;
    const char *start = at;
    at += length + 1;
    return (char *)start;
}
static void make(void *thing) { made[++count] = thing; }
static void begin(lxw_workbook *book) {
    make(book);
    make(book ? STAILQ_FIRST(book->formats) : NULL);
}
static void must(lxw_error error, const char *what) {
    if (error == LXW_NO_ERROR) return;
    fprintf(stderr, "%s: %s\n", what, lxw_strerror(error));
    exit(1);
}

int main(int arguments, char **argument) {
    if (arguments != 3) return 64;
    int file = open(argument[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) return 2;
    at = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) return 2;
    const char *last = at + status.st_size;
    writes = strcmp(argument[2], "-") != 0;
    char path[4096];
    for (int books = 0; at < last;) {
        switch (number()) {
        // CALLS
        default: return 2;
        }
    }
    return 0;
}
"""


class Function:
    """A function of the library, as its headers declare it."""

    def __init__(self, number, name, source):
        self.number, self.name = number, name
        self.result, parameters = re.search(rf"^([\w ]+?[ *]+){name}\(([^)]*)\);", source, re.M).groups()
        self.result = self.result.strip()
        self.parameters = [Parameter(index, " ".join(text.split()), source)
                           for index, text in enumerate(parameters.split(","))]
        self.makes = self.result.endswith("*")

    @property
    def recorder(self):
        types = ", ".join(p.type for p in self.parameters)
        names = ", ".join(p.name for p in self.parameters)
        declared = ", ".join(f"{p.type} {p.name}" for p in self.parameters)
        notes = "".join(p.recorder for p in self.parameters)
        after = ""
        if self.name == "workbook_new_opt":
            after = "begin(result);"
        elif self.name == "workbook_close":
            after = "end();"
        elif self.makes:
            after = "make(result);"
        is_void = self.result == "void"
        return f"""
{self.result} {self.name}({declared}) {{
    static {self.result} (*real)({types});
    if (!real) real = next("{self.name}");
    if (depth == 0) {{ note_number({self.number}); {notes} }}
    depth++;
    {"" if is_void else f"{self.result} result = "}real({names});
    depth--;
    if (depth == 0) {{ {after} }}
    {"" if is_void else "return result;"}
}}
"""

    @property
    def replayer(self):
        reads = "\n            ".join(p.replayer for p in self.parameters)
        call = f"{self.name}({', '.join(p.name for p in self.parameters)})"
        if self.name == "workbook_new_opt":
            # It too has the library's temporary files beside the workbook.
            reads += '\n            snprintf(path, sizeof path, "%s/%d.xlsx", argument[2], books++); a0 = path; count = 0;'
            reads += "\n            a1->tmpdir = argument[2];"
            done = f"begin(writes ? {call} : NULL);"
        elif self.makes:
            done = f"make(writes ? {call} : NULL);"
        elif self.result == "lxw_error":
            done = f'if (writes) must({call}, "{self.name}");'
        else:
            done = f"if (writes) {call};"
        return f"""case {self.number}: {{
            {reads}
            {done}
            break;
        }}
        """


class Parameter:
    """A parameter: something that the library made, a text, a record with its texts, a list of rows, or a plain value."""

    def __init__(self, index, declaration, source):
        self.name = f"a{index}"
        self.type = re.sub(r"\w+(\[\])?$", "", declaration).strip()
        base = self.type.replace("const", "").replace("*", "").strip()
        if declaration.endswith("[]"):
            self.type += " *"
            self.recorder = f"for (size_t i = 0; ; i++) {{ note(&{self.name}[i], 4); if (!{self.name}[i]) break; }}"
            self.replayer = (f"{self.type}{self.name} = ({self.type})at; "
                             f"do at += 4; while (memcmp(at - 4, &(uint32_t){{0}}, 4));")
        elif base == "char":
            self.recorder = f"note_text({self.name});"
            self.replayer = f"{self.type}{self.name} = text();"
        elif "*" in self.type and base in ("lxw_workbook", "lxw_worksheet", "lxw_format", "lxw_chart",
                                           "lxw_chart_axis", "lxw_chart_series"):
            self.recorder = f"note_made({self.name});"
            self.replayer = f"{self.type}{self.name} = made[number()];"
        elif "*" in self.type:
            self.record(base, source)
        else:
            self.recorder = f"note(&{self.name}, sizeof {self.name});"
            self.replayer = f"{self.type} {self.name}; memcpy(&{self.name}, at, sizeof {self.name}); at += sizeof {self.name};"

    def record(self, base, source):
        """A record is noted as its bytes; then come the texts and formats that it points to."""
        fields = re.search(rf"typedef struct {base} \{{([^}}]*)\}} {base};", source)[1]
        texts = re.findall(r"char \*(\w+);", fields)
        formats = re.findall(r"lxw_format \*(\w+);", fields)
        lists = re.findall(r"\*\*(\w+);", fields)
        self.recorder = f"note({self.name}, sizeof *{self.name});"
        self.recorder += "".join(f" note_text({self.name}->{field});" for field in texts)
        self.recorder += "".join(f" note_made({self.name}->{field});" for field in formats)
        self.recorder += "".join(f" if ({self.name}->{field}) abort();" for field in lists)
        held = f"h{self.name}"
        self.replayer = f"{base} {held}, *{self.name} = &{held}; memcpy(&{held}, at, sizeof {held}); at += sizeof {held};"
        self.replayer += "".join(f" {held}.{field} = text();" for field in texts)
        self.replayer += "".join(f" {held}.{field} = made[number()];" for field in formats)


def run(*arguments, **options):
    return subprocess.run(arguments, check=True, capture_output=True, text=True, **options).stdout


def build(program, recorder, replayer):
    """Makes the two programs for those functions of the library that a program uses."""
    flags = run("pkg-config", "--cflags", "--libs", "xlsxwriter").split()
    source = run("gcc", "-E", "-P", *flags, "-x", "c", "-", input="#include <xlsxwriter.h>\n")
    used = re.findall(r" U ((?:workbook|worksheet|format|chart)_\w+)", run("nm", "-D", "--undefined-only", program))
    functions = [Function(number, name, source) for number, name in enumerate(used)]
    for path, code, options in (
        (recorder, RECORDER + "".join(f.recorder for f in functions), ["-shared", "-fPIC"]),
        (replayer, REPLAYER.replace("// CALLS\n", "".join(f.replayer for f in functions)), []),
    ):
        with open(path + ".c", "w", encoding="utf-8") as file:
            file.write(code)
        subprocess.run(["gcc", "-O2", "-Wall", *options, "-o", path, path + ".c", *flags, "-ldl"], check=True)
