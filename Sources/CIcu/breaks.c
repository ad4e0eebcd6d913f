#include "CIcu.h"

#include <unicode/ubrk.h>

void *icu_open_line_breaks(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_LINE, locale, NULL, 0, &status);
  return U_FAILURE(status) ? NULL : breaks;
}

int icu_set_text(void *breaks, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaks, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

int32_t icu_next(void *breaks) { return ubrk_next(breaks); }

void icu_close(void *breaks) { ubrk_close(breaks); }
