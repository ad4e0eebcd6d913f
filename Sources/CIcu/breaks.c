#include "CIcu.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>

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

int32_t icu_decompose(const uint16_t *text, int32_t length, uint16_t *result, int32_t room) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *decomposer = unorm2_getNFDInstance(&status);
  int32_t written = unorm2_normalize(decomposer, (const UChar *)text, length, (UChar *)result, room, &status);
  return U_FAILURE(status) ? -1 : written;
}
