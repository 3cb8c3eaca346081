package io.storefleet.simulator.http;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The page a list call asks for. */
public record Paging(int page, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAXIMUM_LIMIT = 1_000;

    /** Null when the parameter named by {@link #offender} is wrong. */
    public static @Nullable Paging read(Map<String, String> query) {
        int limit = number(query.getOrDefault("limit", Integer.toString(DEFAULT_LIMIT)));
        int page = number(query.getOrDefault("page", "1"));
        return limit < 1 || page < 1 ? null : new Paging(page, Math.min(limit, MAXIMUM_LIMIT));
    }

    public static String offender(Map<String, String> query) {
        boolean limitIsWrong = query.containsKey("limit") && number(query.getOrDefault("limit", "")) < 1;
        return limitIsWrong ? "limit" : "page";
    }

    /** Writes page, limit, nextPage and total. */
    public void describe(ObjectNode envelope, int total, Switches switches) {
        envelope.put("page", page).put("limit", limit);
        describeNext(envelope, total, switches);
        envelope.put("total", total);
    }

    /** Writes only nextPage, as the list of subscriptions has it. */
    public void describeNext(ObjectNode envelope, int total, Switches switches) {
        if ((long) page * limit < total) {
            envelope.put("nextPage", page + 1);
        } else if (switches.isOn(Switch.ZERO)) {
            envelope.put("nextPage", 0);
        } else if (!switches.isOn(Switch.ABSENT)) {
            envelope.putNull("nextPage");
        }
    }

    /** The first position of this page among {@code total}. */
    public int from(int total) {
        return (int) Math.min((long) (page - 1) * limit, total);
    }

    /** The position after its last. */
    public int to(int total) {
        return (int) Math.min((long) page * limit, total);
    }

    /** Visits the positions of this page among {@code total}. */
    public void each(int total, IntConsumer visitor) {
        for (int position = from(total); position < to(total); position++) {
            visitor.accept(position);
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}
