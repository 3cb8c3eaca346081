package io.storefleet.bench;

import io.storefleet.fastspring.ScaledTime;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import java.time.Duration;

/** A simulator whose limit moves, and how its limit was spent. */
final class QuotaService implements AutoCloseable {

    private final ScaledTime time;
    private final Simulator simulator;

    /** How a run went: requests let through and refused, how many the limit would have let through, how many failed. */
    record Outcome(long spent, long refused, long allowed, long failed) {

        double share() {
            return (double) spent / allowed;
        }

        double refusedShare() {
            return (double) refused / (spent + refused);
        }

        Outcome plus(Outcome other) {
            return new Outcome(
                    spent + other.spent, refused + other.refused, allowed + other.allowed, failed + other.failed);
        }
    }

    QuotaService(ScaledTime time) {
        this.time = time;
        this.simulator = Simulator.start(SimulatorSettings.defaults().withNanoTime(time::nanos));
        simulator.chaos().on("/accounts/" + QuotaJobs.FAILING.value()).status(503);
        simulator.chaos().on("/accounts/" + QuotaJobs.CUT_OFF.value()).cutOff();
    }

    Simulator simulator() {
        return simulator;
    }

    /** Lets so many minutes pass under this limit. */
    Outcome minutes(int minutes, int limit) throws InterruptedException {
        simulator.limit(limit);
        simulator.forgetCalls();
        long spent = simulator.callsGranted();
        long refused = simulator.callsRefused();
        time.sleep(Duration.ofMinutes(minutes));
        long failed = simulator.calls().stream()
                .filter(call -> call.path().startsWith("/accounts/") && call.status() != 429)
                .count();
        return new Outcome(
                simulator.callsGranted() - spent, simulator.callsRefused() - refused, (long) minutes * limit, failed);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
