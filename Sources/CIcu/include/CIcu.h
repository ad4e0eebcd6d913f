#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// Line breaks and accents as ICU finds them. Its own headers stay behind this one: Foundation has types of the same names.

/// Where lines of a language may end; NULL where ICU has no rules for it.
void *icu_open_line_breaks(const char *locale);

/// Begins with a text in UTF-16, which must stay as it is; 0 where that fails.
int icu_set_text(void *breaks, const uint16_t *text, int32_t length);

/// The next place where a line may end; below 0 after the last.
int32_t icu_next(void *breaks);

void icu_close(void *breaks);

/// Writes a text with its letters and their accents apart (Unicode's NFD), both in UTF-16; returns its length, or below 0
/// where that fails or the room is too small.
int32_t icu_decompose(const uint16_t *text, int32_t length, uint16_t *result, int32_t room);

#endif
