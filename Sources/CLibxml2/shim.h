#pragma once

/* pkg-config's -I/usr/include/libxml2 makes these work everywhere. */
#include <libxml/xmlversion.h>

/* ICU's types would clash with those that Foundation brings; only the layout of encoding handlers depends on them, and none is
   looked into. */
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
