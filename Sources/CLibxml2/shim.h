#pragma once

/* pkg-config's -I/usr/include/libxml2 makes these work everywhere. */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
