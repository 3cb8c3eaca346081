package io.storefleet.simulator.chaos;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which calls a script means, and how many of them. */
final class Aim {

    private final String glob;
    private final Pattern path;
    private final AtomicInteger seen = new AtomicInteger();
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private double probability = 1;
    private Random random = new Random(0);
    private @Nullable String slug;

    Aim(String glob) {
        this.glob = glob;
        this.path = Pattern.compile(("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q"));
    }

    void times(int calls) {
        times = calls;
    }

    void after(int calls) {
        skipped = calls;
    }

    void of(SimulatedStore store) {
        slug = store.slug();
    }

    void chance(double share, long seed) {
        probability = share;
        random = new Random(seed);
    }

    /** Draws from the same seed as the chance does. */
    Random random() {
        return random;
    }

    /** Whether this call is hit; each call meant counts, hit or not. */
    boolean hits(String called, SimulatedStore store) {
        if (!path.matcher(called).matches() || slug != null && !slug.equals(store.slug())) {
            return false;
        }
        int number = seen.getAndIncrement();
        boolean turn = number >= skipped && number - skipped < times;
        return turn && (probability >= 1 || random.nextDouble() < probability);
    }

    /** E.g. {@code /orders* of aurora, 30 %}. */
    String describe() {
        String store = slug == null ? "" : " of " + slug;
        String share = probability >= 1 ? "" : ", " + Math.round(probability * 100) + " %";
        String count = times == Integer.MAX_VALUE ? "" : ", " + times + "\u00d7";
        return glob + store + share + count;
    }
}
