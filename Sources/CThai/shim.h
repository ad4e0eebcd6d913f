#include <thai/thbrk.h>
#include <thai/thwbrk.h>
#include <thai/thcoll.h>
#include <thai/thwcoll.h>
