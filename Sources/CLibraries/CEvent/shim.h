#pragma once
// First, for libevent asks glibc for other definitions of its types than other modules have seen.
#include <sys/types.h>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
