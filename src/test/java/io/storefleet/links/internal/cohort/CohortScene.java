package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortFilter.Data;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LineState;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.LinesText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** An agency with two stores and a few customers in their copies. */
final class CohortScene {

    static final String ANN = "acAnn0aaaaaaaaaaaaaaaa";
    static final String BO = "acBo00aaaaaaaaaaaaaaaa";
    static final String CY = "acCy00aaaaaaaaaaaaaaaa";
    /** Of Bo's order. */
    static final String REFERENCE = "FER260601-4417-90213B";

    static final String CY_TOO = "acCy01aaaaaaaaaaaaaaaa";

    final Cohorts cohorts;
    final TestAgency agency;
    final StoreId aurora;
    final StoreId fernlab;
    final MirrorFixture mirror;
    private final ApplicationContext context;

    /** Ann is in Aurora; Bo in Fernlab, with an order; Cy in both, by the same address. */
    CohortScene(ApplicationContext context) {
        this.context = context;
        this.cohorts = context.getBean(Cohorts.class);
        this.agency = TestAgency.in(context);
        var simulator = context.getBean(Simulator.class);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(
                context.getBean(TestDatabase.class), agency.owner().tenant());
        mirror.account(aurora, ANN, "Ann", "Ash", "Ann@example.org");
        mirror.account(fernlab, BO, "Bo", "Birch", "bo@example.org");
        mirror.order(fernlab, "orBo00aaaaaaaaaaaaaaaa", REFERENCE, BO, "bo@example.org", "10", true);
        mirror.account(aurora, CY, "Cy", "Cedar", "cy@example.org");
        mirror.account(fernlab, CY_TOO, "Cy", "Cedar", "cy@example.org");
    }

    List<StoreId> both() {
        return List.of(aurora, fernlab);
    }

    CohortView make(Actor actor, Collection<StoreId> stores, CohortSource source) {
        return TestAgency.call(actor, () -> cohorts.make(stores, source, read -> {}));
    }

    /** Of the owner, in both stores. */
    CohortView lines(String... lines) {
        return make(agency.owner(), both(), text(lines));
    }

    static CohortSource text(String... lines) {
        return new CohortSource.Lines(LinesText.of(String.join("\n", lines)));
    }

    Map<Integer, CohortLine> read(CohortId cohort) {
        return TestAgency.call(agency.owner(), () -> cohorts.lines(cohort, EnumSet.allOf(LineState.class), 0, 1_000))
                .stream()
                .collect(Collectors.toMap(CohortLine::line, Function.identity()));
    }

    /** A member with these verbs of their own role, by taking one away from a role: denied on all stores. */
    Actor manager(StoreId store) {
        return agency.member(Role.MANAGER, store);
    }

    /** Says that all orders of the stores are copied. */
    void whole() {
        for (var store : both()) {
            mirror.write(
                    "insert into tenant.mirror_stream (tenant_id, store_id, stream, page_size, copied_at)"
                            + " values (?, ?, 'orders', 100, now()) on conflict (tenant_id, store_id, stream)"
                            + " do update set copied_at = now()",
                    agency.owner().tenant().value(),
                    store.value());
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static String fresh() {
        return Ids.next().toString().replace("-", "");
    }

    CohortLine line(CohortView cohort, int line) {
        return Objects.requireNonNull(read(cohort.id()).get(line));
    }

    <T> T asOwner(Callable<T> work) {
        return TestAgency.call(agency.owner(), work);
    }

    /** Ann's active one, who also has one that is canceled, and a canceled one of Bo's. */
    void subscriptions() {
        mirror.subscription(aurora, "suAnn0aaaaaaaaaaaaaaaa", ANN, "active", "pro");
        mirror.subscription(aurora, "suAnn1aaaaaaaaaaaaaaaa", ANN, "canceled", "old");
        mirror.subscription(fernlab, "suBo00aaaaaaaaaaaaaaaa", BO, "canceled", "pro");
        mirror.write(
                "update tenant.mirror_subscription set next_on = date '2027-03-01' where id = ?",
                "suAnn0aaaaaaaaaaaaaaaa");
    }

    static CohortFilter filter(Set<String> states, String product, String from, String to) {
        return new CohortFilter(
                states,
                product.isEmpty() ? null : product,
                from.isEmpty() ? null : LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to),
                null,
                null,
                Data.ALL);
    }
}
