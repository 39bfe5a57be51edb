// Linux alone has it, so glibc shows it to programs of GNU only, and Swift's module of glibc is none.
extern int sync_file_range(int descriptor, long long offset, long long count, unsigned flags);

// sync_file_range(2): begin to write what is waiting, and do not wait for it.
enum { begin_to_write = 2 };
