package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import java.util.UUID;

/**
 * Where a job of links stands beside its rows, as text {@code batch;failures;ids;answered;refused;calls;patience}.
 *
 * @param failures calls in a row that brought nothing
 * @param size how many ids one call asks for
 */
record Checkpoint(LinkBatchId batch, int failures, CallSize size) {

    /** So many calls in a row that brought nothing may be the fault of their size. */
    private static final int SUSPICIOUS = 3;

    static Checkpoint first(LinkBatchId batch, CallSize size) {
        return new Checkpoint(batch, 0, size);
    }

    static Checkpoint parse(String text) {
        var parts = text.split(";", -1);
        return new Checkpoint(
                new LinkBatchId(UUID.fromString(parts[0])),
                number(parts[1]),
                new CallSize(number(parts[2]), number(parts[3]), number(parts[4]), number(parts[5]), number(parts[6])));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    Checkpoint answered() {
        return new Checkpoint(batch, 0, size);
    }

    Checkpoint answered(int asked) {
        return new Checkpoint(batch, 0, size.answeredFor(asked));
    }

    Checkpoint refused(int asked) {
        return new Checkpoint(batch, failures, size.refusedFor(asked));
    }

    /** Whoever throttled or was not there says nothing about the size. */
    Checkpoint failed() {
        return new Checkpoint(batch, failures + 1, size);
    }

    Checkpoint failedToCope() {
        return new Checkpoint(batch, failures + 1, (failures + 1) % SUSPICIOUS == 0 ? size.easier() : size);
    }

    @Override
    public String toString() {
        return batch + ";" + failures + ";" + size.ids() + ";" + size.answered() + ";" + size.refused() + ";"
                + size.calls() + ";" + size.patience();
    }
}
