#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// A document is thousands of small things that all go at once. cmark's own arena serves one thread only,
// and what allocates for cmark is told neither document nor thread, so it finds its arena in thread-local
// storage, which Swift has none of.

struct text_arena_piece {
  struct text_arena_piece *next;
};

// What allocations are multiples of; each is preceded by so many bytes, with its size in them.
enum { text_arena_unit = 16 };

/// The memory of one document that is being read.
struct text_arena {
  struct text_arena *outer;
  struct text_arena_piece *pieces;
  char *free;
  char *end;
};

// A variable of the file would be nobody's: the importer emits functions and what is theirs.
static inline struct text_arena **text_arena_current(void) {
  static _Thread_local struct text_arena *current;
  return &current;
}

static inline void *text_arena_take(size_t size) {
  const size_t unit = text_arena_unit;
  struct text_arena *arena = *text_arena_current();
  if (!arena || size > SIZE_MAX / 4) abort();
  size_t needed = unit + (size + unit - 1) / unit * unit;
  if ((size_t)(arena->end - arena->free) < needed) {
    size_t room = needed > (64 << 10) ? needed : (64 << 10);
    struct text_arena_piece *piece = malloc(unit + room);
    if (!piece) abort();
    piece->next = arena->pieces;
    arena->pieces = piece;
    arena->free = (char *)piece + unit;
    arena->end = arena->free + room;
  }
  char *start = arena->free + unit;
  *(size_t *)(start - sizeof(size_t)) = needed - unit;
  arena->free += needed;
  return start;
}

static inline void *text_arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(text_arena_take(count * size), 0, count * size);
}

static inline void *text_arena_realloc(void *old, size_t size) {
  if (!old) return text_arena_take(size);
  size_t known = *(size_t *)((char *)old - sizeof(size_t));
  if (known >= size) return old;
  return memcpy(text_arena_take(size), old, known);
}

// What was taken last can be taken again; all else goes with the document.
static inline void text_arena_free(void *old) {
  struct text_arena *arena = *text_arena_current();
  if (old && arena && (char *)old + *(size_t *)((char *)old - sizeof(size_t)) == arena->free)
    arena->free = (char *)old - text_arena_unit;
}

static cmark_mem text_arena_memory = {text_arena_calloc, text_arena_realloc, text_arena_free};

/// Begins the memory of a document on this thread.
static inline void text_arena_begin(struct text_arena *arena) {
  *arena = (struct text_arena){.outer = *text_arena_current()};
  *text_arena_current() = arena;
}

/// Ends it, and all that was allocated for the document.
static inline void text_arena_end(struct text_arena *arena) {
  *text_arena_current() = arena->outer;
  while (arena->pieces) {
    struct text_arena_piece *piece = arena->pieces;
    arena->pieces = piece->next;
    free(piece);
  }
}

// Whether a text holds some bytes; they are looked for by one of them that is rare.
static inline bool text_holds(const char *text, size_t length, const char *bytes, size_t rare) {
  size_t size = strlen(bytes);
  const char *end = text + length;
  for (const char *at = text; (at = memchr(at, bytes[rare], end - at)); at++)
    if ((size_t)(at - text) >= rare && (size_t)(end - at) >= size - rare &&
        !memcmp(at - rare, bytes, size))
      return true;
  return false;
}

// What cmark stops at in a text is one table for the whole process: each document enters the signs of its
// extensions, and strikes them out at its end while other threads are in the middle of theirs. So only one
// document that needs such signs is read at a time; those that go on beside it have none of them, or stop
// there in vain.
static inline cmark_node *text_arena_finish(cmark_parser *parser, bool signs) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  if (!signs) return cmark_parser_finish(parser);
  pthread_mutex_lock(&lock);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&lock);
  return document;
}

static inline void text_attach(cmark_parser *parser, const char *extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

/// Parses GitHub-flavoured Markdown; the document lives as long as the memory that was begun last.
static inline cmark_node *text_arena_parse(const char *text, size_t length) {
  // For addresses without marks cmark cuts a text at each w and colon and goes through it twice more,
  // and for notes twice. Most texts have neither; an entity can stand for the signs.
  bool entities = text_holds(text, length, "&", 0);
  bool addresses = entities || text_holds(text, length, "@", 0) ||
                   text_holds(text, length, "://", 1) || text_holds(text, length, "www.", 3);
  bool strikes = text_holds(text, length, "~", 0);
  int notes = entities || text_holds(text, length, "^", 0) ? CMARK_OPT_FOOTNOTES : 0;
  cmark_parser *parser = cmark_parser_new_with_mem(
      notes | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE, &text_arena_memory);
  text_attach(parser, "table");
  if (strikes) text_attach(parser, "strikethrough");
  if (addresses) text_attach(parser, "autolink");
  text_attach(parser, "tasklist");
  cmark_parser_feed(parser, text, length);
  return text_arena_finish(parser, strikes || addresses);
}
