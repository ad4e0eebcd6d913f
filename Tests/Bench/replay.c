/* replay RECORDING FOLDER: writes the recorded workbooks straight through libxlsxwriter, as FOLDER/0.xlsx and so on.
   replay RECORDING -     : only walks through the recording, to tell what that costs.

   record.py makes the recording: the same cells, formats, merges, row heights and page set-up that sujarit wrote, in the
   order in which it wrote them. Strings stand in it with their length and a closing zero and are used in place. */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

static const char *at;

static uint32_t u32(void) { uint32_t value; memcpy(&value, at, 4); at += 4; return value; }
static double number(void) { double value; memcpy(&value, at, 8); at += 8; return value; }
static const char *text(void) {
    uint32_t length = u32();
    const char *start = at;
    at += length + 1;
    return start;
}
static char *optional(void) { const char *start = text(); return *start ? (char *)start : NULL; }

static void must(lxw_error error, const char *what) {
    if (error != LXW_NO_ERROR) {
        fprintf(stderr, "%s: %s\n", what, lxw_strerror(error));
        exit(1);
    }
}

static lxw_format *format(lxw_workbook *book) {
    lxw_format *format = book ? workbook_add_format(book) : NULL;
    const char *name = text();
    double size = number();
    uint32_t bold = u32(), wrap = u32(), horizontal = u32(), vertical = u32(), indent = u32();
    uint32_t top = u32(), bottom = u32(), left = u32(), right = u32();
    const char *numbers = text();
    if (!format) return NULL;
    format_set_font_name(format, name);
    format_set_font_size(format, size);
    if (bold) format_set_bold(format);
    if (wrap) format_set_text_wrap(format);
    format_set_align(format, vertical);
    format_set_align(format, horizontal);
    if (indent) format_set_indent(format, indent);
    if (top) format_set_top(format, top);
    if (bottom) format_set_bottom(format, bottom);
    if (left) format_set_left(format, left);
    if (right) format_set_right(format, right);
    if (*numbers) format_set_num_format(format, numbers);
    return format;
}

static void sheet(lxw_workbook *book, lxw_format **formats) {
    const char *name = text();
    lxw_worksheet *sheet = book ? workbook_add_worksheet(book, name) : NULL;
    uint32_t landscape = u32(), centred = u32(), frozen = u32();
    double left = number(), right = number(), top = number(), bottom = number();
    const char *footer = text();
    uint32_t lastRow = u32(), lastColumn = u32(), repeats = u32(), firstRepeated = u32(), lastRepeated = u32();
    if (sheet) {
        worksheet_set_paper(sheet, 9);
        if (landscape) worksheet_set_landscape(sheet);
        worksheet_set_margins(sheet, left, right, top, bottom);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
        if (centred) worksheet_center_horizontally(sheet);
        if (frozen) worksheet_freeze_panes(sheet, frozen, 0);
        if (*footer) must(worksheet_set_footer(sheet, footer), name);
        must(worksheet_print_area(sheet, 0, 0, lastRow, lastColumn), name);
        if (repeats) must(worksheet_repeat_rows(sheet, firstRepeated, lastRepeated), name);
    }
    uint32_t count = u32();
    lxw_row_t breaks[1024];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = u32();
        if (i < 1023) breaks[i] = row;
    }
    breaks[count < 1023 ? count : 1023] = 0;
    if (sheet && count) must(worksheet_set_h_pagebreaks(sheet, breaks), name);
    count = u32();
    for (uint32_t i = 0; i < count; i++) {
        double width = number();
        if (sheet) must(worksheet_set_column(sheet, i, i, width, NULL), name);
    }
    count = u32();
    for (uint32_t i = 0; i < count; i++) {
        double height = number();
        if (sheet) must(worksheet_set_row(sheet, i, height, NULL), name);
    }
    count = u32();
    for (uint32_t i = 0; i < count; i++) {
        uint32_t firstRow = u32(), firstColumn = u32(), mergedRow = u32(), mergedColumn = u32(), style = u32();
        if (sheet)
            must(worksheet_merge_range(sheet, firstRow, firstColumn, mergedRow, mergedColumn, "", formats[style]), name);
    }
    count = u32();
    for (uint32_t i = 0; i < count; i++) {
        uint32_t kind = u32(), row = u32(), column = u32(), style = u32();
        if (kind == 0) {
            if (sheet) must(worksheet_write_blank(sheet, row, column, formats[style]), name);
        } else if (kind == 1) {
            double value = number();
            if (sheet) must(worksheet_write_number(sheet, row, column, value, formats[style]), name);
        } else {
            const char *value = text();
            if (sheet) must(worksheet_write_string(sheet, row, column, value, formats[style]), name);
        }
    }
}

int main(int count, char **arguments) {
    if (count != 3) return 64;
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) return 2;
    at = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) return 2;
    int writes = strcmp(arguments[2], "-") != 0;
    uint32_t books = u32();
    for (uint32_t i = 0; i < books; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%u.xlsx", arguments[2], i);
        lxw_workbook *book = writes ? workbook_new(path) : NULL;
        lxw_doc_properties properties = {0};
        properties.title = optional();
        properties.subject = optional();
        properties.author = optional();
        properties.company = optional();
        properties.keywords = optional();
        properties.comments = optional();
        properties.created = (time_t)number();
        const char *normalName = text();
        double normalSize = number();
        if (book) {
            lxw_format *normal = STAILQ_FIRST(book->formats);
            format_set_font_name(normal, normalName);
            format_set_font_size(normal, normalSize);
            must(workbook_set_properties(book, &properties), path);
        }
        uint32_t formatCount = u32();
        lxw_format **formats = calloc(formatCount + 1, sizeof *formats);
        for (uint32_t j = 0; j < formatCount; j++) formats[j] = format(book);
        for (uint32_t sheets = u32(); sheets > 0; sheets--) sheet(book, formats);
        if (book) must(workbook_close(book), path);
        free(formats);
    }
    return 0;
}
