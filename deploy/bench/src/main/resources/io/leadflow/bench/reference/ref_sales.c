/*
 * The reference sales process as a plain C program: what the kernel is measured against.
 *
 * Four Poisson sources, four stages, two pools of people (first come first served), exponential lags, freezes
 * that thaw: see ref-sales.yaml, which says the same. One thread, one replication, scalar code. Times are days.
 *
 *   cc -O3 -march=native -o ref_sales ref_sales.c -lm
 *   ./ref_sales DAYS SEED
 *
 * Prints one line: the lead events, the leads, how they ended, the mean wait for each stage in days, the seconds
 * the simulation proper took. Exits 1 when win rate or waits are not what they must be.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- random numbers: xoshiro256++ (Blackman and Vigna 2019), seeded by SplitMix64 ---- */

static uint64_t s[4];

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next64(void) {
  uint64_t result = rotl(s[0] + s[3], 23) + s[0];
  uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 45);
  return result;
}

static void seed(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = x += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    s[i] = z ^ (z >> 31);
  }
}

static inline double uniform(void) { return (double)(next64() >> 11) * 0x1p-53; }

/* ---- ziggurats of 256 layers (Marsaglia and Tsang 2000, layer and value from disjoint bits: Doornik 2005) ---- */

#define LAYERS 256
#define EXP_R 7.69711747013104972
#define EXP_V 3.9496598225815571993e-3
#define NORM_R 3.6541528853610088
#define NORM_V 4.92867323399e-3

typedef struct {
  double width[LAYERS + 1]; /* right edge of each layer; the tail is folded into layer 0 */
  double scale[LAYERS];     /* width of a layer over 2^53 */
  uint64_t inside[LAYERS];  /* draws below this are under the curve without a look at it */
  double height[LAYERS + 1];
} ziggurat;

static ziggurat ze, zn;

static double exp_density(double x) { return exp(-x); }
static double exp_inverse(double y) { return -log(y); }
static double norm_density(double x) { return exp(-0.5 * x * x); }
static double norm_inverse(double y) { return sqrt(-2 * log(y)); }

static void build(ziggurat *z, double r, double v, double (*density)(double), double (*inverse)(double)) {
  z->width[0] = v / density(r);
  z->width[1] = r;
  for (int i = 1; i < LAYERS - 1; i++) z->width[i + 1] = inverse(v / z->width[i] + density(z->width[i]));
  z->width[LAYERS] = 0;
  for (int i = 0; i <= LAYERS; i++) z->height[i] = density(z->width[i]);
  for (int i = 0; i < LAYERS; i++) {
    z->scale[i] = z->width[i] * 0x1p-53;
    z->inside[i] = (uint64_t)(z->width[i + 1] / z->width[i] * 0x1p53);
  }
}

static inline double under(const ziggurat *z, int i) {
  return z->height[i] + uniform() * (z->height[i + 1] - z->height[i]);
}

/* Exponential of mean 1. */
static inline double exponential(void) {
  double beyond = 0;
  for (;;) {
    uint64_t u = next64();
    int i = (int)(u & (LAYERS - 1));
    double x = (double)(int64_t)(u >> 11) * ze.scale[i];
    if (__builtin_expect((u >> 11) < ze.inside[i], 1)) return beyond + x;
    if (i == 0) beyond += EXP_R; /* the tail of an exponential is an exponential */
    else if (under(&ze, i) < exp(-x)) return beyond + x;
  }
}

static double norm_tail(void) {
  double x, y;
  do {
    x = -log1p(-uniform()) / NORM_R;
    y = -log1p(-uniform());
  } while (2 * y < x * x);
  return NORM_R + x;
}

/* Standard normal. */
static inline double normal(void) {
  for (;;) {
    uint64_t u = next64();
    int i = (int)(u & (LAYERS - 1));
    double sign = (u & LAYERS) ? -1 : 1;
    double x = (double)(int64_t)(u >> 11) * zn.scale[i];
    if (__builtin_expect((u >> 11) < zn.inside[i], 1)) return sign * x;
    if (i == 0) return sign * norm_tail();
    if (under(&zn, i) < exp(-0.5 * x * x)) return sign * x;
  }
}

/* ---- the process ---- */

enum { ORGANIC, PAID, SOCIAL, REFERRAL, SOURCES };
enum { QUALIFY, DEMO, PROPOSAL, NEGOTIATION, STAGES };
enum { SDR, AE, POOLS };
enum { WON = STAGES, LOST, FROZEN };

typedef struct {
  int pool;
  double mean_work;               /* days; the coefficient of variation is 1 */
  double p_first, p_lost;         /* cumulative: the next stage or WON, then LOST, then FROZEN */
  int first;
  double mu, sigma;               /* of the work's logarithm */
} stage_spec;

static stage_spec stages[STAGES] = {
    {SDR, 0.08, 0.45, 0.85, DEMO, 0, 0},
    {AE, 0.10, 0.60, 0.90, PROPOSAL, 0, 0},
    {AE, 0.25, 0.65, 0.90, NEGOTIATION, 0, 0},
    {AE, 0.15, 0.70, 0.90, WON, 0, 0},
};
static const double rates[SOURCES] = {20, 15, 10, 5}; /* leads a day */
static const double mean_lag = 2, mean_freeze = 30, returns = 0.35;

/* ---- lead events, folded into funnel counts ---- */

static struct {
  int64_t events, value;
  int64_t created[SOURCES], won_by_source[SOURCES];
  int64_t entered[STAGES], again[STAGES], started[STAGES], finished[STAGES];
  int64_t frozen[STAGES], thawed[STAGES], won[STAGES], lost[STAGES];
  double entered_at[STAGES], started_at[STAGES];
} funnel;

static void lead_created(double at, int64_t lead, int source, int64_t value) {
  (void)at, (void)lead, (void)value;
  funnel.events++;
  funnel.created[source]++;
}

static void stage_entered(double at, int64_t lead, int stage, int visit) {
  (void)lead;
  funnel.events++;
  funnel.entered[stage]++;
  funnel.again[stage] += visit > 1;
  funnel.entered_at[stage] += at;
}

static void work_started(double at, int64_t lead, int stage, int role) {
  (void)lead, (void)role;
  funnel.events++;
  funnel.started[stage]++;
  funnel.started_at[stage] += at;
}

static void work_finished(double at, int64_t lead, int stage, int role) {
  (void)at, (void)lead, (void)role;
  funnel.events++;
  funnel.finished[stage]++;
}

static void lead_frozen(double at, int64_t lead, int stage, int reason) {
  (void)at, (void)lead, (void)reason;
  funnel.events++;
  funnel.frozen[stage]++;
}

static void lead_thawed(double at, int64_t lead, int stage) {
  (void)at, (void)lead;
  funnel.events++;
  funnel.thawed[stage]++;
}

static void lead_won(double at, int64_t lead, int stage, int64_t value) {
  (void)at, (void)lead;
  funnel.events++;
  funnel.won[stage]++;
  funnel.value += value;
}

static void lead_lost(double at, int64_t lead, int stage, int reason) {
  (void)at, (void)lead, (void)reason;
  funnel.events++;
  funnel.lost[stage]++;
}

/* ---- leads, in slots that are used again ---- */

typedef struct {
  int64_t number, value;
  int32_t source, stage, next; /* next: in the queue, or in the list of free slots */
  int32_t visits[STAGES];
} lead;

static void *grown(void *array, int64_t cells, size_t size) {
  void *more = realloc(array, (size_t)cells * size);
  if (more == NULL) {
    fputs("ref_sales: out of memory\n", stderr);
    exit(3);
  }
  return more;
}

static lead *leads;
static int32_t lead_room, leads_used, free_lead = -1;

static int32_t new_lead(int64_t number, int source) {
  int32_t slot = free_lead;
  if (slot >= 0) {
    free_lead = leads[slot].next;
  } else {
    if (leads_used == lead_room) leads = grown(leads, lead_room = lead_room ? 2 * lead_room : 256, sizeof(lead));
    slot = leads_used++;
  }
  leads[slot] = (lead){.number = number, .source = source};
  return slot;
}

static void drop_lead(int32_t slot) {
  leads[slot].next = free_lead;
  free_lead = slot;
}

/* ---- pending events: a 4-ary heap in the order (time, sequence) ---- */

enum { ARRIVES, WORKED, LAGGED, THAWS };

typedef struct {
  int64_t key; /* the time's bits: positive doubles are in the order of their bits, compared without branches */
  int64_t sequence;
  int32_t what, who; /* who: a source or a lead's slot */
} event;

static event *heap;
static int64_t heap_room, pending, sequence;

static inline int64_t key(double at) {
  int64_t bits;
  memcpy(&bits, &at, sizeof bits);
  return bits;
}

static inline double time_of(int64_t key) {
  double time;
  memcpy(&time, &key, sizeof time);
  return time;
}

static inline int before(const event *a, const event *b) {
  return a->key < b->key || (a->key == b->key && a->sequence < b->sequence);
}

static inline void schedule(double when, int32_t what, int32_t who) {
  if (pending == heap_room) heap = grown(heap, heap_room = heap_room ? 2 * heap_room : 1024, sizeof(event));
  event e = {key(when), sequence++, what, who};
  int64_t i = pending++;
  while (i > 0) {
    int64_t parent = (i - 1) >> 2;
    if (!before(&e, &heap[parent])) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = e;
}

/* The least of up to four children; the compiler makes conditional moves of it, which nobody can predict wrongly. */
static inline int64_t least_child(int64_t child) {
  int64_t least = child, end = child + 4 < pending ? child + 4 : pending;
  int64_t k = heap[child].key;
  while (++child < end) {
    int64_t other = heap[child].key;
    int less = (other < k) | ((other == k) & (heap[child].sequence < heap[least].sequence));
    least = less ? child : least;
    k = less ? other : k;
  }
  return least;
}

static inline event pop(void) {
  event top = heap[0], last = heap[--pending];
  int64_t i = 0, child;
  while ((child = 4 * i + 1) < pending) {
    child = least_child(child);
    if (!before(&heap[child], &last)) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = last;
  return top;
}

/* ---- people, and what a lead goes through ---- */

static struct {
  int capacity, busy;
  int32_t first, last;
} pools[POOLS] = {{8, 0, -1, -1}, {12, 0, -1, -1}};

static void start_work(double now, int32_t who) {
  const stage_spec *at = &stages[leads[who].stage];
  work_started(now, leads[who].number, leads[who].stage, at->pool);
  schedule(now + exp(at->mu + at->sigma * normal()), WORKED, who);
}

static void enter(double now, int32_t who, int stage) {
  int pool = stages[stage].pool;
  leads[who].stage = stage;
  stage_entered(now, leads[who].number, stage, ++leads[who].visits[stage]);
  if (pools[pool].busy < pools[pool].capacity) {
    pools[pool].busy++;
    start_work(now, who);
    return;
  }
  leads[who].next = -1;
  if (pools[pool].first < 0) pools[pool].first = who;
  else leads[pools[pool].last].next = who;
  pools[pool].last = who;
}

static void release(double now, int pool) {
  int32_t who = pools[pool].first;
  if (who < 0) {
    pools[pool].busy--;
    return;
  }
  pools[pool].first = leads[who].next;
  start_work(now, who);
}

static int64_t born;

static void arrive(double now, int source) {
  int32_t who = new_lead(++born, source);
  lead_created(now, born, source, 0);
  schedule(now + exponential() / rates[source], ARRIVES, source);
  enter(now, who, QUALIFY);
}

static void worked(double now, int32_t who) {
  int at = leads[who].stage;
  work_finished(now, leads[who].number, at, stages[at].pool);
  release(now, stages[at].pool);
  double u = uniform();
  if (u >= stages[at].p_lost) {
    lead_frozen(now, leads[who].number, at, 0);
    schedule(now + mean_freeze * exponential(), THAWS, who);
  } else if (u >= stages[at].p_first) {
    lead_lost(now, leads[who].number, at, 0);
    drop_lead(who);
  } else if (stages[at].first == WON) {
    lead_won(now, leads[who].number, at, leads[who].value);
    drop_lead(who);
  } else {
    schedule(now + mean_lag * exponential(), LAGGED, who);
  }
}

static void thaw(double now, int32_t who) {
  int at = leads[who].stage;
  if (uniform() < returns) {
    lead_thawed(now, leads[who].number, at);
    enter(now, who, at);
  } else {
    lead_lost(now, leads[who].number, at, 0);
    drop_lead(who);
  }
}

static void simulate(double days) {
  for (int source = 0; source < SOURCES; source++) schedule(exponential() / rates[source], ARRIVES, source);
  while (heap[0].key < key(days)) { /* the sources never run dry */
    event e = pop();
    double now = time_of(e.key);
    switch (e.what) {
      case ARRIVES: arrive(now, e.who); break;
      case WORKED: worked(now, e.who); break;
      case LAGGED: enter(now, e.who, stages[leads[e.who].stage].first); break;
      case THAWS: thaw(now, e.who); break;
    }
  }
}

/* ---- check and print ---- */

static const double theory_win_rate = 0.14428;
static const double long_run_waits[STAGES] = {0.00150, 0.00466, 0.00463, 0.00470}; /* days */

static int64_t sum(const int64_t *counts, int n) {
  int64_t total = 0;
  for (int i = 0; i < n; i++) total += counts[i];
  return total;
}

/* Mean wait of those whose work started or who wait still, in days. */
static double mean_wait(int stage, double end) {
  double waiting = (double)(funnel.entered[stage] - funnel.started[stage]);
  return (funnel.started_at[stage] + waiting * end - funnel.entered_at[stage]) / (double)funnel.entered[stage];
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 3 || atof(argv[1]) <= 0) {
    fputs("usage: ref_sales DAYS SEED\n", stderr);
    return 2;
  }
  double days = atof(argv[1]);
  seed(strtoull(argv[2], NULL, 10));
  build(&ze, EXP_R, EXP_V, exp_density, exp_inverse);
  build(&zn, NORM_R, NORM_V, norm_density, norm_inverse);
  for (int i = 0; i < STAGES; i++) {
    double variance = log(2); /* ln(1 + cv^2) */
    stages[i].sigma = sqrt(variance);
    stages[i].mu = log(stages[i].mean_work) - variance / 2;
  }
  double start = seconds();
  simulate(days);
  double took = seconds() - start;

  int64_t won = sum(funnel.won, STAGES), lost = sum(funnel.lost, STAGES), created = sum(funnel.created, SOURCES);
  double win_rate = (double)won / (double)(won + lost);
  double scale = sqrt(1e6 / (double)created); /* how much wider than at a million leads intervals are */
  int holds = fabs(win_rate - theory_win_rate) <= 0.0015 * scale;
  printf("events=%lld leads=%lld won=%lld lost=%lld seconds=%.6f waits=", (long long)funnel.events,
         (long long)created, (long long)won, (long long)lost, took);
  for (int i = 0; i < STAGES; i++) {
    double wait = mean_wait(i, days);
    holds &= fabs(wait - long_run_waits[i]) <= 0.15 * scale * long_run_waits[i];
    printf("%s%.6f", i ? "," : "", wait);
  }
  putchar('\n');
  if (!holds) fputs("ref_sales: win rate or waits are not those of the process\n", stderr);
  return holds ? 0 : 1;
}
