#include <libxml/xmlversion.h>
// With it, <libxml/encoding.h> would bring the machine's headers of ICU, whose types contradict those of the ICU that
// Foundation carries wherever one file sees both. Nothing here uses a converter of libxml2, whose layout is all it changes.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
