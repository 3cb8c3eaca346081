package io.storefleet.simulator.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a day as a family of fields (contract §2.2): midnight UTC, all members null together. */
public final class DayJson {

    private DayJson() {}

    public static void family(ObjectNode node, String name, @Nullable LocalDate day, String language) {
        if (day != null) {
            Dates.family(node, name, day.atStartOfDay(ZoneOffset.UTC).toInstant(), language);
            return;
        }
        node.putNull(name)
                .putNull(name + "Value")
                .putNull(name + "InSeconds")
                .putNull(name + "Display")
                .putNull(name + "DisplayISO8601");
    }
}
