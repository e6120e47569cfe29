#define _GNU_SOURCE 1
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static int rename_with(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
#if defined(__linux__)
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
#elif defined(__APPLE__)
  return renameatx_np(from_folder, from, to_folder, to, flags == 1 ? RENAME_EXCL : RENAME_SWAP);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int kodebok_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 1);
}

int kodebok_rename_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 2);
}

int kodebok_pipe(int ends[2]) {
#if defined(__linux__)
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

int kodebok_signal_when_parent_ends(int signal) {
#if defined(__linux__)
  return prctl(PR_SET_PDEATHSIG, (unsigned long)signal, 0, 0, 0);
#else
  (void)signal;
  return 0;
#endif
}

void kodebok_name_thread(const char *name) {
  char cut[16];
  strncpy(cut, name, sizeof cut - 1);
  cut[sizeof cut - 1] = 0;
#if defined(__APPLE__)
  pthread_setname_np(cut);
#else
  pthread_setname_np(pthread_self(), cut);
#endif
}

void kodebok_widen_pipe(int descriptor, int bytes) {
#if defined(F_SETPIPE_SZ)
  (void)fcntl(descriptor, F_SETPIPE_SZ, bytes);
#else
  (void)descriptor;
  (void)bytes;
#endif
}

int kodebok_flush_data(int file) {
#if defined(__APPLE__)
  return fcntl(file, F_FULLFSYNC) == -1 ? fsync(file) : 0;
#else
  return fdatasync(file);
#endif
}

int kodebok_exit_status(int wait_status) {
  return WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1;
}

int kodebok_ending_signal(int wait_status) {
  return WIFSIGNALED(wait_status) ? WTERMSIG(wait_status) : 0;
}

ptrdiff_t kodebok_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  if (count < needle_count) return -1;
  const void *found = memmem(bytes, count, needle, needle_count);
  return found ? (const char *)found - (const char *)bytes : -1;
}
