package io.storefleet.health;

import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How one store is, as far as the viewer may know.
 *
 * @param findings one a check, worst first
 */
public record StoreHealth(StoreId store, String name, List<String> tags, List<Finding> findings) {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::level).thenComparing(Finding::check);

    public StoreHealth {
        tags = List.copyOf(tags);
        findings = findings.stream().sorted(WORST_FIRST).toList();
    }

    /** The worst level; what cannot be told counts only where nothing can, or while the first copy fills. */
    public Level level() {
        var worst = findings.isEmpty() ? Level.UNKNOWN : findings.getFirst().level();
        if (worst != Level.UNKNOWN) {
            return worst;
        }
        var filling = findings.stream().anyMatch(each -> each.check() == Check.COPY && each.level() == Level.UNKNOWN);
        var someGreen = findings.stream().anyMatch(each -> each.level() == Level.GREEN);
        return someGreen && !filling ? Level.GREEN : Level.UNKNOWN;
    }

    /** What somebody should do something about, worst first. */
    public List<Finding> troubles() {
        return findings.stream().filter(each -> each.level().bad()).toList();
    }

    /** The same for a viewer who holds only some verbs on this store. */
    public StoreHealth asSeen(Predicate<Verb> holds) {
        return new StoreHealth(
                store,
                name,
                tags,
                findings.stream()
                        .map(each -> each.check().verb().filter(holds.negate()).isPresent() ? each.hidden() : each)
                        .toList());
    }
}
