#pragma once

/* Debian keeps the header in a folder of its own; pkg-config's -I makes the first form work elsewhere. */
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif
