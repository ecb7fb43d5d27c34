"""The reference sales process in SimPy: processes as generators, people as resources. Times are days.

    python3 ref_sales.py DAYS SEED

Prints one line: the lead events, the leads, how they ended, the mean wait for each stage in days, the seconds the
simulation proper took.
"""
import itertools
import math
import random
import sys
import time

import simpy

RATES = {"organic": 20, "paid": 15, "social": 10, "referral": 5}
CAPACITIES = {"sdr": 8, "ae": 12}
MEAN_LAG = 2
MEAN_FREEZE = 30
RETURNS = 0.35
SIGMA = math.sqrt(math.log(2))  # of the work's logarithm: its coefficient of variation is 1
# name, role, mean work (days), cumulative probabilities of advancing and of being lost; the rest freezes
STAGES = [
    ("qualify", "sdr", 0.08, 0.45, 0.85),
    ("demo", "ae", 0.10, 0.60, 0.90),
    ("proposal", "ae", 0.25, 0.65, 0.90),
    ("negotiation", "ae", 0.15, 0.70, 0.90),
]


class Funnel:
    """Takes lead events, one call each, and folds them into counts."""

    def __init__(self):
        self.events = 0
        self.created = dict.fromkeys(RATES, 0)
        stages = len(STAGES)
        self.entered, self.again, self.started, self.finished = ([0] * stages for _ in range(4))
        self.frozen, self.thawed, self.won, self.lost = ([0] * stages for _ in range(4))
        self.entered_at, self.started_at = ([0.0] * stages for _ in range(2))
        self.value = 0

    def lead_created(self, at, lead, source, value):
        self.events += 1
        self.created[source] += 1

    def stage_entered(self, at, lead, stage, visit):
        self.events += 1
        self.entered[stage] += 1
        self.again[stage] += visit > 1
        self.entered_at[stage] += at

    def work_started(self, at, lead, stage, role):
        self.events += 1
        self.started[stage] += 1
        self.started_at[stage] += at

    def work_finished(self, at, lead, stage, role):
        self.events += 1
        self.finished[stage] += 1

    def lead_frozen(self, at, lead, stage, reason):
        self.events += 1
        self.frozen[stage] += 1

    def lead_thawed(self, at, lead, stage):
        self.events += 1
        self.thawed[stage] += 1

    def lead_won(self, at, lead, stage, value):
        self.events += 1
        self.won[stage] += 1
        self.value += value

    def lead_lost(self, at, lead, stage, reason):
        self.events += 1
        self.lost[stage] += 1

    def mean_wait(self, stage, end):
        """Days, over those whose work has started or who still wait."""
        waiting = self.entered[stage] - self.started[stage]
        return (self.started_at[stage] + waiting * end - self.entered_at[stage]) / max(1, self.entered[stage])


def leads(env, source, rate, rng, roles, funnel, numbers):
    while True:
        yield env.timeout(rng.expovariate(rate))
        env.process(lead(env, next(numbers), source, rng, roles, funnel))


def lead(env, number, source, rng, roles, funnel):
    funnel.lead_created(env.now, number, source, 0)
    visits = [0] * len(STAGES)
    stage = 0
    while True:
        _, role, mean_work, advances, loses = STAGES[stage]
        visits[stage] += 1
        funnel.stage_entered(env.now, number, stage, visits[stage])
        people = roles[role]
        request = people.request()
        yield request
        funnel.work_started(env.now, number, stage, role)
        yield env.timeout(rng.lognormvariate(math.log(mean_work) - SIGMA * SIGMA / 2, SIGMA))
        funnel.work_finished(env.now, number, stage, role)
        people.release(request)
        u = rng.random()
        if u < advances:
            if stage + 1 == len(STAGES):
                funnel.lead_won(env.now, number, stage, 0)
                return
            yield env.timeout(rng.expovariate(1 / MEAN_LAG))
            stage += 1
        elif u < loses:
            funnel.lead_lost(env.now, number, stage, "no-fit")
            return
        else:
            funnel.lead_frozen(env.now, number, stage, "not-now")
            yield env.timeout(rng.expovariate(1 / MEAN_FREEZE))
            if rng.random() >= RETURNS:
                funnel.lead_lost(env.now, number, stage, "no-fit")
                return
            funnel.lead_thawed(env.now, number, stage)


def main(days, seed):
    env = simpy.Environment()
    roles = {name: simpy.Resource(env, capacity) for name, capacity in CAPACITIES.items()}
    funnel = Funnel()
    rng = random.Random(seed)
    numbers = itertools.count(1)
    for source, rate in RATES.items():
        env.process(leads(env, source, rate, rng, roles, funnel, numbers))
    start = time.perf_counter()
    env.run(until=days)
    seconds = time.perf_counter() - start
    waits = ",".join("%.6f" % funnel.mean_wait(stage, days) for stage in range(len(STAGES)))
    print("events=%d leads=%d won=%d lost=%d seconds=%.6f waits=%s" % (
        funnel.events, sum(funnel.created.values()), sum(funnel.won), sum(funnel.lost), seconds, waits))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: ref_sales.py DAYS SEED")
    main(float(sys.argv[1]), int(sys.argv[2]))
