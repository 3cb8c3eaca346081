package io.storefleet.mirror.internal.rows;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.mirror.EventSubject;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Told;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What is read of one object, and by whom. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ObjectReaderTest {

    private static final String ORDER = "orReader0aaaaaaaaaaaaa";

    private final ApplicationContext context;
    private final MirrorObjects objects;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final MirrorFixture mirror;

    ObjectReaderTest(ApplicationContext context, MirrorObjects objects, Simulator simulator, TestDatabase database) {
        this.context = context;
        this.objects = objects;
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
        mirror.order(aurora, ORDER, "AUR260601-1-1", "acReader0aaaaaaaaaaaaa", "ann@example.org", "10", true);
        mirror.raw(aurora, "order", ORDER, "{\"id\":\"" + ORDER + "\"}");
    }

    private List<Told> events(Actor actor, StoreId store, @Nullable Told after, int limit) {
        return call(actor, () -> objects.events(store, EventSubject.ORDER, ORDER, after, limit));
    }

    @Test
    void findsWhatTheCopyHasInItsStoreOnly() {
        assertThat(call(agency.owner(), () -> objects.find(aurora, ObjectKind.ORDER, ORDER)))
                .hasValueSatisfying(kept -> {
                    assertThat(kept.raw()).contains(ORDER);
                    assertThat(kept.toString()).doesNotContain(ORDER);
                });
        assertThat(call(agency.owner(), () -> objects.find(fernlab, ObjectKind.ORDER, ORDER)))
                .isEmpty();
        assertThat(call(agency.owner(), () -> objects.find(aurora, ObjectKind.SUBSCRIPTION, ORDER)))
                .isEmpty();
    }

    @Test
    void doesNotFindWhatWasEmptied() {
        mirror.raw(aurora, "order", ORDER, "{}");
        assertThat(call(agency.owner(), () -> objects.find(aurora, ObjectKind.ORDER, ORDER)))
                .isEmpty();
    }

    @Test
    void knowsNothingForOthers() {
        mirror.event(aurora, "evReader0", "order.completed", ORDER, null);
        for (var actor : List.of(TestAgency.in(context).owner(), agency.member(Role.VIEWER, fernlab))) {
            assertThatThrownBy(() -> call(actor, () -> objects.find(aurora, ObjectKind.ORDER, ORDER)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> events(actor, aurora, null, 10)).isInstanceOf(NothingHereException.class);
        }
    }

    @Test
    void tellsEventsOfOneObjectPageByPage() {
        for (int number = 0; number < 7; number++) {
            mirror.event(aurora, "evReader" + number, "order.completed", ORDER, null);
        }
        mirror.event(aurora, "evOther", "order.completed", "orElse0aaaaaaaaaaaaaaa", null);
        mirror.event(fernlab, "evFern", "order.completed", ORDER, null);
        var told = new ArrayList<Told>();
        List<Told> page;
        do {
            page = events(agency.owner(), aurora, told.isEmpty() ? null : told.getLast(), 3);
            told.addAll(page);
        } while (page.size() == 3);
        assertThat(told)
                .extracting(Told::id)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.endsWith("er") || id.equals("evFern"));
        assertThat(told).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }
}
