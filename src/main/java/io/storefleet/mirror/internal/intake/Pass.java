package io.storefleet.mirror.internal.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a store's events, as its job's checkpoint keeps it.
 *
 * @param began when it began
 * @param since everything up to then was read by the passes before, or came by webhook
 * @param gaps days of which not everything could be read
 * @param left what is still to be read, the next first
 */
record Pass(Instant began, Instant since, int gaps, List<Stretch> left) {

    private static final int PARTS = 4;

    Pass {
        left = List.copyOf(left);
    }

    /** One that begins now and goes back to that moment, but not further than so many days. */
    static Pass begin(Instant now, Instant since, int days) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var oldest = today.minusDays(days - 1L);
        var begin = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return new Pass(now, since, 0, Stretch.from(begin.isBefore(oldest) ? oldest : begin, today.plusDays(1)));
    }

    /** Without the stretch that was read, and with these before the rest. */
    Pass after(List<Stretch> instead) {
        var rest = new ArrayList<>(instead);
        rest.addAll(left.subList(1, left.size()));
        return new Pass(began, since, gaps, rest);
    }

    Pass withGap() {
        return new Pass(began, since, gaps + 1, left);
    }

    String checkpoint() {
        return began + ";" + since + ";" + gaps + ";" + Stretch.write(left);
    }

    static Pass read(String checkpoint) {
        var parts = checkpoint.split(";", PARTS);
        return new Pass(
                Instant.parse(parts[0]),
                Instant.parse(parts[1]),
                Integer.parseInt(parts[2]),
                Stretch.read(parts[PARTS - 1]));
    }
}
