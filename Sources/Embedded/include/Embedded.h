#ifndef EMBEDDED_H
#define EMBEDDED_H

#include <stddef.h>

/// A file that is compiled into the program.
struct embedded_file {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
};

/// The file at a position, or NULL behind the last one.
const struct embedded_file *_Nullable embedded_file_at(size_t index);

#endif
