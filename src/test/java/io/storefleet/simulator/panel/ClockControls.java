package io.storefleet.simulator.panel;

import io.storefleet.simulator.state.SimulatedTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Moves simulated time on and changes how fast it passes. */
final class ClockControls {

    private static final Duration FARTHEST = Duration.ofDays(3 * 366);
    private static final double FASTEST = 100_000;

    private final SimulatedTime time;
    private final Supplier<JsonNode> state;

    ClockControls(SimulatedTime time, Supplier<? extends JsonNode> state) {
        this.time = time;
        this.state = state::get;
    }

    Map<String, Control> routes() {
        return Map.of(
                "POST /_sim/clock/advance", call -> advance(distance(call.text("by"))),
                "POST /_sim/time", call -> advance(seconds(call)),
                "PUT /_sim/clock", this::speed);
    }

    private JsonNode advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw WrongControl.bad("Time moves on by up to three years at once, and never back.");
        }
        time.advance(by);
        return state.get();
    }

    private JsonNode speed(ControlCall call) {
        double speed = call.number("speed", 0);
        if (!(speed > 0 && speed <= FASTEST)) {
            throw WrongControl.bad("The speed must be a number above 0.");
        }
        time.speed(speed);
        return state.get();
    }

    private static Duration seconds(ControlCall call) {
        int seconds = call.whole("seconds", 0);
        if (seconds < 1) {
            throw WrongControl.bad("seconds must be above 0");
        }
        return Duration.ofSeconds(seconds);
    }

    /** {@code PT1H}, {@code P1D}, {@code P1M}: months are those of the calendar. */
    private Duration distance(String text) {
        try {
            if (text.contains("T")) {
                return Duration.parse(text);
            }
            Instant now = time.instant();
            return Duration.between(
                    now, now.atZone(ZoneOffset.UTC).plus(Period.parse(text)).toInstant());
        } catch (DateTimeException | ArithmeticException wrong) {
            throw WrongControl.bad("Say the distance as PT1H, P1D or P1M.");
        }
    }
}
