package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes calls while three of ten meet a fault of any kind, and tells what should not have come of it. */
public final class Storms {

    private final long seed;

    /** The same storm for the same seed. */
    public Storms(long seed) {
        this.seed = seed;
    }

    /** Every reading call so many times: each ends or fails typed, and nothing changes by them. */
    public List<String> reads(int rounds) {
        try (StormFixture given = new StormFixture()) {
            List<EveryCall> calls = EveryCall.reading(given.targets.find());
            int before = happened(given);
            given.storm(seed);
            List<String> wrong = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (EveryCall call : calls) {
                    untyped(given, call).ifPresent(wrong::add);
                }
            }
            if (happened(given) != before) {
                wrong.add("Reading changed something");
            }
            return wrong;
        }
    }

    /** Every changing call so many times: each tells what became of it and arrives once. */
    public List<String> changes(int rounds) {
        try (StormFixture given = new StormFixture()) {
            List<EveryCall> calls = EveryCall.changing(given.targets.find());
            given.storm(seed);
            List<String> wrong = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (EveryCall call : calls) {
                    given.simulator.forgetCalls();
                    try {
                        call.outcomes(given.client);
                    } catch (RuntimeException unexpected) {
                        wrong.add(call + " threw " + unexpected);
                    }
                    if (given.simulator.changingCalls() != 1) {
                        wrong.add(call + " arrived " + given.simulator.changingCalls() + " times");
                    }
                }
            }
            return wrong;
        }
    }

    /** Charges and refunds: the ledger knows one movement of each that is confirmed, none of each that is rejected. */
    public List<String> money(int rounds) {
        return told(rounds).entrySet().stream()
                .filter(each -> each.getKey().endsWith("!"))
                .map(each -> each.getValue() + " × " + each.getKey())
                .toList();
    }

    /** How many calls that move money ended in which way; what is wrong ends in an exclamation mark. */
    Map<String, Integer> told(int rounds) {
        Map<String, Integer> told = new LinkedHashMap<>();
        try (StormFixture given = new StormFixture()) {
            Payments payments = new Payments(given);
            given.storm(seed);
            for (int round = 0; round < rounds; round++) {
                for (Payments.Payment payment : payments.some(round)) {
                    int before = given.ledger().moves().size();
                    Outcome<?> outcome = payment.by(given.client);
                    int moved = given.ledger().moves().size() - before;
                    told.merge(Payments.judged(outcome, moved), 1, Integer::sum);
                }
            }
        }
        return told;
    }

    private static Optional<String> untyped(StormFixture given, EveryCall call) {
        try {
            StormFixture.typed(() -> {
                call.make(given.client);
                return call;
            });
            return Optional.empty();
        } catch (RuntimeException untyped) {
            return Optional.of(call + " threw " + untyped);
        }
    }

    private static int happened(StormFixture given) {
        return given.simulator.state("aurora").happenings().all().size()
                + given.ledger().moves().size();
    }
}
