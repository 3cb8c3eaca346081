package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.StreamRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stream's checkpoint: named facts in one line, such as {@code offset=500;pass=COPY}. Facts hold neither {@code ;} nor {@code =}. */
record Mark(Map<String, String> facts) {

    Mark {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    static Mark parse(String line) {
        return new Mark(Arrays.stream(line.split(";"))
                .map(fact -> fact.split("=", 2))
                .filter(fact -> fact.length == 2)
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1])));
    }

    String text(String name) {
        return facts.getOrDefault(name, "");
    }

    long number(String name) {
        var text = text(name);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    @Nullable Instant time(String name) {
        var text = text(name);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    boolean has(String name) {
        return facts.containsKey(name);
    }

    /** With the fact, or without it when it says nothing. */
    Mark with(String name, @Nullable Object value) {
        var all = new TreeMap<>(facts);
        if (value == null || value.toString().isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value.toString());
        }
        return new Mark(all);
    }

    /** The stream's row with this mark. */
    StreamRow on(StreamRow row) {
        return new StreamRow(
                row.stream(),
                toString(),
                row.pageSize(),
                row.expected(),
                row.known(),
                row.copiedAt(),
                row.freshUntil());
    }

    @Override
    public String toString() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(";"));
    }
}
