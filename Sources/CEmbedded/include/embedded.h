// Files of this repository that the program hands out, such as the SDK of plug-ins; their bytes are part of the program.
#ifndef KODEBOK_EMBEDDED_H
#define KODEBOK_EMBEDDED_H

#include <stddef.h>

// A file. `path` is relative to the root of the repository, ends in a zero and is UTF-8, as the bytes are.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} kodebok_embedded_file;

// The files, sorted by path; they live as long as the program.
const kodebok_embedded_file *kodebok_embedded_files(size_t *count);

#endif
