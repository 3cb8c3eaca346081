package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pass of a stream is next, and when: the first copy at once, then each kind in its own rhythm. */
record Schedule(Cadence cadence, Map<Kind, Cadence.Rhythm> rhythms) {

    /** A pass that is to begin. */
    record Next(Kind kind, Instant due) {}

    Next next(@Nullable StreamRow row, Instant wished) {
        if (row == null || row.copiedAt() == null) {
            return new Next(Kind.COPY, Instant.MIN);
        }
        var mark = Mark.parse(row.checkpoint());
        return rhythms.entrySet().stream()
                .map(each -> new Next(each.getKey(), due(each.getKey(), mark, each.getValue(), wished)))
                .min((one, other) -> one.due().equals(other.due())
                        ? Integer.compare(other.kind().ordinal(), one.kind().ordinal())
                        : one.due().compareTo(other.due()))
                .orElse(new Next(Kind.FULL, Instant.MAX));
    }

    private Instant due(Kind kind, Mark mark, Cadence.Rhythm rhythm, Instant wished) {
        if (kind != Kind.FULL && rhythms.containsKey(Kind.FULL) && mark.number(cost(Kind.FULL)) <= rhythm.needless()) {
            return Instant.MAX;
        }
        var began = Optional.ofNullable(mark.time(last(kind))).orElse(mark.time(last(Kind.FULL)));
        if (began == null) {
            return Instant.MIN;
        }
        var calls = mark.number(cost(kind));
        return wished.isAfter(began) && calls <= rhythm.wishable() ? wished : cadence.next(rhythm, began, calls);
    }

    /** What the stream's mark remembers of a pass that is complete; the first copy is one of all there is. */
    static Mark remember(Mark mark, Pass pass) {
        var kind = pass.kind() == Kind.COPY ? Kind.FULL : pass.kind();
        return Pass.none(mark).with(last(kind), pass.started()).with(cost(kind), pass.calls());
    }

    /** Whether a pass of all there is was ever complete, or a first copy known to be whole. */
    static boolean hasReadAll(Mark mark) {
        return mark.has(last(Kind.FULL));
    }

    private static String last(Kind kind) {
        return "last-" + kind;
    }

    private static String cost(Kind kind) {
        return "cost-" + kind;
    }
}
