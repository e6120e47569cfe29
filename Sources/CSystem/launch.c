// Starting programs that are not trusted to behave.
//
// On Linux the child is made by clone(2) with the memory of this process and the calling thread suspended, as
// posix_spawn does it: nothing is copied, however large this process is. Between clone and exec the child only makes
// system calls and touches its own stack and the structure it was given.
#define _GNU_SOURCE 1
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

// What keeps a program apart: users and groups of its own, which allows the rest without privileges, a tree of processes
// that ends with its first one, a network without a way out, and memory shared with nobody.
enum { APART = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC };

struct child {
  struct kodebok_launch *launch;
  int error;  // Written by the child before it gives up.
  char user_map[64];
  char group_map[64];
};

static void limit(int resource, unsigned long value) {
  struct rlimit now;
  if (value == 0 || getrlimit(resource, &now) != 0) return;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < value) value = now.rlim_max;
  struct rlimit wanted = {value, value};
  (void)setrlimit(resource, &wanted);
}

static void write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  (void)!write(file, text, strlen(text));
  close(file);
}

// Switches the loopback of the new network on, so that the processes of a plug-in can speak with each other.
static void raise_loopback(void) {
  int link = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (link < 0) return;
  struct ifreq request;
  memset(&request, 0, sizeof request);
  memcpy(request.ifr_name, "lo", 3);
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  (void)ioctl(link, SIOCSIFFLAGS, &request);
  close(link);
}

static void close_from(int first) {
#if defined(SYS_close_range)
  if (syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0) return;
#endif
  struct rlimit files;
  int last = getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < 65536 ? (int)files.rlim_cur : 65536;
  for (int descriptor = first; descriptor < last; descriptor++) close(descriptor);
}

static int give_up(struct child *child) {
  child->error = errno ? errno : EINVAL;
  _exit(127);
}

static int enter(void *argument) {
  struct child *child = argument;
  struct kodebok_launch *launch = child->launch;
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    (void)sigaction(signal, &plain, NULL);
  }
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (setsid() < 0) return give_up(child);
  if (launch->is_apart) {
    write_file("/proc/self/setgroups", "deny");
    write_file("/proc/self/uid_map", child->user_map);
    write_file("/proc/self/gid_map", child->group_map);
    raise_loopback();
    limit(RLIMIT_NPROC, launch->processes);
  }
  if (chdir(launch->folder) != 0) return give_up(child);
  if (dup2(launch->input, 0) < 0 || dup2(launch->output, 1) < 0 || dup2(launch->errors, 2) < 0) return give_up(child);
  close_from(3);
  limit(RLIMIT_NOFILE, launch->open_files);
  limit(RLIMIT_DATA, launch->data_bytes);
  struct rlimit no_core = {0, 0};
  (void)setrlimit(RLIMIT_CORE, &no_core);
  (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  sigset_t none;
  sigemptyset(&none);
  (void)sigprocmask(SIG_SETMASK, &none, NULL);
  execve(launch->program, launch->arguments, launch->environment);
  return give_up(child);
}

static int start(struct child *child, int flags) {
  const size_t size = 128 * 1024;
  char *stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return -1;
  child->error = 0;
  int process = clone(enter, stack + size, CLONE_VM | CLONE_VFORK | SIGCHLD | flags, child);
  int reason = errno;
  munmap(stack, size);
  if (process > 0 && child->error != 0) {
    int status;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
    reason = child->error;
    process = -1;
  }
  errno = reason;
  return process;
}

static int leave(void *argument) {
  (void)argument;
  _exit(0);
}

int kodebok_can_keep_apart(void) {
  const size_t size = 64 * 1024;
  char *stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return 0;
  int process = clone(leave, stack + size, CLONE_VM | CLONE_VFORK | SIGCHLD | APART, NULL);
  munmap(stack, size);
  if (process < 0) return 0;
  int status;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
  return 1;
}

int kodebok_launch(struct kodebok_launch *launch) {
  struct child child;
  memset(&child, 0, sizeof child);
  child.launch = launch;
  snprintf(child.user_map, sizeof child.user_map, "%u %u 1", geteuid(), geteuid());
  snprintf(child.group_map, sizeof child.group_map, "%u %u 1", getegid(), getegid());
  sigset_t all, old;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &old);
  int process = -1;
  if (launch->is_apart) {
    process = start(&child, APART);
    // A program that is not there is not there without the wall either.
    if (process < 0 && child.error == 0) launch->is_apart = 0;
  }
  if (process < 0 && !launch->is_apart) process = start(&child, 0);
  int reason = errno;
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  errno = reason;
  return process;
}

#else
#include <spawn.h>

int kodebok_can_keep_apart(void) { return 0; }

int kodebok_launch(struct kodebok_launch *launch) {
  launch->is_apart = 0;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, launch->input, 0);
  posix_spawn_file_actions_adddup2(&actions, launch->output, 1);
  posix_spawn_file_actions_adddup2(&actions, launch->errors, 2);
  posix_spawn_file_actions_addchdir_np(&actions, launch->folder);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
#if defined(POSIX_SPAWN_SETSID)
  flags |= POSIX_SPAWN_SETSID;
#endif
  sigset_t set;
  sigemptyset(&set);
  posix_spawnattr_setsigmask(&attributes, &set);
  sigfillset(&set);
  posix_spawnattr_setsigdefault(&attributes, &set);
  posix_spawnattr_setflags(&attributes, flags);
  pid_t process = -1;
  int status = posix_spawn(
      &process, launch->program, &actions, &attributes, launch->arguments, launch->environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (status == 0) return process;
  errno = status;
  return -1;
}
#endif

int kodebok_reap(int process, int *wait_status) {
  int result;
  do { result = waitpid(process, wait_status, WNOHANG); } while (result < 0 && errno == EINTR);
  return result > 0 ? 1 : result;
}

ptrdiff_t kodebok_write_quietly(int descriptor, const void *bytes, size_t count) {
  sigset_t broken, old;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, &old);
  ptrdiff_t written = write(descriptor, bytes, count);
  int reason = errno;
#if defined(__linux__)
  // The signal goes to the thread that wrote, so it waits here; unless it was blocked before, it is taken away.
  if (written < 0 && reason == EPIPE && !sigismember(&old, SIGPIPE)) {
    struct timespec none = {0, 0};
    while (sigtimedwait(&broken, NULL, &none) < 0 && errno == EINTR) {}
  }
#else
  if (written < 0 && reason == EPIPE && !sigismember(&old, SIGPIPE)) {
    sigset_t pending;
    int signal;
    if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE)) sigwait(&broken, &signal);
  }
#endif
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  errno = reason;
  return written;
}
