package io.storefleet.store.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.EmptyState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of stores: who sees which, and how one is removed. */
class StoresViewTest extends KaribuViewTest {

    private final Stores stores;
    private final SimulatedStore aurora;
    private final SimulatedStore fernlab;

    StoresViewTest(ApplicationContext context, Stores stores, Simulator simulator) {
        super(context);
        this.stores = stores;
        this.aurora = simulator.store("aurora");
        this.fernlab = simulator.store("fernlab");
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        var grid = (Grid<StoreView>) _get(Grid.class);
        return GridKt._findAll(grid).stream().map(StoreView::name).toList();
    }

    @Test
    void listsTheStoresOfTheGrantsOnly() throws Exception {
        agency.store(aurora);
        var granted = agency.store(fernlab);
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(listed()).containsExactly(aurora.name(), fernlab.name());
        });
        as(agency.member(Role.SUPPORT, granted), () -> {
            open(at("stores"));
            assertThat(listed()).containsExactly(fernlab.name());
            assertThat(text()).contains(say("store.count", 1)).doesNotContain(aurora.name());
        });
    }

    @Test
    void narrowsTheListToWhatWasTyped() throws Exception {
        agency.store(aurora);
        agency.store(fernlab);
        as(agency.owner(), () -> {
            open(at("stores"));
            _setValue(_get(TextField.class, field -> field.withPlaceholder(say("store.filter"))), "FERN");
            assertThat(listed()).containsExactly(fernlab.name());
        });
    }

    @Test
    void offersToAddOnlyToThoseWhoMay() throws Exception {
        agency.store(aurora);
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(button("store.add").isEnabled()).isTrue();
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("stores"));
            assertThat(listed()).containsExactly(aurora.name());
            _assertNone(Button.class, button -> button.withText(say("store.add")));
        });
    }

    @Test
    void offersAViewerNothingThatChangesAStore() throws Exception {
        var store = agency.store(aurora);
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("stores/" + store));
            assertThat(_get(StoreDetail.class).getElement().getTextRecursively())
                    .contains(aurora.name());
            assertThat(_find(_get(StoreDetail.class), MenuBar.class)).isEmpty();
            _assertNone(Button.class, button -> button.withText(say("store.test")));
        });
    }

    @Test
    void tellsAGuestWhoCanHelp() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(at("stores"));
            assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                    .contains(say("store.empty.text.guest"));
        });
    }

    @Test
    void removesAStoreOnlyAfterItsNameWasTyped() throws Exception {
        var store = agency.store(aurora);
        as(agency.owner(), () -> {
            open(at("stores/" + store));
            assertThat(_get(StoreDetail.class).getElement().getTextRecursively())
                    .contains(aurora.name());
            ContextMenuKt._clickItemWithCaption(_get(_get(StoreDetail.class), MenuBar.class), say("store.remove"));
            var name = _get(_get(DialogForm.class), TextField.class);
            _setValue(name, "Aurora");
            press("store.remove.confirm");
            assertThat(name.isInvalid()).isTrue();
            assertThat(name.getErrorMessage()).isEqualTo(say("store.problem.name-not-typed"));
            assertThat(name.getValue()).isEqualTo("Aurora");
            assertThat(stores.visible()).hasSize(1);

            _setValue(name, aurora.name());
            press("store.remove.confirm");
            _assertNone(DialogForm.class);
            assertThat(stores.visible()).isEmpty();
            assertThat(_find(H2.class)).extracting(H2::getText).doesNotContain(aurora.name());
        });
    }
}
