package io.storefleet.simulator.hooks;

import java.util.EnumMap;
import java.util.Map;

/** How often each mischief is still to happen. */
final class Mischiefs {

    private final Map<Mischief, Integer> left = new EnumMap<>(Mischief.class);

    synchronized void plan(Mischief what, int times) {
        left.put(what, times);
    }

    synchronized void clear() {
        left.clear();
    }

    /** True, and one less to come, when this is its turn. */
    synchronized boolean strikes(Mischief what) {
        Integer times = left.get(what);
        if (times == null || times <= 0) {
            return false;
        }
        left.put(what, times == Integer.MAX_VALUE ? times : times - 1);
        return true;
    }

    synchronized Map<Mischief, Integer> planned() {
        Map<Mischief, Integer> planned = new EnumMap<>(Mischief.class);
        left.forEach((what, times) -> {
            if (times > 0) {
                planned.put(what, times);
            }
        });
        return planned;
    }
}
