#pragma once
// The functions of one algorithm, which OpenSSL 3 calls deprecated: those that it prefers look for the algorithm among providers
// and read the machine's configuration, which takes a millisecond, as long as a small course takes to be read.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
