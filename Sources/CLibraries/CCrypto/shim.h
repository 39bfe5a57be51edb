#pragma once
// The functions of one algorithm: those that look for it among providers take a millisecond to find them and the machine's
// configuration, which is as long as a small course takes to be read.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
