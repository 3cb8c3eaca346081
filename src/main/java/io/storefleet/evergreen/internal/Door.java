package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Brand;
import io.storefleet.tenancy.HouseWork;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done at the address of a link, by people who are nobody to us. An address that is unknown, revoked, ended, or
 * of a store that is gone is empty in the same way.
 */
@Component
public class Door {

    private static final Duration CALLERS_WINDOW = Duration.ofMinutes(10);

    private final HouseWork house;
    private final GoRoutes routes;
    private final Threshold threshold;
    private final BrandRows brands;
    private final TransactionTemplate transaction;

    Door(HouseWork house, GoRoutes routes, Threshold threshold, BrandRows brands, TransactionTemplate transaction) {
        this.house = house;
        this.routes = routes;
        this.threshold = threshold;
        this.brands = brands;
        this.transaction = transaction;
    }

    /** Counts one step of a network address; false once it has taken enough for now. */
    public boolean admits(String caller) {
        return threshold.counts().admit("caller|" + caller, threshold.settings().perCaller(), CALLERS_WINDOW);
    }

    /** The link at the address, if it works. */
    public Optional<Visit> visit(String address) {
        return GoToken.parse(address)
                .flatMap(routes::find)
                .flatMap(route -> house.in(
                        route.tenant(),
                        () -> transaction.execute(status -> threshold
                                .rows()
                                .find(route.link())
                                .filter(LinkRow::live)
                                .map(row -> new Visit(
                                        route.tenant(),
                                        route.link(),
                                        row.shown().customer(),
                                        row.shown().tab())))));
    }

    /** Counts a view of the page; that is all a view does. */
    public void opened(Visit visit) {
        in(
                visit,
                () -> transaction.execute(status -> {
                    threshold.rows().count(visit.link(), LinkRows.Count.OPENED);
                    return visit;
                }));
    }

    public Brand brand(Visit visit) {
        return in(visit, brands::shown);
    }

    /**
     * Has a code sent to the address on file, later and by itself: nothing is learned about it here.
     *
     * @return false when too many were asked for
     */
    public boolean sendCode(Visit visit, Locale language) {
        return in(visit, () -> threshold.sendCode(visit, language));
    }

    /** {@link Entry.Passed}, {@link Entry.WrongCode} or {@link Entry.Enough}. */
    public Entry tryCode(Visit visit, String typed) {
        return in(visit, () -> threshold.tryCode(visit, typed));
    }

    /** With a pass: {@link Entry.Through}, {@link Entry.Wait} or {@link Entry.GivenUp}; else {@link Entry.NoPass}. */
    public Entry enter(Visit visit, @Nullable String pass) {
        return Optional.ofNullable(pass)
                .flatMap(GoToken::parse)
                .map(token -> in(visit, () -> threshold.enter(visit, token)))
                .orElseGet(Entry.NoPass::new);
    }

    private <T> T in(Visit visit, Supplier<T> work) {
        return house.in(visit.tenant(), work);
    }
}
