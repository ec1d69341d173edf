// An emulated line between two network namespaces, in user space, over one TUN device in each.
//
//   line NAMESPACE_A DEVICE_A NAMESPACE_B DEVICE_B SHAPE_A_TO_B SHAPE_B_TO_A LOG
//
// Each direction on its own: packets are lost at random, independently or in bursts (Gilbert and
// Elliott's two states); what is left waits in a queue of so many bytes that drops what finds it
// full; it leaves the queue at the line's rate, which may follow a schedule; and arrives after a
// fixed delay and, if wanted, a random one on top. Order is kept.
//
// The computer may pause for some milliseconds. So a packet enters at the time at which the kernel
// saw it, not at that at which it is read; and what is delivered late keeps half its distances until
// the delay is made up for: a heap of late acknowledgements at once would make senders burst, which
// no line does.
//
// A shape is KEY=VALUE,KEY=VALUE with
//   rate=Mbit/s (of IP packets)   delay=ms   jitter=ms   loss=percent   q=bytes   seed=number
//   burst_in=percent   burst_out=percent   burst_loss=percent: per packet, the chance to enter
//       and to leave the bad state, and the chance to be lost while in it
//   sched=SECOND:RATE;SECOND:RATE   period=s: from that second of every period on, that rate;
//       a rate of 0 is an outage: all packets are lost
//
// Prints "ready" once both devices exist. Reads single letters: s, the line falls silent (all is
// lost, both ways); c, it carries again. Ends when its input ends, so that it cannot outlive
// whoever started it. LOG gets a row every 10 ms: monotonic nanoseconds, then for each direction
//   packets carried, bytes carried, packets lost at random, packets dropped by the full queue,
//   microseconds that a packet would wait in the queue now, worst lateness of the emulation in us
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { LARGEST = 2048, SLOTS = 131072, STEPS = 64, ROOM = 64 << 20 };
static const uint64_t SECOND = 1000000000ull, ROW = 10000000ull;
// Waking up takes a tenth of a millisecond; what takes longer is taken for a pause of the computer.
static const uint64_t PAUSE = 1000000ull;
// Twice as fast as the line; and where one pause follows the other, never far behind.
static const uint64_t CATCHING_UP = 2, MOST_DELAY = 15000000ull;

typedef struct {
  uint64_t leaves, arrives;  // the queue; the other end
  int length;
  unsigned char *bytes;
} packet;

typedef struct {
  int seen, in, out;  // what comes in, with its time; the same once more, thrown away; what goes out
  double rate, delay, jitter, loss, burst_in, burst_out, burst_loss, period;
  long queue_limit;
  struct { double second, rate; } steps[STEPS];
  int step_count;
  uint64_t random;
  int in_burst;
  packet *slots;                     // a ring: [first, queue_first) on its way, [queue_first, end)
  unsigned first, queue_first, end;  // still in the queue
  long queued;
  uint64_t last_arrival;
  uint64_t last_due, last_delivery;  // of what was delivered: by the line, as planned after pauses
  _Atomic uint64_t last_leaving, carried, carried_bytes, lost, dropped, lateness;
} direction;

static uint64_t begin;
static _Atomic int silent;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static uint64_t on(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (uint64_t)t.tv_sec * SECOND + (uint64_t)t.tv_nsec;
}

static uint64_t now(void) {
  return on(CLOCK_MONOTONIC);
}

// Marsaglia's xorshift, 53 bits of it.
static double chance(direction *d) {
  d->random ^= d->random << 13;
  d->random ^= d->random >> 7;
  d->random ^= d->random << 17;
  return (double)(d->random >> 11) * (1.0 / 9007199254740992.0);
}

static double rate_at(const direction *d, uint64_t time) {
  double second = (double)(time - begin) / 1e9, rate = d->rate;
  if (d->period > 0) second -= d->period * (uint64_t)(second / d->period);
  for (int i = 0; i < d->step_count; i++)
    if (second >= d->steps[i].second) rate = d->steps[i].rate;
  return rate;
}

static int is_lost(direction *d, double rate) {
  double p = d->loss;
  if (d->burst_in > 0) {
    double turn = chance(d);
    d->in_burst = d->in_burst ? turn >= d->burst_out : turn < d->burst_in;
    if (d->in_burst) p = d->burst_loss;
  }
  return (p > 0 && chance(d) < p) || rate <= 0 || silent;
}

static void drain(direction *d, uint64_t time) {
  while (d->queue_first != d->end && d->slots[d->queue_first % SLOTS].leaves <= time)
    d->queued -= d->slots[d->queue_first++ % SLOTS].length;
}

static uint64_t next_delivery(const direction *d) {
  uint64_t due = d->slots[d->first % SLOTS].arrives;
  uint64_t spaced = d->last_delivery + (due - d->last_due) / CATCHING_UP;
  if (spaced > due + MOST_DELAY) spaced = due + MOST_DELAY;
  return due > spaced ? due : spaced;
}

static void deliver(direction *d, uint64_t time) {
  drain(d, time);
  while (d->first != d->queue_first) {
    uint64_t planned = next_delivery(d);
    if (planned > time) break;
    packet *p = &d->slots[d->first++ % SLOTS];
    d->last_due = p->arrives;
    d->last_delivery = time - planned > PAUSE ? time : planned;
    if (!silent && write(d->out, p->bytes, (size_t)p->length) == p->length) {
      d->carried++;
      d->carried_bytes += (uint64_t)p->length;
    } else {
      d->lost++;
    }
    if (time - p->arrives > d->lateness) d->lateness = time - p->arrives;
    free(p->bytes);
  }
}

static void enter(direction *d, const unsigned char *bytes, int length, uint64_t time) {
  drain(d, time);
  uint64_t start = d->last_leaving > time ? d->last_leaving : time;
  double rate = rate_at(d, start);
  if (is_lost(d, rate)) {
    d->lost++;
  } else if (d->queued + length > d->queue_limit) {
    d->dropped++;
  } else {
    packet *p = &d->slots[d->end % SLOTS];
    p->length = length;
    p->bytes = malloc((size_t)length);
    if (!p->bytes) die("memory");
    memcpy(p->bytes, bytes, (size_t)length);
    p->leaves = start + (uint64_t)(length * 8e3 / rate);
    p->arrives = p->leaves + (uint64_t)(d->delay * 1e6);
    if (d->jitter > 0) p->arrives += (uint64_t)(chance(d) * d->jitter * 1e6);
    if (p->arrives < d->last_arrival) p->arrives = d->last_arrival;
    d->last_leaving = p->leaves;
    d->last_arrival = p->arrives;
    d->queued += length;
    d->end++;
  }
}

static void await(const direction *d, int timer) {
  struct itimerspec alarm = {0};
  if (d->first != d->end) {
    uint64_t due = next_delivery(d);
    if (due <= now()) return;
    alarm.it_value.tv_sec = (time_t)(due / SECOND);
    alarm.it_value.tv_nsec = (long)(due % SECOND);
  }
  timerfd_settime(timer, TFD_TIMER_ABSTIME, &alarm, 0);
  struct pollfd wake[2] = {{d->seen, POLLIN, 0}, {timer, POLLIN, 0}};
  poll(wake, 2, -1);
}

// The kernel stamps by the clock of the day; it is as long ago by the other one.
static uint64_t time_of(struct msghdr *message) {
  struct timespec stamp;
  struct cmsghdr *c = CMSG_FIRSTHDR(message);
  if (!c || c->cmsg_type != SCM_TIMESTAMPNS) die("a packet without its time");
  memcpy(&stamp, CMSG_DATA(c), sizeof stamp);
  uint64_t day = on(CLOCK_REALTIME), at = (uint64_t)stamp.tv_sec * SECOND + (uint64_t)stamp.tv_nsec;
  return now() - (day > at ? day - at : 0);
}

static void take(direction *d) {
  unsigned char bytes[LARGEST], control[CMSG_SPACE(sizeof(struct timespec))];
  while (d->end - d->first < SLOTS) {
    struct iovec place = {bytes, LARGEST};
    struct msghdr message = {
        .msg_iov = &place, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    ssize_t length = recvmsg(d->seen, &message, MSG_DONTWAIT);
    if (length <= 0) break;
    enter(d, bytes, (int)length, time_of(&message));
  }
  while (read(d->in, bytes, LARGEST) > 0) {}
}

static _Noreturn void carry(direction *d) {
  prctl(PR_SET_TIMERSLACK, 1000);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  if (timer < 0) die("timer");
  d->slots = calloc(SLOTS, sizeof(packet));
  if (!d->slots) die("memory");
  for (;;) {
    take(d);
    deliver(d, now());
    await(d, timer);
  }
}

static void *carry_in_thread(void *argument) {
  carry(argument);
}

static void enter_namespace(const char *path) {
  int space = open(path, O_RDONLY | O_CLOEXEC);
  if (space < 0 || setns(space, CLONE_NEWNET)) die(path);
  close(space);
}

static int open_device(const char *space, const char *name) {
  char path[512];
  snprintf(path, sizeof path, "/var/run/netns/%s", space);
  enter_namespace(path);
  int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  snprintf(request.ifr_name, IFNAMSIZ, "%s", name);
  if (device < 0 || ioctl(device, TUNSETIFF, &request)) die("/dev/net/tun");
  return device;
}

// What the computer sends into the device of this namespace, as the kernel sees it.
static int open_seen(const char *device) {
  struct sock_filter outgoing[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)(SKF_AD_OFF + SKF_AD_PKTTYPE)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, LARGEST), BPF_STMT(BPF_RET | BPF_K, 0)};
  struct sock_fprog program = {sizeof outgoing / sizeof *outgoing, outgoing};
  struct sockaddr_ll address = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL),
      .sll_ifindex = (int)if_nametoindex(device)};
  int seen = socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, 0), yes = 1, room = ROOM;
  if (seen < 0
      || setsockopt(seen, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program)
      || setsockopt(seen, SOL_SOCKET, SO_TIMESTAMPNS, &yes, sizeof yes)
      || setsockopt(seen, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room)
      || bind(seen, (struct sockaddr *)&address, sizeof address))
    die("a socket for packets");
  return seen;
}

static void read_schedule(direction *d, char *text) {
  for (char *rest, *step = strtok_r(text, ";", &rest); step; step = strtok_r(0, ";", &rest)) {
    int i = d->step_count++;
    if (i >= STEPS || sscanf(step, "%lf:%lf", &d->steps[i].second, &d->steps[i].rate) != 2) {
      fprintf(stderr, "not a schedule: %s\n", step);
      exit(1);
    }
  }
}

static void read_setting(direction *d, const char *key, char *value) {
  double number = atof(value);
  if (!strcmp(key, "rate")) d->rate = number;
  else if (!strcmp(key, "delay")) d->delay = number;
  else if (!strcmp(key, "jitter")) d->jitter = number;
  else if (!strcmp(key, "loss")) d->loss = number / 100;
  else if (!strcmp(key, "q")) d->queue_limit = (long)number;
  else if (!strcmp(key, "burst_in")) d->burst_in = number / 100;
  else if (!strcmp(key, "burst_out")) d->burst_out = number / 100;
  else if (!strcmp(key, "burst_loss")) d->burst_loss = number / 100;
  else if (!strcmp(key, "period")) d->period = number;
  else if (!strcmp(key, "seed")) d->random = strtoull(value, 0, 10) * 0x9E3779B97F4A7C15ull | 1;
  else if (!strcmp(key, "sched")) read_schedule(d, value);
  else {
    fprintf(stderr, "unknown: %s\n", key);
    exit(1);
  }
}

static void read_shape(direction *d, char *text) {
  for (char *rest, *key = strtok_r(text, ",", &rest); key; key = strtok_r(0, ",", &rest)) {
    char *value = strchr(key, '=');
    if (!value) {
      fprintf(stderr, "not KEY=VALUE: %s\n", key);
      exit(1);
    }
    *value++ = 0;
    read_setting(d, key, value);
  }
}

static void write_row(FILE *log, direction *directions, uint64_t time) {
  fprintf(log, "%lu", time);
  for (direction *d = directions; d < directions + 2; d++) {
    uint64_t waits = d->last_leaving > time ? (d->last_leaving - time) / 1000 : 0;
    fprintf(log, " %lu %lu %lu %lu %lu %lu", d->carried, d->carried_bytes, d->lost, d->dropped,
        waits, atomic_exchange(&d->lateness, 0) / 1000);
  }
  fputc('\n', log);
  fflush(log);
}

int main(int count, char **words) {
  static direction directions[2] = {
      {.queue_limit = 256000, .random = 88172645463325252ull},
      {.queue_limit = 256000, .random = 362436069362436069ull}};
  if (count != 8) {
    fprintf(stderr, "seven words: see the head of the source\n");
    return 1;
  }
  for (int i = 0; i < 2; i++) {
    directions[i].in = directions[!i].out = open_device(words[1 + 2 * i], words[2 + 2 * i]);
    directions[i].seen = open_seen(words[2 + 2 * i]);
  }
  read_shape(&directions[0], words[5]);
  read_shape(&directions[1], words[6]);
  FILE *log = fopen(words[7], "we");
  if (!log) die(words[7]);
  begin = now();
  pthread_t thread;
  for (int i = 0; i < 2; i++)
    if (pthread_create(&thread, 0, carry_in_thread, &directions[i])) die("thread");
  puts("ready");
  fflush(stdout);
  for (uint64_t row = begin;;) {
    write_row(log, directions, now());
    for (row += ROW; row <= now();) row += ROW;
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    while (poll(&input, 1, row > now() ? (int)((row - now() + 999999) / 1000000) : 0) > 0) {
      char letter;
      if (read(STDIN_FILENO, &letter, 1) <= 0) return 0;
      silent = letter == 's' ? 1 : letter == 'c' ? 0 : silent;
    }
  }
}
