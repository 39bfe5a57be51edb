// glibc's settings of its allocator, which Swift's own module of glibc leaves out.
#include <malloc.h>
