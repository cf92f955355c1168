/* Times the C library the way child.mjs times a JavaScript one: the loop over the list is in here.
 *
 * A question is one line "repeats count" and then `count` lines with a password each; the answer is one
 * line of nanoseconds: the processor time of all calls, and then one number for each call. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zxcvbn.h>

static double now(clockid_t clock) {
  struct timespec at;
  clock_gettime(clock, &at);
  return at.tv_sec * 1e9 + at.tv_nsec;
}

int main(void) {
  char *line = NULL;
  size_t room = 0;
  volatile double sum = 0;
  while (getline(&line, &room, stdin) > 0) {
    long repeats = 0, count = 0;
    if (sscanf(line, "%ld %ld", &repeats, &count) != 2) return 1;
    char **passwords = malloc(count * sizeof *passwords);
    for (long i = 0; i < count; i++) {
      ssize_t length = getline(&line, &room, stdin);
      if (length < 1) return 1;
      line[length - 1] = 0;
      passwords[i] = strdup(line);
    }
    double *times = malloc(repeats * count * sizeof *times);
    double cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    double from = now(CLOCK_MONOTONIC);
    for (long i = 0; i < repeats * count; i++) {
      /* The parts are asked for as well: the others explain their answer too. */
      ZxcMatch_t *parts = NULL;
      sum += ZxcvbnMatch(passwords[i % count], NULL, &parts);
      ZxcvbnFreeInfo(parts);
      double to = now(CLOCK_MONOTONIC);
      times[i] = to - from;
      from = to;
    }
    printf("%.0f ", now(CLOCK_PROCESS_CPUTIME_ID) - cpu);
    for (long i = 0; i < repeats * count; i++) printf("%.0f ", times[i]);
    putchar('\n');
    fflush(stdout);
    for (long i = 0; i < count; i++) free(passwords[i]);
    free(passwords);
    free(times);
  }
  return 0;
}
