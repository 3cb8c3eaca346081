package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListView.Draft;
import io.storefleet.lists.ListViewId;
import io.storefleet.lists.ListViewProblem;
import io.storefleet.lists.ListViews;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Saved views: whose they are, and what they hold. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SavedViewsTest {

    private final ApplicationContext context;
    private final ListViews views;
    private final TestAgency agency;

    SavedViewsTest(ApplicationContext context, ListViews views) {
        this.context = context;
        this.views = views;
        this.agency = TestAgency.in(context);
    }

    private static Draft draft(String name, boolean shared, String query) {
        return new Draft(
                name,
                shared,
                new ListRequest("subscriptions", query, List.of("next", "state"), new ListOrder("next", false)));
    }

    private List<String> names(Actor actor) {
        return call(actor, () -> views.of("subscriptions")).stream()
                .map(ListView::name)
                .toList();
    }

    private ListViewId save(Actor actor, Draft draft) {
        return call(actor, () -> views.save(draft));
    }

    @Test
    void keepsTheTextTheColumnsAndTheirOrder() {
        var draft = draft("Dunning", false, "status:overdue next:<2026-12-01");
        var id = save(agency.owner(), draft);
        var view = call(agency.owner(), () -> views.get(id));
        assertThat(view.draft()).isEqualTo(draft);
        assertThat(view.mine()).isTrue();
        assertThat(call(agency.owner(), () -> views.of("orders"))).isEmpty();
    }

    @Test
    void aPersonalOneExistsForItsMakerOnly() {
        var viewer = agency.member(Role.VIEWER, null);
        var id = save(viewer, draft("Mine", false, "status:overdue"));
        assertThat(names(viewer)).containsExactly("Mine");
        for (var other : List.of(agency.owner(), TestAgency.in(context).owner())) {
            assertThat(names(other)).isEmpty();
            assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> call(other, () -> views.get(id)));
            assertThatExceptionOfType(NothingHereException.class)
                    .isThrownBy(() -> run(other, () -> views.change(id, draft("Theirs", false, ""))));
            assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> run(other, () -> views.delete(id)));
        }
        run(viewer, () -> views.change(id, draft("Still mine", false, "")));
        assertThat(names(viewer)).containsExactly("Still mine");
        run(viewer, () -> views.delete(id));
        assertThat(names(viewer)).isEmpty();
    }

    @Test
    void aSharedOneIsEverybodysToUseAndChangedWithTheRightOnly() {
        var viewer = agency.member(Role.VIEWER, null);
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> save(viewer, draft("All", true, "status:overdue")));
        var id = save(agency.owner(), draft("All", true, "status:overdue"));
        assertThat(call(viewer, () -> views.get(id)).changeable()).isFalse();
        assertThat(names(viewer)).containsExactly("All");
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> run(viewer, () -> views.change(id, draft("All", false, ""))));
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> run(viewer, () -> views.delete(id)));
        var own = save(viewer, draft("Own", false, ""));
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> run(viewer, () -> views.change(own, draft("Own", true, ""))));
        assertThat(names(TestAgency.in(context).owner())).isEmpty();
    }

    @Test
    void neverHoldsWhoSomebodyIsNorWhatNobodyCanRead() {
        for (var query : List.of("email:ann@example.org", "status:active -name:ann", "ann")) {
            assertThatExceptionOfType(ListViewProblem.class)
                    .as(query)
                    .isThrownBy(() -> save(agency.owner(), draft("Somebody", false, query)));
        }
        assertThatExceptionOfType(ListProblem.class)
                .isThrownBy(() -> save(agency.owner(), draft("Wrong", false, "status:late")));
        assertThatExceptionOfType(ListViewProblem.class).isThrownBy(() -> save(agency.owner(), draft("  ", false, "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> save(
                        agency.owner(),
                        new Draft(
                                "Wrong",
                                false,
                                new ListRequest("orders", "", List.of(), new ListOrder("email", true)))));
    }
}
