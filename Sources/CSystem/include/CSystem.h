// What Swift cannot reach: system calls that the C library's Swift overlay hides, and the processor's SHA instructions.
// Nothing here keeps state or allocates. Functions that can fail return -1 and leave the reason in errno.
#ifndef KODEBOK_CSYSTEM_H
#define KODEBOK_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

// Renames like renameat(2), but never over an existing file: fails with EEXIST. Where the kernel or the file system
// does not know the flag, fails with EINVAL or ENOSYS, and the caller chooses another way.
int kodebok_rename_new(int from_folder, const char *from, int to_folder, const char *to);

// Exchanges two existing files in one step. Fails with EINVAL or ENOSYS where that is not known.
int kodebok_rename_exchange(int from_folder, const char *from, int to_folder, const char *to);

// Makes a pipe whose two ends are closed in programs that are started later.
int kodebok_pipe(int ends[2]);

// Asks the kernel to send this process a signal when the thread that started it ends. Does nothing where unknown.
int kodebok_signal_when_parent_ends(int signal);

// Names the calling thread for debuggers and process lists: at most 15 bytes, longer names are cut.
void kodebok_name_thread(const char *name);

// Asks for room in a pipe, so that a large message is handed over at once. Does nothing to what is no pipe, or where
// the system will not.
void kodebok_widen_pipe(int descriptor, int bytes);

// Waits until what was written to the file is on the disk (its size too, its times not).
int kodebok_flush_data(int file);

// What wait(2) reported: the exit status, or -1 when the process was ended by a signal.
int kodebok_exit_status(int wait_status);

// What wait(2) reported: the signal that ended the process, or 0.
int kodebok_ending_signal(int wait_status);

// A program to be started apart from this one: in a session of its own, with nothing open but its three descriptors.
struct kodebok_launch {
  const char *program;            // The file, absolute.
  char *const *arguments;         // Ended by NULL; the first is the name.
  char *const *environment;       // Ended by NULL; nothing else is handed on.
  const char *folder;             // The working folder.
  int input, output, errors;      // The descriptors that become 0, 1 and 2; all are above 2.
  unsigned long open_files;       // Limits of each process; 0 for none.
  unsigned long data_bytes;
  unsigned long processes;        // Only held where the program is kept apart, because elsewhere it counts all of the user's.
  int is_apart;                   // In: whether to try to keep it apart. Out: whether it is.
};

// Starts a program and returns its process, or -1 with the reason in errno. Kept apart, the program has no network but
// its own loopback, and is the first process of a tree of its own, all of which the kernel ends with it. Where the
// kernel does not allow that without privileges the program runs in a session of its own alone. The kernel ends the
// program when the calling thread ends (Linux).
int kodebok_launch(struct kodebok_launch *launch);

// Writes like write(2), but gives EPIPE without the signal SIGPIPE where nobody reads any more.
ptrdiff_t kodebok_write_quietly(int descriptor, const void *bytes, size_t count);

// Whether programs can be kept apart here: 1 or 0.
int kodebok_can_keep_apart(void);

// Takes the end of a process without waiting: its wait(2) status in `wait_status` and 1, or 0 while it runs, or -1.
int kodebok_reap(int process, int *wait_status);

// Finds `needle` in `bytes`; returns its offset, or -1. An empty needle is found at 0.
ptrdiff_t kodebok_find(const void *bytes, size_t count, const void *needle, size_t needle_count);

// Adds whole 64-byte blocks to a SHA-256 state, with the processor's SHA instructions where it has them.
void kodebok_sha256_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks);

// The same in portable C, whatever the processor.
void kodebok_sha256_blocks_portable(uint32_t state[8], const uint8_t *bytes, size_t blocks);

// Whether kodebok_sha256_blocks uses the processor's SHA instructions here: 1 or 0.
int kodebok_sha256_is_accelerated(void);

#endif
