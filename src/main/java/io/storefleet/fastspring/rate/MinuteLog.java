package io.storefleet.fastspring.rate;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The calls of the last minute, as the service will have counted them. Times are seconds. Not thread-safe. */
final class MinuteLog {

    private static final double MICROS = 1e6;
    private static final long MINUTE = 60_000_000;

    /** The service counted a call when it arrived: after it was sent, and not long after. */
    private static final double LONGEST_WAY = 1;

    /** What one call takes when it is kept: its distance in numbers from the one before, and when it counts. */
    private static final int BYTES_OF_CALL = Short.BYTES + Integer.BYTES;

    /** By the number of the call: from when on it counts, in microseconds; known better once it is answered. */
    private final TreeMap<Long, Long> counted = new TreeMap<>();

    private long next;

    /** Answers the number of the call. */
    long add(double now) {
        counted.put(next, micros(now));
        return next++;
    }

    void answered(AdaptiveRate.Taken call, double now) {
        counted.computeIfPresent(call.number(), (_, _) -> micros(Math.min(now, call.sent() + LONGEST_WAY)));
    }

    /** Forgets a call that the service did not count. */
    void remove(AdaptiveRate.Taken call) {
        counted.remove(call.number());
    }

    int count(double now) {
        while (!counted.isEmpty() && counted.firstEntry().getValue() + MINUTE <= micros(now)) {
            counted.pollFirstEntry();
        }
        return counted.size();
    }

    /** When so many of the calls will be older than a minute. */
    double whenGone(int calls) {
        Iterator<Long> oldest = counted.values().iterator();
        long gone = 0;
        for (int i = 0; i < calls && oldest.hasNext(); i++) {
            gone = Math.max(gone, oldest.next() + MINUTE);
        }
        return gone / MICROS;
    }

    int bytes() {
        return 2 * Long.BYTES + Integer.BYTES + Long.BYTES + counted.size() * BYTES_OF_CALL;
    }

    /** The times lie within little more than a minute, so that they are kept as distances from the first. */
    void save(ByteBuffer to) {
        long number = counted.isEmpty() ? next : counted.firstKey();
        long first = counted.isEmpty() ? 0 : counted.firstEntry().getValue();
        to.putLong(next).putLong(number).putLong(first).putInt(counted.size());
        for (Map.Entry<Long, Long> call : counted.entrySet()) {
            to.putShort((short) (call.getKey() - number)).putInt((int) (call.getValue() - first));
            number = call.getKey();
        }
    }

    static MinuteLog restore(ByteBuffer from) {
        var log = new MinuteLog();
        log.next = from.getLong();
        long number = from.getLong();
        long first = from.getLong();
        for (int left = from.getInt(); left > 0; left--) {
            number += Short.toUnsignedLong(from.getShort());
            log.counted.put(number, first + from.getInt());
        }
        return log;
    }

    private static long micros(double seconds) {
        return Math.round(seconds * MICROS);
    }
}
