/*
 * Stands before ALSA (LD_PRELOAD): a device that lets itself be opened for capture so many times,
 * and then refuses, as one does that another program has taken, or that this one may not use.
 */
#include <dlfcn.h>
#include <stdlib.h>

enum { CAPTURE = 1 };

static int opened;

int snd_pcm_open(void **pcm, const char *name, int stream, int mode) {
  if (stream == CAPTURE && opened++ >= atoi(getenv("CAPTURES_ALLOWED"))) {
    return -atoi(getenv("CAPTURE_ERROR"));
  }
  int (*real)(void **, const char *, int, int) =
      dlsym(dlopen("libasound.so.2", RTLD_NOW), "snd_pcm_open");
  return real(pcm, name, stream, mode);
}
