package io.storefleet.mirror.internal.intake;

import java.util.List;

/**
 * What a delivery is answered.
 *
 * @param status of HTTP, as FastSpring reads it (contract 15.1)
 * @param done ids of the events that are kept, where that is not all of them
 */
record Receipt(int status, List<String> done) {

    /** Every event is kept. */
    static final Receipt ALL = new Receipt(200);

    /** It was signed but holds no events: sent again it would be the same. */
    static final Receipt UNREADABLE = new Receipt(400);

    /** Unsigned, or not signed with our secret. */
    static final Receipt UNSIGNED = new Receipt(401);

    static final Receipt NOTHING_HERE = new Receipt(404);
    static final Receipt TOO_SLOW = new Receipt(408);
    static final Receipt TOO_LARGE = new Receipt(413);

    /** Packed in a way we do not unpack. */
    static final Receipt PACKED = new Receipt(415);

    /** Too many with a wrong signature. */
    static final Receipt ENOUGH = new Receipt(429);

    /** Nothing could be kept now: to be sent again. */
    static final Receipt LATER = new Receipt(503);

    Receipt {
        done = List.copyOf(done);
    }

    private Receipt(int status) {
        this(status, List.of());
    }

    /** Only these are kept. */
    static Receipt some(List<String> ids) {
        return new Receipt(202, ids);
    }
}
